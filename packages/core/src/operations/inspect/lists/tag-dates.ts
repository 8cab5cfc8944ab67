import { mapLimit } from '../../../concurrency.ts'
import { isPassable, isTallyError, type TallyError } from '../../../errors.ts'
import type { InspectedTag } from '../../../inspect/inspection.ts'
import { dateOf, isTime } from '../../../inspect/tag-order.ts'
import { configClaims } from '../../../model/config.ts'
import type { Digest } from '../../../model/digest.ts'
import type { Document } from '../../../model/document.ts'
import { isImageManifest } from '../../../model/layer-content.ts'
import type { Repository } from '../../../model/reference.ts'
import type { TagDates } from '../../../registry/quirks/profiles.ts'
import type { RegistryClient } from '../../../registry/registry-client.ts'
import { plural } from '../../../text/format.ts'
import type { ImageReads } from '../../lock/image-reads.ts'
import { packageDates, registryDate } from '../../lock/registry-dates.ts'

interface DatePorts {
  readonly repository: Repository
  readonly registries: RegistryClient
  readonly reads: ImageReads
  readonly concurrency: number
  readonly now: () => number
  /** The registry's web API with dates, if it has one. */
  readonly dates: TagDates | undefined
}

interface DatedTags {
  readonly tags: readonly InspectedTag[]
  /** By which source the dates are, and which are missing. */
  readonly notes: readonly string[]
}

type DigestedTag = InspectedTag & { readonly digest: Digest }

/** Failures after which no date can be had, so that filters on dates would leave out tags that match. */
const forAll = ['RATE_LIMITED', 'REGISTRY_UNAVAILABLE', 'UNAUTHENTICATED', 'DENIED'] as const

/**
 * Adds the dates of tags that have none: by the registry's web API, else the date of creation by the config of the image, which its
 * publisher wrote. Tags without a digest stay without a date. Throws the registry's refusal.
 */
export async function datedTags(tags: readonly InspectedTag[], ports: DatePorts): Promise<DatedTags> {
  const notes: string[] = []
  const pushed = await pushDates(tags.filter(isUndated), ports, notes)
  const withPushes = tags.map(tag => {
    const at = pushed.get(tag.name)
    return at === undefined ? tag : { ...tag, pushed: new Date(at).toISOString() }
  })
  const { created, failures } = await creationDates(withPushes.filter(isUndated), ports)
  const dated = withPushes.map(tag => {
    const text = isUndated(tag) ? created.get(tag.digest) : undefined
    return text === undefined ? tag : { ...tag, created: text }
  })
  const byConfig = dated.filter(tag => tag.created !== undefined).length
  if (byConfig > 0)
    notes.push(
      `The dates of ${plural(byConfig, 'tag')} say when the image was made, by its config: the registry does not say when it was pushed`,
    )
  const missing = dated.filter(tag => dateOf(tag) === undefined).length
  const why = failures[0] ? `: ${failures[0].message}` : ''
  if (missing > 0) notes.push(`${plural(missing, 'tag')} without a known date${why}`)
  return { tags: dated, notes }
}

function isUndated(tag: InspectedTag): tag is DigestedTag {
  return tag.digest !== undefined && dateOf(tag) === undefined
}

/** Dates of pushes by the web API, by tag. An API that does not answer is a note. */
async function pushDates(
  tags: readonly DigestedTag[],
  { repository, dates, concurrency, ...ports }: DatePorts,
  notes: string[],
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>()
  if (dates === undefined || tags.length === 0) return found
  const ask = async () => {
    if (dates.by !== 'github-packages') {
      await mapLimit(tags, concurrency, async ({ name, digest }) => {
        const at = await registryDate({ repository, tag: name, digest }, dates, ports)
        if (at !== undefined && !Number.isNaN(at)) found.set(name, at)
      })
      return
    }
    const versions = await packageDates(repository, new Set(tags.map(({ digest }) => digest)), dates, ports)
    for (const { name, digest } of tags) {
      const at = versions.get(digest)
      if (at !== undefined) found.set(name, at)
    }
  }
  try {
    await ask()
  } catch (error) {
    if (!isPassable(error)) throw error
    notes.push(`${error.message}: dates of creation are shown instead`)
  }
  return found
}

/** Dates of creation, by digest: tags that share an image cost one reading. */
async function creationDates(
  tags: readonly DigestedTag[],
  { repository, reads, concurrency }: DatePorts,
): Promise<{ readonly created: ReadonlyMap<Digest, string>; readonly failures: readonly TallyError[] }> {
  const failures: TallyError[] = []
  const created = new Map<Digest, string>()
  await mapLimit([...new Set(tags.map(({ digest }) => digest))], concurrency, async digest => {
    try {
      const text = await creationOf(await reads.document(repository, digest), repository, reads)
      if (text !== undefined && isDate(text)) created.set(digest, text)
    } catch (error) {
      if (!isPassable(error) || isTallyError(error, ...forAll)) throw error
      failures.push(error)
    }
  })
  return { created, failures }
}

/** The config of an image says when it was made; of an index, that of its first image. */
async function creationOf(
  { manifest }: Document,
  repository: Repository,
  reads: ImageReads,
): Promise<string | undefined> {
  if (manifest.kind === 'index') {
    const child = manifest.manifests.find(({ platform }) => platform?.os !== 'unknown')
    const document = child && (await reads.document(repository, child.digest))
    // An index in an index has a date of its own children only.
    return document?.manifest.kind === 'image' ? creationOf(document, repository, reads) : undefined
  }
  if (!isImageManifest(manifest)) return undefined
  return configClaims(await reads.config(repository, manifest)).created
}

/** Some builders write a date long before Docker, to make images reproducible: it says nothing. */
function isDate(text: string): boolean {
  return isTime(text) && Date.parse(text) >= Date.parse('2013-01-01T00:00:00Z')
}
