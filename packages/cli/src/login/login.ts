import { defineAction } from '@tallyman/core/action/define-action'
import { boolean, optional, type Parser, type Values } from '@tallyman/core/action/inputs'
import { code } from '@tallyman/core/text/markdown'
import { printable } from '@tallyman/core/text/printable'
import type { Contract } from '../contracts/contract.ts'
import { hostContract } from './host-contract.ts'
import { hostInputs } from './registry-host.ts'
import type { KeptLogin } from './run-login.ts'

const marker = '<token>'

const userName: Parser<string> = written => {
  const name = written.trim()
  // A colon would end the name where name and password are sent, and helpers take the marker for a token of their own.
  if (!/[:\p{Cc}]/u.test(name) && name !== marker) return name
  throw new Error(`"${printable(name)}", expected a name without colon`)
}

/** The inputs of `login`. The password is none: arguments and variables are seen by others. */
const inputs = {
  ...hostInputs,
  username: optional(userName),
  'password-stdin': optional(boolean),
} as const

export type LoginInputs = Values<typeof inputs>

const action = defineAction({
  name: 'Tallyman: login',
  inputs,
  // Lazy: loaded only once the inputs are valid.
  run: async (values: LoginInputs, host) => (await import('./run-login.ts')).run(values, host),
  outputs: ({ registry, username, path, helper }: KeptLogin) => ({
    registry,
    username,
    'stored-in': helper === '' ? path : `docker-credential-${helper}`,
  }),
  summary: ({ registry, username }: KeptLogin) => `Logged in to ${code(registry)} as ${code(username)}.`,
})

const contract: Contract = {
  description: 'Checks the credentials for a registry, and keeps them as docker login does.',
  inputs: {
    registry: { ...hostContract.registry, default: '' },
    username: { description: 'The name of the account', default: '' },
    'password-stdin': {
      description: 'Read the password from standard input; without it, it is asked for on the terminal',
      default: 'false',
    },
    ...hostContract.reached,
  },
  outputs: {
    registry: { description: 'Host of the registry' },
    username: { description: 'The name of the account' },
    'stored-in': { description: 'Where the login is: a credential helper or the path of a file' },
  },
}

/** The operation behind `tallyman login`. */
export const loginOperation = { action, contract }
