import { TallyError } from '@tallyman/core/errors'
import type { Command, Given, InputTexts } from './command.ts'

/** The words that keep credentials for a registry. */
export const loginCommands: readonly Command[] = [
  {
    names: ['login'],
    about: 'Check the credentials for a registry, and keep them as docker login does.',
    action: 'login',
    positionals: [{ name: 'HOST', input: 'registry', isOptional: true }],
    spellings: { u: 'username' },
    // Known only to be refused: an unknown option would be named in an error together with the words behind it.
    own: [
      {
        name: 'password',
        short: 'p',
        value: 'PASSWORD',
        about: 'Refused, since others can read it in the list of processes; use --password-stdin',
      },
    ],
    becomes: refusePassword,
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

function refusePassword({ own }: Given): InputTexts {
  if (own.password === undefined) return {}
  throw new TallyError(
    'INPUT_INVALID',
    'Cannot take a password from the command line: the list of processes and the history of the shell show it to others',
    {
      hint: 'Treat that password as known to others. Pipe it in instead: `printf %s "$TOKEN" | tallyman login --username NAME --password-stdin HOST`.',
    },
  )
}
