import { type ActionName, loadAction } from '@tallyman/cli/operations'
import { runAction } from '@tallyman/core/action/run-action'
import { runnerHost } from '@tallyman/core/action/runner-host'

/** Runs an action in this process, the process of the step. */
export async function main(name: ActionName): Promise<void> {
  const action = await loadAction(name)
  await runAction(action, runnerHost())
}

/** Runs the command in this process. */
export async function command(): Promise<void> {
  const { main: run } = await import('@tallyman/cli/main')
  await run(process.argv.slice(2))
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
