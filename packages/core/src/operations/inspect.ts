import { Slots, settleAll } from '../concurrency.ts'
import { TallyError } from '../errors.ts'
import type { BaseState } from '../inspect/base-state.ts'
import { inapplicable } from '../inspect/inapplicable.ts'
import type { Catalog, EngineListing, Inspection, SearchResult } from '../inspect/inspection.ts'
import { withSharedLayers } from '../inspect/layers.ts'
import { comparisonOf, type PartPorts, withFiles, withTags, withUsage } from './inspect/image-parts.ts'
import type { InspectPorts, InspectRequest } from './inspect/inspect-request.ts'
import { InspectedImages, type OpenImage } from './inspect/inspected-image.ts'
import { ImageReads } from './lock/image-reads.ts'

export type { Inspected, InspectPorts, InspectRequest } from './inspect/inspect-request.ts'
export type { SearchWishes } from './inspect/lists/search.ts'

/**
 * Looks at images, repositories, registries and the engine, and writes nothing. Every document is read once, however many images have
 * it. Throws INPUT_INVALID, and the codes of what was looked at.
 */
export async function inspect(request: InspectRequest, ports: InspectPorts): Promise<Inspection> {
  await using opened = new AsyncDisposableStack()
  const notes = new Set<string>()
  const note = (message: string) => void notes.add(message)
  const { concurrency, maxImageSize } = request
  const parts: PartPorts = { ...ports, concurrency, maxImageSize, note }
  const reads = new ImageReads(async () => ports.registries)
  const slots = new Slots(concurrency)
  const look = new InspectedImages(request, ports, { reads, slots, opened, note })
  const images = imagesOf(request, look, { ...parts, reads })
  const catalogs = catalogsOf(request, parts)
  const engine = listingOf(request, parts)
  const search = searchOf(request, parts)
  // All have ended before what was opened for them is closed.
  await Promise.allSettled([images, catalogs, engine, search])
  const found = { catalogs: await catalogs, engine: await engine, search: await search }
  return {
    ...(await images),
    ...(found.catalogs ? { catalogs: found.catalogs } : {}),
    ...(found.engine ? { engine: found.engine } : {}),
    ...(found.search ? { search: found.search } : {}),
    notes: Array.from(notes),
  }
}

/** The images and repositories that were listed, and the comparison with the other one. */
async function imagesOf(
  request: InspectRequest,
  look: InspectedImages,
  ports: PartPorts & { readonly reads: ImageReads },
): Promise<Pick<Inspection, 'images' | 'comparison' | 'bases' | 'usage'>> {
  const { concurrency, shows, compareWith } = request
  const wanted = request.images.filter(({ place }) => place !== 'host')
  if (compareWith && wanted.length !== 1) throw oneImage(wanted.length)
  const items = compareWith ? wanted.concat(compareWith) : wanted
  const looked = await settleAll(items, concurrency, item => look.look(item))
  const before = compareWith ? looked.pop() : undefined
  for (const { image } of looked) for (const sentence of inapplicable(image, shows)) ports.note(sentence)
  const bases = await basesOf(looked, request, { look, reads: ports.reads })
  const { images, usage } = await withUsage(looked, request, ports)
  const open = await withFiles(images, request, ports)
  const tagged = await withTags(
    open.map(({ image }) => image),
    request,
    ports,
  )
  const [after] = open
  const comparison = before && after && (await comparisonOf(before, after, request, ports))
  return {
    images: withSharedLayers(tagged),
    ...(usage ? { usage } : {}),
    ...(comparison ? { comparison } : {}),
    ...(bases ? { bases } : {}),
  }
}

async function basesOf(
  images: readonly OpenImage[],
  { base, concurrency }: InspectRequest,
  { look, reads }: { readonly look: InspectedImages; readonly reads: ImageReads },
): Promise<readonly BaseState[] | undefined> {
  if (!base) return undefined
  const { baseStates } = await import('./inspect/base-states.ts')
  return baseStates(
    images.map(({ image }) => image),
    base.given,
    { look: item => look.look(item), reads, concurrency },
  )
}

function oneImage(count: number): TallyError {
  const message = `compare-with: it is compared with one image, and \`images\` names ${count}`
  return new TallyError('INPUT_INVALID', message)
}

async function catalogsOf(
  { images, shows, concurrency }: InspectRequest,
  ports: PartPorts,
): Promise<readonly Catalog[] | undefined> {
  if (!shows.has('repositories')) return undefined
  const { listCatalog } = await import('./inspect/lists/catalog.ts')
  const hosts = images.flatMap(item => (item.place === 'host' ? [item.registry] : []))
  return settleAll(Array.from(new Set(hosts)), concurrency, host => listCatalog(host, ports))
}

async function listingOf(
  { shows, engine }: InspectRequest,
  ports: PartPorts,
): Promise<EngineListing | undefined> {
  if (!shows.has('engine')) return undefined
  const { listEngine } = await import('./inspect/engine-listing.ts')
  return listEngine(engine, ports)
}

async function searchOf(
  { shows, search }: InspectRequest,
  ports: PartPorts,
): Promise<SearchResult | undefined> {
  if (!shows.has('search') || !search) return undefined
  const { searchRepositories } = await import('./inspect/lists/search.ts')
  return searchRepositories(search, ports)
}
