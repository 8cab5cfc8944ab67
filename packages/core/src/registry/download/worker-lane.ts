import type { EventLoopUtilization } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'
import { type ErrorCode, TallyError } from '../../errors.ts'
import { printable } from '../../text/printable.ts'
import type { Lane, Received, ReceiveJob, ReceiveWatch } from './receive-job.ts'

interface Pending {
  readonly watch: ReceiveWatch
  resolve(received: Received): void
  reject(error: unknown): void
}

/** Runs jobs in its own worker; the jobs of a worker that dies fail, and may be retried elsewhere. */
export class WorkerLane implements Lane {
  readonly #worker: Worker
  readonly #pending = new Map<number, Pending>()
  #next = 0
  #began: EventLoopUtilization | undefined
  alive = true
  /** Resolves once the worker runs, or has ended before it did. */
  readonly started: Promise<void>

  /** @param file a module that calls `serveLane` on its parent port */
  constructor(file: URL) {
    // The argument is for the command's single file, which is its own worker.
    this.#worker = new Worker(file, { execArgv: [], argv: ['worker'] })
    this.#worker.unref()
    const { promise, resolve } = Promise.withResolvers<void>()
    this.started = promise
    this.#worker.once('online', resolve)
    this.#worker.once('exit', () => resolve())
    this.#worker.on('message', (message: FromWorker) => this.#receive(message))
    this.#worker.on('error', error => this.#die(printable(String(error))))
    this.#worker.on('exit', code => this.#die(`exit code ${code}`))
  }

  async receive(job: ReceiveJob, watch: ReceiveWatch): Promise<Received> {
    if (watch.signal?.aborted) throw new TallyError('CANCELLED', 'Stopped before a worker was asked')
    // A message to an ended worker would never get a reply.
    if (!this.alive) throw ended('before it was asked')
    this.#began ??= this.#worker.performance.eventLoopUtilization()
    const id = this.#next++
    const { promise, resolve, reject } = Promise.withResolvers<Received>()
    const stop = () => this.#send({ kind: 'stop', id })
    this.#pending.set(id, { watch, resolve, reject })
    watch.signal?.addEventListener('abort', stop, { once: true })
    this.#worker.ref()
    this.#send({ kind: 'receive', id, job })
    try {
      return await promise
    } finally {
      this.#pending.delete(id)
      watch.signal?.removeEventListener('abort', stop)
      if (this.#pending.size === 0) this.#worker.unref()
    }
  }

  /** The share of time that the worker was busy since it began to receive, 0 to 1. */
  busy(): number {
    return this.#began ? this.#worker.performance.eventLoopUtilization(this.#began).utilization : 0
  }

  async close(): Promise<void> {
    this.alive = false
    await this.#worker.terminate()
  }

  #send(message: ToWorker): void {
    this.#worker.postMessage(message)
  }

  #receive(message: FromWorker): void {
    const pending = this.#pending.get(message.id)
    switch (message.kind) {
      case 'advanced':
        return pending?.watch.advanced(message.bytes)
      case 'received':
        return pending?.resolve(message.received)
      case 'failed': {
        const { code, message: text, ...more } = message.failure
        return pending?.reject(new TallyError(code, text, more))
      }
    }
  }

  #die(why: string): void {
    this.alive = false
    for (const { reject } of this.#pending.values()) reject(ended(why))
  }
}

function ended(why: string): TallyError {
  return new TallyError('REGISTRY_UNAVAILABLE', `Cannot go on in a worker: it ended (${why})`)
}

export type ToWorker =
  | { readonly kind: 'receive'; readonly id: number; readonly job: ReceiveJob }
  | { readonly kind: 'stop'; readonly id: number }

export type FromWorker =
  | { readonly kind: 'advanced'; readonly id: number; readonly bytes: number }
  | { readonly kind: 'received'; readonly id: number; readonly received: Received }
  | {
      readonly kind: 'failed'
      readonly id: number
      readonly failure: {
        readonly code: ErrorCode
        readonly message: string
        readonly hint?: string
        readonly details: Record<string, unknown>
      }
    }
