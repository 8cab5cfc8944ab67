import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SignatureFact } from '../signatures/check-signatures.ts'
import { pullLine } from './pull-report.ts'

const pulled = { images: [], damaged: [], deliveries: [], documents: new Map() }

test('a pull to nowhere says what it has read: manifests, and signatures and attestations where they were asked for', () => {
  const line = (more: Partial<Parameters<typeof pullLine>[0]>) =>
    pullLine({ pulled, done: 'resolved', ...more } as Parameters<typeof pullLine>[0])
  assert.equal(line({}), 'No layers were read. Manifests were checked against their digests.')
  const signatures = [{} as SignatureFact]
  const attestations = [{}] as unknown as Parameters<typeof pullLine>[0]['attestations']
  assert.equal(
    line({
      pulled: { ...pulled, signatures } as unknown as Parameters<typeof pullLine>[0]['pulled'],
      attestations,
    }),
    'No layers were read. Manifests, signatures and attestations were checked against their digests.',
  )
})
