import { type ActionName, loadAction } from '@tallyman/cli/operations'
import { mendNode, start } from '@tallyman/cli/start'

// Every start loads this file whole, so it imports nothing that loads modules of Node's: crypto alone takes 5 to 10 ms.

/** Runs an action in this process, the process of the step. */
export async function main(name: ActionName): Promise<void> {
  const { runAction } = await import('@tallyman/core/action/run-action')
  const { runnerHost } = await import('@tallyman/core/action/runner-host')
  const action = await loadAction(name)
  await runAction(action, runnerHost())
}

/** Cleans up after the action `setup`, at the end of its job. */
export async function afterSetup(): Promise<void> {
  const { removeFolder } = await import('@tallyman/setup/login-file')
  const { runnerHost } = await import('@tallyman/core/action/runner-host')
  removeFolder(runnerHost())
}

/** Runs the command in this process. */
export async function command(): Promise<void> {
  await start(process.argv.slice(2))
}

/** Serves the parent process with the Actions toolkit, which no other process loads. */
export async function toolkit(): Promise<void> {
  await mendNode()
  const { serveToolkit } = await import('@tallyman/core/cache/service/toolkit-child')
  serveToolkit()
}

/** Serves the parent thread as a worker. */
export async function work(): Promise<void> {
  await mendNode()
  const { parentPort } = await import('node:worker_threads')
  const { serveLane } = await import('@tallyman/core/registry/download/lane-worker')
  if (parentPort) serveLane(parentPort)
}
