import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { dockerfileCases } from '@tallyman/core/lock/scan/dockerfiles.fixture'
import { scanDockerfile } from '@tallyman/core/lock/scan/scan-dockerfile'
import { formatReference, parseReference } from '@tallyman/core/model/reference'
import { engineUnavailable, type RealEngine, startEngine } from '@tallyman/testkit/engine/real-engine'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'

/** A Docker Hub where every image exists and is empty. */
class EveryImage {
  readonly asked = new Set<string>()
  readonly #server = createServer((request, response) => {
    const [, repository, tag] = /^\/v2\/(.+)\/manifests\/([^?]+)/.exec(request.url ?? '') ?? []
    if (repository && tag && request.method === 'HEAD') this.asked.add(`${repository}:${tag}`)
    const isManifest = tag !== undefined
    const body = isManifest ? manifest : config
    const type = isManifest ? manifestType : 'application/octet-stream'
    response.writeHead(200, {
      'content-type': type,
      'docker-content-digest': tag?.startsWith('sha256:') ? tag : sha256(body),
      'content-length': Buffer.byteLength(body),
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  })

  async listen(): Promise<string> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }
}

const manifestType = 'application/vnd.oci.image.manifest.v1+json'
const config = JSON.stringify({
  architecture: 'amd64',
  os: 'linux',
  config: {},
  rootfs: { type: 'layers', diff_ids: [] },
})
const manifest = JSON.stringify({
  schemaVersion: 2,
  mediaType: manifestType,
  layers: [],
  config: {
    mediaType: 'application/vnd.oci.image.config.v1+json',
    digest: sha256(config),
    size: config.length,
  },
})

function sha256(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

const reason = engineUnavailable('classic') ?? peersMissing('docker')
if (reason !== undefined) console.log(`left out: ${reason}`)

describe('BuildKit and the scanner of Dockerfiles', { skip: reason ?? false }, () => {
  const hub = new EveryImage()
  let engine: RealEngine
  let folder: string

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dockerfile-'))
    engine = await startEngine('classic', undefined, await hub.listen())
  })
  after(async () => {
    await engine?.[Symbol.asyncDispose]()
    await hub[Symbol.asyncDispose]()
    await rm(folder, { recursive: true, force: true })
  })

  /** The images that a check of all stages requests, and whether it rejected the file. */
  async function checked(text: string, buildArgs: Readonly<Record<string, string>> = {}) {
    hub.asked.clear()
    const file = join(folder, 'Dockerfile')
    await writeFile(file, text)
    const flags = Object.entries(buildArgs).flatMap(([name, value]) => ['--build-arg', `${name}=${value}`])
    const args = ['buildx', 'build', '--call=check,format=json', ...flags, '-f', file, folder]
    const failure = await peer('docker', args, { cwd: folder, env: { DOCKER_HOST: engine.host } }).then(
      () => '',
      (error: Error & { stdout?: string; stderr?: string }) => `${error.stdout}${error.stderr}`,
    )
    return {
      asked: [...hub.asked].map(name => `docker.io/${name}`).sort(),
      isRefused: /"buildError"|ERROR: /.test(failure),
      failure,
    }
  }

  for (const [name, { text, buildArgs, isRefused = false }] of Object.entries(dockerfileCases)) {
    test(`the images found are those that BuildKit requests: ${name}`, async () => {
      const answer = await checked(text, buildArgs)
      assert.equal(answer.isRefused, isRefused, answer.failure)
      if (isRefused) return
      const { places } = scanDockerfile(text, { buildArgs })
      const names = (of: typeof places) => [...new Set(of.map(({ image }) => asAsked(image)))].sort()
      // ONBUILD triggers run in this build only if another stage starts from theirs.
      const surely = names(places.filter(({ where }) => !where.startsWith('ONBUILD')))
      const perhaps = names(places).filter(image => !surely.includes(image) && answer.asked.includes(image))
      assert.deepEqual([...surely, ...perhaps].sort(), answer.asked)
    })
  }

  for (const line of [
    '# syntax=docker/dockerfile:1',
    '#SYNTAX = docker/dockerfile:1 x=y',
    '//syntax=docker/dockerfile:1',
  ])
    test(`the frontend is an image too: ${line}`, async () => {
      const text = `${line}\nFROM node:24\n`
      assert.equal(scanDockerfile(text).places[0]?.image, 'docker/dockerfile:1')
      assert.deepEqual((await checked(text)).asked, ['docker.io/docker/dockerfile:1'])
    })

  for (const text of [
    '# comment\n# syntax=x/y:1\nFROM node:24\n',
    ' # syntax=x/y:1\nFROM node:24\n',
    '\n# syntax=x/y:1\nFROM node:24\n',
  ])
    test(`no frontend is named by ${JSON.stringify(text)}`, async () => {
      assert.deepEqual(
        scanDockerfile(text).places.map(({ image }) => image),
        ['node:24'],
      )
      assert.deepEqual((await checked(text)).asked, ['docker.io/library/node:24'])
    })
})

/** As a request spells it: with the digest in place of the tag. */
function asAsked(image: string): string {
  const { digest, ...reference } = parseReference(image)
  return digest ? `${reference.registry}/${reference.repository}:${digest}` : formatReference(reference)
}
