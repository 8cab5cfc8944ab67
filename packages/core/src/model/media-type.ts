/** Media types of images (image-spec, media-types.md; Docker's image manifest v2 schema 2). */
export const ociManifest = 'application/vnd.oci.image.manifest.v1+json'
export const ociIndex = 'application/vnd.oci.image.index.v1+json'
export const ociConfig = 'application/vnd.oci.image.config.v1+json'
export const ociEmpty = 'application/vnd.oci.empty.v1+json'
export const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json'
export const dockerList = 'application/vnd.docker.distribution.manifest.list.v2+json'
export const dockerConfig = 'application/vnd.docker.container.image.v1+json'
export const schema1Types: readonly string[] = [
  'application/vnd.docker.distribution.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v1+prettyjws',
]

const kinds: Readonly<Record<string, ManifestKind>> = {
  [ociManifest]: 'image',
  [dockerManifest]: 'image',
  [ociIndex]: 'index',
  [dockerList]: 'index',
}

export type ManifestKind = 'image' | 'index' | 'schema1' | 'other'
export type Compression = 'gzip' | 'zstd' | 'none'

/** The Accept header for manifests: every type that can be read here. */
export const manifestAccept = Object.keys(kinds).join(', ')

export function kindOf(mediaType: string): ManifestKind {
  return schema1Types.includes(mediaType) ? 'schema1' : (kinds[mediaType] ?? 'other')
}

/** How a layer of this type is compressed; `unknown` for what is no layer. */
export function compressionOf(mediaType: string): Compression | 'unknown' {
  const oci = /^application\/vnd\.oci\.image\.layer\.(?:nondistributable\.)?v1\.tar(?:\+(gzip|zstd))?$/.exec(
    mediaType,
  )
  if (oci) return (oci[1] as Compression | undefined) ?? 'none'
  const docker = /^application\/vnd\.docker\.image\.rootfs\.(?:foreign\.)?diff\.tar(?:\.(gzip|zstd))?$/.exec(
    mediaType,
  )
  return docker ? ((docker[1] as Compression | undefined) ?? 'none') : 'unknown'
}

/** A layer that registries need not hold (image-spec, layer.md, "Non-Distributable Layers"). */
export function isForeignLayer(mediaType: string): boolean {
  return mediaType.includes('.nondistributable.') || mediaType.includes('.foreign.')
}

export function isImageConfig(mediaType: string): boolean {
  return mediaType === ociConfig || mediaType === dockerConfig
}

/** A Content-Type without its parameters, in lower case. */
export function bareMediaType(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase()
}
