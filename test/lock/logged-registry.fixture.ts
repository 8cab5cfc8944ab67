import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Digest } from '@tallyman/core/model/digest'
import { corpusImages, findCorpus, readCorpus } from '@tallyman/testkit/images/corpus'
import { type DockerRegistry, pushImage, startDockerRegistry } from '@tallyman/testkit/peers/real-registry'

/** Debian's registry behind a log of the manifests that were asked for. */
export interface LoggedRegistry extends AsyncDisposable {
  /** `127.0.0.1:<port>`. Every first part of a repository's name has the same images: `a/lib/node:24`, `b/lib/node:24`. */
  readonly host: string
  /** The requests for manifests so far: `HEAD a/lib/node:24`, `GET a/lib/node@sha256:…`. */
  readonly requests: string[]
  /** The digest of each image, by `repository:tag`. */
  readonly digests: ReadonlyMap<string, Digest>
}

const longTag = 't'.repeat(128)
/** Real images of busybox by name: an index, a manifest list, an index with attestations, single images. */
const images = [
  ['multi', 'lib/node', ['24', 'latest', longTag, '25']],
  ['multi-docker', 'lib/golang', ['1.25']],
  ['variant-plain', 'lib/alpine', ['3']],
  ['multi-attest', 'lib/busybox', ['1']],
  ['variant-docker', 'lib/postgres', ['17']],
  ['variant-zstd', 'lib/redis', ['8']],
] as const

/** Starts the registry with its images; undefined, with a line on the console, if this machine has no corpus of images. */
export async function startLoggedRegistry(): Promise<LoggedRegistry | undefined> {
  const corpus = await findCorpus()
  if (corpus === undefined) return undefined
  const registry = await startDockerRegistry()
  const known = await corpusImages(corpus)
  const digests = new Map<string, Digest>()
  for (const [name, repository, tags] of images) {
    const image = known[name]
    if (!image) throw new Error(`the corpus has no ${name}`)
    const built = await readCorpus(corpus, name, image)
    for (const tag of tags) {
      const { digest } = await pushImage({ origin: registry.origin, repository, tag }, built)
      digests.set(`${repository}:${tag}`, digest)
    }
  }
  return behindLog(registry, digests)
}

async function behindLog(
  registry: DockerRegistry,
  digests: LoggedRegistry['digests'],
): Promise<LoggedRegistry> {
  const requests: string[] = []
  const server = createServer((incoming, answer) => {
    const { method, headers, url = '/' } = incoming
    const [, repository, tag] = /^\/v2\/(.+)\/manifests\/([^?]+)/.exec(url) ?? []
    if (repository && tag)
      requests.push(`${method} ${repository}${tag.startsWith('sha256:') ? '@' : ':'}${tag}`)
    const path = url.replace(/^\/v2\/[^/]+\//, '/v2/')
    const passed = request(`${registry.origin}${path}`, { method, headers }, from => {
      answer.writeHead(from.statusCode ?? 502, from.headers)
      from.pipe(answer)
    })
    passed.on('error', () => answer.destroy())
    incoming.pipe(passed)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    digests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
      await registry[Symbol.asyncDispose]()
    },
  }
}
