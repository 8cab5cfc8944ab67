import type { Action } from '@tallyman/core/action/define-action'
import type { Inputs } from '@tallyman/core/action/inputs'
import {
  type ActionWord,
  type CommandAction,
  type Contract,
  contractOf,
  isActionWord,
  type OwnName,
} from './contracts/contract.ts'
import type { Schema } from './words/command.ts'

/** Every action by name; each is loaded by `import()`, so that a step or a command loads only what it uses. */
const actions = {
  inspect: async () => (await import('@tallyman/inspect/action')).action,
  'load-from-cache': async () => (await import('@tallyman/load-from-cache/action')).action,
  lock: async () => (await import('@tallyman/lock/action')).action,
  'pull-with-digest': async () => (await import('@tallyman/pull-with-digest/action')).action,
  prune: async () => (await import('@tallyman/prune/action')).action,
  remove: async () => (await import('@tallyman/remove/action')).action,
  'publish-manifest': async () => (await import('@tallyman/publish-manifest/action')).action,
  push: async () => (await import('@tallyman/push/action')).action,
  mirror: async () => (await import('@tallyman/mirror/action')).action,
  retag: async () => (await import('@tallyman/retag/action')).action,
  setup: async () => (await import('@tallyman/setup/action')).action,
  'save-to-cache': async () => (await import('@tallyman/save-to-cache/action')).action,
} as const satisfies Record<ActionWord | 'setup', () => Promise<object>>

/** An operation that only the command has. */
interface OwnOperation {
  readonly action: object
  readonly contract: Contract
}

/** The operations that only the command has. */
const own: Readonly<Record<OwnName, () => Promise<OwnOperation>>> = {
  blob: async () => (await import('./raw/blob.ts')).blobOperation,
  config: async () => (await import('./raw/documents.ts')).configOperation,
  digest: async () => (await import('./raw/digest.ts')).digestOperation,
  manifest: async () => (await import('./raw/documents.ts')).manifestOperation,
  verify: async () => (await import('./verify/verify.ts')).verifyOperation,
  'store-list': async () => (await import('./store/store-list.ts')).storeListOperation,
  'cache-list': async () => (await import('./cache/cache-list.ts')).cacheListOperation,
  login: async () => (await import('./login/login.ts')).loginOperation,
  logout: async () => (await import('./login/logout.ts')).logoutOperation,
}

export type ActionName = keyof typeof actions

/** An action whose types of inputs and result do not matter to the one who runs it. */
type AnyAction = Action<Inputs, unknown>

/** Loads an action. */
export async function loadAction(name: ActionName): Promise<AnyAction> {
  return (await actions[name]()) as unknown as AnyAction
}

/** An operation of the command, with the texts of its inputs. */
interface Operation extends Schema {
  readonly action: AnyAction
}

/** Loads what a word of the command starts. */
export async function loadOperation(name: CommandAction): Promise<Operation> {
  if (isActionWord(name)) {
    const [action, contract] = await Promise.all([loadAction(name), contractOf(name)])
    return { action, contract, inputs: action.inputs }
  }
  const { action, contract } = await own[name]()
  return { action: action as AnyAction, contract, inputs: (action as AnyAction).inputs }
}
