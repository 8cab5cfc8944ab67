import type { MessagePort } from 'node:worker_threads'
import { isTallyError } from '../../errors.ts'
import { bodyConnections } from '../../http/http-client.ts'
import { createLane } from './receive.ts'
import type { FromWorker, ToWorker } from './worker-lane.ts'

const reportMs = 40

/** Runs the ReceiveJobs that arrive on `port` over connections of this thread. */
export function serveLane(port: MessagePort): void {
  const lane = createLane(bodyConnections())
  const running = new Map<number, AbortController>()
  const post = (message: FromWorker) => port.postMessage(message)

  async function work({ id, job }: Extract<ToWorker, { kind: 'receive' }>): Promise<void> {
    const controller = new AbortController()
    running.set(id, controller)
    let unreported = 0
    let reported = performance.now()
    const advanced = (bytes: number) => {
      unreported += bytes
      if (performance.now() - reported < reportMs) return
      post({ kind: 'advanced', id, bytes: unreported })
      unreported = 0
      reported = performance.now()
    }
    try {
      const received = await lane.receive(job, { signal: controller.signal, advanced })
      post({ kind: 'advanced', id, bytes: unreported })
      post({ kind: 'received', id, received })
    } catch (error) {
      const { code, message, details, ...failure } = isTallyError(error)
        ? { code: error.code, message: error.message, details: error.details, hint: error.hint }
        : { code: 'INTERNAL' as const, message: String(error), details: {} }
      post({ kind: 'failed', id, failure: { code, message, details, ...failure } })
    } finally {
      running.delete(id)
    }
  }

  port.on('message', (message: ToWorker) => {
    if (message.kind === 'receive') void work(message)
    else running.get(message.id)?.abort()
  })
}
