import type { Digest } from '../model/digest.ts'
import type { EntryPlan, Member } from './plan-entries.ts'
import { sizeOf } from './plan-entries.ts'

/*
 * pack   ::= magic length index blob*
 * magic  ::= "TALLYPK" 0x01
 * length ::= the length of the index in bytes, 32 bits, big-endian
 * index  ::= JSON: [[digest, size], …]
 * blob   ::= the raw bytes of each member, in the order of the index, which is that of the digests
 *
 * Equal members give equal bytes. Whoever knows the members knows their offsets without reading the index; it is there so
 * that a pack describes itself.
 */
const magic = Buffer.from('TALLYPK\u0001', 'latin1')
const headBytes = magic.byteLength + 4

/** The offsets of an entry's members. */
interface EntryLayout {
  /** The bytes before the first member; empty for an entry that is a single blob. */
  readonly header: Uint8Array
  /** The size of the whole entry in bytes. */
  readonly size: number
  /** The offset of each member. */
  readonly offsets: ReadonlyMap<Digest, number>
}

/** The layout of an entry: a single blob as it is, several as a pack. */
export function entryLayout(plan: EntryPlan): EntryLayout {
  return plan.length === 1 ? layoutBehind(new Uint8Array(), plan) : layoutBehind(packHeader(plan), plan)
}

/** The bytes of a pack before its first member, for any index. */
export function framed(index: unknown): Uint8Array {
  const text = Buffer.from(JSON.stringify(index))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.byteLength)
  return Buffer.concat([magic, length, text])
}

/** The index of a pack and the offset of its first member; undefined when this is no pack. */
export function readFrame(pack: Uint8Array): { readonly index: unknown; readonly end: number } | undefined {
  const bytes = Buffer.from(pack.buffer, pack.byteOffset, pack.byteLength)
  if (bytes.byteLength < headBytes || !bytes.subarray(0, magic.byteLength).equals(magic)) return undefined
  const end = headBytes + bytes.readUInt32BE(magic.byteLength)
  if (end > bytes.byteLength) return undefined
  try {
    return { index: JSON.parse(bytes.toString('utf8', headBytes, end)), end }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Lays members out one after the other, after a header. */
export function layoutBehind(header: Uint8Array, members: readonly Member[]): EntryLayout {
  const offsets = new Map<Digest, number>()
  let at = header.byteLength
  for (const { digest, size } of members) {
    offsets.set(digest, at)
    at += size
  }
  return { header, size: header.byteLength + sizeOf(members), offsets }
}

function packHeader(plan: EntryPlan): Uint8Array {
  return framed(plan.map(({ digest, size }) => [digest, size]))
}
