import { mapLimit } from '../../concurrency.ts'
import type { Engine } from '../../engine/engine.ts'
import { listContainers } from '../../engine/engine-containers.ts'
import { asAnswer } from '../../engine/engine-problem.ts'
import { isBefore } from '../../engine/engine-version.ts'
import { isTallyError, TallyError } from '../../errors.ts'
import { hasLabel } from '../../inspect/engine-filters.ts'
import type { EngineListing, EngineRecord } from '../../inspect/inspection.ts'
import { fieldsOf, own } from '../../model/json-fields.ts'
import { formatPlatform, normalizePlatform, type Platform, parsePlatform } from '../../model/platform.ts'
import { platformMatches } from '../../model/platform-choice.ts'
import type { TimeZone } from '../../template/time-zone.ts'
import type { EngineWishes } from './inspect-request.ts'

interface EnginePorts {
  readonly engine: () => Promise<Engine>
  readonly now: () => number
  /** Finds the zone in which times are shown (`localZone`); UTC if absent. */
  readonly zone?: () => Promise<TimeZone>
}

/** An image as the engine lists it. */
type Listed = EngineListing['images'][number]

/** From these API versions a list reports shared sizes, and the platforms of each image on the containerd store. */
const sharedSizeSince = '1.42'
const manifestsSince = '1.47'
/** Inspections under way at once. */
const inspections = 8

/**
 * The images that `docker image ls` would list, in the engine's order. Throws INPUT_INVALID for a filter's value that the engine
 * refuses, NOT_FOUND for a missing image that a filter names, ENGINE_*, CANCELLED.
 */
export async function listEngine(wishes: EngineWishes, ports: EnginePorts): Promise<EngineListing> {
  const engine = await ports.engine()
  const wanted = wishes.ownFilters.flatMap(([name, value]) =>
    name === 'platform' ? parsePlatform(value) : [],
  )
  const hasPlatforms = wishes.hasPlatforms === true || wanted.length > 0
  const listed = (await list(engine, wishes, hasPlatforms)).filter(image => !isLabelled(image, wishes))
  const platforms = hasPlatforms ? await platformsOf(engine, listed) : undefined
  const isWanted = ({ Id: id }: Listed) =>
    wanted.length === 0 ||
    platforms?.get(String(id))?.some(each => wanted.some(one => platformMatches(one, each))) === true
  const { serverVersion: version, store } = engine.info
  return {
    engine: { version, store },
    images: listed.filter(isWanted),
    now: ports.now(),
    ...(ports.zone && { zone: await ports.zone() }),
    ...(wishes.isFull ? { containers: await containersOf(engine) } : {}),
    ...(platforms && { platforms: namesOf(platforms) }),
  }
}

/**
 * An image's record in the engine, with its history if asked for. Throws NOT_FOUND, REFERENCE_INVALID, ENGINE_*, CANCELLED.
 *
 * @param name a name, ID or digest, as the engine knows it
 */
export async function engineRecord(
  name: string,
  ports: EnginePorts,
  wishes: { readonly history?: boolean } = {},
): Promise<EngineRecord> {
  const { images } = await ports.engine()
  const [record, history] = await Promise.allSettled([
    images.record(name),
    wishes.history ? images.historyRecords(name) : undefined,
  ])
  if (record.status === 'rejected') throw missing(record.reason)
  if (history.status === 'rejected') throw history.reason
  return {
    ...record.value,
    now: ports.now(),
    ...(ports.zone && { zone: await ports.zone() }),
    ...(history.value && { history: history.value }),
  }
}

/** An engine has no login that could be wrong. */
function missing(error: unknown): unknown {
  if (!isTallyError(error, 'NOT_FOUND')) return error
  const hint = 'Pull, load or build it before this step. `show: engine` lists the images that the engine has.'
  return new TallyError('NOT_FOUND', error.message, { hint, details: error.details, cause: error })
}

async function list(engine: Engine, wishes: EngineWishes, hasPlatforms: boolean): Promise<Listed[]> {
  const { version } = engine.connection
  const isSince = (since: string) => !isBefore(version, since)
  const more: Record<string, string> = {}
  if (wishes.isFull && isSince(sharedSizeSince)) more['shared-size'] = '1'
  if (isSince(manifestsSince) && (hasPlatforms || wishes.isFull)) more.manifests = '1'
  const images = await engine.images
    .listRecords(wishes.filters, wishes.all, more)
    .catch(error => Promise.reject(refusedFilter(error)))
  return wishes.isFull && !isSince(sharedSizeSince) ? withSharedSizes(engine, images) : images
}

/** The engine's own message about a filter, as a fault of the input. */
function refusedFilter(error: unknown): unknown {
  if (!isTallyError(error, 'ENGINE_FAILED') || error.details.status !== 400) return error
  return new TallyError('INPUT_INVALID', error.message, { cause: error })
}

function isLabelled(image: Listed, { ownFilters }: EngineWishes): boolean {
  return ownFilters.some(([name, value]) => name === 'label!' && hasLabel(image, value))
}

/** Adds the shared sizes that older engines report with their use of the disk alone. */
async function withSharedSizes(engine: Engine, images: readonly Listed[]): Promise<Listed[]> {
  const action = "measure the engine's images"
  const answer = await engine.connection.json({ action, method: 'GET', path: '/system/df' })
  const measured = asAnswer(action, () => own(fieldsOf(answer, 'df'), 'Images'))
  const sizes = new Map((Array.isArray(measured) ? measured : []).map(each => [each?.Id, each?.SharedSize]))
  return images.map(image => ({ ...image, SharedSize: sizes.get(image.Id) ?? image.SharedSize }))
}

/** The number of containers, running or not, by the ID of their image. */
async function containersOf(engine: Engine): Promise<ReadonlyMap<string, number>> {
  const containers = await listContainers(engine.connection)
  const grouped = Map.groupBy(containers, ({ imageId }) => imageId)
  return new Map([...grouped].map(([id, each]) => [id, each.length]))
}

type Platforms = ReadonlyMap<string, readonly Platform[]>

/** The platforms by image ID: from the list on the containerd store, else by an inspection each. */
async function platformsOf(engine: Engine, images: readonly Listed[]): Promise<Platforms> {
  const found = await mapLimit(images, inspections, async image => {
    const id = String(image.Id)
    const { Manifests: manifests } = image
    if (Array.isArray(manifests)) return [id, manifests.flatMap(listedPlatform)] as const
    const inspected = await engine.images.find(id)
    return [id, inspected ? [inspected.platform] : []] as const
  })
  return new Map(found)
}

/** A manifest's platform in the list (OCI's spelling); empty for attestations. */
function listedPlatform(manifest: unknown): Platform[] {
  const data = own(fieldsOf(manifest ?? {}, 'manifest'), 'ImageData')
  const platform = own(fieldsOf(data ?? {}, 'manifest.ImageData'), 'Platform')
  const fields = fieldsOf(platform ?? {}, 'manifest.ImageData.Platform')
  const text = (name: string) => String(own(fields, name) ?? '')
  const [os, architecture, variant] = ['os', 'architecture', 'variant'].map(text)
  if (!os || !architecture) return []
  return [normalizePlatform({ os, architecture, ...(variant && { variant }) })]
}

function namesOf(platforms: Platforms): ReadonlyMap<string, readonly string[]> {
  return new Map([...platforms].map(([id, each]) => [id, each.map(formatPlatform)]))
}
