import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findImages } from '../../lock/find-images.ts'
import { isDigest } from '../../model/digest.ts'
import { parseReference } from '../../model/reference.ts'
import { memoryFiles } from '../../workspace/memory-files.fixture.ts'
import type { LockRequest } from '../lock.ts'
import { digestFor, runLock, withLock } from './lock.fixture.ts'

const numRuns = Number(process.env.TALLYMAN_RUNS ?? 2_000) / 20

/** A file of a kind: `<q>` is an image that may be quoted, `<>` one that may not, `<n>` and `<t>` a name and a tag, `<c>` a comment. */
interface Template {
  readonly kind: string
  readonly path: string
  readonly head: string
  /** Repeated. `#` is a number. */
  readonly part: string
  readonly foot?: string
}

const templates: readonly Template[] = [
  {
    kind: 'workflow',
    path: '.github/workflows/ci.yml',
    head: 'on: push\njobs:\n',
    part: '  a#:\n    container: <q><c>\n    services: {db: {image: <q>}}\n    steps:\n      - uses: docker://<><c>\n      - run: docker pull other:1\n',
  },
  {
    kind: 'action',
    path: 'action.yml',
    head: 'runs:\n  using: composite\n  steps:\n',
    part: '    - uses: docker://<><c>\n',
  },
  {
    kind: 'dockerfile',
    path: 'Dockerfile',
    head: '# syntax=<>\nARG BASE=<>\nFROM $BASE AS base\n',
    part: 'from <> AS s#\nRUN --mount=type=bind,from=<>,target=/a \\\n  # FROM x:1\n  --mount=from=<> ls <<EOF\nFROM y:1\nEOF\nCOPY --from=<> / /\nONBUILD COPY --from=<> / /\n',
  },
  {
    kind: 'compose',
    path: 'compose.yaml',
    head: 'services:\n',
    part:
      '  s#:\n    image: <q><c>\n  t#: {image: "$' +
      '{IMAGE:-<>}"}\n  u#:\n    build:\n      dockerfile_inline: |\n        FROM <> AS x\n        COPY --from=<> / /\n  v#:\n    build: {context: ., dockerfile_inline: FROM busybox@<digest>, additional_contexts: [a=docker-image://<>]}\n',
  },
  {
    kind: 'kubernetes',
    path: 'k8s/pod.yaml',
    head: 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n',
    part: '    - name: c#\n      image: <q><c>\n    - {name: "é😀", image: <q>}\n    - image: >-\n        <>\n',
    foot: '---\napiVersion: x/v1\nkind: Custom\nspec: {image: other:1}\n',
  },
  {
    kind: 'devcontainer',
    path: '.devcontainer/devcontainer.json',
    head: '{\n\t// an image: x:1\n',
    part: '',
    foot: '\t"image": "<>", /* y:1 */\n}\n',
  },
  {
    kind: 'gitlab',
    path: '.gitlab-ci.yml',
    head: 'image: <q><c>\n',
    part: 'job#:\n  image: {name: <q>}\n  services:\n    - <q><c>\n    - name: <q>\n  script: [echo image:x]\n',
  },
  {
    kind: 'circleci',
    path: '.circleci/config.yml',
    head: 'jobs:\n',
    part: '  j#:\n    docker:\n      - image: <q><c>\n      - {image: <q>}\n',
  },
  {
    kind: 'kustomize',
    path: 'k8s/kustomization.yaml',
    head: 'namePrefix: a\nimages:\n',
    part: '  - name: x#\n    newName: <n>\n    newTag: "<t>"<c>\n  - {name: <n>, newTag: <t>}\n  - newTag: <t><c>\n    name: <n>\n',
  },
  {
    kind: 'helm',
    path: 'chart/values.yaml',
    head: 'replicas: 1\n',
    part: 'image#:\n  repository: <n>\n  tag: <t>\n  digest: ""<c>\na#: {registry: ghcr.io, repository: <n>, tag: "<t>@<digest>"}\nb#:\n  image: <q><c>\n',
  },
  {
    kind: 'bitbucket',
    path: 'bitbucket-pipelines.yml',
    head: 'image: <q>\npipelines:\n  default:\n',
    part: '    - step:\n        image: <q><c>\n',
  },
  {
    kind: 'cloudbuild',
    path: 'cloudbuild.yaml',
    head: 'steps:\n',
    part: '  - name: <q><c>\n    args: [x:1]\n',
  },
  {
    kind: 'tekton',
    path: 'tekton/task.yaml',
    head: 'apiVersion: tekton.dev/v1\nkind: Task\nspec:\n  steps:\n',
    part: '    - image: <q><c>\n',
  },
]

const pinned = digestFor('pinned')
const names = ['node', 'ghcr.io/owner/app', 'localhost:5000/x/y', 'docker.io/library/alpine', 'Quay.io:443/a']
const repositories = ['node', 'owner/app']
const tags = ['1', '24-alpine', 'v1.2.3_x']
const reference = fc
  .record({
    name: fc.constantFrom(...names),
    tag: fc.constantFrom(...tags),
    digest: fc.constantFrom('', '', `@${pinned}`),
  })
  .map(({ name, tag, digest }) => `${name}:${tag}${digest}`)

