import { basename } from 'node:path'
import type { Target } from '../../content/store.ts'
import { isTallyError } from '../../errors.ts'
import type { Digest } from '../../model/digest.ts'
import {
  familiarReference,
  formatReference,
  isTag,
  parseReference,
  type Reference,
  type Repository,
} from '../../model/reference.ts'
import type { ImageOrigin, OriginImage, OriginName } from '../../origins/image-origin.ts'
import { isReferrersTag } from '../../registry/referrer-tags.ts'
import { printable } from '../../text/printable.ts'
import type { SourceName } from '../../transfer/source.ts'

/** An opened origin, with the images that it offers. */
export interface OfferingOrigin {
  readonly origin: ImageOrigin
  /** As messages name it: `the archive app.tar`. */
  readonly place: string
  readonly source: SourceName
  readonly entries: readonly OriginEntry[]
}

/** An image that an origin offers. */
export interface OriginEntry {
  readonly target: Target
  /** Empty if the origin has no name for it. */
  readonly references: readonly Reference[]
  /** Names that the origin has for it and that nobody can use. */
  readonly unread: readonly string[]
  /** Whether its digest was written behind the place, rather than found there. */
  readonly isPinned?: boolean
  /** The repository of its name if it has none. */
  readonly fallback: Repository
}

/** The images that an origin offers: all, or the one that was written behind it. */
export function entriesOf(origin: ImageOrigin, name: OriginName): OriginEntry[] {
  const fallback = { registry: 'localhost', repository: repositoryOf(name) }
  const all = origin.images.map(image => entryOf(image, origin.kind, fallback))
  const { target } = name
  if (!target) return all
  const isPinned = 'digest' in target
  const names = isPinned
    ? origin.images.filter(({ digest }) => digest === target.digest).flatMap(each => each.names)
    : namedBy(target.tag, origin.images, fallback)
  return [{ target, ...readNames(names, fallback), isPinned, fallback }]
}

/** The entries without those that only hold signatures and the like of another one, unless nothing else is there. */
export function imagesAlone(entries: readonly OriginEntry[]): readonly OriginEntry[] {
  const isReferrer = ({ references }: OriginEntry) =>
    references.length > 0 && references.every(({ tag }) => tag !== undefined && isReferrersTag(tag))
  return entries.length === 1 ? entries : entries.filter(entry => !isReferrer(entry))
}

function entryOf(
  { digest, names }: OriginImage,
  kind: ImageOrigin['kind'],
  fallback: Repository,
): OriginEntry {
  // An engine saves an image together with its name only if it is asked for it by the name.
  const [first] = kind === 'docker' ? names : []
  return {
    target: first === undefined ? { digest } : { tag: first },
    ...readNames(names, fallback),
    fallback,
  }
}

/** The names that a tag, a name or the start of an ID stands for. */
function namedBy(tag: string, images: readonly OriginImage[], fallback: Repository): readonly string[] {
  const all = images.flatMap(({ names }) => names)
  const full = referenceOf(tag, fallback)
  const meant = [
    all.filter(name => name === tag),
    all.filter(name => isSame(referenceOf(name, fallback), full)),
    all.filter(name => name.endsWith(`:${tag}`)),
    images.filter(({ digest }) => isStartOf(tag, digest)).flatMap(({ names }) => names),
  ].find(names => names.length > 0)
  return meant ?? []
}

function readNames(
  names: readonly string[],
  fallback: Repository,
): Pick<OriginEntry, 'references' | 'unread'> {
  return {
    references: distinct(names.flatMap(name => referenceOf(name, fallback) ?? [])),
    unread: names.filter(name => referenceOf(name, fallback) === undefined),
  }
}

function isStartOf(written: string, digest: Digest): boolean {
  return /^(?:sha256:)?[0-9a-f]{12,64}$/.test(written) && digest.includes(written)
}

/** Whether two references mean the same name. */
export function isSame(one: Reference | undefined, other: Reference | undefined): boolean {
  return one !== undefined && other !== undefined && formatReference(one) === formatReference(other)
}

function distinct(references: readonly Reference[]): Reference[] {
  return [...new Map(references.map(each => [formatReference(each), each])).values()]
}

/**
 * Reads a name in an origin. Layouts often have a tag alone, which is no name: it becomes a tag of the file's name. Undefined for text
 * that no engine takes for a name.
 */
function referenceOf(name: string, fallback: Repository): Reference | undefined {
  if (isTag(name)) return { ...fallback, tag: name }
  try {
    return parseReference(name)
  } catch (error) {
    if (isTallyError(error)) return undefined
    throw error
  }
}

/** The name of the file or folder as that of a repository. */
function repositoryOf(name: OriginName): string {
  const file = 'path' in name && name.path !== '-' ? basename(name.path) : ''
  const plain = file
    .toLowerCase()
    .replace(/(?:\.(?:tar|tgz|gz|zst|oci|docker))+$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return plain === '' ? 'image' : plain.slice(0, 100).replace(/-+$/, '')
}

/** The most names that a message lists. */
const maxNamed = 20

/** The names of the sources of layers in reports. */
export const sourceNames: Readonly<Record<OriginName['kind'], SourceName>> = {
  store: 'store',
  docker: 'engine',
  'oci-layout': 'layout',
  'oci-archive': 'archive',
  'docker-archive': 'archive',
}

/** A place as messages name it. */
export function placeOf(name: OriginName): string {
  if (name.kind === 'store') return 'the store'
  if (name.kind === 'docker') return 'the engine'
  if (name.path === '-') return 'the archive of standard input'
  return `the ${name.kind === 'oci-layout' ? 'layout' : 'archive'} ${printable(name.path)}`
}

/** The names that a place has, for messages. */
export function namesOf(entries: readonly OriginEntry[]): string {
  const names = entries.flatMap(({ references, target }) =>
    references.length > 0
      ? references.map(familiarReference)
      : ['digest' in target ? target.digest : target.tag],
  )
  return names.length === 0 ? 'no names' : listOf(names, name => printable(name))
}

/** The warning about names of a place that nobody can use; undefined if there is none. */
export function unreadNames({ entries, place }: OfferingOrigin): string | undefined {
  const unread = new Set(entries.flatMap(entry => entry.unread))
  if (unread.size === 0) return undefined
  const shown = listOf([...unread], name => `"${printable(name)}"`)
  return `${place} has names that no image can have, which are left out: ${shown}`
}

function listOf(names: readonly string[], show: (name: string) => string): string {
  const more = names.length - maxNamed
  return `${names.slice(0, maxNamed).map(show).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
