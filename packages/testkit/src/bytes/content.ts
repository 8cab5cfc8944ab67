import { createReadStream } from 'node:fs'
import type { Bytes } from '@tallyman/core/content/store'

/** Bytes of a known size that can be read in parts, repeatedly. */
export interface Content {
  readonly size: number
  /** The bytes from offset `from` up to, not including, `to`. */
  read(from: number, to: number): Bytes
}

/** Content in memory. */
export function contentOf(bytes: Uint8Array | string): Content {
  const whole = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
  return {
    size: whole.byteLength,
    async *read(from, to) {
      for (let at = from; at < to; at += 65_536) yield whole.subarray(at, Math.min(at + 65_536, to))
    },
  }
}

/** Content of a file, streamed. */
export function fileContent(path: string, size: number): Content {
  return {
    size,
    async *read(from, to) {
      if (from < to) yield* createReadStream(path, { start: from, end: to - 1, highWaterMark: 262_144 })
    },
  }
}

/** All of the content in one piece. */
export async function wholeOf(content: Content): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of content.read(0, content.size)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** A change of content; a negative offset or length counts from the end. */
export type ContentEdit =
  | { readonly kind: 'flip'; readonly offset: number }
  | { readonly kind: 'truncate'; readonly to: number }
  | { readonly kind: 'append'; readonly bytes: Uint8Array | string }
  | { readonly kind: 'replace'; readonly by: Uint8Array | string | ((bytes: Buffer) => Uint8Array | string) }

/** The content after the edit, with its new size. */
export async function edited(content: Content, edit: ContentEdit): Promise<Content> {
  switch (edit.kind) {
    case 'flip':
      return flipped(content, fromStart(content, edit.offset))
    case 'truncate':
      return { size: Math.min(content.size, fromStart(content, edit.to)), read: content.read }
    case 'append':
      return contentOf(Buffer.concat([await wholeOf(content), Buffer.from(edit.bytes)]))
    case 'replace':
      return contentOf(typeof edit.by === 'function' ? edit.by(await wholeOf(content)) : edit.by)
  }
}

function fromStart(content: Content, offset: number): number {
  return offset < 0 ? content.size + offset : offset
}

function flipped(content: Content, offset: number): Content {
  return {
    size: content.size,
    async *read(from, to) {
      let at = from
      for await (const chunk of content.read(from, to)) {
        yield withFlip(chunk, offset - at)
        at += chunk.byteLength
      }
    },
  }
}

function withFlip(chunk: Uint8Array, index: number): Uint8Array {
  const byte = chunk[index]
  if (byte === undefined) return chunk
  const copy = new Uint8Array(chunk)
  copy[index] = byte ^ 0xff
  return copy
}
