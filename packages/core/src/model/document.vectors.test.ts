import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseImageConfig } from './config.ts'
import { parseDescriptor } from './descriptor.ts'
import { parseDigest } from './digest.ts'
import { parseDocument } from './document.ts'
import { parseStrictJson } from './strict-json.ts'
import { accepted, runVectors, type Vector } from './vector-run.ts'

interface DocumentVector extends Vector {
  readonly document: string
  readonly expected: { readonly valid: boolean; readonly digest?: string }
}

const differences = {
  'an artifact may have no layers': 'man-006',
  'only sha256 and sha512 can be verified': 'man-007 man-046 man-047 man-048 man-049 man-050 man-052 man-053',
  'a URL is judged where it is followed': 'man-042',
  'the artifact type selects nothing here': 'man-044',
  'a platform that names half is unknown, as one with an empty name': 'man-016',
  'inline data that is not base64 is passed over, and the content fetched': 'man-054',
  'how containers are run is left to the engine': 'man-058 man-065',
}

function checkDocument({ document, expected }: DocumentVector): void {
  const digest = expected.digest === undefined ? {} : { digest: parseDigest(expected.digest) }
  const found = accepted(() => parseDocument(Buffer.from(document), digest))
  assert.equal(found !== undefined, expected.valid)
}

function layersOf(document: string): number {
  const parsed = accepted(() => parseStrictJson(Buffer.from(document))) as
    | { rootfs?: { diff_ids?: [] } }
    | undefined
  return parsed?.rootfs?.diff_ids?.length ?? 0
}

test("documents are accepted when image-spec's own tests accept them", context => {
  runVectors<DocumentVector>(context, {
    file: 'manifests.json',
    differences,
    leftOut: { layout: 'the file oci-layout is read with the layout' },
    checks: {
      manifest: checkDocument,
      index: checkDocument,
      descriptor: ({ document, expected }) => {
        const found = accepted(() => parseDescriptor(parseStrictJson(Buffer.from(document)), 'descriptor'))
        assert.equal(found !== undefined, expected.valid)
      },
      config: ({ document, expected }) => {
        const found = accepted(() => parseImageConfig(Buffer.from(document), layersOf(document)))
        assert.equal(found !== undefined, expected.valid)
      },
    },
  })
})
