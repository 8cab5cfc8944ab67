import type { Command } from './command.ts'

/** Every word of the command. */
export const commands: readonly Command[] = [
  {
    names: ['pull', 'pull-with-digest'],
    about: 'Pull images by digest, verify every hash, and hand them over.',
    action: 'pull-with-digest',
    positionals: [{ name: 'IMAGE', input: 'images', isMany: true, isOptional: true }],
    options: { a: 'all-tags' },
    shows: { output: 'pinned', quiet: 'refs' },
  },
  {
    names: ['inspect'],
    about: 'Show what an image is, without pulling it.',
    action: 'inspect',
    positionals: [{ name: 'IMAGE', input: 'images', isMany: true, isOptional: true }],
    shows: 'result',
  },
  {
    names: ['digest'],
    about: 'Print the digest of images.',
    action: 'digest',
    positionals: [{ name: 'IMAGE', input: 'images', isMany: true }],
    shows: { output: 'digests' },
  },
  {
    names: ['manifest'],
    about: 'Write the manifest or index of an image, byte for byte.',
    action: 'manifest',
    positionals: [{ name: 'IMAGE', input: 'image' }],
    shows: 'result',
  },
  {
    names: ['config'],
    about: 'Write the config of an image, byte for byte.',
    action: 'config',
    positionals: [{ name: 'IMAGE', input: 'image' }],
    shows: 'result',
  },
  {
    names: ['blob'],
    about: 'Write a blob, byte for byte.',
    action: 'blob',
    positionals: [{ name: 'NAME@DIGEST', input: 'blob' }],
    shows: 'result',
  },
  {
    names: ['push'],
    about: 'Push.',
    action: 'push',
    positionals: [{ name: 'SOURCE', input: 'source' }],
    shows: { output: 'refs' },
  },
]
