import { createServer, request } from 'node:http'
import { join } from 'node:path'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'

/** An engine's answer. */
interface Recorded {
  readonly status: number
  readonly headers: readonly string[]
  readonly body: Buffer
}

/** A server in front of an engine that gives every client the same answer to the same question. */
export interface EngineRecorder extends AsyncDisposable {
  /** For DOCKER_HOST. */
  readonly host: string
}

/**
 * Starts a recorder. An engine lists images of the same second in an order that changes with each request, so that two clients can
 * be compared only on one answer.
 */
export async function startEngineRecorder(engineHost: string): Promise<EngineRecorder> {
  const answers = new Map<string, Promise<Recorded>>()
  const server = createServer((asked, answer) => {
    const { method = 'GET', url = '/' } = asked
    const key = `${method} ${questionOf(url)}`
    const known = answers.get(key) ?? forward(engineHost, method, url)
    answers.set(key, known)
    known.then(
      ({ status, headers, body }) => answer.writeHead(status, headers.slice()).end(body),
      error => answer.destroy(error as Error),
    )
  })
  const socket = join(temporaryFolder('engine-recorder-'), 'docker.sock')
  await new Promise<void>(resolve => server.listen(socket, resolve))
  return {
    host: `unix://${socket}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

/** The question without the spelling of its filters: Docker's client sends values as keys of a map, others as a list. */
function questionOf(url: string): string {
  const { pathname, searchParams } = new URL(url, 'http://engine')
  const written = searchParams.get('filters')
  searchParams.delete('filters')
  const filters = Object.entries(written === null ? {} : (JSON.parse(written) as Record<string, object>))
    .map(([name, values]) => [name, (Array.isArray(values) ? values : Object.keys(values)).toSorted()])
    .toSorted()
  searchParams.sort()
  return `${pathname}?${searchParams} ${JSON.stringify(filters)}`
}

function forward(engineHost: string, method: string, path: string): Promise<Recorded> {
  return new Promise((resolve, reject) => {
    const socketPath = engineHost.replace(/^unix:\/\//, '')
    const asked = request({ socketPath, method, path, headers: { host: 'docker' } }, async reply => {
      const pieces: Buffer[] = []
      for await (const piece of reply) pieces.push(piece as Buffer)
      const { statusCode = 502 } = reply
      const isKept = (name: string) => !/^(?:transfer-encoding|content-length|connection)$/i.test(name)
      const headers = reply.rawHeaders.flatMap((name, at, all) =>
        at % 2 === 0 && isKept(name) ? [name, all[at + 1] ?? ''] : [],
      )
      resolve({ status: statusCode, headers, body: Buffer.concat(pieces) })
    })
    asked.on('error', reject)
    asked.end()
  })
}
