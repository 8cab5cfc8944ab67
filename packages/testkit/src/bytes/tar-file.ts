const block = 512

/** A ustar archive (POSIX.1-1988) with one file: owner root, mode 644, time 0. */
export function tarFile(name: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = Math.ceil(content.byteLength / block) * block
  const archive = new Uint8Array(block + padded + 2 * block)
  archive.set(header(name, content.byteLength), 0)
  archive.set(content, block)
  return archive
}

function header(name: string, size: number): Uint8Array {
  const bytes = Buffer.alloc(block)
  bytes.write(name, 0, 100)
  bytes.write(octal(0o644, 8), 100)
  bytes.write(octal(0, 8), 108)
  bytes.write(octal(0, 8), 116)
  bytes.write(octal(size, 12), 124)
  bytes.write(octal(0, 12), 136)
  bytes.write('        0', 148)
  bytes.write('ustar\0', 257)
  bytes.write('00', 263)
  // The checksum field itself counts as spaces.
  const sum = bytes.reduce((total, byte) => total + byte, 0)
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return bytes
}

function octal(value: number, width: number): string {
  return `${value.toString(8).padStart(width - 1, '0')}\0`
}
