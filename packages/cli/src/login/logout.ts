import { defineAction } from '@tallyman/core/action/define-action'
import type { Host } from '@tallyman/core/action/host'
import { optional, type Values } from '@tallyman/core/action/inputs'
import { code } from '@tallyman/core/text/markdown'
import { printable } from '@tallyman/core/text/printable'
import type { Contract } from '../contracts/contract.ts'
import { hostContract } from './host-contract.ts'
import { registryHost } from './registry-host.ts'

const inputs = { registry: optional(registryHost) } as const

type LogoutInputs = Values<typeof inputs>

interface LoggedOut {
  readonly registry: string
  readonly isFound: boolean
}

/** Sends no request. */
const action = defineAction({
  name: 'Tallyman: logout',
  inputs,
  run,
  outputs: ({ registry, isFound }: LoggedOut) => ({ registry, removed: String(isFound) }),
  summary: ({ registry }: LoggedOut) => `Logged out of ${code(registry)}.`,
})

const contract: Contract = {
  description: 'Removes the credentials for a registry.',
  inputs: { registry: { ...hostContract.registry, default: '' } },
  outputs: {
    registry: { description: 'Host of the registry' },
    removed: { description: 'Whether there were credentials' },
  },
}

/** The operation behind `tallyman logout`. */
export const logoutOperation = { action, contract }

async function run({ registry }: LogoutInputs, host: Host): Promise<LoggedOut> {
  // Lazy: loaded only once the inputs are valid.
  const { authVariable } = await import('@tallyman/core/registry/auth/docker-config')
  const { dropLogin } = await import('@tallyman/core/registry/auth/stored-logins')
  const { isFound, kept } = await dropLogin(registry, host)
  host.result(isFound ? `Removing login credentials for ${registry}` : `Not logged in to ${registry}`)
  if (kept.length > 0)
    host.log.info(`Logins of paths there stay: ${kept.map(key => printable(key)).join(', ')}`)
  if (host.env[authVariable])
    host.log.warning(`${authVariable} is set, and what it has for a registry is still used`)
  return { registry, isFound }
}
