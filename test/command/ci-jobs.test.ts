import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { type CommandOptions, type CommandResult, runShell } from '@tallyman/testkit/step/run-command'

/*
 * Jobs as other CI services start them: a plain `sh`, their variables, no terminal, and none of GitHub's.
 */

interface Job {
  readonly about: string
  readonly options: CommandOptions
}

const jobs: readonly Job[] = [
  {
    about: 'GitLab',
    options: { env: { CI: 'true', GITLAB_CI: 'true', CI_JOB_ID: '1', CI_PIPELINE_ID: '2' } },
  },
  { about: 'Jenkins', options: { env: { JENKINS_URL: 'http://jenkins', BUILD_NUMBER: '7', TERM: 'xterm' } } },
  { about: 'Azure Pipelines', options: { env: { TF_BUILD: 'True', BUILD_BUILDID: '7', CI: undefined } } },
  {
    about: 'cron, which has no home, no terminal and no standard input',
    options: { env: { HOME: undefined }, stdin: 'closed' },
  },
  { about: 'a shell script', options: { env: { TERM: 'dumb' } } },
]
const of = (about: string) => jobs.find(each => each.about === about)?.options ?? {}

const built = image({ layers: ['one', 'two'] })

describe('jobs of other CI services', () => {
  let registry: TestRegistry
  let name: string

  before(async () => {
    registry = await startRegistry()
    await registry.add(built, { repository: 'harbour/app', tag: '1' })
    name = `${registry.host}/harbour/app`
  })
  after(async () => {
    await registry?.[Symbol.asyncDispose]()
  })

  const pin = () => `${name}:1@${built.root.digest}`

  const run = async (line: string, options: CommandOptions): Promise<CommandResult> => {
    const ended = await runShell(line, options)
    // GitLab reads the beginning and the end of a section behind this sequence.
    const text = ended.log.replaceAll('\u001b[0Ksection_', '').replaceAll('\r\u001b[0K', '')
    assert.ok(!text.includes('\u001b'), `escape sequences in ${JSON.stringify(ended.log)}`)
    return ended
  }

  for (const { about, options } of jobs) {
    test(`${about}: a pull by digest shows the pin on standard output, and nothing else there`, async () => {
      await using pulled = await run(`tallyman pull --store=store ${pin()}`, options)
      assert.deepEqual([pulled.code, pulled.stdout], [0, `${pin()}\n`], pulled.log)
      assert.notEqual(pulled.stderr, '', 'the log is on standard error')
    })

    test(`${about}: what is not there ends with exit code 3 and an empty result`, async () => {
      await using failed = await run(`tallyman inspect ${name}:none`, options)
      assert.deepEqual([failed.code, failed.stdout], [3, ''], failed.log)
      assert.match(failed.stderr, /NOT_FOUND/)
      assert.match(failed.stderr, /[Hh]int/)
    })

    test(`${about}: a result goes through pipes and into variables`, async () => {
      const line = `digest=$(tallyman digest ${name}:1) && tallyman tag "${name}@$digest" moved -q | cat && tallyman tags ${name} | grep -c moved`
      await using ended = await run(line, options)
      assert.deepEqual([ended.code, ended.stdout], [0, `${built.root.digest}\n1\n`], ended.log)
    })

    test(`${about}: a command writes no files but those that were asked for`, async () => {
      await using folder = await makeRunnerFolder()
      await using shown = await run(`tallyman inspect ${name}:1`, { ...options, folder })
      assert.equal(shown.code, 0, shown.log)
      const written = [folder.workspace, folder.home, folder.temp].flatMap(path => readdirSync(path))
      assert.deepEqual(
        written.filter(each => each !== '.cache'),
        [],
        shown.log,
      )
    })
  }

  test('GitLab: outputs go to a dotenv report, and log groups fold', async () => {
    await using folder = await makeRunnerFolder()
    const line = `tallyman pull --store=store --dotenv=build.env ${pin()} && . ./build.env && echo "$DIGEST"`
    await using pulled = await run(line, { ...of('GitLab'), folder })
    assert.deepEqual([pulled.code, pulled.stdout], [0, `${pin()}\n${built.root.digest}\n`], pulled.log)
    const lines = readFileSync(join(folder.workspace, 'build.env'), 'utf8').trimEnd().split('\n')
    for (const each of lines) assert.match(each, /^[A-Z][A-Z0-9_]*=/)
    assert.match(pulled.stderr, /section_start:\d+:/)
  })

  test('GitLab: the findings of lock are a Code Quality report', async () => {
    await using folder = await makeRunnerFolder()
    writeFileSync(join(folder.workspace, 'Dockerfile'), `FROM ${name}:1\n`)
    await using found = await run('tallyman lock --codequality=quality.json', { ...of('GitLab'), folder })
    assert.equal(found.code, 1, found.log)
    assert.match(found.stdout, /^Dockerfile:1: /)
    const [finding] = JSON.parse(readFileSync(join(folder.workspace, 'quality.json'), 'utf8'))
    assert.deepEqual(finding.location, { path: 'Dockerfile', lines: { begin: 1 } })
    assert.match(finding.fingerprint, /^[0-9a-f]{32,}$/)
  })

  test('Azure Pipelines: a failure is an issue of the build, and outputs become variables', async () => {
    await using failed = await run(`tallyman inspect ${name}:none`, of('Azure Pipelines'))
    assert.match(failed.stderr, /^##vso\[task\.logissue type=error[;\]]/m, failed.log)
    await using pulled = await run(
      `tallyman pull --store=store --azure-output ${pin()}`,
      of('Azure Pipelines'),
    )
    assert.match(pulled.stderr, /^##vso\[task\.setvariable variable=DIGEST\b[^\]]*\]sha256:/m, pulled.log)
    assert.equal(pulled.stdout, `${pin()}\n`)
  })

  test('a run step on GitHub: outputs and summary as an action writes them, the pin on standard output', async () => {
    await using pulled = await run(`tallyman pull ${pin()}`, { isStep: true })
    assert.deepEqual([pulled.code, pulled.stdout], [0, `${pin()}\n`], pulled.log)
    assert.equal(pulled.outputs.digest, built.root.digest)
    assert.match(pulled.summary, /1 image pulled and verified/)
    assert.ok(existsSync(pulled.outputs.report ?? ''), 'the report is there for later steps')
  })

  test('a run step on GitHub: outputs can be left to the script', async () => {
    await using pulled = await run(`tallyman pull --no-github-output ${pin()}`, { isStep: true })
    assert.deepEqual([pulled.code, pulled.outputs], [0, {}], pulled.log)
  })

  test('no other service sees commands of GitHub, whatever the registry says', async () => {
    for (const { options } of jobs) {
      await using failed = await run(`tallyman pull ${name}:none`, options)
      assert.ok(!/^::/m.test(failed.stderr), failed.log)
    }
  })
})
