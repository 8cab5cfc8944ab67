import type { Descriptor } from '../../model/descriptor.ts'
import { type Digest, parseDigest } from '../../model/digest.ts'
import { parseDocument } from '../../model/document.ts'
import { fault, fieldsOf, own } from '../../model/json-fields.ts'
import { kindOf } from '../../model/media-type.ts'
import { parseStrictJson } from '../../model/strict-json.ts'
import { maxDocumentBytes } from '../bytes.ts'
import { blobName } from '../store/layout-index.ts'
import { type ArchiveFiles, readSmallFile } from './archive-source-files.ts'
import { asArchiveFault, parseArchiveManifest } from './docker-archive.ts'

/** An image of an OCI layout. */
interface LayoutImage {
  readonly root: Descriptor
  readonly names: readonly string[]
}

/**
 * The images of a layout, one for each digest, with all names that its index and, in Docker's archives, manifest.json give.
 * Throws ARCHIVE_INVALID.
 */
export async function layoutImages(files: ArchiveFiles): Promise<LayoutImage[]> {
  const marker = await readSmallFile(files, 'oci-layout', 4096)
  asArchiveFault('oci-layout', () => {
    const version = own(fieldsOf(parseStrictJson(marker), 'oci-layout'), 'imageLayoutVersion')
    if (version !== '1.0.0') throw fault('oci-layout.imageLayoutVersion', 'expected 1.0.0')
  })
  const bytes = await readSmallFile(files, 'index.json', maxDocumentBytes)
  const { manifest } = asArchiveFault('index.json', () => parseDocument(bytes))
  const roots = manifest.kind === 'index' ? manifest.manifests : []
  const images = new Map<Digest, { root: Descriptor; names: Set<string> }>()
  for (const root of roots.filter(({ mediaType }) => kindOf(mediaType) !== 'other')) {
    const image = images.get(root.digest) ?? { root, names: new Set<string>() }
    images.set(root.digest, image)
    const name =
      root.annotations?.['io.containerd.image.name'] ??
      root.annotations?.['org.opencontainers.image.ref.name']
    if (name) image.names.add(name)
  }
  const tags = await archiveTags(files)
  return Promise.all(
    [...images.values()].map(async ({ root, names }) => {
      const config = names.size === 0 && tags.size > 0 ? await configOf(files, root) : undefined
      return { root, names: [...names, ...((config && tags.get(config)) ?? [])] }
    }),
  )
}

/** The names in manifest.json by the config's digest; Docker's archives have both an index and manifest.json. */
async function archiveTags(files: ArchiveFiles): Promise<Map<Digest, readonly string[]>> {
  if ((await files.size('manifest.json')) === undefined) return new Map()
  const entries = parseArchiveManifest(await readSmallFile(files, 'manifest.json', maxDocumentBytes))
  return new Map(
    entries.flatMap(({ config, names }): [Digest, readonly string[]][] => {
      const [, algorithm, hex] = /^blobs\/(sha256|sha512)\/([0-9a-f]+)$/.exec(config) ?? []
      return hex === undefined ? [] : [[parseDigest(`${algorithm}:${hex}`), names]]
    }),
  )
}

async function configOf(files: ArchiveFiles, root: Descriptor): Promise<Digest | undefined> {
  const name = blobName(root.digest)
  if ((await files.size(name)) === undefined) return undefined
  const bytes = await readSmallFile(files, name, maxDocumentBytes)
  const { manifest } = parseDocument(bytes, { digest: root.digest })
  return manifest.kind === 'image' ? manifest.config.digest : undefined
}
