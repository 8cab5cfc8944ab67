import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { FromLink, LinkOptions, LinkTraffic } from './link-options.ts'

/** A link in a process of its own; disposing it closes it. */
export interface Link extends AsyncDisposable {
  /** `host:port` to use instead of the registry's. */
  readonly host: string
  /** Counts the traffic while `work` runs. */
  counted(work: () => Promise<unknown>): Promise<LinkTraffic>
}

/** Starts a link to a registry. */
export async function openLink(options: LinkOptions): Promise<Link> {
  const child = fork(join(import.meta.dirname, 'link-process.ts'), [JSON.stringify(options)])
  const next = async () => ((await once(child, 'message')) as [FromLink])[0]
  const ready = await next()
  if (ready.kind !== 'ready') throw new Error('expected the link to be ready')
  const traffic = async () => {
    const answer = next()
    child.send('traffic')
    const told = await answer
    if (told.kind !== 'traffic') throw new Error('expected what went over the link')
    return { requests: told.requests, bytes: told.bytes }
  }
  return {
    host: `127.0.0.1:${ready.port}`,
    async counted(work) {
      await traffic()
      await work()
      return traffic()
    },
    async [Symbol.asyncDispose]() {
      const ended = once(child, 'exit')
      child.kill()
      await ended
    },
  }
}
