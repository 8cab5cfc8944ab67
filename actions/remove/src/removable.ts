import { isTallyError } from '@tallyman/core/errors'
import { isDigest } from '@tallyman/core/model/digest'
import {
  digestReference,
  familiarReference,
  parseImage,
  parseReference,
  type Repository,
} from '@tallyman/core/model/reference'
import type { ExactName } from '@tallyman/core/prune/removal/exact-names'
import { printable } from '@tallyman/core/text/printable'

/** An image to remove, with the target that has it. */
export type Removable =
  | { readonly kind: 'repository'; readonly repository: Repository; readonly name: ExactName }
  | { readonly kind: 'docker' | 'store'; readonly name: ExactName }

/** Parses an item of `images`. */
export function parseRemovable(written: string): Removable {
  const [, kind, rest = ''] = /^\s*([a-z-]+)=\s*(.*?)\s*$/s.exec(written) ?? []
  if (kind === 'docker') return { kind, name: engineName(rest) }
  if (kind === 'store') return { kind, name: storedName(rest) }
  if (kind !== undefined)
    throw new Error(
      `"${printable(written)}", expected name:tag, name@sha256:…, docker=NAME or store=NAME@sha256:…: files are removed as any other file`,
    )
  return repositoryImage(written)
}

function repositoryImage(written: string): Removable {
  const { registry, repository, tag, digest } = parseImage(written)
  const place = { registry, repository }
  // A name alone is `latest` elsewhere; what is deleted is spelled out.
  if (!/@|:[^/]*$/.test(written.trim()))
    throw new Error(
      `"${printable(written)}" has neither tag nor digest, expected the exact name, such as ${printable(written)}:1. Of an engine's image write docker=${printable(written)}; prune removes by patterns`,
    )
  const shown = familiarReference({ ...place, ...(tag === undefined ? {} : { tag }) })
  const name = {
    written: tag === undefined && digest ? digestReference(place, digest) : shown,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  }
  return { kind: 'repository', repository: place, name }
}

/** A name, an ID or its beginning, as Docker takes them. */
function engineName(word: string): ExactName {
  const written = `docker=${printable(word)}`
  const [, id] = /^(?:sha256:)?([0-9a-f]{1,64})$/.exec(word) ?? []
  const isOnlyId = word.startsWith('sha256:')
  const named = isOnlyId ? undefined : parsedName(word)
  if (!named && id === undefined)
    throw new Error(
      `"${printable(word)}" is no name and no ID of an image, expected docker=NAME or docker=ID`,
    )
  const digest = named?.digest
  const hasTag = digest === undefined || named?.name.tag !== undefined
  return {
    written,
    ...(named && hasTag ? { tag: familiarReference(named.name) } : {}),
    ...(digest === undefined ? {} : { digest }),
    ...(named && !hasTag
      ? { repository: { registry: named.name.registry, repository: named.name.repository } }
      : {}),
    ...(id === undefined ? {} : { id }),
  }
}

function parsedName(word: string) {
  try {
    const { digest, ...name } = parseReference(word)
    return { name, digest }
  } catch (error) {
    if (isTallyError(error)) return undefined
    throw error
  }
}

/** The store has no names: the one in front of the digest is for people. */
function storedName(word: string): ExactName {
  const digest = word.slice(word.lastIndexOf('@') + 1)
  if (isDigest(digest)) return { written: `store=${printable(word)}`, digest }
  throw new Error(
    `"${printable(word)}", expected store=NAME@sha256:… or store=sha256:…: the store has no names; tallyman store ls lists its digests`,
  )
}
