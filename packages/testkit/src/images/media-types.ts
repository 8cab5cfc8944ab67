/** Media types of the OCI image specification 1.1, under the names the builders use. */
export const oci = {
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  index: 'application/vnd.oci.image.index.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  empty: 'application/vnd.oci.empty.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar',
} as const

/** Media types of Docker's image manifest, version 2, schema 2. */
export const docker = {
  manifest: 'application/vnd.docker.distribution.manifest.v2+json',
  index: 'application/vnd.docker.distribution.manifest.list.v2+json',
  config: 'application/vnd.docker.container.image.v1+json',
  layer: 'application/vnd.docker.image.rootfs.diff.tar',
} as const

/** Compression of a layer's tar. */
export type Compression = 'gzip' | 'zstd' | 'none'

/** The media type of a layer with this compression. */
export function layerType(compression: Compression, isDocker = false): string {
  if (compression === 'none') return isDocker ? docker.layer : oci.layer
  return isDocker ? `${docker.layer}.${compression}` : `${oci.layer}+${compression}`
}
