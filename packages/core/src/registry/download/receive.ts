import { isTallyError } from '../../errors.ts'
import type { Connections } from '../../http/connections.ts'
import { Intake } from './intake.ts'
import type { Lane, Received, ReceiveJob, ReceiveWatch } from './receive-job.ts'

/** A lane that runs jobs on this thread. */
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
  // Loading takes time that the intake must not attribute to the connection.
  await http.ready()
  const intake = new Intake(job, watch)
  try {
    const request = { method: 'GET', url: new URL(job.url), headers, endpoint, signal, timeouts }
    return intake.result(await http.exchange(request, intake))
  } catch (error) {
    // A stop breaks off a body like a lost connection: the bytes received are kept.
    if (!intake.head || !isTallyError(error, 'REGISTRY_UNAVAILABLE', 'CANCELLED')) throw error
    return intake.broken(intake.head, error)
  }
}
