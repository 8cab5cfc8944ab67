import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type InspectedImage, type Inspection, shows } from '../../inspect/inspection.ts'
import { parseDocument } from '../../model/document.ts'
import {
  anyImage,
  anyText,
  digestFor,
  imageFor,
  layerFor,
  platformFor,
  referrerFor,
} from '../pictures/inspected.fixture.ts'
import { type InspectStory, inspectSummary } from './summary.ts'

function summaryOf(inspection: Partial<Inspection>, ...shown: readonly (typeof shows)[number][]): string {
  return inspectSummary({ ...story(inspection), shows: new Set(shown) })
}

function story(inspection: Partial<Inspection>): InspectStory {
  return { inspection: { images: [], notes: [], ...inspection }, shows: new Set(shows), milliseconds: 5 }
}

/** Markdown that a page shows as code does no harm. */
function withoutCode(text: string): string {
  return text.replaceAll(/```[\s\S]*?\n```/g, '').replaceAll(/`[^`\n]*`/g, '')
}

const anyInspection: fc.Arbitrary<Inspection> = fc
  .record({
    images: fc.array(anyImage(4), { maxLength: 3 }),
    texts: fc.array(anyText, { minLength: 6, maxLength: 6 }),
  })
  .map(({ images, texts }) => {
    const [name = '', description = '', term = '', note = '', tag = '', comment = ''] = texts
    return {
      images: images.map(image => withEverything(image, tag, comment)),
      notes: [note],
      catalogs: [{ registry: name, repositories: [name, tag], notes: [] }],
      search: {
        term,
        said: term,
        notes: [],
        repositories: [{ name, description, stars: 3, isOfficial: true, isAutomated: false }],
      },
      engine: {
        engine: { version: term, store: 'containerd' as const },
        now: 0,
        images: [
          {
            Id: name,
            RepoTags: [tag, name],
            Created: 5,
            Size: 7,
            Manifests: [{ ImageData: { Platform: { os: name } } }],
          },
        ],
      },
    }
  })

function withEverything(image: InspectedImage, tag: string, comment: string): InspectedImage {
  const file = { path: tag, type: 'file', mode: 0, uid: 0, gid: 0, size: 5, time: 0, layer: 0 } as const
  return {
    ...image,
    tags: {
      repository: tag,
      total: 9,
      hasDigests: true,
      invalid: 1,
      notes: [],
      tags: [{ name: tag, platforms: [comment], pushed: comment }],
    },
    platforms: image.platforms.map(platform => ({
      ...platform,
      historyFault: comment,
      history: [{ created: comment, createdBy: tag, comment, isEmpty: false }],
      config: {
        created: comment,
        labels: { [tag]: comment },
        raw: { config: { User: tag, Cmd: [comment], Env: [tag] } },
      },
      files: { files: [file], hidden: [{ ...file, hiddenBy: 1, how: 'whiteout' }], bytes: 5, wastedBytes: 5 },
    })),
  }
}

test('whatever registries, configs and strangers say, a summary has no HTML of theirs and every table row its cells', () => {
  fc.assert(
    fc.property(anyInspection, inspection => {
      const text = withoutCode(inspectSummary(story(inspection)))
      assert.doesNotMatch(text, /<(?!\/?(?:details|summary|span|code|br)(?: open)?>)/)
      assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u)
      assert.doesNotMatch(text, /\[link\]\(|\*\*bold\*\*|\$\$/)
      let width = 0
      for (const line of text.split('\n')) {
        if (!line.startsWith('|')) width = 0
        else if (width === 0) width = line.split('|').length
        else assert.equal(line.split('|').length, width, line)
      }
    }),
    { numRuns: 25 },
  )
})

const amd64 = platformFor('linux/amd64', [
  layerFor('base', 30_000_000, 'ADD rootfs / '),
  layerFor('app', 5_000_000),
])
const arm64 = platformFor('linux/arm64', [layerFor('arm', 28_000_000)])

/** The document of an index for these architectures. */
function indexDocument(architectures: readonly string[]): Buffer {
  const mediaType = 'application/vnd.oci.image.manifest.v1+json'
  const manifests = architectures.map(architecture => ({
    mediaType,
    digest: digestFor(architecture),
    size: 5,
    platform: { os: architecture === 'unknown' ? 'unknown' : 'linux', architecture },
  }))
  const type = 'application/vnd.oci.image.index.v1+json'
  return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: type, manifests }))
}

const index = imageFor('ghcr.io/o/app:1', [amd64, arm64])

test('an image is told by name, digest and kind, its platforms with sizes first and whole digests to copy', () => {
  const text = summaryOf({ images: [index] }, 'image')
  const root = index.root?.digest ?? assert.fail()
  assert.match(
    text,
    new RegExp(
      `^### Tallyman: \`ghcr.io/o/app:1\` is \`${root.slice(0, 19)}\`\n\nAn index of 2 platforms\\.\n`,
    ),
  )
  assert.match(
    text,
    /\| Platform \| Size \| Layers \| Digest \|\n.*\n\| linux\/amd64 \| 35\.0&nbsp;MB \| 2 \|/,
  )
  assert.match(
    text,
    new RegExp(`\`\`\`text\n${root}\n${amd64.digest} linux/amd64\n${arm64.digest} linux/arm64\n\`\`\``),
  )
  assert.doesNotMatch(text, /mermaid|History|Layers of/)
})

