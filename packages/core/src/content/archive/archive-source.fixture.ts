import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'
import { type Built, image, layer } from '@tallyman/testkit/images/images'
import { isTallyError } from '../../errors.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import type { Digest } from '../../model/digest.ts'
import { children, parseDocument } from '../../model/document.ts'
import { parseReference } from '../../model/reference.ts'
import { verified } from '../bytes.ts'
import { writeWhole } from '../store/write-whole.ts'
import type { BlobSource, Bytes } from '../store.ts'
import { type ArchiveSource, openArchive } from './archive-source.ts'
import { dockerArchive } from './docker-archive-file.ts'

export const amd64 = { os: 'linux', architecture: 'amd64' }

/** A tar entry written by a test: content, or a link's type and target. */
export type Entry =
  | string
  | Uint8Array
  | { readonly type: string; readonly target?: string; readonly size?: number }

export function tarWith(entries: readonly (readonly [name: string, entry: Entry])[]): Buffer {
  const blocks = entries.map(([name, entry]) => {
    const isContent = typeof entry === 'string' || entry instanceof Uint8Array
    const content = isContent ? Buffer.from(entry) : Buffer.alloc(0)
    const { type = '0', target = '', size = content.byteLength } = isContent ? {} : entry
    const block = Buffer.alloc(512)
    block.write(name, 0)
    block.write(
      `0000644\0${'0000000\0'.repeat(2)}${size.toString(8).padStart(11, '0')}\x0000000000000\0        ${type}`,
      100,
    )
    block.write(target, 157)
    block.write('ustar\x0000', 257)
    const sum = block.reduce((total, byte) => total + byte, 0)
    block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
    return Buffer.concat([block, content, Buffer.alloc((512 - (content.byteLength % 512)) % 512)])
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

export async function folderFor(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'archive-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export async function opened(t: TestContext, bytes: Uint8Array): Promise<ArchiveSource> {
  const folder = await folderFor(t)
  await writeFile(join(folder, 'file.tar'), bytes)
  const source = await openArchive(join(folder, 'file.tar'), join(folder, 'scratch'))
  t.after(() => source[Symbol.asyncDispose]())
  return source
}

export function refused(
  t: TestContext,
  entries: readonly (readonly [string, Entry])[],
  message: RegExp,
): Promise<void> {
  return assert.rejects(opened(t, tarWith(entries)), (error: unknown) => {
    assert.ok(isTallyError(error, 'ARCHIVE_INVALID'), String(error))
    assert.match(error.message, message)
    return true
  })
}

export async function bytesOf(source: BlobSource, wanted: Descriptor, from = 0): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  const bytes = await source.fetch(wanted, from)
  for await (const chunk of from === 0 ? verified(wanted, bytes) : bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Reads and verifies everything below a digest; returns the number of blobs. */
export async function readWhole(source: ArchiveSource, digest: Digest): Promise<number> {
  const { manifest } = await source.resolve({ digest })
  let blobs = 0
  for (const child of children(manifest)) {
    if (manifest.kind === 'index') blobs += await readWhole(source, child.digest)
    else blobs += Number((await bytesOf(source, child)).byteLength === child.size)
  }
  return blobs
}

export function sourceOf({ blobs }: Built): BlobSource {
  return {
    fetch: async ({ digest }, from = 0) => chunkOf((blobs.get(digest) ?? assert.fail(digest)).subarray(from)),
  }
}

export async function* chunkOf(bytes: Uint8Array): Bytes {
  yield bytes
}

export function toArchive(built: Built, ...names: string[]) {
  return {
    root: parseDocument(built.document),
    documents: built.manifests.map(({ bytes }) => parseDocument(bytes)),
    names: names.map(parseReference),
  }
}

export const plain = image({ layers: [layer('one', 'none'), layer('two', 'none')] })
export const [low, high] = plain.layers as [(typeof plain.layers)[0], (typeof plain.layers)[0]]
export const config = plain.blobs.get(plain.config.digest) as Uint8Array

export function manifestJson(entries: readonly object[]): [string, string] {
  return ['manifest.json', JSON.stringify(entries)]
}

export const saved: [string, Entry][] = [
  ['aa/layer.tar', low.bytes],
  ['bb/layer.tar', high.bytes],
  ['config.json', config],
  manifestJson([{ Config: 'config.json', RepoTags: ['app:1'], Layers: ['aa/layer.tar', 'bb/layer.tar'] }]),
]

/** Writes a built image as a layout under the name v1. */
export async function layoutFolder(t: TestContext, built: Built): Promise<string> {
  const folder = await folderFor(t)
  const files = new Map<string, Uint8Array>([
    ['oci-layout', Buffer.from('{"imageLayoutVersion":"1.0.0"}')],
    [
      'index.json',
      Buffer.from(
        JSON.stringify({
          schemaVersion: 2,
          manifests: [{ ...built.root, annotations: { 'org.opencontainers.image.ref.name': 'v1' } }],
        }),
      ),
    ],
    ...[...built.blobs].map(([digest, bytes]): [string, Uint8Array] => [
      `blobs/${digest.replace(':', '/')}`,
      bytes,
    ]),
  ])
  for (const [name, bytes] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), bytes)
  }
  return folder
}

/** Writes images as an archive to a file. */
export async function writeDockerArchive(
  images: Parameters<typeof dockerArchive>[0],
  content: Parameters<typeof dockerArchive>[1],
  file: string,
): Promise<void> {
  await writeWhole(dockerArchive(images, content), file, 'the archive')
}

/** The images of an archive by digest and names, of which index.json's own entries say the digest too. */
export function namedIn({ images }: ArchiveSource) {
  for (const { digest, entry } of images) assert.equal(entry?.digest ?? digest, digest)
  return images.map(({ digest, names }) => ({ digest, names }))
}
