import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { digestOf } from '../digest.ts'
import { type Document, parseDocument } from '../document.ts'
import type { Fields } from '../json-fields.ts'
import { aboutKey, referenceLevels, referencesOf } from './reference-levels.ts'
import { documentFields, outdatedStatements, rewriteDocuments } from './rewrite-documents.ts'

const ociManifest = 'application/vnd.oci.image.manifest.v1+json'
const ociIndex = 'application/vnd.oci.image.index.v1+json'

function made(fields: Fields): Document {
  return parseDocument(Buffer.from(JSON.stringify({ schemaVersion: 2, ...fields })))
}

function blob(name: string) {
  const bytes = Buffer.from(name)
  return { mediaType: 'application/octet-stream', digest: digestOf(bytes), size: bytes.byteLength }
}

const outside = blob('not one of the set')

/** The parts of a random document; numbers select what it refers to among earlier ones. */
const shape = fc.record({
  isIndex: fc.boolean(),
  entries: fc.array(fc.record({ child: fc.nat(), about: fc.option(fc.nat()), withData: fc.boolean() }), {
    maxLength: 4,
  }),
  subject: fc.option(fc.nat()),
  isOutside: fc.boolean(),
})

function setOf(shapes: readonly (typeof shape extends fc.Arbitrary<infer T> ? T : never)[]): Document[] {
  const documents: Document[] = []
  for (const [at, { isIndex, entries, subject, isOutside }] of shapes.entries()) {
    const chosen = (number: number) => documents[number % documents.length] as Document
    const named = (number: number) =>
      documents.length === 0 || isOutside ? { ...outside, mediaType: ociManifest } : chosen(number).descriptor
    const refers = subject === null ? {} : { subject: named(subject) }
    const image = { mediaType: ociManifest, config: blob(`config ${at}`), layers: [blob(`layer ${at}`)] }
    const manifests = entries.map(({ child, about, withData }) => ({
      ...named(child),
      ...(about === null ? {} : { annotations: { [aboutKey]: named(about).digest, kept: 'yes' } }),
      ...(withData && documents.length > 0 && !isOutside
        ? { data: Buffer.from(chosen(child).bytes).toString('base64') }
        : {}),
    }))
    documents.push(made({ ...(isIndex ? { mediaType: ociIndex, manifests } : image), ...refers, n: at }))
  }
  return documents
}

const sets = fc
  .tuple(fc.array(shape, { minLength: 1, maxLength: 14 }), fc.infiniteStream(fc.boolean()))
  .map(([shapes, choices]) => ({ documents: setOf(shapes), choices: shapes.map(() => choices.next().value) }))

test('documents refer only to earlier levels, whatever their order in the input', () => {
  fc.assert(
    fc.property(sets, fc.nat(), ({ documents }, turn) => {
      const turned = documents.map((_, at) => documents[(at * 7 + turn) % documents.length] as Document)
      const given = [...new Set([...turned, ...documents])]
      const digests = new Set<string>(documents.map(({ descriptor }) => descriptor.digest))
      const seen = new Set<string>()
      for (const level of referenceLevels(given)) {
        for (const document of level)
          for (const digest of referencesOf(document))
            assert.ok(seen.has(digest) || !digests.has(digest), `${digest} comes too late`)
        for (const { descriptor } of level) seen.add(descriptor.digest)
      }
      assert.equal(seen.size, documents.length)
    }),
  )
})

test('after any change, references inside a set resolve within it or point where they pointed before', () => {
  fc.assert(
    fc.property(sets, ({ documents, choices }) => {
      const changing = new Set(documents.filter((_, at) => choices[at]))
      const moved = rewriteDocuments(documents, {
        change: (document, fields) => (changing.has(document) ? { ...fields, changed: true } : fields),
      })
      const now = new Map([...moved.values()].map(each => [each.descriptor.digest as string, each]))
      for (const before of documents) {
        const after = moved.get(before.descriptor.digest) as Document
        assert.deepEqual(parseDocument(after.bytes).descriptor, after.descriptor)
        const references = [
          ...(after.manifest.kind === 'index' ? after.manifest.manifests : []),
          after.manifest.subject,
        ]
        for (const each of references) {
          if (!each || each.digest === outside.digest) continue
          const named = now.get(each.digest)
          assert.ok(named, `${each.digest} is no member`)
          assert.deepEqual([each.size, each.mediaType], [named.bytes.byteLength, named.descriptor.mediaType])
          if (each.data !== undefined)
            assert.deepEqual(Buffer.from(each.data, 'base64'), Buffer.from(named.bytes))
        }
        for (const digest of referencesOf(after)) assert.ok(now.has(digest) || digest === outside.digest)
      }
    }),
  )
})

test('a document that neither changes nor refers to a change keeps its bytes', () => {
  fc.assert(
    fc.property(sets, ({ documents, choices }) => {
      const changing = new Set(documents.filter((_, at) => choices[at]))
      const moved = rewriteDocuments(documents, {
        change: (document, fields) => (changing.has(document) ? { ...fields, changed: true } : fields),
      })
      for (const document of documents) {
        const isMoved = (digest: string) =>
          moved.get(digest as typeof outside.digest)?.descriptor.digest !== digest
        const known = [...referencesOf(document)].filter(digest => digest !== outside.digest)
        if (!changing.has(document) && !known.some(isMoved))
          assert.equal(moved.get(document.descriptor.digest), document)
      }
    }),
  )
})

test('references follow a subject that moved outside the set, and statements of its old digest are reported', () => {
  const image = made({ mediaType: ociManifest, config: blob('c'), layers: [] })
  const other = made({ mediaType: ociManifest, config: blob('d'), layers: [] })
  const proof = made({ mediaType: ociManifest, config: blob('p'), layers: [], subject: image.descriptor })
  const signature = made({ mediaType: ociManifest, config: blob('s'), layers: [], subject: proof.descriptor })
  const moved = rewriteDocuments([signature, proof], { moved: new Map([[image.descriptor.digest, other]]) })
  const [newProof, newSignature] = [proof, signature].map(
    ({ descriptor }) => moved.get(descriptor.digest) as Document,
  )
  assert.equal(newProof?.manifest.subject?.digest, other.descriptor.digest)
  assert.equal(newSignature?.manifest.subject?.digest, newProof?.descriptor.digest)
  assert.deepEqual(outdatedStatements([proof, signature], moved), [
    { statement: newProof?.descriptor.digest, said: image.descriptor.digest, now: other.descriptor.digest },
    {
      statement: newSignature?.descriptor.digest,
      said: proof.descriptor.digest,
      now: newProof?.descriptor.digest,
    },
  ])
})

test('a document that names no media type keeps the one it was served with', () => {
  const fields = { schemaVersion: 2, config: blob('c'), layers: [] }
  const mediaType = 'application/vnd.docker.distribution.manifest.v2+json'
  const document = parseDocument(Buffer.from(JSON.stringify(fields)), { mediaType })
  const moved = rewriteDocuments([document], { change: (_, before) => ({ ...before, more: 1 }) })
  const now = moved.get(document.descriptor.digest) as Document
  assert.deepEqual([now.descriptor.mediaType, documentFields(now).mediaType], [mediaType, undefined])
})