/** A file of a random kind, with random images, quotes, comments and line ends. */
const files = fc
  .record({
    template: fc.constantFrom(...templates),
    parts: fc.integer({ min: 1, max: 3 }),
    images: fc.array(reference, { minLength: 1, maxLength: 9 }),
    quotes: fc.array(fc.constantFrom('', '"', "'"), { minLength: 1, maxLength: 5 }),
    comments: fc.array(fc.constantFrom('', '', ' # note', '  '), { minLength: 1, maxLength: 3 }),
    hasBom: fc.boolean(),
    hasCrlf: fc.boolean(),
    isCut: fc.boolean(),
  })
  .map(({ template, parts, images, quotes, comments, hasBom, hasCrlf, isCut }) => {
    const { path, kind, head, part, foot = '' } = template
    const repeated = Array.from({ length: parts }, (_, at) =>
      part.replaceAll('#:', `${at}:`).replace(/([a-z])#/g, `$1${at}`),
    )
    let at = 0
    const next = <T>(list: readonly T[]) => list[at++ % list.length] as T
    const filled = [head, ...repeated, foot].join('').replace(/<([qcnt]?|digest)>/g, (_, slot: string) => {
      if (slot === 'digest') return pinned
      if (slot === 'c') return next(comments)
      if (slot === 't') return next(tags)
      if (slot === 'n') return next(repositories)
      const quote = slot === 'q' ? next(quotes) : ''
      return `${quote}${next(images)}${quote}`
    })
    const cut = isCut ? filled.replace(/\n$/, '') : filled
    const text = `${hasBom && kind !== 'devcontainer' ? '\ufeff' : ''}${hasCrlf ? cut.replaceAll('\n', '\r\n') : cut}`
    return { path, text }
  })

const tagComment = new RegExp(`@sha256:[0-9a-f]{64}(["']?) # (${tags.join('|')})`, 'g')
const digestKey = /(?:\r?\n *|, )digest: sha256:[0-9a-f]{64}/g

/** The text with its digests taken off, and the tags of comments put back. */
function bare(text: string): string {
  const withoutKeys = text.replace(digestKey, '').replace(/"sha256:[0-9a-f]{64}"/g, '""')
  return withoutKeys.replace(tagComment, ':$2$1').replace(/@sha256:[0-9a-f]{64}/g, '')
}

/** The images of a file in order, each without its digest, and whether each has one. */
async function imagesOf(path: string, text: string) {
  const { files } = await findImages([{ path }], memoryFiles({ [path]: text }))
  return files.flatMap(({ scan }) =>
    scan.places.map(({ image, commentTag }) => {
      const { tag = commentTag, digest, ...name } = parseReference(image)
      return { ...name, tag, where: '', hasDigest: digest !== undefined }
    }),
  )
}

for (const pinStyle of ['tag', 'digest'] as const)
  test(`with pin-style ${pinStyle}, writing pins every image, changes nothing else, and changes nothing again`, async () => {
    await fc.assert(
      fc.asyncProperty(files, async ({ path, text }) => {
        const first = await runLock({ [path]: text }, { mode: 'write', pinStyle })
        const after = first.files[path] ?? ''
        assert.equal(bare(after), bare(text))
        const second = await runLock({ [path]: after }, { mode: 'write', pinStyle })
        assert.equal(second.files[path], after)
        assert.deepEqual(second.asked, [])
        assert.deepEqual(second.result.changes, [])
        const [was, is] = [await imagesOf(path, text), await imagesOf(path, after)]
        assert.deepEqual(
          is,
          was.map(image => ({ ...image, hasDigest: true })),
        )
      }),
      { numRuns },
    )
  })

test('an update leaves every image at what its tag names, and a second one changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.boolean(), async ({ path, text }, hasLock) => {
      const lock = hasLock ? withLock([]) : undefined
      const { files: after, result } = await runLock({ [path]: text }, { mode: 'update', lock })
      assert.equal(bare(after[path] ?? ''), bare(text))
      for (const { image, after: digest } of result.pins) assert.equal(digest, digestFor(image))
      const second = await runLock({ [path]: after[path] ?? '' }, { mode: 'update' })
      assert.deepEqual(second.result.changes, [])
    }),
    { numRuns },
  )
})

test('the fixes of a dry run are its edits, and give the bytes that writing gives', async () => {
  await fc.assert(
    fc.asyncProperty(files, async ({ path, text }) => {
      const request: Partial<LockRequest> = { mode: 'update' }
      const dry = await runLock({ [path]: text }, { ...request, dryRun: true })
      const fixes = dry.result.findings.flatMap(({ fix }) => fix ?? [])
      const order = (a: { start: number }, b: { start: number }) => a.start - b.start
      assert.deepEqual([...fixes].sort(order), dry.result.edits)
      assert.equal(dry.files[path], text)
      const written = await runLock({ [path]: text }, request)
      assert.deepEqual(written.result.changes, dry.result.changes)
    }),
    { numRuns },
  )
})

test('the order in which files are read decides nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(files, { minLength: 2, maxLength: 4 }),
      fc.boolean(),
      async (list, isUpdate) => {
        const texts = Object.fromEntries(list.map(({ path, text }) => [path, text]))
        const starts = Object.keys(texts).map(path => ({ path }))
        const request: Partial<LockRequest> = { mode: isUpdate ? 'update' : 'write', lock: withLock([]) }
        const one = await runLock(texts, { ...request, starts })
        const other = await runLock(texts, { ...request, starts: starts.toReversed() })
        const { facts: _, ...result } = one.result
        const { facts: __, ...same } = other.result
        assert.deepEqual(same, result)
        assert.ok(one.result.pins.every(({ after }) => isDigest(after)))
      },
    ),
    { numRuns },
  )
})
