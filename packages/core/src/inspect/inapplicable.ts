import { printable } from '../text/printable.ts'
import type { InspectedImage, InspectedPlace, Show } from './inspection.ts'

/** Places in words, and why they have no referrers. */
const places: Readonly<Record<InspectedPlace, string>> = {
  registry: 'a registry',
  store: 'a store',
  docker: 'an engine',
  'oci-layout': 'a layout',
  'oci-archive': 'an archive',
  'docker-archive': 'an archive of Docker',
}
const keepsReferrers: ReadonlySet<InspectedPlace> = new Set(['registry', 'oci-layout', 'oci-archive'])

/** Sentences about shows that do not exist for an image; printable. */
export function inapplicable({ written, ...image }: InspectedImage, shows: ReadonlySet<Show>): string[] {
  const reasons: Partial<Record<Show, string | undefined>> = {
    tags: image.place === 'registry' ? undefined : `${places[image.place]} has no list of tags`,
    usage:
      image.place === 'registry'
        ? undefined
        : `it is in ${places[image.place]}, and a pull fetches from registries`,
    referrers: keepsReferrers.has(image.place) ? undefined : `${places[image.place]} keeps no referrers`,
    history: withoutHistory(image),
    files: artifactReason(image),
  }
  return Object.entries(reasons).flatMap(([show, reason]) =>
    reason !== undefined && shows.has(show as Show) ? [`${printable(written)}: no ${show}: ${reason}`] : [],
  )
}

type Facts = Omit<InspectedImage, 'written'>

function withoutHistory({ root, platforms, ...image }: Facts): string | undefined {
  if (!root) return undefined
  const artifact = artifactReason({ root, platforms, ...image })
  if (artifact) return artifact
  const bare = platforms.filter(({ kind, config, history }) => kind === 'image' && config && !history)
  if (bare.length === 0) return undefined
  const names = bare.map(({ platform }) => printable(platform ?? 'its platform')).slice(0, 10)
  return `the config for ${names.join(', ')} has none`
}

function artifactReason({ root, platforms }: Facts): string | undefined {
  if (root?.kind !== 'artifact') return undefined
  const type = root.artifactType === undefined ? '' : ` of type ${printable(root.artifactType)}`
  return platforms.some(({ kind }) => kind === 'image') ? undefined : `it is an artifact${type}, not an image`
}
