import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { maxDocumentBytes } from '../../content/bytes.ts'
import type { LayoutStore } from '../../content/store/layout-store.ts'
import { isTallyError } from '../../errors.ts'
import { algorithmOf, type Digest, digestOf, isDigest } from '../../model/digest.ts'
import { parseDocument } from '../../model/document.ts'
import { factsOf, type ManifestFacts } from '../inventory/manifest-facts.ts'

/** A file of the store. */
export interface StoredFile {
  readonly digest: Digest
  /** Bytes. */
  readonly size: number
  /** When it was stored, in milliseconds since 1970. */
  readonly came: number
  /** Its facts, if it is a manifest or index. */
  readonly facts: ManifestFacts | undefined
}

/** The content of a store: which files are documents, and which files the documents need. */
export class StoreContent {
  readonly #store: LayoutStore
  #files = new Map<Digest, StoredFile>()
  /** The documents that need each blob or document. */
  #needing = new Map<Digest, Set<Digest>>()

  constructor(store: LayoutStore) {
    this.#store = store
  }

  get files(): ReadonlyMap<Digest, StoredFile> {
    return this.#files
  }

  /** Whether a stored document needs it. */
  isNeeded(digest: Digest): boolean {
    return (this.#needing.get(digest)?.size ?? 0) > 0
  }

  /** Scans the folder: reads new files and forgets deleted ones; known files are not read again. */
  look(): void {
    const found = new Set(this.#names())
    for (const digest of this.#files.keys()) if (!found.has(digest)) this.forget(digest)
    for (const digest of found) if (!this.#files.has(digest)) this.#add(digest)
  }

  forget(digest: Digest): void {
    for (const below of needsOf(this.#files.get(digest))) this.#needing.get(below)?.delete(digest)
    this.#files.delete(digest)
  }

  #names(): Digest[] {
    const blobs = join(this.#store.root, 'blobs')
    return ['sha256', 'sha512'].flatMap(algorithm => {
      const folder = join(blobs, algorithm)
      // A link's target is not ours to clean.
      if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
      return readdirSync(folder).flatMap(hex => {
        const digest = `${algorithm}:${hex}`
        return isDigest(digest) ? [digest] : []
      })
    })
  }

  #add(digest: Digest): void {
    const path = this.#store.pathOf(digest)
    const stats = lstatSync(path, { throwIfNoEntry: false })
    if (!stats?.isFile()) return
    const facts = stats.size <= maxDocumentBytes ? factsIn(path, digest) : undefined
    const file = { digest, size: stats.size, came: Math.floor(stats.mtimeMs), facts }
    this.#files.set(digest, file)
    for (const below of needsOf(file)) {
      const needing = this.#needing.get(below) ?? new Set()
      this.#needing.set(below, needing.add(digest))
    }
  }
}

function needsOf(file: StoredFile | undefined): Digest[] {
  const { needs = [], blobs = [] } = file?.facts ?? {}
  return [...needs, ...blobs.map(({ digest }) => digest)]
}

/** A document's facts; undefined for other files, and for a damaged document, from which no image can be made. */
function factsIn(path: string, digest: Digest): ManifestFacts | undefined {
  try {
    const bytes = readFileSync(path)
    if (!/^\s*\{/.test(bytes.toString('latin1', 0, 64))) return undefined
    if (digestOf(bytes, algorithmOf(digest)) !== digest) return undefined
    return factsOf(parseDocument(bytes, { digest }))
  } catch (error) {
    if (isTallyError(error) || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
