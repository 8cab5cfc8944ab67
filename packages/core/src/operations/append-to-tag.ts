import { isTallyError, TallyError } from '../errors.ts'
import { buildIndex, checkExpectedPlatforms, mergeEntries } from '../model/build-index.ts'
import type { Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import type { IndexEntry } from '../model/index-entry.ts'
import type { RepositoryWriter } from '../registry/repository-writer.ts'
import { type IndexSource, readSource } from './index-source.ts'
import type { Placed } from './place-image.ts'
import { digestsByPlatform, type PlaceRequest, placeIndex, repositoriesOf } from './place-index.ts'
import type { Published, PublishPorts, PublishRequest } from './publish-request.ts'
import { nameOf, type TargetTag } from './tag-plan.ts'

const mostTries = 12
/** Milliseconds after a write when the tag is looked at again: another job may have read it before us, and written after us. */
const looks = [400, 1_200]

/** A tag's index with the new entries in it. */
interface Merged {
  readonly root: Document
  readonly sources: readonly IndexSource[]
  readonly entries: readonly IndexEntry[]
  readonly held: Digest | undefined
}

/**
 * Adds entries to what the first tag holds, in place of those of equal platforms. Safe against jobs that do the same: the write is
 * conditional where the registry knows that, and everywhere the tag is looked at again until it has what was added.
 * Throws TAG_CONFLICT when others were faster twelve times, and what publishing throws.
 */
export async function appendToTag(
  request: PublishRequest,
  added: readonly IndexSource[],
  ports: PublishPorts,
): Promise<Published> {
  const [target] = request.tags as [TargetTag]
  const writer = await ports.registries.writer(target)
  const before = (await writer.current(target.tag))?.digest
  const whole: PlaceRequest = { ...request, repositories: repositoriesOf(request.tags) }
  for (let attempt = 1; attempt <= mostTries; attempt++) {
    const merged = await mergedWith(added, { request, writer, target }, ports)
    checkExpectedPlatforms(merged.entries, request.platforms)
    if (request.dryRun) return published(await place(merged, whole, ports), merged)
    if (merged.held !== merged.root.descriptor.digest) {
      await place(merged, { ...whole, tags: [] }, ports)
      if (!(await writeIfUnchanged(merged, { writer, target }))) continue
    }
    if (!(await stays(added, { writer, target }, ports))) continue
    const latest = await mergedWith(added, { request, writer, target }, ports)
    const placed = await place(latest, whole, ports)
    return published({ ...placed, tags: asBefore(placed.tags, { target, before }) }, latest)
  }
  throw new TallyError(
    'TAG_CONFLICT',
    `Cannot append to ${nameOf(target)}: others changed it each of ${mostTries} times, expected it to stay for a moment`,
  )
}

interface Place {
  readonly writer: RepositoryWriter
  readonly target: TargetTag
}

async function mergedWith(
  added: readonly IndexSource[],
  { request, writer, target }: Place & { readonly request: PublishRequest },
  ports: PublishPorts,
): Promise<Merged> {
  const held = (await writer.current(target.tag))?.digest
  const before = held && (await readSource({ kind: 'digest', digest: held }, target, ports))
  const entries = mergeEntries(
    before ? before.entries : [],
    added.flatMap(each => each.entries),
  )
  return {
    root: buildIndex(entries, request),
    entries,
    sources: [...(before ? [before] : []), ...added],
    held,
  }
}

function place({ root, sources }: Merged, request: PlaceRequest, ports: PublishPorts): Promise<Placed> {
  return placeIndex({ root, sources, isMade: true }, request, ports)
}

/** False when the tag is no more what the index was made from. */
async function writeIfUnchanged({ root, held }: Merged, { writer, target }: Place): Promise<boolean> {
  const state = await writer.current(target.tag)
  if (state?.digest !== held) return false
  try {
    await writer.tag(root, target.tag, { ifMatch: state?.etag })
    return true
  } catch (error) {
    const { status } = isTallyError(error) ? error.details : {}
    if (status !== 412 && status !== 409) throw error
    return false
  }
}

/** Whether the tag still lists what was added, a moment after. */
async function stays(
  added: readonly IndexSource[],
  { writer, target }: Place,
  ports: PublishPorts,
): Promise<boolean> {
  const wanted = added.flatMap(({ entries }) => entries.map(({ descriptor }) => descriptor.digest))
  for (const wait of looks) {
    await ports.sleep(wait * (1 + ports.random()), ports.signal)
    const digest = (await writer.current(target.tag))?.digest
    if (digest === undefined) return false
    const { manifest } = await writer.remote.resolve({ digest })
    const listed = new Set(manifest.kind === 'index' ? manifest.manifests.map(({ digest }) => digest) : [])
    if (!wanted.every(each => listed.has(each))) return false
  }
  return true
}

/** The first tag was written before the others: it tells what it was then. */
function asBefore(
  tags: Placed['tags'],
  { target, before }: { readonly target: TargetTag; readonly before: Digest | undefined },
): Placed['tags'] {
  return tags.map(each => {
    if (nameOf(each.target) !== nameOf(target) || each.previous === before) return each
    return { ...each, previous: before, outcome: 'moved' }
  })
}

function published(placed: Placed, { entries }: Merged): Published {
  return { placed, platformDigests: digestsByPlatform(entries) }
}
