import { mergeBuilds } from './compose-build.ts'
import type { ComposeService } from './compose-model.ts'

/** Merges `over` into `base` by Compose's rules, for the fields that decide which images are pulled. */
export function mergeServices(base: ComposeService, over: ComposeService): ComposeService {
  const isKept = (key: string) => !over.resets.has(key) && !over.overrides.has(key)
  const image = over.image ?? (isKept('image') ? base.image : undefined)
  const platform = over.platform ?? (isKept('platform') ? base.platform : undefined)
  const pullPolicy = over.pullPolicy ?? (isKept('pull_policy') ? base.pullPolicy : undefined)
  const under = isKept('build') ? base.build : undefined
  const build = over.build ? mergeBuilds(under, over.build) : under
  const volumes = new Map((isKept('volumes') ? base.volumes : []).map(each => [each.target, each]))
  for (const each of over.volumes) volumes.set(each.target, each)
  const { extends: _, image: _i, platform: _p, pullPolicy: _q, build: _b, ...rest } = over
  return {
    ...rest,
    ...(image && { image }),
    ...(platform && { platform }),
    ...(pullPolicy && { pullPolicy }),
    ...(build && { build }),
    hasProvider: over.hasProvider || (isKept('provider') && base.hasProvider),
    profiles: [...(isKept('profiles') ? base.profiles : []), ...over.profiles],
    volumes: [...volumes.values()],
    envFiles: [...(isKept('env_file') ? base.envFiles : []), ...over.envFiles],
  }
}

/** Reports whether two services name the same images. */
export function areAlike(one: ComposeService, other: ComposeService): boolean {
  const said = ({ image, platform, pullPolicy, build, profiles, volumes }: ComposeService) =>
    JSON.stringify([
      image?.text,
      platform?.text,
      pullPolicy?.text,
      profiles.map(({ text }) => text),
      volumes.map(({ target, image }) => [target, image?.text]),
      build && [...build.contexts].map(([name, { text }]) => [name, text]),
    ])
  return said(one) === said(other)
}
