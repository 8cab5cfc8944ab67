import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { isTallyError } from '../../errors.ts'
import { parseDocument } from '../../model/document.ts'
import { parseImage } from '../../model/reference.ts'
import type { InspectedImage } from '../inspection.ts'
import { describeImage } from '../platform-image.ts'
import { imageAsks, printImages } from './image-context.ts'

const app = image({
  layers: ['one'],
  config: { created: '2026-05-31T00:00:00Z', config: { Cmd: ['app'], Labels: { stage: 'test' } } },
})

function inspected(count: number): InspectedImage {
  const document = parseDocument(app.document)
  const { manifest, descriptor } = document
  if (manifest.kind === 'index') assert.fail('an index')
  const { image } = describeImage({ ...document, manifest }, undefined, app.blobs.get(app.config.digest))
  const root = { ...descriptor, kind: 'image' as const, document, annotations: {} }
  const reference = parseImage('owner/app:1')
  const platforms = Array.from({ length: count }, (_, at) => ({ ...image, platform: `linux/p${at}` }))
  return { written: 'owner/app:1', place: 'registry', reference, root, platforms, companions: [] }
}

test('the image of one platform has the fields of docker inspect beside those of imagetools', () => {
  const show = (format: string) => printImages([inspected(1)], format)
  assert.equal(
    show('{{.Os}}/{{.Architecture}} {{.Created}} {{.Config.Cmd}} {{index .Config.Labels "stage"}}'),
    'linux/amd64 2026-05-31T00:00:00Z [app] test\n',
  )
  assert.equal(show('{{.Id}} {{len .RootFS.Layers}}'), `${app.config.digest} 1\n`)
  assert.equal(
    show('{{.RepoTags}} {{.RepoDigests}}'),
    `[owner/app:1] [docker.io/owner/app@${app.root.digest}]\n`,
  )
  assert.doesNotMatch(show('{{json .}}'), /RepoTags|RootFS|"Id"/)
})

test('a template with fields of docker inspect asks for one platform, one of imagetools for all', () => {
  const asksForOne = (format: string) => imageAsks(format).isOfOnePlatform
  for (const format of ['{{.Architecture}}', '{{json .Config}}', '{{.Name}} {{.Id}}'])
    assert.equal(asksForOne(format), true, format)
  for (const format of ['{{json .}}', '{{.Manifest.Digest}}', '{{.Image.Architecture}}', 'table', ''])
    assert.equal(asksForOne(format), false, format)
})

test('several platforms have no fields of docker inspect, and the hint says where they are', () => {
  assert.throws(
    () => printImages([inspected(2)], '{{.Architecture}}'),
    (error: unknown) =>
      isTallyError(error, 'INPUT_INVALID') && /with one platform Id.*`docker=owner\/app:1`/.test(error.hint),
  )
})
