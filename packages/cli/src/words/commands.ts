import { statSync } from 'node:fs'
import { TallyError } from '@tallyman/core/errors'
import { printable } from '@tallyman/core/text/printable'
import { bytesCommands } from './bytes-commands.ts'
import type { Command, Given, InputTexts } from './command.ts'
import { inspectCommands } from './inspect-commands.ts'
import { cacheFolderOption, keepCommands } from './keep-commands.ts'
import { loginCommands } from './login-commands.ts'
import { makeCommands } from './make-commands.ts'

/** Options about registries, which a word that asks none does not have. */
const registryOptions = ['registry-mirrors', 'insecure-registries', 'ca-certificates', 'retries'] as const

const imageOrPlace =
  'An image: name[:tag][@digest], or a place as --from has it, such as docker=NAME or oci-archive=FILE. Not needed where --from, --lock-file or another file names it'
const wholeImages = {
  name: 'IMAGE',
  input: 'images',
  about: imageOrPlace,
  isMany: true,
  isOptional: true,
} as const

const outputOption = {
  name: 'output',
  short: 'o',
  value: 'FILE|-',
  about: 'File to write; - or none for the standard output',
} as const

const imageCommands: readonly Command[] = [
  {
    names: ['pull', 'pull-with-digest'],
    about: 'Pull images by digest, verify every hash, and hand them over.',
    action: 'pull-with-digest',
    positionals: [wholeImages],
    spellings: { a: 'all-tags' },
    own: [cacheFolderOption],
    examples: ['pull alpine:3.22', 'pull --to docker alpine:3.22', 'pull -a ghcr.io/owner/app'],
    shows: { output: 'pinned', quiet: 'refs' },
  },
  {
    names: ['save'],
    about: 'Pull images into an archive, as docker load and others read it.',
    action: 'pull-with-digest',
    positionals: [wholeImages],
    omits: ['to', 'engine-digests'],
    spellings: { a: 'all-tags' },
    own: [
      outputOption,
      { name: 'oci', form: { kind: 'boolean' }, about: 'Write an OCI archive instead of one of Docker' },
    ],
    becomes: savedTo,
    examples: ['save -o app.tar app:1', 'save app:1 | docker load', 'save --oci -o app.tar app:1'],
    shows: { output: 'pinned', quiet: 'refs' },
  },
  {
    names: ['load'],
    about: 'Load images from an archive or a layout into the engine, or wherever --to says, all verified.',
    action: 'pull-with-digest',
    positionals: [
      {
        name: 'FILE|DIR|-',
        input: 'from',
        about:
          'Archive of Docker or OCI, or folder of a layout, with :NAME or @DIGEST for one image of it; - or none for the standard input',
        isOptional: true,
      },
    ],
    usual: { to: 'docker' },
    omits: ['all-tags', 'engine-digests', 'offline', ...registryOptions],
    says: {
      images: 'Names of the images to load, where there are several. Defaults to all',
      'images-from': 'Files, such as a Dockerfile, that name the images to load',
      platforms: "Platforms to load (linux/arm64), or all that are there. Defaults to this machine's",
    },
    own: [
      { name: 'input', short: 'i', value: 'FILE', about: 'The archive or layout, as docker load has it' },
      cacheFolderOption,
    ],
    becomes: loadedFrom,
    examples: ['load -i app.tar', 'load app.tar:ghcr.io/owner/app:1', 'load --to oci-layout=build app.tar'],
    shows: 'result',
  },
  {
    names: ['export'],
    about: 'Write the files of an image as a tar, or some of them.',
    action: 'pull-with-digest',
    positionals: [
      { name: 'IMAGE', input: 'images', isOptional: true, about: imageOrPlace },
      {
        name: 'PATH',
        input: 'rootfs-paths',
        isMany: true,
        isOptional: true,
        about:
          'Globs of the files to write, from the root of the image (etc/passwd, usr/lib/**/*.so), a folder with all in it; one without a file is an error. Defaults to all files',
      },
    ],
    omits: ['to', 'engine-digests', 'all-tags', 'rootfs-setuid'],
    own: [outputOption],
    becomes: exportedTo,
    examples: [
      'export -o rootfs.tar alpine:3.22',
      'export alpine:3.22 | tar -xC rootfs',
      'export alpine:3.22 etc/os-release | tar -xO',
    ],
    shows: { output: 'pinned', quiet: 'refs' },
  },
  {
    names: ['push'],
    about: 'Push an image from the engine, a store, a layout, an archive or a folder.',
    action: 'push',
    positionals: [
      { name: 'SOURCE', input: 'source' },
      { name: 'REF', input: 'tags', isMany: true, isOptional: true },
    ],
    becomes: pushedByName,
    examples: [
      'push ghcr.io/owner/app:1',
      'push oci-layout=build ghcr.io/owner/app:1 ghcr.io/owner/app:latest',
      'push directory=public --base nginx@sha256:… ghcr.io/owner/site:1',
    ],
    shows: { output: 'refs', quiet: 'digest' },
  },
  {
    names: ['tag', 'retag', 'copy', 'cp'],
    about: 'Give an image more tags, in its own repository or elsewhere, byte for byte.',
    action: 'retag',
    positionals: [
      { name: 'SOURCE', input: 'source' },
      { name: 'TAG', input: 'tags', isMany: true },
    ],
    examples: [
      'tag ghcr.io/owner/app:1.2 1 latest',
      'cp ghcr.io/owner/app:1 registry.example.com/app:1',
      'cp --referrers ghcr.io/owner/app:1 registry.example.com/app:1',
    ],
    shows: { output: 'refs', quiet: 'digest' },
  },
  {
    names: ['index create', 'publish', 'publish-manifest', 'imagetools create'],
    about: 'Join images of several platforms into one index.',
    action: 'publish-manifest',
    positionals: [
      { name: 'REF', input: 'tags' },
      { name: 'SOURCE', input: 'sources', isMany: true },
    ],
    spellings: { t: 'tags', 'prefer-index': 'always-index' },
    examples: [
      'index create ghcr.io/owner/app:1 ghcr.io/owner/app:1-amd64 ghcr.io/owner/app:1-arm64',
      'index create -t app:1 -t app:latest app:1-amd64 app:1-arm64',
    ],
    shows: { output: 'refs', quiet: 'digest' },
  },
  {
    names: ['index append'],
    about: 'Add images to an index, replacing equal platforms.',
    action: 'publish-manifest',
    positionals: [
      { name: 'REF', input: 'tags' },
      { name: 'SOURCE', input: 'sources', isMany: true },
    ],
    sets: { append: 'true' },
    spellings: { t: 'tags' },
    examples: ['index append ghcr.io/owner/app:1 ghcr.io/owner/app:1-riscv64'],
    shows: { output: 'refs', quiet: 'digest' },
  },
]

