/** Media types of images (image-spec, media-types.md; Docker's image manifest v2 schema 2). */
export const ociManifest = 'application/vnd.oci.image.manifest.v1+json'
export const ociIndex = 'application/vnd.oci.image.index.v1+json'
export const ociConfig = 'application/vnd.oci.image.config.v1+json'
export const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json'
export const dockerList = 'application/vnd.docker.distribution.manifest.list.v2+json'
export const dockerConfig = 'application/vnd.docker.container.image.v1+json'
/** Media types of layers by compression; only the last part of the name differs. */
export const ociLayer: Readonly<Record<Compression, string>> = {
  none: 'application/vnd.oci.image.layer.v1.tar',
  gzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
  zstd: 'application/vnd.oci.image.layer.v1.tar+zstd',
}
/** Docker's type of a layer in gzip, the only compression that all of its clients know. */
export const dockerLayer = 'application/vnd.docker.image.rootfs.diff.tar.gzip'
/** Docker's schema 1 manifests, which are refused. */
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

/** The kind of document that a media type denotes. */
type ManifestKind = 'image' | 'index' | 'schema1' | 'other'
/** Compression of a layer's tar. */
export type Compression = 'gzip' | 'zstd' | 'none'

/** The Accept header for manifests: every readable type. */
export const manifestAccept = [...kinds.keys()].join(', ')

/** The kind of a media type; `other` for all that cannot be read. */
export function kindOf(mediaType: string): ManifestKind {
  return schema1Types.includes(mediaType) ? 'schema1' : (kinds.get(mediaType) ?? 'other')
}

/** The compression of a layer type; `unknown` for types that are no layers. */
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

/** Whether registries need not have this layer (image-spec, layer.md, "Non-Distributable Layers"). */
export function isForeignLayer(mediaType: string): boolean {
  return compressionOf(mediaType) !== 'unknown' && /\.(?:nondistributable|foreign)\./.test(mediaType)
}

/** Whether this is the type of an image's layer, including ones that cannot be unpacked here, such as encrypted layers. */
export function isLayerType(mediaType: string): boolean {
  return /^application\/vnd\.(?:oci\.image\.layer|docker\.image\.rootfs)\./.test(mediaType)
}

/** Whether this is the config type of an image rather than of another artifact. */
export function isImageConfig(mediaType: string): boolean {
  return mediaType === ociConfig || mediaType === dockerConfig
}

/** A Content-Type without parameters, in lower case. */
export function bareMediaType(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase()
}

const parameters =
  /(?:[ \t]*;(?:[ \t]*[\w!#$%&'*+.^`|~-]+=(?:[\w!#$%&'*+.^`|~-]+|"(?:[^"\\\p{Cc}]|\\[^\p{Cc}])*"))?)+[ \t]*$/u

/** A media type without its well-formed parameters (RFC 9110, section 8.3.1); other text is returned unchanged. */
export function withoutParameters(mediaType: string): string {
  const at = mediaType.length > 1_000 ? -1 : mediaType.search(/[ \t]*;/)
  if (at < 0) return mediaType
  return parameters.exec(mediaType.slice(at))?.index === 0 ? mediaType.slice(0, at) : mediaType
}
