import { TallyError } from '@tallyman/core/errors'
import type { Command, Given, InputTexts } from './command.ts'

const ofFiles = ['layers', 'base', 'entrypoint', 'cmd', 'env', 'workdir', 'user', 'labels', 'expose'] as const

/** The words that make images, and push them. */
export const makeCommands: readonly Command[] = [
  {
    names: ['import'],
    about: 'Make an image of the tar of a root file system, and push it.',
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
    about: 'Make an image of a container of the engine as it is now, and push it.',
    action: 'push',
    positionals: [
      {
        name: 'CONTAINER',
        input: 'source',
        about: 'Name or ID of a container of the engine, running or not',
      },
      { name: 'REF', input: 'tags', isMany: true },
    ],
    omits: [...ofFiles, 'referrers', 'expect-digest'],
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
    spellings: {
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
