import { isTallyError } from '../../errors.ts'
import type { Connections } from '../../http/connections.ts'
import { Intake } from './intake.ts'
import type { Lane, Received, ReceiveJob, ReceiveWatch } from './receive-job.ts'

/** Does jobs on this thread. */
export function createLane(http: Pick<Connections, 'exchange' | 'ready'>): Lane {
  return { receive: (job, watch) => receive(http, job, watch) }
}

async function receive(
  http: Pick<Connections, 'exchange' | 'ready'>,
  job: ReceiveJob,
  watch: ReceiveWatch,
): Promise<Received> {
  const { headers, endpoint, timeouts } = job
  const { signal } = watch
  // The time it takes is not the connection's, which the intake times.
  await http.ready()
  const intake = new Intake(job, watch)
  try {
    const request = { method: 'GET', url: new URL(job.url), headers, endpoint, signal, timeouts }
    return intake.result(await http.exchange(request, intake))
  } catch (error) {
    // A stop breaks a body off like a lost connection does: what has arrived is kept.
    if (!intake.head || !isTallyError(error, 'REGISTRY_UNAVAILABLE', 'CANCELLED')) throw error
    return intake.broken(intake.head, error)
  }
}
