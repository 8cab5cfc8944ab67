import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tarOfEntries } from '@tallyman/testkit/bytes/tar-entries'
import { oci } from '@tallyman/testkit/images/media-types'

const sha256 = (bytes: string | Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

/** Writes a layout whose only layer is large, under the name `v1`, in little memory: the most of a step's is never below that of its parent. */
export async function writeLargeLayout(folder: string, megabytes: number): Promise<void> {
  const blobs = join(folder, 'blobs', 'sha256')
  await mkdir(blobs, { recursive: true })
  const piece = randomBytes(1024 * 1024)
  const size = megabytes * piece.length
  const hash = createHash('sha256')
  const file = await open(join(blobs, 'layer'), 'w')
  const write = async (bytes: Uint8Array) => {
    hash.update(bytes)
    await file.write(bytes)
  }
  const small = tarOfEntries([{ path: 'large', content: '' }])
  const header = Buffer.from(small.subarray(0, 512))
  header.write(`${size.toString(8).padStart(11, '0')}\0        `, 124)
  header.write(`${small.toString('latin1', 136, 148)}        `, 136, 'latin1')
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  await write(header)
  for (let at = 0; at < megabytes; at++) await write(piece)
  await write(Buffer.alloc(1024))
  await file.close()
  const digest = `sha256:${hash.digest('hex')}`
  await rename(join(blobs, 'layer'), join(blobs, digest.slice(7)))
  const put = async (mediaType: string, content: object) => {
    const text = JSON.stringify(content)
    await writeFile(join(blobs, sha256(text).slice(7)), text)
    return { mediaType, digest: sha256(text), size: text.length }
  }
  const config = await put(oci.config, {
    architecture: 'amd64',
    os: 'linux',
    rootfs: { type: 'layers', diff_ids: [digest] },
  })
  const layers = [{ mediaType: 'application/vnd.oci.image.layer.v1.tar', digest, size: size + 1536 }]
  const root = await put(oci.manifest, { schemaVersion: 2, mediaType: oci.manifest, config, layers })
  const annotations = { 'org.opencontainers.image.ref.name': 'v1' }
  await writeFile(join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  await writeFile(
    join(folder, 'index.json'),
    JSON.stringify({ schemaVersion: 2, mediaType: oci.index, manifests: [{ ...root, annotations }] }),
  )
}
