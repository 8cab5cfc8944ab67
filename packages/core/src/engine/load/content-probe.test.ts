import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layer } from '@tallyman/testkit/images/images'
import { parseDocument } from '../../model/document.ts'
import type { EngineImage } from '../engine-image.ts'
import { contentProbe } from './content-probe.ts'

const [low, high] = [layer('low').descriptor, layer('high').descriptor]

/** The engine's details of a probe when it has these blobs. */
async function answer(
  probe: ReturnType<typeof contentProbe>,
  there: readonly string[],
): Promise<Pick<EngineImage, 'parts'>> {
  const documents: Buffer[] = []
  for (const entry of probe.entries) {
    const chunks: Uint8Array[] = []
    if (!('open' in entry) || !entry.name.startsWith('blobs/')) continue
    for await (const chunk of await entry.open()) chunks.push(chunk)
    documents.push(Buffer.concat(chunks))
  }
  const parts = documents.flatMap(bytes => {
    const { manifests, layers, config } = JSON.parse(bytes.toString())
    if (manifests || !layers) return []
    const [blob] = layers
    const content = bytes.byteLength + config.size + (there.includes(blob.digest) ? blob.size : 0)
    const { descriptor } = parseDocument(bytes)
    return [{ digest: descriptor.digest, isAvailable: true, contentBytes: content, unpackedBytes: 0 }]
  })
  return { parts }
}

test('each blob is reported independently of the others', async () => {
  const probe = contentProbe([low, high, low], 'one')
  assert.deepEqual([...probe.blobsAlreadyThere(await answer(probe, [high.digest]))], [high.digest])
  assert.deepEqual([...probe.blobsAlreadyThere(await answer(probe, []))], [])
  assert.deepEqual(
    [...probe.blobsAlreadyThere(await answer(probe, [low.digest, high.digest]))],
    [low.digest, high.digest],
  )
})

test('an engine that reports no content counts as having none', () => {
  const probe = contentProbe([low, high], 'one')
  assert.deepEqual([...probe.blobsAlreadyThere(undefined)], [])
  assert.deepEqual([...probe.blobsAlreadyThere({ parts: undefined })], [])
})

test('two probes for the same blobs are distinct images, so that removing one leaves the other', () => {
  assert.notEqual(contentProbe([low], 'one').imageId, contentProbe([low], 'two').imageId)
})
