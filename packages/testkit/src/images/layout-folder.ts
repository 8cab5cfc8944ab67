import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Built } from './images.ts'
import { oci } from './media-types.ts'

/** Writes images as an OCI layout (image-spec, image-layout.md), each under its name; returns the folder. */
export async function writeLayoutFolder(
  folder: string,
  images: Readonly<Record<string, Built>>,
): Promise<string> {
  const blobs = join(folder, 'blobs', 'sha256')
  await mkdir(blobs, { recursive: true })
  await writeFile(join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  const manifests = []
  for (const [name, built] of Object.entries(images)) {
    for (const [digest, bytes] of built.blobs)
      await writeFile(join(blobs, digest.slice('sha256:'.length)), bytes)
    manifests.push({ ...built.root, annotations: { 'org.opencontainers.image.ref.name': name } })
  }
  await writeFile(
    join(folder, 'index.json'),
    JSON.stringify({ schemaVersion: 2, mediaType: oci.index, manifests }),
  )
  return folder
}
