import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isTallyError } from '@tallyman/core/errors'
import { loadOperation } from '../operations.ts'
import { parseWords } from './parse-words.ts'

async function problems(...words: string[]): Promise<readonly string[]> {
  const error = await parseWords(words, loadOperation).catch((thrown: unknown) => thrown)
  assert.ok(isTallyError(error, 'INPUT_INVALID'), words.join(' '))
  return error.message.split('\n').slice(1)
}

test('an image of the engine is answered with the command that takes it, where registries alone are read', async () => {
  const read = 'images are read from registries here'
  assert.deepEqual(await problems('save', 'docker=mine:1', '-o', 'x.tar'), [
    `"docker=mine:1": ${read}: tallyman push docker=mine:1 REF brings it to one, docker save mine:1 writes it into an archive`,
  ])
  for (const words of [
    ['copy', 'docker=a.io/b:1', 'a.io/c:1'],
    ['pull', 'docker=a.io/b:1'],
  ])
    assert.deepEqual(await problems(...words), [
      `"docker=a.io/b:1": ${read}: tallyman push docker=a.io/b:1 REF brings it to one`,
    ])
  for (const words of [
    ['push', 'docker=b:1', 'a.io/b:1'],
    ['inspect', 'docker=b:1'],
    ['index', 'create', 'a.io/b:1', 'oci-layout=b'],
  ])
    await assert.doesNotReject(parseWords(words, loadOperation), words.join(' '))
})
