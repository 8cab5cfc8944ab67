import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { release, tmpdir } from 'node:os'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { runAction } from '@tallyman/testkit/step/run-action'

const main = fileURLToPath(new URL('./runner-host.fixture.ts', import.meta.url))
const { NODE_COMPILE_CACHE = '' } = process.env
const step = (inputs: Record<string, string>) => runAction({ main, inputs, env: { NODE_COMPILE_CACHE } })

/** Text from registries that tries to reach the runner, the terminal or the reader. [attack case 69] */
const hostile =
  '\n::add-mask::zz\r::set-output name=a::b\n##[error]x%0A::warning::y \u001b[31mred \u202eback\u2028end'

test('hostile text stays on its line and gives the runner no command', async () => {
  await using done = await step({ do: 'log', text: hostile })
  assert.equal(done.code, 0)
  assert.deepEqual(
    done.commands.map(({ name }) => name),
    ['debug', 'warning'],
  )
  assert.doesNotMatch(done.stdout.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Zl}]|##\[/u)
  const [annotation] = done.annotations
  assert.equal(annotation?.properties.line, '3')
  assert.equal(annotation.properties.title, annotation.properties.file)
  assert.match(annotation.properties.title ?? '', /^\\n:\\u200b:add-mask.*end$/)
})

test('a group with hostile text stays one group: nothing ends it early, and no command hides in it', async () => {
  await using done = await step({ do: 'group', text: hostile })
  assert.deepEqual(
    done.commands.map(({ name }) => name).filter(name => name !== 'add-mask'),
    ['group', 'endgroup'],
  )
  assert.match(done.log, /the last\n::endgroup::/)
})

