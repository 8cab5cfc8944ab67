import { createHash, randomUUID } from 'node:crypto'
import { appendFile, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Digest } from '@tallyman/core/model/digest'
import { type Content, contentOf, fileContent } from '../bytes/content.ts'
import { digestFrom } from '../bytes/digest-of.ts'

/** Bytes of an upload, before their digest is known. */
export interface Draft {
  readonly size: number
  append(chunk: Uint8Array): Promise<void>
  content(): Content
  keepAs(digest: Digest): Promise<void>
  discard(): Promise<void>
}

/** A registry's blob storage. */
export interface BlobShelf {
  get(digest: Digest): Promise<Content | undefined>
  put(digest: Digest, bytes: Uint8Array): Promise<void>
  draft(): Promise<Draft>
}

/** Blobs in memory. */
export function memoryShelf(): BlobShelf {
  const blobs = new Map<Digest, Uint8Array>()
  return {
    get: async digest => {
      const bytes = blobs.get(digest)
      return bytes && contentOf(bytes)
    },
    put: async (digest, bytes) => void blobs.set(digest, bytes),
    draft: async () => memoryDraft((digest, bytes) => blobs.set(digest, bytes)),
  }
}

function memoryDraft(keep: (digest: Digest, bytes: Uint8Array) => void): Draft {
  const chunks: Uint8Array[] = []
  let size = 0
  return {
    get size() {
      return size
    },
    async append(chunk) {
      chunks.push(chunk)
      size += chunk.byteLength
    },
    content: () => contentOf(Buffer.concat(chunks)),
    keepAs: async digest => keep(digest, Buffer.concat(chunks)),
    discard: async () => void chunks.splice(0),
  }
}

/** Blobs in `blobs/<algorithm>/<hex>` of a folder, as in an OCI layout; never held in memory. */
export async function diskShelf(folder: string): Promise<BlobShelf> {
  const pathOf = (digest: Digest) => join(folder, 'blobs', ...digest.split(':'))
  for (const part of ['blobs/sha256', 'blobs/sha512', 'drafts'])
    await mkdir(join(folder, part), { recursive: true })
  return {
    async get(digest) {
      const path = pathOf(digest)
      const found = await stat(path, { throwIfNoEntry: false })
      return found && fileContent(path, found.size)
    },
    put: (digest, bytes) => writeFile(pathOf(digest), bytes),
    draft: () => diskDraft(join(folder, 'drafts', randomUUID()), pathOf),
  }
}

async function diskDraft(path: string, pathOf: (digest: Digest) => string): Promise<Draft> {
  await writeFile(path, '')
  let size = 0
  return {
    get size() {
      return size
    },
    async append(chunk) {
      await appendFile(path, chunk)
      size += chunk.byteLength
    },
    content: () => fileContent(path, size),
    keepAs: digest => rename(path, pathOf(digest)),
    discard: () => rm(path, { force: true }),
  }
}

/** The content's digest by the algorithm of `wanted`. */
export async function digestOfContent(content: Content, wanted: Digest): Promise<Digest> {
  const algorithm = wanted.slice(0, wanted.indexOf(':'))
  const hash = createHash(algorithm)
  for await (const chunk of content.read(0, content.size)) hash.update(chunk)
  return digestFrom(algorithm, hash.digest('hex'))
}
