import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { seededBytes } from '@tallyman/testkit/bytes/seeded-bytes'
import { image, layer } from '@tallyman/testkit/images/images'
import { slow, startRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder, type RunnerFolder } from '@tallyman/testkit/step/runner-folder'
import { commandLine, hasProgram, shellEnvironment } from './terminal-run.fixture.ts'

const execute = promisify(execFile)
const skip = hasProgram('tmux')
  ? false
  : 'needs tmux, which continues long lines on the next row when a window gets narrower'

/** A window of tmux with one program in it, whose last picture stays when it has ended. */
async function openWindow(folder: RunnerFolder, line: string) {
  const socket = join(folder.path, 'tmux')
  const env = shellEnvironment(folder)
  const tmux = async (...words: readonly string[]) =>
    (await execute('tmux', ['-S', socket, '-f', '/dev/null', ...words], { env })).stdout
  await tmux(
    'start-server',
    ';',
    'set-option',
    '-g',
    'remain-on-exit',
    'on',
    ';',
    'new-session',
    '-d',
    '-x',
    '80',
    '-y',
    '24',
    line,
  )
  return {
    tmux,
    /** The window once it shows what is asked for; tmux tells of no change, so it is asked again. */
    async when(holds: (text: string) => boolean): Promise<string> {
      for (const began = performance.now(); ; await pause(50)) {
        const text = await tmux('capture-pane', '-p')
        if (holds(text)) return text
        assert.ok(performance.now() - began < 60_000, text)
      }
    },
    async [Symbol.asyncDispose]() {
      await tmux('kill-server')
    },
  }
}

test('lines follow a window that is made narrower and wider, and nothing of them is left on it', {
  skip,
}, async () => {
  await using registry = await startRegistry({ faults: [slow(100_000, { times: 1_000 })] })
  const layers = [1, 2, 3].map(seed => layer(Buffer.from(seededBytes(seed, 400_000)).toString('base64')))
  await registry.add(image({ layers }))
  await using folder = await makeRunnerFolder()
  const store = `--store=${join(folder.path, 'store')}`
  const line = commandLine(['pull', `${registry.host}/test/app:v1`, store, '--require-digest=false'])
  await using window = await openWindow(folder, `${line}; echo ended`)
  const count = (text: string) => text.match(/^[0-9a-f]{12}[: ]/gm)?.length
  const first = await window.when(text => /\[=+>/.test(text))
  assert.equal(count(first), 3, first)
  await window.tmux('resize-window', '-x', '40', '-y', '24')
  const narrow = await window.when(text => /^[0-9a-f]{12}: Downloading \d+ %$/m.test(text))
  assert.equal(count(narrow), 3, narrow)
  await window.tmux('resize-window', '-x', '100', '-y', '24')
  const wide = await window.when(text => /\[[=> ]{30}\]/.test(text))
  assert.equal(count(wide), 3, wide)
  const last = await window.when(text => text.includes('ended'))
  assert.equal(count(last) ?? 0, 0, last)
  assert.doesNotMatch(last, /Downloading|Waiting|Downloaded/)
  assert.match(last, /layer 3 .* Pull complete in /)
})
