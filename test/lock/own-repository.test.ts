import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { makeRunnerFolder, runAction } from '@tallyman/testkit/step/run-action'
import { parse } from 'yaml'
import { root } from '../../scripts/bundle.ts'

const main = join(root, 'dist/lock.js')
const actionYml = join(root, 'actions/lock/action.yml')

interface FoundPlace {
  readonly rule: string
  readonly image: string
}

async function findingsOf(path: string | undefined): Promise<readonly FoundPlace[]> {
  return JSON.parse(await readFile(path ?? '', 'utf8'))
}

test('this repository passes its own gate, and no registry is asked', async () => {
  const { jobs } = parse(readFileSync(join(root, '.github/workflows/ci.yml'), 'utf8'))
  const { with: inputs } = jobs.images.steps.find(({ uses }: { uses: string }) => uses === './actions/lock')
  const step = await runAction({ main, actionYml, cwd: root, env: { GITHUB_WORKSPACE: root }, inputs })
  assert.equal(step.code, 0, step.log)
  assert.match(step.log, /No registry was asked/)
  assert.deepEqual(await findingsOf(step.outputs.findings), [])
  await step[Symbol.asyncDispose]()
})

/** An example of a page as a workflow, with digests in place of their abbreviations. */
function workflowOf(example: string): string {
  const text = example.replaceAll('sha256:…', `sha256:${'0'.repeat(64)}`)
  if (/^jobs:/m.test(text)) return text
  const steps = text.replace(/^[\s\S]*?^steps:\n/m, '')
  return `on: push\njobs:\n  example:\n    runs-on: any\n    steps:\n${steps.replace(/^(?=.)/gm, '      ')}`
}

test('the examples of the pages name no image without a digest but where that is the point', async () => {
  await using folder = await makeRunnerFolder()
  const workflows = join(folder.workspace, '.github/workflows')
  await mkdir(workflows, { recursive: true })
  execFileSync('git', ['init', '--quiet'], { cwd: folder.workspace })
  const pages = globSync(['README.md', 'actions/*/README.md'], { cwd: root })
  const examples = pages.flatMap(page => [
    ...readFileSync(join(root, page), 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```/gm),
  ])
  assert.ok(examples.length > 30)
  for (const [at, [, example = '']] of examples.entries())
    await writeFile(join(workflows, `${at}.yml`), workflowOf(example))
  execFileSync('git', ['add', '.'], { cwd: folder.workspace })
  const step = await runAction({ main, actionYml, folder })
  const findings = await findingsOf(step.outputs.findings)
  const unpinned = findings.map(({ rule, image }) => `${rule} ${image}`).sort()
  // A lock file that is written, a tag that is resolved, and an image that the job itself has built.
  assert.deepEqual(unpinned, [
    'TM001 docker.io/example/built',
    'TM001 docker.io/library/debian',
    'TM001 docker.io/library/postgres',
    'TM001 docker.io/library/redis',
  ])
})
