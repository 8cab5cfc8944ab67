import type { Action } from '@tallyman/core/action/define-action'
import type { Inputs } from '@tallyman/core/action/inputs'

/** Every action by name; each is loaded by `import()`, so that a step or a command loads only what it uses. */
const actions = {
  blob: async () => (await import('./raw/blob.ts')).blobAction,
  config: async () => (await import('./raw/documents.ts')).configAction,
  digest: async () => (await import('./raw/digest.ts')).digestAction,
  manifest: async () => (await import('./raw/documents.ts')).manifestAction,
  inspect: async () => (await import('@tallyman/inspect/action')).action,
  'load-from-cache': async () => (await import('@tallyman/load-from-cache/action')).action,
  lock: async () => (await import('@tallyman/lock/action')).action,
  'pull-with-digest': async () => (await import('@tallyman/pull-with-digest/action')).action,
  prune: async () => (await import('@tallyman/prune/action')).action,
  'publish-manifest': async () => (await import('@tallyman/publish-manifest/action')).action,
  push: async () => (await import('@tallyman/push/action')).action,
  retag: async () => (await import('@tallyman/retag/action')).action,
  setup: async () => (await import('@tallyman/setup/action')).action,
  'save-to-cache': async () => (await import('@tallyman/save-to-cache/action')).action,
} as const satisfies Record<string, () => Promise<object>>

export type ActionName = keyof typeof actions

/** The actions that the command has a word for: all but the one that puts it on the PATH. */
export type CommandAction = Exclude<ActionName, 'setup'>

/** An action whose types of inputs and result do not matter to the one who runs it. */
export type AnyAction = Action<Inputs, unknown>

/** Loads an action. */
export async function loadAction(name: ActionName): Promise<AnyAction> {
  return (await actions[name]()) as unknown as AnyAction
}
