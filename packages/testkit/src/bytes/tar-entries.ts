/** An entry of a tar as a layer may have it. Owner root unless given. */
export interface TarEntryOfTests {
  readonly path: string
  readonly type?: 'file' | 'folder' | 'symlink' | 'link' | 'device' | 'fifo'
  readonly content?: string | Uint8Array
  readonly target?: string
  readonly mode?: number | undefined
  readonly uid?: number | undefined
  readonly time?: number
}

const block = 512
const flags = { file: '0', link: '1', symlink: '2', device: '3', folder: '5', fifo: '6' } as const

/** A tar of the entries in their order (POSIX.1-1988 ustar; paths and targets up to 100 bytes). */
export function tarOfEntries(entries: readonly TarEntryOfTests[]): Buffer {
  const parts = entries.flatMap(entry => {
    const content = Buffer.from(entry.content ?? '')
    const padding = (block - (content.length % block)) % block
    return [headerOf(entry, content.length), content, Buffer.alloc(padding)]
  })
  return Buffer.concat([...parts, Buffer.alloc(2 * block)])
}

function headerOf(
  { path, type = 'file', target = '', mode, uid = 0, time = 0 }: TarEntryOfTests,
  size: number,
) {
  if (Buffer.byteLength(path) > 100 || Buffer.byteLength(target) > 100)
    throw new Error(`Cannot write ${path}: it or its target is longer than 100 bytes`)
  const bytes = Buffer.alloc(block)
  const octal = (value: number, width: number) => `${value.toString(8).padStart(width - 1, '0')}\0`
  bytes.write(path)
  bytes.write(octal(mode ?? (type === 'folder' ? 0o755 : 0o644), 8), 100)
  bytes.write(octal(uid, 8), 108)
  bytes.write(octal(uid, 8), 116)
  bytes.write(octal(size, 12), 124)
  bytes.write(octal(time, 12), 136)
  bytes.write(`        ${flags[type]}`, 148)
  bytes.write(target, 157)
  bytes.write('ustar\x0000', 257)
  if (type === 'device') bytes.write(`${octal(1, 8)}${octal(3, 8)}`, 329)
  // The checksum field itself counts as spaces.
  const sum = bytes.reduce((total, byte) => total + byte, 0)
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return bytes
}
