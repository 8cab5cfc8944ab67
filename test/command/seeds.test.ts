import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { engineOfTests } from '@tallyman/testkit/engine/engine-of-tests'
import { engineUnavailable } from '@tallyman/testkit/engine/real-engine'
import { image, index } from '@tallyman/testkit/images/images'
import {
  type DockerRegistry,
  dockerRegistryMissing,
  pushImage,
  startDockerRegistry,
} from '@tallyman/testkit/peers/real-registry'
import { makeRunnerFolder, type RunnerFolder } from '@tallyman/testkit/step/run-action'
import { type CommandResult, runShell } from '@tallyman/testkit/step/run-command'
import { lookingSeeds } from './looking-seeds.fixture.ts'
import { makingSeeds } from './making-seeds.fixture.ts'
import type { Seed } from './seeds.fixture.ts'

/*
 * The command lines of tutorials on Docker images, with `docker` read as `tallyman`, in a shell, against Debian's
 * docker-registry and a Docker engine. Each does what the tutorial says, or says in one line why not and what to use.
 */

const app = image({
  layers: ['base', 'app'],
  config: {
    created: '2024-01-01T00:00:00Z',
    config: { Cmd: ['/x'], Labels: { team: 'dock' } },
    history: [
      { created: '2024-01-01T00:00:00Z', created_by: 'ADD base /' },
      { created: '2024-01-01T00:00:00Z', created_by: 'COPY app /' },
    ],
  },
})
const other = image({ layers: ['base', 'other'], config: { created: '2024-02-01T00:00:00Z' } })
const arm = image({ layers: ['arm'], platform: { os: 'linux', architecture: 'arm64' } })
const content = [
  ['harbour/app', '1', app],
  ['harbour/app', 'latest', app],
  ['harbour/other', '1', other],
  ['harbour/arm', '1', arm],
  ['harbour/multi', '1', index([app, arm])],
] as const

/** Answers as Docker Hub does to `GET /v1/search`. */
async function startHub() {
  const results = [
    { name: 'nginx', description: 'Official', star_count: 20_000, is_official: true, is_automated: false },
    { name: 'unofficial/nginx', description: '', star_count: 9, is_official: false, is_automated: false },
  ]
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ num_results: 2, query: 'nginx', num_pages: 1, results }))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() }
}

function check(
  { shows = [], hides = [], says, refuses, code = refuses ? 2 : 0 }: Seed,
  said: CommandResult,
): void {
  const { stdout, stderr, log } = said
  assert.equal(said.code, code, log)
  const lines = stdout.split('\n')
  for (const line of shows)
    assert.ok(
      lines.some(each => line.test(each)),
      `${line} is not shown\n${log}`,
    )
  for (const line of hides) assert.ok(!lines.some(each => line.test(each)), `${line} is shown\n${log}`)
  if (says) assert.match(stderr, says, log)
  if (!refuses) return
  assert.match(stderr, refuses, log)
  assert.equal(stdout, '', log)
}

const missing = dockerRegistryMissing()

describe('the lines of tutorials on Docker images', { skip: missing ?? false }, () => {
  const noEngine = engineUnavailable('classic')
  const at = noEngine === undefined ? engineOfTests('classic') : undefined
  let registry: DockerRegistry
  let hub: Awaited<ReturnType<typeof startHub>>
  let folder: RunnerFolder

  before(async () => {
    registry = await startDockerRegistry({ delete: true })
    hub = await startHub()
    folder = await makeRunnerFolder()
    for (const [repository, tag, built] of content)
      await pushImage({ origin: registry.origin, repository, tag }, built)
  })
  after(async () => {
    hub?.close()
    await folder?.[Symbol.asyncDispose]()
    await registry?.[Symbol.asyncDispose]()
  })

  const run = async ({ line, stdin }: Seed): Promise<CommandResult> => {
    const written = line.replaceAll('HOST', registry.host).replaceAll('HUB', hub.host)
    const said = await runShell(written, {
      folder,
      ...(at && { env: at.env }),
      ...(stdin !== undefined && { stdin }),
    })
    const named = (text: string) => text.replaceAll(registry.host, 'HOST')
    return { ...said, stdout: named(said.stdout), stderr: named(said.stderr), log: named(said.log) }
  }

  for (const { about, seeds } of [...lookingSeeds, ...makingSeeds])
    describe(about, () => {
      for (const seed of seeds)
        test(seed.line.replaceAll('\n', ' '), async t => {
          if (seed.needsEngine && isLeftOut(t, noEngine)) return
          check(seed, await run(seed))
        })
    })
})
