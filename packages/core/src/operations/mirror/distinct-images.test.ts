import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseMirrorList } from '../../mirror/mirror-list.ts'
import { parseMirrorTarget } from '../../mirror/target-names.ts'
import type { RegistryClient } from '../../registry/registry-client.ts'
import { type ImageToMirror, planImages } from './plan-images.ts'

/** The images of a list, each of whose repositories has the tag `v1`. */
async function planned(text: string, ...to: string[]): Promise<readonly ImageToMirror[]> {
  async function* tags() {
    yield ['v1']
  }
  const registries = { mirrored: async () => ({ tags }) } as unknown as RegistryClient
  const { images } = await planImages(
    {
      list: await parseMirrorList(text, 'l.yaml', () => undefined),
      to: to.map(parseMirrorTarget),
      scoped: false,
      referrers: false,
      selection: 'all',
      concurrency: 2,
    },
    { registries, warn: () => undefined },
  )
  return images
}

const sync = (...items: string[]) => `sync:\n${items.map(item => `  - { ${item} }\n`).join('')}`
const digest = `sha256:${'a'.repeat(64)}`

for (const [title, text, message] of [
  [
    'two platforms of one image',
    sync(
      'source: a.io/app:v1, target: r.io/app:v1, type: image, platform: linux/amd64',
      'source: a.io/app:v1, target: r.io/app:v1, type: image, platform: linux/arm64',
    ),
    /l\.yaml:3: r\.io\/app:v1 has other platforms or referrers than at line 2 of l\.yaml/,
  ],
  [
    'a whole image, and a platform of it by its repository',
    sync(
      'source: a.io/app:v1, target: r.io/app:v1, type: image',
      'source: a.io/app, target: r.io/app, type: repository, platform: linux/arm64',
    ),
    /other platforms or referrers/,
  ],
  [
    'some platforms and all',
    sync(
      'source: a.io/app:v1, target: r.io/app:v1, type: image, platforms: [linux/amd64]',
      'source: a.io/app:v1, target: r.io/app:v1, type: image',
    ),
    /other platforms or referrers/,
  ],
  [
    'an image with its referrers and without',
    sync(
      'source: a.io/app:v1, target: r.io/app:v1, type: image, referrers: true',
      'source: a.io/app:v1, target: r.io/app:v1, type: image',
    ),
    /other platforms or referrers/,
  ],
  [
    'a digest of two sources, one with a platform',
    sync(
      `source: "a.io/app@${digest}", target: r.io/app:v1, type: image`,
      `source: "b.io/app@${digest}", target: r.io/app:v1, type: image, platform: linux/amd64`,
    ),
    /other platforms or referrers/,
  ],
  [
    'a target in two spellings',
    sync(
      'source: a.io/one:v1, target: "localhost:5000/app:v1", type: image',
      'source: a.io/two:v1, target: "LOCALHOST:5000/app:v1", type: image',
    ),
    /a\.io\/two:v1 and a\.io\/one:v1 \(line 2 of l\.yaml\) would both be LOCALHOST:5000\/app:v1/,
  ],
  [
    'a target with the port of HTTPS and without',
    sync(
      'source: a.io/one:v1, target: "r.io/app:v1", type: image',
      'source: a.io/two:v1, target: "R.io:443/app:v1", type: image',
    ),
    /would both be/,
  ],
  [
    'a target that is its source in another spelling',
    sync('source: "127.0.0.1:5000/app:v1", target: "127.1:5000/app:v1", type: image'),
    /would be copied to itself/,
  ],
] as const)
  test(`${title} for one name are refused before anything is written`, async () => {
    await assert.rejects(planned(text), { code: 'LIST_INVALID', message })
  })

test('what lists name twice is copied once, in every spelling', async () => {
  const twice = await planned(
    sync(
      'source: "a.io:443/app:v1", target: r.io/app:v1, type: image, platforms: [linux/arm64/v8, linux/amd64]',
      'source: A.io/app:v1, target: "R.io/app:v1", type: image, platforms: [linux/amd64, linux/arm64]',
    ),
  )
  assert.equal(twice.length, 1)
  const [image] = await planned('a.io: { images: { app: ["v1"] } }', 'r.io/m', 'R.io:443/m', 'q.io')
  assert.deepEqual(
    image?.targets.map(({ registry }) => registry),
    ['r.io', 'q.io'],
  )
})

test('an image may be at two tags with other platforms', async () => {
  const images = await planned(
    sync(
      `source: "a.io/app@${digest}", target: r.io/app:v1, type: image`,
      `source: "a.io/app@${digest}", target: r.io/app:v2, type: image, platform: linux/amd64`,
    ),
  )
  assert.equal(images.length, 2)
})
