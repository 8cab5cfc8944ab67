import type { EventLoopUtilization } from 'node:perf_hooks'
import type { Lane, Received, ReceiveJob, ReceiveWatch } from './receive-job.ts'
import { WorkerLane } from './worker-lane.ts'

interface LanePoolOptions {
  /** The lane of this thread. */
  readonly local: Lane
  /** The worker's module; without it all jobs run on this thread. */
  readonly workerFile?: URL | undefined
  /** Number of workers besides this thread. */
  readonly workers: number
  /** Expected bytes from which starting workers pays off. */
  readonly threshold: number
}

/** The bytes that this thread receives while a worker starts: about 50 ms at about 500 MB/s. */
const startBytes = 25_000_000
/** Milliseconds before the load of threads is measured: every thread is busy at its start. */
const busyAfterMs = 100

/** Spreads jobs over this thread and, for many bytes, workers: each job goes to the lane with the fewest pending bytes. */
export class LanePool implements Lane {
  readonly #options: LanePoolOptions
  readonly #waiting = new Map<Lane, number>()
  #began: { readonly at: number; readonly own: EventLoopUtilization } | undefined

  constructor(options: LanePoolOptions) {
    this.#options = options
    this.#waiting.set(options.local, 0)
  }

  /** Announces the expected bytes: `threshold` or more start the workers, 0 ends them. */
  async expect(bytes: number): Promise<void> {
    const { workerFile, workers, threshold } = this.#options
    if (bytes === 0) return this.close()
    if (!workerFile || bytes < threshold || this.#waiting.size > 1) return
    for (let i = 0; i < workers; i++) this.#start(new WorkerLane(workerFile))
  }

  /** Until a worker runs, it counts as having as many pending bytes as this thread receives in that time. */
  #start(worker: WorkerLane): void {
    this.#waiting.set(worker, startBytes)
    void worker.started.then(() => this.#add(worker, -startBytes))
  }

  async receive(job: ReceiveJob, watch: ReceiveWatch): Promise<Received> {
    this.#began ??= { at: performance.now(), own: performance.eventLoopUtilization() }
    const lane = this.#choose()
    const bytes = (job.until ?? job.size) - job.from
    this.#add(lane, bytes)
    try {
      return await lane.receive(job, watch)
    } finally {
      this.#add(lane, -bytes)
    }
  }

  /** The share of time that the busiest thread was busy since it began to receive, 0 to 1; 0 until it can be measured. */
  busy(): number {
    if (!this.#began || performance.now() - this.#began.at < busyAfterMs) return 0
    const own = performance.eventLoopUtilization(this.#began.own).utilization
    return Math.max(own, ...this.#workers().map(worker => worker.busy()))
  }

  async close(): Promise<void> {
    const workers = this.#workers()
    for (const worker of workers) this.#waiting.delete(worker)
    await Promise.all(workers.map(worker => worker.close()))
  }

  #workers(): WorkerLane[] {
    return [...this.#waiting.keys()].filter(lane => lane instanceof WorkerLane)
  }

  #choose(): Lane {
    const usable = [...this.#waiting].filter(([lane]) => !(lane instanceof WorkerLane) || lane.alive)
    const [least] = usable.sort(([, a], [, b]) => a - b)
    return least?.[0] ?? this.#options.local
  }

  #add(lane: Lane, bytes: number): void {
    const waiting = this.#waiting.get(lane)
    if (waiting !== undefined) this.#waiting.set(lane, waiting + bytes)
  }
}
