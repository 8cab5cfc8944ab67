import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePattern } from '../../match/pattern.ts'
import { parseReference } from '../../model/reference.ts'
import { GlobUse } from './image-globs.ts'

function glob(text: string) {
  const pattern = parsePattern(text)
  if ('problem' in pattern) throw new Error(pattern.problem)
  return pattern
}

function idleOf(mode: 'check' | 'update', images: readonly string[]) {
  const use = new GlobUse({
    mode,
    images: [glob('node'), glob('ngnix')],
    ignore: [glob('ghcr.io/owner/*'), glob('quay.io/*/*')],
    hold: [{ image: glob('postgress'), reason: 'waits' }],
  })
  for (const image of images) use.see(parseReference(image))
  return use.idle.map(({ input, glob: text }) => `${input}: ${text}`)
}

test('a glob that matches no image is told, one that matches an image in full or in short is not', () => {
  const images = ['node:24', 'node:22', 'ghcr.io/owner/app', 'postgres:17']
  assert.deepEqual(idleOf('update', images), ['images: ngnix', 'ignore: quay.io/*/*', 'hold: postgress'])
})

test('a glob of `hold` is told only by an update, since other modes do not use it', () => {
  assert.ok(!idleOf('check', []).includes('hold: postgress'))
})
