import { digestOf } from '@tallyman/testkit/bytes/digest-of'
import { type Built, type BuiltImage, image } from '@tallyman/testkit/images/images'

/** The same content with other fields in its root's bytes; undefined removes a field. What it references stays. */
export function rewritten<T extends Built>(built: T, changes: object): T {
  const fields = { ...JSON.parse(Buffer.from(built.document).toString()), ...changes }
  const document = Buffer.from(JSON.stringify(fields))
  const digest = digestOf(document)
  const root = { ...built.root, digest, size: document.byteLength }
  const below = built.manifests.filter(({ descriptor }) => descriptor.digest !== built.root.digest)
  const blobs = new Map([...built.blobs].filter(([each]) => each !== built.root.digest))
  return {
    ...built,
    root,
    document,
    manifests: [...below, { descriptor: root, bytes: document }],
    blobs: blobs.set(digest, document),
  }
}

/** As buildpacks and `crane append` write them: a config without a platform. */
export const nowhere = image({ layers: ['one', 'two'], config: { os: '', architecture: '' } })

const bare = (rootfs: object | null) => image({ layers: [], config: { config: null, history: null, rootfs } })

/** Go's encodings of a nil list or map, each valid. */
export const nils: Readonly<Record<string, BuiltImage>> = {
  'layers null, as BuildKit writes FROM scratch with a LABEL': rewritten(
    image({
      layers: [],
      config: { config: { Labels: { a: 'b' } }, rootfs: { type: 'layers', diff_ids: null } },
    }),
    { layers: null },
  ),
  'layers absent': rewritten(bare({ type: 'layers' }), { layers: undefined }),
  'every list and map null': rewritten(
    image({
      layers: ['one'],
      config: {
        config: {
          Labels: null,
          Env: null,
          Cmd: null,
          Entrypoint: null,
          ExposedPorts: null,
          Volumes: null,
          OnBuild: null,
        },
        history: null,
        'os.features': null,
        variant: null,
      },
    }),
    { annotations: null, subject: null, artifactType: null },
  ),
}

/** No engine accepts a config like this one; registries and their clients do. */
export const rootless = rewritten(bare(null), { layers: undefined })
