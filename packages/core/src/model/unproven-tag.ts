import type { Digest } from './digest.ts'
import type { Repository } from './reference.ts'

/*
 * Registries and engines ignore a tag with a digest behind it: `app:debug@sha256:…` is the image of the digest, whether `debug` is
 * another one or does not exist. A rule that makes something easier for a tag must not be chosen by whoever writes such a name.
 */

/** The part of a name that every registry checks. */
export function repositoryOf({ registry, repository }: Repository): Repository {
  return { registry, repository }
}

/**
 * The reason why a rule for a tag does not count.
 *
 * @param now the digest that the tag has; undefined if there is no such tag
 */
export function unprovenTag(tag: string, now: Digest | undefined): string {
  const state = now === undefined ? 'does not exist there' : `is ${now} now`
  return `the tag "${tag}" ${state}, so rules for tags that permit something do not count`
}
