import { createHash, createHmac, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { temporaryFolder } from '../bytes/temporary-folder.ts'

/** The storage of a cache service's entries; clients access it only by signed URLs. */
export interface CacheStorage extends AsyncDisposable {
  uploadUrl(blob: string): string
  downloadUrl(blob: string): string
  /** Bytes; undefined when there is no such blob. */
  size(blob: string): Promise<number | undefined>
  read(blob: string): Promise<Buffer>
  write(blob: string, bytes: Uint8Array): Promise<void>
  remove(blob: string): Promise<void>
}

/** A response of the storage. */
export interface StorageReply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: { readonly size: number; open(): Readable }
}

interface Piece {
  readonly file: string
  readonly size: number
}

const lifetimeMs = 600_000
/** Bytes gathered while a write is in progress, so that writes are few and large. */
const writeBytes = 4 * 1024 * 1024

/** Block blobs in a folder behind URLs signed with HMAC (Azure Blob Storage: Put Blob, Put Block, Put Block List, Get, HEAD). */
export class OwnStorage implements CacheStorage {
  /** Set once the server listens. */
  origin = ''
  /** Answers every range request with the whole blob, as some servers do. */
  ignoresRanges = false
  /** Milliseconds added to the age of URLs. */
  aged = 0
  readonly #folder: string
  readonly #secret = randomBytes(32)
  readonly #blobs = new Map<string, readonly Piece[]>()
  readonly #blocks = new Map<string, Piece>()
  #files = 0

  private constructor(folder: string) {
    this.#folder = folder
  }

  static async open(): Promise<OwnStorage> {
    return new OwnStorage(temporaryFolder('tallyman-cache-'))
  }

  uploadUrl(blob: string): string {
    return this.#signed(blob, 'cw')
  }

  downloadUrl(blob: string): string {
    return this.#signed(blob, 'r')
  }

  async size(blob: string): Promise<number | undefined> {
    return this.#blobs.get(blob)?.reduce((sum, { size }) => sum + size, 0)
  }

  async read(blob: string): Promise<Buffer> {
    return Buffer.concat(await Promise.all((this.#blobs.get(blob) ?? []).map(({ file }) => readFile(file))))
  }

  async write(blob: string, bytes: Uint8Array): Promise<void> {
    const file = this.#newFile()
    await writeFile(file, bytes)
    this.#blobs.set(blob, [{ file, size: bytes.byteLength }])
  }

  async remove(blob: string): Promise<void> {
    const pieces = this.#blobs.get(blob) ?? []
    this.#blobs.delete(blob)
    await Promise.all(pieces.map(({ file }) => rm(file, { force: true })))
  }

  /** Answers a request for `/blobs/<name>`. */
  async answer(url: URL, request: IncomingMessage): Promise<StorageReply> {
    const blob = url.pathname.slice('/blobs/'.length)
    const isReading = request.method === 'GET' || request.method === 'HEAD'
    const { sp = '', se = '', sig = '' } = Object.fromEntries(url.searchParams)
    const isOwn = sig === this.#signature(blob, sp, se) && sp.includes(isReading ? 'r' : 'w')
    // Storage accepts no credentials but the signature: an Authorization header would be a leak.
    if (request.headers.authorization) return { status: 400 }
    if (!isOwn || Number(se) < Date.now() + this.aged) return { status: 403 }
    return isReading ? this.#get(blob, request) : this.#put(blob, url, request)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true })
  }

  #get(blob: string, { method, headers }: IncomingMessage): StorageReply {
    const pieces = this.#blobs.get(blob)
    if (!pieces) return { status: 404 }
    const size = pieces.reduce((sum, piece) => sum + piece.size, 0)
    const [, first, last] =
      /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? headers['x-ms-range']?.toString() ?? '') ?? []
    const common = { 'accept-ranges': 'bytes', etag: `"${blob}"`, 'x-ms-blob-type': 'BlockBlob' }
    if (method === 'HEAD') return { status: 200, headers: { ...common, 'content-length': String(size) } }
    if (first === undefined || this.ignoresRanges)
      return { status: 200, headers: common, body: { size, open: () => readPieces(pieces, 0, size) } }
    const [from, to] = [Number(first), last ? Math.min(Number(last) + 1, size) : size]
    if (from >= size) return { status: 416, headers: { 'content-range': `bytes */${size}` } }
    const ranged = { ...common, 'content-range': `bytes ${from}-${to - 1}/${size}` }
    return {
      status: 206,
      headers: ranged,
      body: { size: to - from, open: () => readPieces(pieces, from, to) },
    }
  }

  async #put(blob: string, url: URL, request: IncomingMessage): Promise<StorageReply> {
    const id = url.searchParams.get('blockid') ?? ''
    switch (url.searchParams.get('comp')) {
      case 'block': {
        // Some servers of this protocol accept only block IDs of these lengths.
        if (![48, 64].includes(Buffer.from(id, 'base64').byteLength)) return { status: 400 }
        this.#blocks.set(`${blob} ${id}`, await this.#received(request))
        return { status: 201 }
      }
      case 'blocklist': {
        const list = String(Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>)))
        const ids = [...list.matchAll(/<(?:Latest|Uncommitted)>([^<]*)</g)].map(
          ([, each]) => `${blob} ${each}`,
        )
        if (ids.length === 0 || ids.some(each => !this.#blocks.has(each))) return { status: 400 }
        this.#blobs.set(
          blob,
          ids.flatMap(each => this.#blocks.get(each) ?? []),
        )
        return { status: 201 }
      }
      case null: {
        if (request.headers['x-ms-blob-type'] !== 'BlockBlob') return { status: 400 }
        this.#blobs.set(blob, [await this.#received(request)])
        return { status: 201 }
      }
      default:
        return { status: 400 }
    }
  }

  async #received(request: IncomingMessage): Promise<Piece> {
    const file = this.#newFile()
    await pipeline(request, createWriteStream(file, { highWaterMark: writeBytes }))
    const { size } = await stat(file)
    if (size !== Number(request.headers['content-length'])) throw new Error('the upload was cut off')
    return { file, size }
  }

  #newFile(): string {
    this.#files += 1
    return join(this.#folder, String(this.#files))
  }

  #signed(blob: string, sp: string): string {
    const se = String(Date.now() + lifetimeMs)
    return `${this.origin}/blobs/${blob}?sp=${sp}&se=${se}&sig=${encodeURIComponent(this.#signature(blob, sp, se))}`
  }

  #signature(blob: string, sp: string, se: string): string {
    return createHmac('sha256', this.#secret).update(`${blob} ${sp} ${se}`).digest('base64')
  }
}

function readPieces(pieces: readonly Piece[], from: number, to: number): Readable {
  return Readable.from(parts(pieces, from, to), { objectMode: false })
}

async function* parts(pieces: readonly Piece[], from: number, to: number) {
  let at = 0
  for (const { file, size } of pieces) {
    const [begin, end] = [Math.max(from - at, 0), Math.min(to - at, size)]
    if (begin < end) yield* createReadStream(file, { start: begin, end: end - 1, highWaterMark: 1 << 20 })
    at += size
  }
}

/** A blob's name, independent of its content. */
export function blobName(scope: string, key: string, version: string): string {
  return createHash('sha256')
    .update(JSON.stringify([scope, key, version, randomBytes(8).toString('hex')]))
    .digest('hex')
}
