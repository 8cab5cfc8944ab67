import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { image } from '@tallyman/testkit/images/images'
import type { TestRegistry } from '@tallyman/testkit/registry/registry'
import type { ParityCase } from './parity-cases.fixture.ts'

const named = (registry: TestRegistry, tag = '1') =>
  registry.add(image({ layers: ['one', 'shared'] }), { repository: 'harbour/app', tag })

const removal = (about: string, code: number, tag: string): ParityCase => {
  const prepare = async (registry: TestRegistry) => {
    await named(registry, 'pr-1')
    return { images: `${registry.host}/harbour/app:${tag}`, mode: 'apply' }
  }
  return { action: 'remove', word: ['rm'], positionals: ['images'], about, code, prepare }
}

const mirror = { action: 'mirror', word: ['mirror'], positionals: ['list', 'to'] } as const
const mirrored = (about: string, code: number, images: string): ParityCase => ({
  ...mirror,
  about,
  code,
  prepare: async (registry, { workspace }) => {
    await named(registry)
    writeFileSync(join(workspace, 'images.yaml'), `${registry.host}: ${images}`)
    return { list: 'images.yaml', to: `${registry.host}/mirror`, concurrency: '1' }
  },
})

/** Actions on images that a list or an exact name says. */
export const mirrorAndRemoveCases: readonly ParityCase[] = [
  removal('remove an image by its last tag', 0, 'pr-1'),
  removal('refuse to remove what is not there', 3, 'pr-2'),
  mirrored('mirror the image of a list', 0, '{ images: { harbour/app: [] } }'),
  mirrored('refuse a list that is none', 2, '1'),
]
