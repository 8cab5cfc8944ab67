import { mapLimit } from '../../concurrency.ts'
import { isPassable, TallyError } from '../../errors.ts'
import type {
  EntryRules,
  ListPlace,
  MirrorEntry,
  MirrorList,
  MirrorRegistry,
  TagChoice,
} from '../../mirror/list-entry.ts'
import { type MirrorTarget, targetRepository } from '../../mirror/target-names.ts'
import { formatReference, type Reference, type Repository, repositoryName } from '../../model/reference.ts'
import { isReferrersTag } from '../../registry/referrer-tags.ts'
import type { RegistryClient } from '../../registry/registry-client.ts'
import { plural } from '../../text/format.ts'
import { printable } from '../../text/printable.ts'

/** A place that an image goes to; without a tag it is there by its digest alone. */
export interface ImageTarget extends Repository {
  readonly tag?: string
}

/** One image of the lists, with the places that it goes to. */
export interface ImageToMirror extends ListPlace {
  readonly source: Reference
  readonly targets: readonly ImageTarget[]
  readonly rules: EntryRules
}

/** An entry whose images could not be listed. */
export interface UnlistedEntry extends ListPlace {
  readonly name: string
  readonly error: TallyError
}

interface PlanRequest {
  readonly list: Pick<MirrorList, 'entries' | 'registries'>
  /** The destinations of entries that name none. */
  readonly to: readonly MirrorTarget[]
  readonly scoped: boolean
  /** Whether tags that hold referrers (`sha256-….sig`) are left out of the lists of tags, since they come with their image. */
  readonly referrers: boolean
  readonly concurrency: number
}

interface PlanPorts {
  readonly registries: Pick<RegistryClient, 'mirrored' | 'catalog'>
  readonly warn: (message: string) => void
}

interface PlannedImages {
  readonly images: readonly ImageToMirror[]
  readonly unlisted: readonly UnlistedEntry[]
}

/** The most images of a run: more need more than one. */
const mostImages = 100_000

/**
 * Finds the images that lists mean, and where each goes. An entry whose tags or repositories cannot be listed is returned with its
 * failure. Throws LIST_INVALID if two images would go to one place, an image to itself, or an entry nowhere.
 */
export async function planImages(request: PlanRequest, ports: PlanPorts): Promise<PlannedImages> {
  const unlisted: UnlistedEntry[] = []
  const failed = (entry: ListPlace, name: string, error: unknown) => {
    if (!isPassable(error)) throw error
    unlisted.push({ file: entry.file, line: entry.line, name, error })
    return []
  }
  const { list, concurrency } = request
  const found = await mapLimit(list.registries, concurrency, registry =>
    entriesOf(registry, ports).catch(error => failed(registry, registry.registry, error)),
  )
  const images = await mapLimit([...list.entries, ...found.flat()], concurrency, entry =>
    imagesOf(entry, request, ports).catch(error => failed(entry, repositoryName(entry.source), error)),
  )
  const distinct = new Map(images.flat().map(image => [keyOf(image), image]))
  if (distinct.size > mostImages)
    throw new TallyError(
      'LIST_INVALID',
      `Cannot mirror ${distinct.size} images in one run, expected at most ${mostImages}`,
    )
  checkPlaces([...distinct.values()])
  return { images: [...distinct.values()], unlisted }
}

async function entriesOf(registry: MirrorRegistry, { registries, warn }: PlanPorts): Promise<MirrorEntry[]> {
  const catalog = await registries.catalog(registry.registry)
  const entries: MirrorEntry[] = []
  for await (const page of catalog.repositories(count =>
    warn(`${registry.registry}: ${plural(count, 'invalid name')} left out`),
  ))
    for (const repository of page) {
      if (!registry.isWanted(repository)) continue
      const { isWanted: _, registry: host, target, ...rest } = registry
      entries.push({
        ...rest,
        source: { registry: host, repository },
        target: { registry: target, repository },
      })
    }
  return entries
}

async function imagesOf(
  entry: MirrorEntry,
  request: PlanRequest,
  ports: PlanPorts,
): Promise<ImageToMirror[]> {
  const { source, file, line, target } = entry
  const places = target ? [target] : request.to.map(to => targetRepository(to, source, request.scoped))
  if (places.length === 0)
    throw new TallyError(
      'LIST_INVALID',
      `Cannot mirror ${repositoryName(source)} (${printable(file)}:${line}): neither \`to\` nor the list says where`,
    )
  const isWithReferrers = entry.referrers ?? request.referrers
  const named = await namedBy(entry, isWithReferrers, ports)
  return named.map(({ tag, digest }) => ({
    file,
    line,
    rules: entry,
    source: { ...source, ...(tag !== undefined && { tag }), ...(digest && { digest }) },
    targets: places.map(place => ({ ...(tag !== undefined && { tag }), ...place })),
  }))
}

type Named = Extract<TagChoice, { readonly kind: 'named' }>

async function namedBy(
  { choice, source, file, line }: MirrorEntry,
  isWithReferrers: boolean,
  { registries, warn }: PlanPorts,
): Promise<Pick<Named, 'tag' | 'digest'>[]> {
  if (choice.kind === 'named') return [choice]
  const repository = await registries.mirrored(source)
  const name = repositoryName(source)
  const tags: string[] = []
  let count = 0
  for await (const page of repository.tags(skipped =>
    warn(`${name}: ${plural(skipped, 'invalid tag')} left out`),
  ))
    for (const tag of page) {
      count++
      if (choice.isWanted(tag) && !(isWithReferrers && isReferrersTag(tag))) tags.push(tag)
    }
  if (tags.length === 0) {
    const rule = choice.rule === undefined ? '' : ` passes ${choice.rule}`
    warn(`${printable(file)}:${line}: none of the ${plural(count, 'tag')} of ${name}${rule}`)
  }
  return tags.map(tag => ({ tag }))
}

function keyOf({ source, targets }: ImageToMirror): string {
  return [formatReference(source), ...targets.map(nameOfTarget)].join(' ')
}

/** The name under which an image is at a target; several images may be there by their digests alone. */
function nameOfTarget({ registry, repository, tag }: ImageTarget): string {
  return tag === undefined ? `${registry}/${repository}` : formatReference({ registry, repository, tag })
}

function checkPlaces(images: readonly ImageToMirror[]): void {
  const taken = new Map<string, ImageToMirror>()
  for (const image of images)
    for (const target of image.targets) {
      const name = nameOfTarget(target)
      const source = formatReference(image.source)
      const isItself =
        repositoryName(target) === repositoryName(image.source) && target.tag === image.source.tag
      if (isItself) throw clash(image, `${source} would be copied to itself`)
      if (target.tag === undefined) continue
      const other = taken.get(name)
      if (other && !isSameImage(other.source, image.source))
        throw clash(
          image,
          `${source} and ${formatReference(other.source)} (line ${other.line} of ${printable(other.file)}) would both be ${name}`,
        )
      taken.set(name, image)
    }
}

function isSameImage(one: Reference, other: Reference): boolean {
  if (one.digest && one.digest === other.digest) return true
  return formatReference(one) === formatReference(other)
}

function clash({ file, line }: ListPlace, problem: string): TallyError {
  return new TallyError(
    'LIST_INVALID',
    `Cannot use the list of images: ${printable(file)}:${line}: ${problem}`,
    {
      hint: 'Images keep the last part of their name alone. Set `scoped: true` to keep the whole name with its registry, or mirror them one after the other to two prefixes.',
    },
  )
}
