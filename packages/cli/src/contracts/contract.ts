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

const contracts = {
  inspect: () => import('./inspect.json', { with: json }),
  'load-from-cache': () => import('./load-from-cache.json', { with: json }),
  lock: () => import('./lock.json', { with: json }),
  'pull-with-digest': () => import('./pull-with-digest.json', { with: json }),
  prune: () => import('./prune.json', { with: json }),
  remove: () => import('./remove.json', { with: json }),
  'publish-manifest': () => import('./publish-manifest.json', { with: json }),
  push: () => import('./push.json', { with: json }),
  mirror: () => import('./mirror.json', { with: json }),
  retag: () => import('./retag.json', { with: json }),
  'save-to-cache': () => import('./save-to-cache.json', { with: json }),
} as const

/** An action of the repository that the command has a word for. */
export type ActionWord = keyof typeof contracts

/** The name of an operation that only the command has; its contract is beside its code. */
export type OwnName =
  | 'login'
  | 'logout'
  | 'digest'
  | 'manifest'
  | 'config'
  | 'blob'
  | 'verify'
  | 'store-list'
  | 'cache-list'

/** The operation that a word of the command starts. */
export type CommandAction = ActionWord | OwnName

/** Whether an action is one of the repository. */
export function isActionWord(action: CommandAction): action is ActionWord {
  return Object.hasOwn(contracts, action)
}

/** Loads the contract of an action of the repository. */
export async function contractOf(action: ActionWord): Promise<Contract> {
  const { default: contract } = await contracts[action]()
  return contract as Contract
}
