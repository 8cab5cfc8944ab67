import type { Command } from './command.ts'

/** The words that keep credentials for a registry. */
export const loginCommands: readonly Command[] = [
  {
    names: ['login'],
    about: 'Check the credentials for a registry, and keep them as docker login does.',
    action: 'login',
    positionals: [{ name: 'HOST', input: 'registry', isOptional: true }],
    spellings: { u: 'username' },
    examples: ['login -u owner --password-stdin ghcr.io < token.txt'],
    shows: 'result',
  },
  {
    names: ['logout'],
    about: 'Remove the credentials for a registry.',
    action: 'logout',
    positionals: [{ name: 'HOST', input: 'registry', isOptional: true }],
    examples: ['logout ghcr.io'],
    shows: 'result',
  },
]
