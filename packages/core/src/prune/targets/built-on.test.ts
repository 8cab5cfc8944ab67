import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ListedImage } from '../../engine/engine-image.ts'
import { imagesBuiltOn } from './built-on.ts'

const id = (letter: string) => `sha256:${letter.repeat(64)}`
const listed = (letter: string, parent?: string): ListedImage => ({
  id: id(letter),
  tags: [],
  digests: [],
  created: 0,
  size: 0,
  labels: {},
  parent: parent === undefined ? undefined : id(parent),
})

test('the nearest images built on an image are found over unnamed intermediate ones', () => {
  const [base, step, middle, app] = [listed('a'), listed('b', 'a'), listed('c', 'b'), listed('d', 'c')]
  const found = imagesBuiltOn([base, middle, app], [base, step, middle, app])
  assert.deepEqual(Object.fromEntries(found), { [id('a')]: [id('c')], [id('c')]: [id('d')] })
})

test('an image that is its own base, or has a missing one, does not cause an endless walk', () => {
  const images = [listed('a', 'b'), listed('e', 'f'), listed('9', '9')]
  assert.deepEqual(imagesBuiltOn(images, [...images, listed('b', 'c'), listed('c', 'b')]).size, 0)
})
