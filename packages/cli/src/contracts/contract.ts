import type { CommandAction } from '../operations.ts'

interface Described {
  readonly description: string
}

/** The inputs and outputs of an action, as its action.yml has them; `npm run docs` writes them as JSON. */
export interface Contract extends Described {
  readonly inputs: Readonly<
    Record<string, Described & { readonly default?: string; readonly required?: boolean }>
  >
  readonly outputs: Readonly<Record<string, Described>>
}

const json = { type: 'json' } as const

const ofBytes = (name: keyof typeof import('./byte-contracts.ts').byteContracts) => async () => ({
  default: (await import('./byte-contracts.ts')).byteContracts[name],
})

const contracts = {
  blob: ofBytes('blob'),
  config: ofBytes('config'),
  digest: ofBytes('digest'),
  manifest: ofBytes('manifest'),
  inspect: () => import('./inspect.json', { with: json }),
  'load-from-cache': () => import('./load-from-cache.json', { with: json }),
  lock: () => import('./lock.json', { with: json }),
  'pull-with-digest': () => import('./pull-with-digest.json', { with: json }),
  prune: () => import('./prune.json', { with: json }),
  'publish-manifest': () => import('./publish-manifest.json', { with: json }),
  push: () => import('./push.json', { with: json }),
  retag: () => import('./retag.json', { with: json }),
  'save-to-cache': () => import('./save-to-cache.json', { with: json }),
} as const satisfies Record<CommandAction, () => Promise<object>>

/** Loads the contract of an action. */
export async function contractOf(action: CommandAction): Promise<Contract> {
  const { default: contract } = await contracts[action]()
  return contract as Contract
}