/** Every word of the command, in the order of the help. */
export const commands: readonly Command[] = [
  ...imageCommands,
  ...makeCommands,
  ...inspectCommands,
  ...bytesCommands,
  ...keepCommands,
  ...loginCommands,
]

function savedTo({ own: { output = '-', oci } }: Given): InputTexts {
  checkOutput(output, 'save', 'oci-layout')
  return { to: `${oci === 'true' ? 'oci-archive' : 'docker-archive'}=${output}` }
}

/** The content of a file decides its form, so that any word for archives does. Throws INPUT_INVALID. */
function loadedFrom({ inputs: { from = '' }, own: { input = '' } }: Given): InputTexts {
  if (from !== '' && input !== '')
    throw new TallyError(
      'INPUT_INVALID',
      'Cannot run `tallyman load`:\n-i: given besides FILE, expected one',
      {
        hint: 'Name the file once: `tallyman load app.tar` or `tallyman load -i app.tar`.',
      },
    )
  const place = from === '' ? input : from
  if (/^(?:docker|store)$|^(?:docker|store|oci-layout|oci-archive|docker-archive)=/.test(place))
    return { from: place }
  const path = place === '' ? '-' : place
  return { from: `${path !== '-' && leadsToFolder(path) ? 'oci-layout' : 'docker-archive'}=${path}` }
}

/** A lone `-` behind the image is where crane writes, and no file of an image. */
function exportedTo({ inputs: { 'rootfs-paths': paths }, own: { output = '-' } }: Given): InputTexts {
  checkOutput(output, 'export', 'rootfs')
  return { to: `rootfs-tar=${output}`, ...(paths === '-' && { 'rootfs-paths': '' }) }
}

/** Throws INPUT_INVALID in the words of a command that has no `to`, and writes one file. */
function checkOutput(output: string, word: string, folderKind: string): void {
  const isFolder = output !== '-' && leadsToFolder(output)
  if (output.trim() !== '' && !isFolder) return
  const state = isFolder ? `"${printable(output, 200)}" is a folder` : 'no file given'
  throw new TallyError(
    'INPUT_INVALID',
    `Cannot run \`tallyman ${word}\`:\n-o: ${state}, expected a file or -`,
    {
      hint: `Name the file to write: \`tallyman ${word} -o app.tar IMAGE\`. A folder is written by \`tallyman pull --to ${folderKind}=DIR IMAGE\`.`,
    },
  )
}

function leadsToFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  } catch {
    // Hides nothing: whoever writes the file reports why it cannot be written.
    return false
  }
}

/** One word is the name of an image of the engine and where it goes, as for `docker push`. */
function pushedByName({ inputs: { source = '', tags } }: Given): InputTexts {
  if (tags !== undefined || source === '' || source.includes('=')) return {}
  return { source: `docker=${source}`, tags: source }
}
