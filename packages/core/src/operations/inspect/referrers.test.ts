import assert from 'node:assert/strict'
import { test } from 'node:test'
import { artifact, type Built, image, index } from '@tallyman/testkit/images/images'
import type { InspectedReferrer } from '../../inspect/inspection.ts'
import { type Bench, openBench } from './inspect.fixture.ts'

const small = image({ layers: ['base', 'one'] })
const both = index([small, image({ layers: ['base'], platform: { os: 'linux', architecture: 'arm64' } })])
const about = (subject: Built, type: string) =>
  artifact({ artifactType: `application/vnd.example.${type}`, content: type, subject: subject.root })

const tagOf = ({ root }: Built, suffix = '') => `${root.digest.replace(':', '-')}${suffix}`

async function shown(bench: Bench): Promise<string[]> {
  const { images } = await bench.look(['v1'], { show: ['referrers'] })
  return (images[0]?.referrers ?? []).map(summary).toSorted()
}

function summary({ subject, artifactType, foundBy }: InspectedReferrer): string {
  const names = [
    [both.root.digest, 'index'],
    [small.root.digest, 'image'],
  ] as const
  const of = names.find(([digest]) => digest === subject)?.[1] ?? 'referrer'
  return `${of}: ${artifactType.replace('application/vnd.example.', '')} by ${foundBy}`
}

async function holding(options: Parameters<typeof openBench>[0] = {}): Promise<Bench> {
  const bench = await openBench(options)
  await bench.registry.add(both)
  return bench
}

test('referrers of an index, of its images and of referrers are listed, and no image is read', async () => {
  await using bench = await holding()
  const sbom = about(both, 'sbom')
  for (const built of [sbom, about(small, 'scan'), about(sbom, 'signature')])
    await bench.registry.add(built, { tag: null })
  assert.deepEqual(await shown(bench), [
    'image: scan by api',
    'index: sbom by api',
    'referrer: signature by api',
  ])
  const read = bench.asked().filter(line => line.startsWith('GET manifest'))
  assert.deepEqual(
    read.filter(line => !line.includes('sha256-')),
    ['GET manifest v1'],
  )
})

test('without the API, referrers are those of the fallback tag', async () => {
  await using bench = await holding({ referrers: false })
  const scan = about(both, 'scan')
  await bench.registry.add(scan, { tag: null })
  const listed = index([scan])
  await bench.registry.add(listed, { tag: tagOf(both) })
  assert.deepEqual(await shown(bench), ['index: scan by tag'])
})

test("cosign's tags are found by HEAD, of the index and of its images", async () => {
  await using bench = await holding()
  await bench.registry.add(image({ layers: ['signature'] }), { tag: tagOf(both, '.sig') })
  await bench.registry.add(image({ layers: ['statement'] }), { tag: tagOf(small, '.att') })
  await bench.registry.add(image({ layers: ['parts'] }), { tag: tagOf(small, '.sbom') })
  assert.deepEqual(await shown(bench), [
    'image: cosign SBOM by tag',
    'image: cosign attestation by tag',
    'index: cosign signature by tag',
  ])
})

test('many signatures of one image are listed, and their own referrers of the first hundred digests alone', async () => {
  await using bench = await holding()
  for (let at = 0; at < 130; at++) await bench.registry.add(about(both, `s${at}`), { tag: null })
  const { images, notes } = await bench.look(['v1'], { show: ['referrers'] })
  assert.equal(images[0]?.referrers?.length, 130)
  assert.match(notes.join(), /first 100 digests/)
})

test('where a list has the type of the empty config, the manifest says what a referrer is and what it states', async () => {
  await using bench = await holding({ referrers: false })
  const empty = 'application/vnd.oci.empty.v1+json'
  const predicates = ['https://sigstore.dev/cosign/sign/v1', 'https://spdx.dev/Document']
  const bundles = predicates.map(predicate =>
    artifact({
      artifactType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
      content: predicate,
      subject: both.root,
      annotations: {
        'dev.sigstore.bundle.content': 'dsse-envelope',
        'dev.sigstore.bundle.predicateType': predicate,
      },
    }),
  )
  for (const bundle of bundles) await bench.registry.add(bundle, { tag: null })
  const list = index(bundles.map(built => ({ ...built, root: { ...built.root, artifactType: empty } })))
  await bench.registry.add(list, { tag: tagOf(both) })
  const { images } = await bench.look(['v1'], { show: ['referrers'] })
  const found = images[0]?.referrers ?? []
  assert.deepEqual(
    found.map(({ artifactType, predicateType }) => [artifactType, predicateType]),
    predicates.map(predicate => ['application/vnd.dev.sigstore.bundle.v0.3+json', predicate]),
  )
})
