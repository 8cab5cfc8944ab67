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
    names: ['prune'],
    about: 'Remove old images by reachability: a plan to read, then exactly that plan.',
    action: 'prune',
    positionals: [{ name: 'TARGET', input: 'images', isMany: true }],
    shows: { output: 'deleted' },
  },
  {
    names: ['inspect'],
    about: 'Show what an image is, without pulling it.',
    action: 'inspect',
    positionals: [{ name: 'IMAGE', input: 'images', isMany: true, isOptional: true }],
    shows: 'result',
  },
]
