import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import fc from 'fast-check'
import { azureVariables, dotenvOf } from './output-files.ts'
import { StopSignals } from './stop-signals.ts'

test('a dotenv file carries or names every output, in lines that GitLab reads, within its limits', () => {
  const name = fc.stringMatching(/^[a-z][a-z-]{0,15}$/)
  const value = fc.oneof(fc.string(), fc.string({ minLength: 3_000, maxLength: 6_000 }))
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(name, value), { maxLength: 30, selector: ([name]) => name }),
      outputs => {
        const { text, left } = dotenvOf(new Map(outputs))
        const lines = text.split('\n').slice(0, -1)
        assert.ok(Buffer.byteLength(text) <= 5_000 && lines.length <= 20)
        assert.equal(lines.length + left.length, outputs.length)
        for (const line of lines) assert.match(line, /^[A-Z_]+=/)
        assert.doesNotMatch(text, /^PATH=/m)
      },
    ),
  )
})

test("an output of several lines is one of Azure's variables, and ends no command early", () => {
  assert.deepEqual(azureVariables(new Map([['image-ids', 'a]\n50%;b']])), [
    '##vso[task.setvariable variable=IMAGE_IDS;isOutput=true]a]%0A50%AZP25;b',
  ])
})

test('the first signal asks to stop and says how to go on, the second ends the process with its code', async () => {
  const said: string[] = []
  const ended: number[] = []
  const signals = new StopSignals({ say: line => void said.push(line), end: code => void ended.push(code) })
  const aborted = once(signals.signal, 'abort')
  process.emit('SIGTERM', 'SIGTERM')
  await aborted
  assert.match(signals.signal.reason.hint, /^Run the same command again/)
  assert.deepEqual([said.length, ended], [1, []])
  process.emit('SIGINT', 'SIGINT')
  assert.deepEqual(ended, [143])
  signals.release()
  assert.doesNotMatch(signals.signal.reason.hint, /kept/)
  const pulling = new StopSignals({ say: () => undefined, end: () => undefined })
  pulling.isKept = true
  process.emit('SIGINT', 'SIGINT')
  pulling.release()
  assert.match(pulling.signal.reason.hint, /to go on: what was verified so far is kept/)
  assert.equal(process.listenerCount('SIGINT'), 0)
})

test('a value with a dollar sign is left out of a dotenv file, since GitLab would expand it', () => {
  const { text, left } = dotenvOf(
    new Map([
      ['pins', '[{"image":"app:$CI_JOB_TOKEN"}]'],
      ['digest', 'sha256:1'],
    ]),
  )
  assert.equal(text, 'DIGEST=sha256:1\n')
  assert.deepEqual(left, ['pins (a $, which GitLab expands)'])
})
