import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { ToolkitProcess } from './toolkit-process.ts'

interface Report {
  readonly own: readonly string[]
  readonly child: readonly string[]
  readonly inherited: readonly string[]
  readonly token: string
}

/** The environment that a toolkit process reports, and what was masked for it. */
async function environmentOf(env: Record<string, string | undefined>): Promise<Report & { masks: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'toolkit-environment-'))
  const masks: string[] = []
  // A service without entries: the toolkit retries a missing one after 5 s, and once more.
  const service = createServer((_, answer) => answer.writeHead(204).end())
  await new Promise<void>(resolve => service.listen(0, '127.0.0.1', resolve))
  const ACTIONS_CACHE_URL = `http://127.0.0.1:${(service.address() as AddressInfo).port}/`
  const process = await ToolkitProcess.start({
    env: { ...env, ACTIONS_CACHE_URL },
    folder,
    note: () => undefined,
    proxyFor: () => undefined,
    secret: value => void masks.push(value),
    processFile: new URL('./toolkit-environment.fixture.ts', import.meta.url),
  })
  try {
    const { lines } = await process.order({ kind: 'lookup', key: 'none' })
    return { ...(JSON.parse(lines.find(line => line.startsWith('{"own"')) ?? '') as Report), masks }
  } finally {
    await process.end()
    service.close()
    await rm(folder, { recursive: true })
  }
}

const windows = process.platform === 'win32' ? 'the fixture prints its environment by `env`' : false

test('the toolkit gets only the variables it needs, and its child processes do not get its token', {
  skip: windows,
}, async () => {
  const secrets = {
    'INPUT_GITHUB-TOKEN': 'x',
    'INPUT_REGISTRY-AUTH': 'x',
    STATE_A: 'x',
    RUNNER_DEBUG: '1',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x',
    GITHUB_TOKEN: 'x',
    GITHUB_ENV: 'x',
    AWS_SECRET_ACCESS_KEY: 'x',
  }
  const needed = { PATH: process.env.PATH ?? '', no_proxy: '*', GITHUB_SERVER_URL: 'https://github.com' }
  const added = ['GITHUB_WORKSPACE', 'RUNNER_TEMP', 'TAR_OPTIONS', 'LC_ALL']
  const given = ['ACTIONS_CACHE_URL', ...Object.keys(needed), ...added]
  const report = await environmentOf({ ...secrets, ...needed, ACTIONS_RUNTIME_TOKEN: 'runtime-token-1' })
  // Node adds names of its own, for the channel to its parent.
  const strange = (names: readonly string[]) =>
    names.filter(name => !given.includes(name) && !/^NODE_(?:CHANNEL|UNIQUE)/.test(name) && name !== 'MSYS')
  assert.equal(report.token, 'runtime-token-1')
  for (const names of [report.own, report.child, report.inherited]) assert.deepEqual(strange(names), [])
  for (const name of added) assert.ok(report.child.includes(name), name)
})

test('a value that the toolkit masks is masked only if it can be a secret', {
  skip: windows,
}, async () => {
  const { masks } = await environmentOf({ PATH: process.env.PATH })
  assert.deepEqual(masks, ['signature%-0123456789'])
})
