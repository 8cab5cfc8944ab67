import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { ComposeImage } from '@tallyman/core/lock/compose/compose-images'
import { findComposeImages } from '@tallyman/core/lock/find-images'
import { WorkspaceFiles } from '@tallyman/core/workspace/workspace-files'
import { composeCommand, composeConfig } from '@tallyman/testkit/peers/compose'
import fc from 'fast-check'
import { choiceCases } from './compose-choices.fixture.ts'
import { type ComposeCase, mergingCases } from './compose-projects.fixture.ts'

const composeCases = [...mergingCases, ...choiceCases]

const skip = !composeCommand && 'Docker Compose 2 is not installed'

async function laidOut(t: TestContext, { files }: ComposeCase): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'compose-'))
  t.after(() => rm(folder, { recursive: true }))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}

function eachOnce(images: readonly string[]): string[] {
  return [...new Set(images)].sort()
}

function shown({ image, platform }: Pick<ComposeImage, 'image' | 'platform'>): string {
  return platform ? `${image} ${platform}` : image
}

for (const project of composeCases) {
  const { name, paths = ['compose.yaml'], env = {}, expected } = project
  test(`in a compose project: ${name}`, async t => {
    const folder = await laidOut(t, project)
    const finding = findComposeImages(paths, new WorkspaceFiles(folder), env)
    if (expected instanceof RegExp)
      await assert.rejects(finding, { code: 'INPUT_INVALID', message: expected })
    else assert.deepEqual(eachOnce((await finding).map(shown)), expected)
  })
}

for (const project of composeCases) {
  if (project.differs) continue
  test(`docker compose agrees: ${project.name}`, { skip }, async t => {
    const folder = await laidOut(t, project)
    const { paths = ['compose.yaml'], env = {}, expected } = project
    const args = [...paths.flatMap(path => ['-f', path]), 'config', '--format', 'json']
    const { output, problem } = composeConfig(folder, args, env)
    if (expected instanceof RegExp) assert.equal(output, undefined, `docker compose takes it: ${output}`)
    else assert.deepEqual(output === undefined ? problem : pulledFor(output), expected)
  })
}

const image = fc.constantFrom('a:1', 'b:2', `c:\${T}`, `c:\${U:-u}`, `\${V+v}x`)
const others = {
  platform: fc.constantFrom('linux/amd64', 'linux/arm64'),
  profiles: fc.constantFrom(['p'], ['q'], []),
  build: fc.constantFrom('.', { context: '.', additional_contexts: { k: 'docker-image://k:1' } }),
  volumes: fc.constantFrom(
    [{ type: 'image', source: 'v:1', target: '/a' }],
    [{ type: 'image', source: 'v:2', target: '/b' }],
  ),
}
const named = fc.record({ image, ...others }, { requiredKeys: ['image'] })
const extending = (...bases: readonly (string | object)[]) =>
  fc.record({ extends: fc.constantFrom(...bases), image, ...others }, { requiredKeys: ['extends'] })
const someServices = fc.record({
  one: named,
  two: fc.oneof(named, extending('one', { service: 'one', file: 'other.yaml' })),
  three: fc.oneof(named, extending('one', 'two', { service: 'two', file: 'other.yaml' })),
})
const someProject = fc.record({
  first: someServices,
  second: someServices,
  other: someServices,
  profiles: fc.constantFrom('', 'p', 'p,q', '*'),
  isIncluded: fc.boolean(),
})

test('docker compose agrees on random projects', { skip, timeout: 120_000 }, async t => {
  let compared = 0
  await fc.assert(
    fc.asyncProperty(someProject, async ({ first, second, other, profiles, isIncluded }) => {
      const file = (services: object, include?: string[]) => JSON.stringify({ include, services })
      const files = {
        'a.yaml': file(first, isIncluded ? ['sub/other.yaml'] : undefined),
        'b.yaml': file(second),
        'other.yaml': file(other),
        'sub/other.yaml': file({ included: { image: `i:\${T}-\${W:-w}` } }),
        '.env': 'T=t\nV=\n',
        'sub/.env': 'W=sub\n',
      }
      const folder = await laidOut(t, { name: '', files, expected: [] })
      const env = { COMPOSE_PROFILES: profiles }
      const ours = await findComposeImages(['a.yaml', 'b.yaml'], new WorkspaceFiles(folder), env).then(
        found => eachOnce(found.map(shown)),
        (error: Error) => error.message,
      )
      const args = ['-f', 'a.yaml', '-f', 'b.yaml', 'config', '--format', 'json']
      const { output, problem } = composeConfig(folder, args, env)
      if (output === undefined) {
        assert.equal(typeof ours, 'string', `docker compose refuses: ${problem}`)
        return
      }
      compared++
      assert.deepEqual(ours, pulledFor(output))
    }),
    { numRuns: 25 },
  )
  assert.ok(compared >= 15, `only ${compared} projects could be compared`)
})

interface Configured {
  readonly services?: Readonly<
    Record<
      string,
      {
        readonly image?: string
        readonly platform?: string
        readonly provider?: object
        readonly build?: { readonly additional_contexts?: Readonly<Record<string, string>> }
        readonly volumes?: readonly { readonly type: string; readonly source?: string }[]
      }
    >
  >
}

/** The images that Docker Compose pulls for a merged project. */
function pulledFor(config: string): string[] {
  const { services = {} } = JSON.parse(config) as Configured
  const found = Object.values(services).flatMap(({ image, platform, build, volumes = [] }) => [
    ...(image && !build ? [shown({ image, ...(platform && { platform }) })] : []),
    ...volumes.flatMap(({ type, source }) => (type === 'image' && source ? [source] : [])),
    ...Object.values(build?.additional_contexts ?? {}).flatMap(context =>
      context.startsWith('docker-image://') ? [context.slice('docker-image://'.length)] : [],
    ),
  ])
  return eachOnce(found)
}
