import type { Host } from '@tallyman/core/action/host'
import { runAction } from '@tallyman/core/action/run-action'
import { runnerHost } from '@tallyman/core/action/runner-host'

/** Every action by name; each is loaded by `import()`, so that a step loads only what it uses. */
const actions = {
  inspect: async (host: Host) => runAction((await import('@tallyman/inspect/action')).action, host),
  'load-from-cache': async (host: Host) =>
    runAction((await import('@tallyman/load-from-cache/action')).action, host),
  lock: async (host: Host) => runAction((await import('@tallyman/lock/action')).action, host),
  'pull-with-digest': async (host: Host) =>
    runAction((await import('@tallyman/pull-with-digest/action')).action, host),
  prune: async (host: Host) => runAction((await import('@tallyman/prune/action')).action, host),
  'publish-manifest': async (host: Host) =>
    runAction((await import('@tallyman/publish-manifest/action')).action, host),
  push: async (host: Host) => runAction((await import('@tallyman/push/action')).action, host),
  retag: async (host: Host) => runAction((await import('@tallyman/retag/action')).action, host),
  'save-to-cache': async (host: Host) =>
    runAction((await import('@tallyman/save-to-cache/action')).action, host),
}

export type ActionName = keyof typeof actions

/** Runs an action in this process, the process of the step. */
export async function main(name: ActionName): Promise<void> {
  await actions[name](runnerHost())
}

/** Serves the parent process with the Actions toolkit, which no other process loads. */
export async function toolkit(): Promise<void> {
  const { serveToolkit } = await import('@tallyman/core/cache/service/toolkit-child')
  serveToolkit()
}

/** Serves the parent thread as a worker. */
export async function work(): Promise<void> {
  const { parentPort } = await import('node:worker_threads')
  const { serveLane } = await import('@tallyman/core/registry/download/lane-worker')
  if (parentPort) serveLane(parentPort)
}
