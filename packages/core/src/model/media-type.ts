/** Media types of images (image-spec, media-types.md; Docker's image manifest v2 schema 2). */
export const ociManifest = 'application/vnd.oci.image.manifest.v1+json'
export const ociIndex = 'application/vnd.oci.image.index.v1+json'
export const ociConfig = 'application/vnd.oci.image.config.v1+json'
export const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json'
export const dockerList = 'application/vnd.docker.distribution.manifest.list.v2+json'
export const dockerConfig = 'application/vnd.docker.container.image.v1+json'
/** Layers by how they are compressed; the last part of the name is what differs. */
export const ociLayer: Readonly<Record<Compression, string>> = {
  none: 'application/vnd.oci.image.layer.v1.tar',
  gzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
  zstd: 'application/vnd.oci.image.layer.v1.tar+zstd',
}
/** Docker's first manifests, refused. */
export const schema1Types: readonly string[] = [
  'application/vnd.docker.distribution.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v1+prettyjws',
]

const kinds = new Map<string, 'image' | 'index'>([
  [ociManifest, 'image'],
  [dockerManifest, 'image'],
  [ociIndex, 'index'],
  [dockerList, 'index'],
])

/** What a manifest of some media type is. */
type ManifestKind = 'image' | 'index' | 'schema1' | 'other'
/** How a layer's tar is compressed. */
export type Compression = 'gzip' | 'zstd' | 'none'

/** The Accept header for manifests: every type that can be read here. */
export const manifestAccept = [...kinds.keys()].join(', ')

/** What a manifest of this media type is; `other` for all that cannot be read here. */
export function kindOf(mediaType: string): ManifestKind {
  return schema1Types.includes(mediaType) ? 'schema1' : (kinds.get(mediaType) ?? 'other')
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
  return compressionOf(mediaType) !== 'unknown' && /\.(?:nondistributable|foreign)\./.test(mediaType)
}

/** Whether this names an image's layer, also one that cannot be unpacked here, such as an encrypted one. */
export function isLayerType(mediaType: string): boolean {
  return /^application\/vnd\.(?:oci\.image\.layer|docker\.image\.rootfs)\./.test(mediaType)
}

/** Whether this is the config of an image, rather than of some other artifact. */
export function isImageConfig(mediaType: string): boolean {
  return mediaType === ociConfig || mediaType === dockerConfig
}

/** A Content-Type without its parameters, in lower case. */
export function bareMediaType(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase()
}

const parameters =
  /(?:[ \t]*;(?:[ \t]*[\w!#$%&'*+.^`|~-]+=(?:[\w!#$%&'*+.^`|~-]+|"(?:[^"\\\p{Cc}]|\\[^\p{Cc}])*"))?)+[ \t]*$/u

/** A media type without well-formed parameters (RFC 9110, section 8.3.1); any other text as it is. */
export function withoutParameters(mediaType: string): string {
  const at = mediaType.length > 1_000 ? -1 : mediaType.search(/[ \t]*;/)
  if (at < 0) return mediaType
  return parameters.exec(mediaType.slice(at))?.index === 0 ? mediaType.slice(0, at) : mediaType
}
