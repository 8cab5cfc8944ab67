import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { imageGraph } from './image-graph.ts'
import {
  anyImage,
  companionFor,
  digestFor,
  imageFor,
  layerFor,
  platformFor,
  referrerFor,
} from './inspected.fixture.ts'

/** The labels of a chart's nodes by line, as readers see them. */
function labels(source: string): string[][] {
  return [...source.matchAll(/^ {2}\w+\["(.*)"\]$/gm)].map(([, text = '']) =>
    text
      .split('<br/>')
      .map(line => line.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))),
  )
}

function edgesOf(source: string): string[] {
  return [...source.matchAll(/^ {2}\w+ -\.?->? ?\w*.*$/gm)].map(([line]) => line)
}

test('a picture of any images stays within forty nodes and the limits of GitHub, each edge between nodes that are there', () => {
  fc.assert(
    fc.property(fc.array(anyImage(40), { maxLength: 12 }), images => {
      const source = imageGraph(images)
      assert.ok(source.length <= 45_000, `${source.length} characters`)
      const ids = [...source.matchAll(/^ {2}(\w+)\["/gm)].map(([, id]) => id)
      assert.ok(ids.length <= 40, `${ids.length} nodes`)
      assert.equal(new Set(ids).size, ids.length)
      const edges = [...source.matchAll(/^ {2}(\w+) -\.?-> (\w+)$/gm)]
      assert.ok(edges.length <= 500)
      for (const [, from, to] of edges) assert.ok(ids.includes(from) && ids.includes(to) && from !== to)
      assert.equal(edgesOf(source).length, edges.length)
    }),
    { numRuns: 60 },
  )
})

test('every layer of the platforms that are drawn is counted once, in a node or in what is folded', () => {
  fc.assert(
    fc.property(fc.array(anyImage(6), { minLength: 1, maxLength: 2 }), images => {
      const layers = new Set(
        images.flatMap(({ platforms }) => platforms.flatMap(each => each.layers.map(({ digest }) => digest))),
      )
      const counts = labels(imageGraph(images)).map(([title = '']) => {
        const [, count = 0] = /^(\d+) (?:more layers?, |layers? · )[\d.]+ \w+$/.exec(title) ?? []
        return Number(count)
      })
      assert.equal(
        counts.reduce((sum, count) => sum + count, 0),
        layers.size,
      )
    }),
    { numRuns: 60 },
  )
})

const base = [
  layerFor('debian', 29_000_000, '/bin/sh -c #(nop) ADD file:1 in / '),
  layerFor('node', 45_000_000),
]
const app = platformFor('linux/amd64', [...base, layerFor('app', 2_000_000, 'COPY dist /app # buildkit')])
const arm = platformFor('linux/arm64', [layerFor('arm', 28_000_000)])

test('a layer that two images have is drawn once, with a thick border and an edge from both', () => {
  const worker = platformFor('linux/amd64', [...base, layerFor('worker', 1_000_000)])
  const source = imageGraph([
    imageFor('ghcr.io/o/app:1', [app, arm]),
    imageFor('ghcr.io/o/worker:1', [worker]),
  ])
  const shared = labels(source).filter(([, line]) => line === 'shared by 2')
  assert.deepEqual(shared, [
    [
      '2 layers · 74.0 MB',
      'shared by 2',
      '29.0 MB · ADD file:1 in /',
      `45.0 MB · ${digestFor('node').slice(0, 19)}`,
    ],
  ])
  const [, id = ''] = /^ {2}class (g\d+) shared$/m.exec(source) ?? []
  assert.equal(source.match(new RegExp(`--> ${id}$`, 'gm'))?.length, 2)
  assert.match(source, /classDef shared .*stroke-width:4px/)
})

test('attestations and referrers are dotted to what they are about', () => {
  const image = imageFor('ghcr.io/o/app:1', [app, arm])
  const root = image.root?.digest ?? assert.fail()
  const source = imageGraph([
    {
      ...image,
      companions: [companionFor(app.digest), companionFor(arm.digest)],
      referrers: [
        referrerFor(root, 'application/vnd.dev.cosign.artifact.sig.v1+json'),
        referrerFor(app.digest, 'application/spdx+json'),
      ],
    },
  ])
  const titles = labels(source).map(([title]) => title)
  assert.deepEqual(
    titles.filter(title => /attestation|sig|spdx/.test(title ?? '')),
    ['attestation', 'attestation', 'dev.cosign.artifact.sig', 'spdx'],
  )
  assert.equal(source.match(/-\.->/g)?.length, 4)
})

test('an index of 300 platforms shows the first twelve and counts the rest', () => {
  const many = Array.from({ length: 300 }, (_, at) =>
    platformFor(`linux/a${at}`, [layerFor(`of ${at}`, 1_000_000)]),
  )
  const found = labels(imageGraph([imageFor('ghcr.io/o/many:1', many)]))
  assert.deepEqual(
    found.find(([title]) => title?.includes('more')),
    ['288 more platforms', '288 MB'],
  )
  assert.equal(found.filter(([title]) => title?.startsWith('linux/a')).length, 12)
})

test('a platform that a nested index lists hangs below that index', () => {
  const nested = { ...arm, parent: digestFor('nested') }
  const source = imageGraph([imageFor('ghcr.io/o/app:1', [app, nested])])
  assert.ok(
    labels(source).some(
      ([title, digest]) => title === 'index' && digest === digestFor('nested').slice(0, 19),
    ),
  )
  assert.equal(imageGraph([]), '')
})

test('dollars and backslashes in a label begin neither a formula nor a new line', () => {
  const layer = layerFor('odd', 5, 'RUN echo $$x^2$$ \\n')
  const source = imageGraph([imageFor('ghcr.io/o/odd:1', [platformFor('linux/amd64', [layer])])])
  assert.ok(source.includes('#36;#8203;#36;#8203;x#94;2#36;#8203;#36;#8203; #92;#8203;n<br/>'), source)
})
