import { TallyError } from '@tallyman/core/errors'
import type { Command, Given, InputTexts } from './command.ts'

const ofFiles = ['layers', 'base', 'entrypoint', 'cmd', 'env', 'workdir', 'user', 'labels', 'expose'] as const

const reference = 'Full reference to push to, name:tag; names without a registry are of Docker Hub'

/** The inputs of the action that are about other sources too, in words for what is made here. */
const saying = {
  tags: reference,
  compression: 'Compression of layers that are not compressed: auto (gzip), gzip or zstd',
  policy: 'YAML file that says which images may be used: its allow, deny and max-size count here',
  changes:
    'Instructions of a Dockerfile, as docker import --change and docker commit --change take them: CMD, ENTRYPOINT, ENV, EXPOSE, HEALTHCHECK, LABEL, ONBUILD, STOPSIGNAL, USER, VOLUME, WORKDIR',
  message: "Comment in the image's history",
  author: 'Author of the image and of its new layer',
  pause: 'Pause the container while its files are read',
  entrypoint: 'Words, each by its own option, or a JSON array',
  cmd: 'Words, each by its own option, or a JSON array',
  env: 'Environment variables, KEY=VALUE',
  workdir: 'Absolute path in which containers start',
  user: 'user[:group] as which containers run',
  labels: 'Labels, KEY=VALUE',
  expose: 'Ports, port[/tcp, /udp or /sctp]',
}

/** The words that make images, and push them. */
export const makeCommands: readonly Command[] = [
  {
    names: ['import'],
    about: 'Make an image of the tar of a root file system, and push it to a registry.',
    action: 'push',
    positionals: [
      {
        name: 'FILE|-',
        input: 'source',
        about: 'A tar, plain or packed with gzip, zstd or xz; - for the standard input',
      },
      { name: 'REF', input: 'tags', isMany: true },
    ],
    omits: ['layers', 'base', 'pause', 'referrers'],
    says: { ...saying, platforms: "The one platform that the files are for. Defaults to this machine's" },
    spellings: { c: 'changes', m: 'message' },
    becomes: ({ inputs: { source } }) => (source === undefined ? {} : { source: `rootfs-tar=${source}` }),
    examples: [
      'import rootfs.tar.xz ghcr.io/owner/base:1',
      "import -c 'CMD [\"/bin/sh\"]' -c 'ENV LANG=C.UTF-8' rootfs.tar ghcr.io/owner/base:1",
      'import - ghcr.io/owner/app:flat',
    ],
    shows: { output: 'refs', quiet: 'digest' },
  },
  {
    names: ['commit'],
    about: 'Make an image of a container of the engine as it is now, and push it to a registry.',
    action: 'push',
    positionals: [
      {
        name: 'CONTAINER',
        input: 'source',
        about: 'Name or ID of a container of the engine, running or not',
      },
      { name: 'REF', input: 'tags', isMany: true },
    ],
    omits: [...ofFiles, 'referrers', 'expect-digest', 'platforms'],
    says: saying,
    spellings: { a: 'author', c: 'changes', m: 'message', p: 'pause' },
    becomes: ({ inputs: { source } }) => (source === undefined ? {} : { source: `container=${source}` }),
    examples: [
      'commit app_1 ghcr.io/owner/app:debug',
      "commit -a 'A. Author' -m 'with the fix' --no-pause app_1 ghcr.io/owner/app:fix",
    ],
    shows: { output: 'refs', quiet: 'digest' },
  },
  {
    names: ['append'],
    about: 'Put tars and folders as layers on an image, and push the new one.',
    action: 'push',
    positionals: [
      {
        name: 'LAYER',
        input: 'layers',
        about:
          'Tars and folders, the lowest first, and behind them the reference to push to, unless -t says it',
        isMany: true,
      },
    ],
    omits: ['source', 'pause', 'referrers'],
    says: {
      ...saying,
      base: 'The image below, pinned as name@sha256:…; `tallyman digest NAME` prints the pin. Or scratch',
      platforms: 'The platforms of the base that get the layers; all for each of them. With scratch, one',
    },
    spellings: {
      a: 'author',
      c: 'changes',
      m: 'message',
      b: 'base',
      f: 'layers',
      t: 'tags',
      new_layer: 'layers',
      new_tag: 'tags',
    },
    becomes: appendedTo,
    examples: [
      'append --base nginx@sha256:… site.tar.gz ghcr.io/owner/site:1',
      'append --base alpine@sha256:… --platforms linux/arm64 rootfs.tar config/ ghcr.io/owner/app:1',
      'append -b alpine@sha256:… -f app.tar -t ghcr.io/owner/app:1 -t ghcr.io/owner/app:latest',
    ],
    shows: { output: 'refs', quiet: 'digest' },
  },
]

/** The last word is where the image goes, unless an option says that. */
function appendedTo({ inputs: { layers = '', tags } }: Given): InputTexts {
  if (tags !== undefined) return {}
  const words = layers.split('\n')
  const [last = '', ...before] = words.toReversed()
  if (before.length > 0) return { layers: before.toReversed().join('\n'), tags: last }
  throw new TallyError('INPUT_INVALID', 'Cannot run `tallyman append`:\nREF: not given', {
    hint: 'Name the layers, and where the image goes: `tallyman append --base IMAGE@DIGEST LAYER… REF`.',
  })
}
