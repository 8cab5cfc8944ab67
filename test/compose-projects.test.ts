import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { WorkspaceFiles } from '@tallyman/core/content/workspace-files'
import { type ComposeImage, imagesOfCompose } from '@tallyman/core/lock/compose-images'
import { composeCommand, composeConfig } from '@tallyman/testkit/compose'
import { type ComposeCase, composeCases } from './compose-projects.fixture.ts'

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
    const finding = imagesOfCompose(paths, new WorkspaceFiles(folder), env)
    if (expected instanceof RegExp)
      await assert.rejects(finding, { code: 'INPUT_INVALID', message: expected })
    else assert.deepEqual(eachOnce((await finding).map(shown)), expected)
  })
}

for (const project of composeCases) {
  if (project.differs) continue
  test(`docker compose says the same: ${project.name}`, { skip }, async t => {
    const folder = await laidOut(t, project)
    const { paths = ['compose.yaml'], env = {}, expected } = project
    const args = [...paths.flatMap(path => ['-f', path]), 'config', '--format', 'json']
    const { output, problem } = composeConfig(folder, args, env)
    if (expected instanceof RegExp) assert.equal(output, undefined, `docker compose takes it: ${output}`)
    else assert.deepEqual(output === undefined ? problem : pulledFor(output), expected)
  })
}

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

/** The images that Docker Compose pulls for a project which it has merged. */
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
