import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { seededBytes } from '@tallyman/testkit/bytes/seeded-bytes'
import { type BuiltImage, image, layer } from '@tallyman/testkit/images/images'
import { slow, startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder, type RunnerFolder } from '@tallyman/testkit/step/runner-folder'
import { hasProgram, TerminalRun } from './terminal-run.fixture.ts'

const skip = hasProgram('script') ? false : 'needs script, from Debian’s package bsdutils'
/** Every escape sequence that the command writes: up, clear to the end of the line, and of the window. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character
const sequences = /\x1b\[\d+A|\x1b\[[KJ]/g

const big = image({
  layers: ['small', ...[1, 2].map(seed => layer(Buffer.from(seededBytes(seed, 400_000)).toString('base64')))],
})

interface Dock extends AsyncDisposable {
  readonly folder: RunnerFolder
  readonly registry: TestRegistry
  readonly words: readonly string[]
}

/** A registry that sends each blob at 200 kB/s: the layers of the image take two seconds. */
async function dock(bytesPerSecond = 200_000, built: BuiltImage = big): Promise<Dock> {
  const registry = await startRegistry({ faults: [slow(bytesPerSecond, { times: 1_000 })] })
  await registry.add(built)
  const folder = await makeRunnerFolder()
  const words = [
    'pull',
    `${registry.host}/test/app:v1`,
    `--store=${join(folder.path, 'store')}`,
    '--require-digest=false',
  ]
  return {
    folder,
    registry,
    words,
    async [Symbol.asyncDispose]() {
      await registry[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    },
  }
}

const isMoving = (window: readonly string[]) =>
  window.some(line => /: Downloading .*[1-9]\d* kB of/.test(line))
const isDrawn = (line: string) => /: (?:Downloading|Waiting|Verifying)|^Downloaded: |so far$/.test(line)

function assertNothingLeft(run: TerminalRun): void {
  assert.deepEqual(run.seen.text.split('\n').filter(isDrawn), [], run.seen.text)
  assert.deepEqual(run.seen.faults, [])
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no other escape sequence is written
  assert.doesNotMatch(run.written.replace(sequences, ''), /\x1b/)
}

test('a pull on a terminal draws its layers and the total, and leaves the log and the result', {
  skip,
}, async () => {
  await using at = await dock()
  const run = new TerminalRun(at.folder, at.words)
  assert.equal(await run.end(), 0)
  const drawn = run.frames.filter(window => window.some(isDrawn))
  assert.ok(drawn.length > 5, run.seen.text)
  assert.ok(drawn.length < 40, `${drawn.length} frames in some two seconds`)
  for (const window of drawn.filter(isMoving)) {
    const lines = window.filter(line => line !== '')
    const [total = ''] = lines.slice(-1)
    assert.match(total, /^Downloaded: [\d.]+ kB of 804 kB \(\d+ %\)/)
    assert.equal(lines.filter(line => /^[0-9a-f]{12}: /.test(line)).length, 3, window.join('\n'))
  }
  assert.ok(drawn.some(window => /^Downloaded: .*, [\d.]+ kB\/s, \d s left$/m.test(window.join('\n'))))
  assertNothingLeft(run)
  assert.match(run.seen.text, / layer 2 .* Pull complete in /)
  assert.match(run.seen.text.split('\n').at(-1) ?? '', /@sha256:|^[0-9a-f]+$/)
})

test('Ctrl-C during a pull leaves a clean terminal, and drafts to go on with', { skip }, async () => {
  await using at = await dock(60_000)
  const run = new TerminalRun(at.folder, at.words)
  await run.shows(isMoving)
  run.type('\x03')
  assert.notEqual(await run.end(), 0)
  assertNothingLeft(run)
  assert.match(run.seen.text, /CANCELLED|Stopped/i)
})

test('a second Ctrl-C and SIGTERM leave a clean terminal too', { skip }, async () => {
  for (const stop of ['\x03\x03', 'SIGTERM']) {
    await using at = await dock(60_000)
    const run = new TerminalRun(at.folder, at.words)
    await run.shows(isMoving)
    if (stop === 'SIGTERM') process.kill(Number(readFileSync(join(at.folder.workspace, 'pid'), 'utf8')), stop)
    else run.type(stop)
    assert.notEqual(await run.end(), 0)
    assertNothingLeft(run)
  }
})

test('an error leaves nothing of what was drawn', { skip }, async () => {
  const damaged = image({ layers: [layer(Buffer.from(seededBytes(3, 100_000)).toString('base64'))] })
  await using at = await dock(100_000, damaged)
  for (const { descriptor } of damaged.layers)
    at.registry.corrupt(descriptor.digest, { kind: 'flip', offset: -1_000 })
  const run = new TerminalRun(at.folder, at.words)
  assert.notEqual(await run.end(), 0)
  assert.ok(run.frames.some(window => window.some(isDrawn)))
  assertNothingLeft(run)
  assert.match(run.seen.text, /CONTENT_MISMATCH/)
})

test('small windows get what fits in them, and never scroll', { skip }, async () => {
  for (const [columns, rows] of [
    [20, 24],
    [80, 3],
    [34, 2],
  ] as const) {
    await using at = await dock()
    const run = new TerminalRun(at.folder, at.words, { columns, rows })
    assert.equal(await run.end(), 0)
    assert.ok(
      run.frames.some(window => window.some(line => /\d %/.test(line))),
      `${columns} x ${rows}`,
    )
    assertNothingLeft(run)
  }
})

test('lines alone are written with NO_COLOR, TERM=dumb or CI, and to a terminal without a size', {
  skip,
}, async () => {
  await using at = await dock(2_000_000)
  const ways = [
    { env: { NO_COLOR: '1' } },
    { env: { TERM: 'dumb' } },
    { env: { CI: 'true' } },
    { columns: 0, rows: 0 },
  ]
  for (const way of ways) {
    const run = new TerminalRun(
      at.folder,
      [...at.words, `--store=${join(at.folder.path, `${ways.indexOf(way)}`)}`],
      way,
    )
    assert.equal(await run.end(), 0)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: not one escape sequence is written
    assert.doesNotMatch(run.written, /\x1b\[\d*[AKJ]/)
    assert.match(run.written, /from registry in /)
  }
})
