import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { isTallyError } from '@tallyman/core/errors'
import { loadOperation } from '../operations.ts'
import { withImagesFile } from './images-file.ts'
import { parseWords } from './parse-words.ts'

const folder = await mkdtemp(join(tmpdir(), 'tallyman-images-file-'))
after(() => rm(folder, { recursive: true }))

async function imagesFrom(content: string | Uint8Array, ...words: string[]) {
  const path = join(folder, 'images.txt')
  await writeFile(path, content)
  const asked = await parseWords(['pull', ...words, '--images-file', path], loadOperation)
  assert.ok(!('ask' in asked))
  return (await withImagesFile(asked, noInput)).inputs.images
}

const noInput = {
  standardInput: async (): Promise<never> => assert.fail('the standard input is not asked for'),
  signal: new AbortController().signal,
}

const isRefused = (state: RegExp) => (error: unknown) =>
  isTallyError(error, 'INPUT_INVALID') && state.test(error.message)

test('a file adds its lines to the images of the command line', async () => {
  assert.equal(
    await imagesFrom('alpine:3.22\r\n\n# a comment\nbusybox\n', 'node:24'),
    'node:24\nalpine:3.22\n# a comment\nbusybox',
  )
})

test('10,000 images are read, and one more is refused', async () => {
  const lines = Array.from({ length: 10_000 }, (_, at) => `app:${at}`)
  assert.equal((await imagesFrom(lines.join('\n')))?.split('\n').length, 10_000)
  await assert.rejects(imagesFrom([...lines, 'app:more'].join('\n')), isRefused(/10001 lines, at most 10000/))
})

test('a file that is no text, too large, or not there is refused', async () => {
  await assert.rejects(imagesFrom(Uint8Array.of(0xff, 0xfe, 0)), isRefused(/not text in UTF-8/))
  await assert.rejects(imagesFrom('x'.repeat(9 * 2 ** 20)), isRefused(/larger than 8 MiB/))
  const asked = await parseWords(['pull', '--images-file', join(folder, 'none')], loadOperation)
  assert.ok(!('ask' in asked))
  await assert.rejects(
    withImagesFile(asked, noInput),
    isRefused(/Cannot read images from "[^"]+none": ENOENT/),
  )
})

test('a command that wants images takes those of the file instead of words', async () => {
  const asked = await parseWords(['history', '--images-file', '-'], loadOperation)
  assert.ok(!('ask' in asked))
  assert.equal(asked.own['images-file'], '-')
})

test('a stop ends the reading of a pipe that nobody writes, and one that a silent writer holds open', {
  skip: process.platform === 'win32' ? 'Windows has no such pipes' : false,
  timeout: 30_000,
}, async () => {
  const path = join(folder, 'pipe')
  execFileSync('mkfifo', [path])
  const asked = await parseWords(['pull', '--images-file', path], loadOperation)
  assert.ok(!('ask' in asked))
  const stopped = { ...noInput, signal: AbortSignal.timeout(100) }
  await assert.rejects(withImagesFile(asked, stopped), /timeout/)
  const silent = spawn('sh', ['-c', 'exec 5> "$0"; exec sleep 60', path], { stdio: 'ignore' })
  const again = { ...noInput, signal: AbortSignal.timeout(100) }
  await assert.rejects(withImagesFile(asked, again), /timeout/)
  silent.kill()
  spawn('sh', ['-c', 'sleep 0.2; echo alpine > "$0"', path], { stdio: 'ignore' })
  assert.equal((await withImagesFile(asked, noInput)).inputs.images, 'alpine')
})