test('an output with hostile text arrives unchanged, and so does the next one', async () => {
  const value = `${hostile}\nfirst=evil\nsecond<<EOF\nevil\nEOF\n`
  await using done = await step({ do: 'output', text: value })
  assert.deepEqual(done.outputs, { first: value, second: 'after' })
  assert.match(done.summary, /^# \d+/)
})

test('the host is the machine that runs the step, with the release of its operating system', async () => {
  await using done = await step({ do: 'machine', text: '-' })
  assert.equal(done.outputs.first, `${process.platform} ${process.arch} ${release()}`)
})

test('every line of a secret is masked before anything else is printed', async () => {
  await using done = await step({ do: 'fail', text: 'hunter2', token: 'hunter2\r\n\n50%' })
  assert.deepEqual(
    done.masks.filter(mask => mask !== ''),
    ['hunter2', '50%'],
  )
  assert.equal(done.commands[0]?.name, 'add-mask')
  assert.match(done.log, /Cannot find it: \*\*\*/)
})

test('a short secret of the workflow is masked as the runner does it, and no line of a multi-line one that would hide braces', async () => {
  await using short = await step({ do: 'fail', text: 'gone', token: 'x' })
  assert.deepEqual(short.masks, ['x'])
  await using key = await step({ do: 'fail', text: 'gone', token: '{\n  "key": "hunter2"\n}\n=' })
  assert.deepEqual(key.masks, ['  "key": "hunter2"'])
})

test('a failed step has exit code 1, an annotation, a summary and the outputs of its failure', async () => {
  await using done = await step({ do: 'fail', text: 'gone' })
  assert.equal(done.code, 1)
  assert.equal(done.annotations[0]?.properties.title, 'NOT_FOUND')
  assert.match(done.summary, /### Fixture failed: `NOT_FOUND`/)
  assert.deepEqual(done.outputs, { first: 'NOT_FOUND' })
})

test('an unhandled rejection fails the step with an error of ours, not with a stack', async () => {
  await using done = await step({ do: 'crash', text: hostile })
  assert.equal(done.code, 1)
  assert.equal(done.annotations[0]?.properties.title, 'INTERNAL')
  assert.equal(done.stderr, '')
  assert.deepEqual(done.masks, [])
})

for (const [what, path] of [
  ['is missing', '/nowhere/outputs'],
  ['cannot be written', tmpdir()],
] as const)
  test(`a file for outputs that ${what} fails the step in words about that file`, async () => {
    const env = { NODE_COMPILE_CACHE, GITHUB_OUTPUT: path }
    await using done = await runAction({ main, inputs: { do: 'output', text: 'a' }, env })
    assert.equal(done.code, 1)
    assert.equal(done.stderr, '')
    assert.equal(done.annotations[0]?.properties.title, 'STORE_FAILED')
    assert.match(done.annotations[0].message, /^Cannot write the output first: .*GITHUB_OUTPUT/s)
  })

test('a step whose failure has outputs tells the failure even if these cannot be written', async () => {
  const env = { NODE_COMPILE_CACHE, GITHUB_OUTPUT: '/nowhere/outputs' }
  await using done = await runAction({ main, inputs: { do: 'fail', text: 'gone' }, env })
  assert.equal(done.code, 1)
  assert.deepEqual(
    done.annotations.map(({ properties }) => properties.title),
    ['NOT_FOUND', 'STORE_FAILED'],
  )
  assert.match(done.summary, /Fixture failed: `NOT_FOUND`/)
})

test('a summary that cannot be written is a warning, and the step succeeds', async () => {
  const env = { NODE_COMPILE_CACHE, GITHUB_STEP_SUMMARY: '/nowhere/summary' }
  await using done = await runAction({ main, inputs: { do: 'output', text: 'a' }, env })
  assert.equal(done.code, 0)
  assert.match(done.annotations[0]?.message ?? '', /^Cannot write the step's summary: /)
})

test('a secret is masked as it is printed too, where that is not as it was written', async () => {
  await using done = await step({ do: 'fail', text: 'pass::word\tone', token: 'pass::word\tone' })
  assert.doesNotMatch(done.log, /Cannot find it: .*word/)
})

test("annotations beyond the runner's limit go to the log", async () => {
  await using done = await step({ do: 'many' })
  assert.equal(done.annotations.length, 10)
  assert.match(done.stdout, /^warning: number 11\nwarning: number 12$/m)
})

test('an annotation longer than the runner accepts appears in full in the log', async () => {
  await using done = await step({ do: 'long' })
  assert.equal(done.annotations[0]?.message.length, 4_096)
  assert.match(done.stdout, /^x+end$/m)
})

test('without a runner, outputs and summary are printed', async () => {
  const env = { PATH: process.env.PATH, INPUT_DO: 'output', INPUT_TEXT: 'a\n::error::b' }
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  assert.deepEqual(await once(child, 'close'), [0, null])
  assert.match(printed, /^output first: a\\n:\\u200b:error:\\u200b:b\noutput second: after\n# 12\n/)
})

const signals = { skip: process.platform === 'win32' ? 'Windows has no signals' : false }

async function signalled(scenario: string, ...kinds: NodeJS.Signals[]) {
  const env = { PATH: process.env.PATH, INPUT_DO: scenario }
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
    const kind = text.includes('waiting') || printed.includes('waiting') ? kinds.shift() : undefined
    if (kind) child.kill(kind)
    if (kinds.length > 0) setTimeout(() => child.kill(kinds.shift() ?? 'SIGTERM'), 200)
  })
  const [code] = await once(child, 'close')
  return { code, printed }
}

test('a step that is asked to stop ends as CANCELLED', signals, async () => {
  const { code, printed } = await signalled('wait', 'SIGINT')
  assert.equal(code, 1)
  assert.match(printed, /::error title=CANCELLED::Cannot finish the step/)
})

test('a step that ignores the first signal ends at the second and says so', signals, async () => {
  const { code, printed } = await signalled('deaf', 'SIGINT', 'SIGTERM')
  assert.equal(code, 1)
  assert.match(printed, /::error title=CANCELLED::.*it did not stop when it was asked/)
})
