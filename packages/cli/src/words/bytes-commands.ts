import type { Command } from './command.ts'

/** The words that read or check bytes, and show them as they are. */
export const bytesCommands: readonly Command[] = [
  {
    names: ['digest'],
    about: 'Print the digests that images have now.',
    action: 'digest',
    positionals: [{ name: 'IMAGE', input: 'images', isMany: true }],
    examples: [
      'digest alpine:3.22',
      'digest --platform linux/arm64 alpine:3.22',
      'digest oci-layout=build/layout',
    ],
    shows: { output: 'digests' },
  },
  {
    names: ['manifest', 'manifest inspect'],
    about: 'Print the manifest or index of an image, byte for byte.',
    action: 'manifest',
    positionals: [{ name: 'IMAGE', input: 'image' }],
    examples: ['manifest alpine:3.22', 'manifest --platform linux/arm64 alpine:3.22'],
    shows: 'bytes',
  },
  {
    names: ['config'],
    about: 'Print the config of an image, byte for byte.',
    action: 'config',
    positionals: [{ name: 'IMAGE', input: 'image' }],
    examples: ['config --platform linux/arm64 alpine:3.22'],
    shows: 'bytes',
  },
  {
    names: ['blob'],
    about: 'Print a blob, byte for byte.',
    action: 'blob',
    positionals: [{ name: 'NAME@DIGEST', input: 'blob' }],
    examples: ['blob alpine@sha256:… > layer.tar.gz'],
    shows: 'bytes',
  },
  {
    names: ['verify'],
    about: 'Check every digest and diff_id of a layout, an archive, a store or an image.',
    action: 'verify',
    positionals: [{ name: 'DIR|FILE|IMAGE', input: 'images', isMany: true }],
    examples: ['verify build/layout', 'verify app.tar', 'verify ghcr.io/owner/app:1'],
    shows: 'result',
  },
]
