import { zstdCompressSync } from 'node:zlib'

/** A member of an archive, possibly hostile. */
export interface ArchiveMember {
  readonly name: string
  readonly content?: Uint8Array | string
  readonly type?: 'file' | 'link' | 'symlink' | 'device' | 'folder' | 'extended'
  /** Target of a link. */
  readonly target?: string
}

const block = 512
const types = { file: '0', link: '1', symlink: '2', device: '3', folder: '5', extended: 'x' }

/** A ustar archive (POSIX.1-1988) of any members, compressed with zstd as by the Actions toolkit. */
export function cacheArchive(members: readonly ArchiveMember[]): Uint8Array {
  return zstdCompressSync(Buffer.concat([...members.flatMap(memberBlocks), Buffer.alloc(2 * block)]))
}

function memberBlocks(member: ArchiveMember): Buffer[] {
  const { content = '', type = 'file' } = member
  const bytes = type === 'file' ? Buffer.from(content) : Buffer.alloc(0)
  const padding = Buffer.alloc((block - (bytes.byteLength % block)) % block)
  return [memberHeader(member, bytes.byteLength), bytes, padding]
}

/** The header block of a member with `size` bytes of content. */
export function memberHeader({ name, type = 'file', target = '' }: ArchiveMember, size: number): Buffer {
  const header = Buffer.alloc(block)
  header.write(name, 0, 100)
  header.write('0000755\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  header.write('00000000000\0', 136)
  header.write(`        ${types[type]}`, 148)
  header.write(target, 157, 100)
  header.write('ustar\u000000', 257)
  // The checksum field itself counts as spaces.
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return header
}