test('notes, and a tag that moved away from the written digest, stand on top', () => {
  const root = { ...(index.root ?? assert.fail()), tagNow: digestFor('now') }
  const text = inspectSummary(story({ images: [{ ...index, root }], notes: ['no dates here'] }))
  assert.match(text, /^### .*\n\n> no dates here\n\n/)
  assert.match(text, /> The tag now points to `sha256:\w{12}`, not to the digest that is written\./)
})

test('tags of one digest share a row, and those of the image itself are named', () => {
  const digest = index.root?.digest ?? assert.fail()
  const tags = ['latest', '1', 'old'].map(name => ({
    name,
    digest: name === 'old' ? digestFor('old') : digest,
  }))
  const list = { repository: 'ghcr.io/o/app', total: 5000, hasDigests: true, invalid: 0, notes: [], tags }
  const text = summaryOf({ images: [{ ...index, tags: list }] }, 'tags')
  assert.match(text, /\*\*`ghcr\.io\/o\/app` has 5,000 tags, 3 shown\.\*\*/)
  assert.match(text, /Tags of `sha256:\w{12}`: `latest`, `1`\./)
  assert.match(text, /\| Tags \| Digest \|\n.*\n\| `latest`, `1` \| `sha256:\w{12}` \|\n\| `old` \|/)
})

test('usage says in a sentence what a pull would fetch, and shows by bars where the rest is', () => {
  const blobs = amd64.layers.map((layer, at) => ({
    blob: { digest: layer.digest ?? assert.fail(), size: layer.size ?? 0, mediaType: layer.mediaType },
    isConfig: false,
    from: at === 0 ? ('store' as const) : ('registry' as const),
  }))
  const image = imageFor('ghcr.io/o/app:2', [{ ...amd64, usage: { toFetch: 5_000_000, blobs } }])
  const text = summaryOf({ images: [image] }, 'usage')
  assert.match(text, /\*\*A pull here and now fetches 5\.0 MB of 35\.0 MB\.\*\*/)
  assert.match(
    text,
    /\| to be fetched \| 5\.0&nbsp;MB \| ▇▇▇&nbsp;14&nbsp;% \| 1 \|\n\| in the store \| 30\.0&nbsp;MB \| ▇{17}&nbsp;86&nbsp;% \| 1 \|/,
  )
})

test('usage of several images has their sum on top, and names its blobs by their instructions', () => {
  const blobs = amd64.layers.map(({ digest = assert.fail(), size = 0, mediaType }) => ({
    blob: { digest, size, mediaType },
    isConfig: false,
    from: 'registry' as const,
  }))
  const usage = { toFetch: 35_000_000, blobs }
  const images = ['o/a:1', 'o/b:1'].map(name => imageFor(name, [{ ...amd64, usage }]))
  const text = summaryOf({ images, usage }, 'usage')
  assert.match(text, /^### Tallyman: 2 images\n\n\*\*A pull of all of them here and now fetches 35\.0 MB of/)
  assert.match(text, /\| layer \| 30\.0&nbsp;MB \| to be fetched \| `ADD rootfs \/` \| `sha256:/)
})

test('an index of which not all platforms are selected says how many it has, attestations not counted', () => {
  const built = indexDocument(['amd64', 'arm64', 'unknown'])
  const root = { ...(index.root ?? assert.fail()), document: parseDocument(built) }
  assert.match(
    summaryOf({ images: [{ ...index, platforms: [amd64], root }] }),
    /An index of 2 platforms, 1 shown\./,
  )
  assert.match(summaryOf({ images: [{ ...index, root }] }), /An index of 2 platforms\.\n/)
})

test('a step of the history whose builder knew no time has none', () => {
  const history = [{ created: '0001-01-01T00:00:00Z', createdBy: 'COPY a /', comment: '', isEmpty: false }]
  const text = summaryOf({ images: [imageFor('o/a:1', [{ ...amd64, history }])] }, 'history')
  assert.match(text, /\| `COPY a \/` \|/)
  assert.doesNotMatch(text, /0001/)
})

test('a list of tags from which filters leave nothing says so', () => {
  const list = { repository: 'o/app', total: 15, hasDigests: true, invalid: 0, notes: [], tags: [] }
  const text = summaryOf({ images: [{ ...index, tags: list }] }, 'tags')
  assert.match(text, /has 15 tags, none of which passes the filters\./)
})

test('an image without referrers is not pictured, and attestations in its index are not denied', () => {
  const alone = { ...index, referrers: [] }
  const text = summaryOf({ images: [alone] }, 'referrers')
  assert.doesNotMatch(text, /mermaid/)
  assert.match(text, /Attestations in the index itself are part of `show: image`\./)
  const companion = { descriptor: referrerFor(amd64.digest, 'a/b').descriptor, what: 'attestation' }
  const both = summaryOf({ images: [{ ...alone, companions: [companion] }] }, 'image', 'referrers')
  assert.match(both, /Nothing refers to it but the 1 attestation in its index\./)
})

test("the engine's images have no name by digest if they have a tag, and otherwise each name once", () => {
  const digest = digestFor('x')
  const image = (RepoTags: string[]) => ({
    Id: digest,
    RepoTags,
    RepoDigests: [`o/a@${digest}`, `o/a@${digest}`],
  })
  const images = [image([`o/a@${digest}`, 'o/a:1']), image([`o/a@${digest}`])]
  const text = summaryOf(
    { engine: { engine: { version: '28', store: 'containerd' }, now: 0, images } },
    'engine',
  )
  assert.match(text, /\| `o\/a:1` \| `sha256:\w{12}` \|\n\| `o\/a` \| `sha256:\w{12}` \|/)
})

test('a graph is drawn for graph and referrers, and for the layers of several images', () => {
  const referrers = [referrerFor(amd64.digest, 'application/spdx+json')]
  assert.match(
    summaryOf({ images: [{ ...index, referrers }] }, 'referrers'),
    /```mermaid\n[\s\S]*\| spdx \| linux\/amd64 \|/,
  )
  assert.match(summaryOf({ images: [index] }, 'graph'), /```mermaid\n/)
  assert.match(summaryOf({ images: [index, imageFor('o/b:1', [amd64])] }, 'layers'), /```mermaid\n/)
  assert.doesNotMatch(summaryOf({ images: [index] }, 'layers'), /```mermaid/)
})

test('the biggest inspection stays far below the mebibyte of a summary', () => {
  const layers = Array.from({ length: 60 }, (_, at) => layerFor(`${at}`, at, 'RUN '.padEnd(4000, 'x')))
  const platforms = Array.from({ length: 300 }, (_, at) => platformFor(`linux/a${at}`, layers))
  const tags = Array.from({ length: 5000 }, (_, at) => ({
    name: `v${at}`.padEnd(128, '0'),
    digest: digestFor(`${at}`),
  }))
  const list = { repository: 'o/app', total: tags.length, hasDigests: true, invalid: 0, notes: [], tags }
  const text = inspectSummary(story({ images: [{ ...imageFor('o/app:1', platforms), tags: list }] }))
  assert.ok(text.length < 400_000, `${text.length} characters`)
})
