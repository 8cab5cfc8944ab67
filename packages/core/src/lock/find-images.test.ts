import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { memoryFiles } from '../workspace/memory-files.fixture.ts'
import type { SourceFiles } from '../workspace/source-files.ts'
import { findComposeImages, findImages } from './find-images.ts'
import type { ImagePlace } from './yaml/image-place.ts'

/** `file:line:column`, the reference as written and as requested, and its service and use. */
function shown(file: string, place: ImagePlace): string {
  const { line, column, written, image, service = '-', use = '-', hasVariables } = place
  return `${file}:${line}:${column} ${written} ${image} ${service} ${use}${hasVariables ? ' by variables' : ''}`
}

async function placesOf(files: SourceFiles, start: string): Promise<string[]> {
  const found = await findImages([{ path: start }], files)
  return found.files.flatMap(({ path, scan }) => scan.places.map(place => shown(path, place)))
}

async function mergedOf(files: SourceFiles, ...starts: readonly string[]): Promise<string[]> {
  const found = await findComposeImages(starts, files, {})
  return found.map(place => shown(place.file, place))
}

test('an image of a merged project has its place in the file that wins', async () => {
  const files = memoryFiles({
    'compose.yaml': 'services:\n  web: {image: "web:1"}\n  job: {extends: {file: base.yaml, service: job}}\n',
    'over.yaml': `include: [more.yaml]\nservices:\n  web:\n    image: >-\n      web:\${TAG}\n`,
    'base.yaml': 'services: {job: {image: job, volumes: [{type: image, source: "data:1", target: /d}]}}\n',
    'more.yaml': `services: {app: {build: {context: ., additional_contexts: {b: "docker-image://b:\${TAG}"}}}}\n`,
    '.env': 'TAG=2\n',
  })
  assert.deepEqual(await mergedOf(files, 'compose.yaml', 'over.yaml'), [
    `over.yaml:5:7 web:\${TAG} web:2 web image by variables`,
    'base.yaml:1:63 data:1 data:1 job volume',
    'base.yaml:1:25 job job job image',
    `more.yaml:1:79 b:\${TAG} b:2 app context by variables`,
  ])
})

test('a place has its line and column, its service, and whether variables decide it', async () => {
  const files = memoryFiles({
    'compose.yaml': `services:
  a: {image: "\${IMAGE:-redis:8}"}
  b: {build: {context: app, additional_contexts: {k: "$CONTEXT"}}}
  c: {build: {dockerfile_inline: "FROM busybox:1\\n"}}
`,
    '.env': 'CONTEXT=docker-image://k:1\n',
    'app/Dockerfile': `ARG V=24\nFROM node:$V\n\n  COPY --from=alpine:3 / /\n`,
  })
  assert.deepEqual(await placesOf(files, 'compose.yaml'), [
    `compose.yaml:2:24 \${IMAGE:-redis:8} redis:8 a image by variables`,
    'compose.yaml:3:55 $CONTEXT k:1 b context by variables',
    'compose.yaml:4:40 busybox:1 busybox:1 c build',
    'app/Dockerfile:2:6 node:$V node:24 - - by variables',
    'app/Dockerfile:4:15 alpine:3 alpine:3 - -',
  ])
})

const image = fc.constantFrom('a:1', 'b:2', `c:\${T}`, `\${U:-u}`)
const service = fc.record(
  {
    image,
    volumes: fc.constantFrom(
      [{ type: 'image', source: 'v:1', target: '/a' }],
      [{ type: 'tmpfs', target: '/b' }],
    ),
    build: fc.constantFrom(undefined, { context: '.', additional_contexts: { k: 'docker-image://k:1' } }),
  },
  { requiredKeys: ['image'] },
)

test('a single file has the same places with and without merging', async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.constantFrom('a', 'b', 'c'), service), async services => {
      const files = memoryFiles({
        'compose.yaml': JSON.stringify({ services }),
        '.env': 'T=t',
        Dockerfile: 'FROM scratch',
      })
      const merged = await mergedOf(files, 'compose.yaml')
      assert.deepEqual(merged.toSorted(), (await placesOf(files, 'compose.yaml')).toSorted())
    }),
  )
})

test('a missing file that two services extend is reported at both lines', async () => {
  const text =
    'services:\n  a: {extends: {file: x.yaml, service: s}}\n  b: {extends: {file: x.yaml, service: s}}\n'
  await assert.rejects(mergedOf(memoryFiles({ 'compose.yaml': text }), 'compose.yaml'), {
    message: [2, 3]
      .map(
        line =>
          `Cannot read "compose.yaml": line ${line}: services.${line === 2 ? 'a' : 'b'}.extends.file: "x.yaml" does not exist`,
      )
      .join('\n'),
  })
})

test('a missing file is reported at every line that requires it, even after an optional lead', async () => {
  const text = 'services:\n  a: {build: .}\n  b: {build: .}\n'
  const files = memoryFiles({ 'compose.yaml': `include:\n  - compose.override.yml\n${text}` })
  const { notFollowed } = await findImages([{ path: 'compose.yaml' }], files)
  assert.deepEqual(
    notFollowed.map(({ line, problem }) => `${line} ${problem}`),
    [
      '4 services.a.build leads to "Dockerfile", which does not exist',
      '5 services.b.build leads to "Dockerfile", which does not exist',
      '2 include.0 leads to "compose.override.yml", which does not exist',
    ],
  )
})

test('a compose file with an @ in its name is followed', async () => {
  const files = memoryFiles({
    'compose.yaml': 'include: [app@1.yaml]\n',
    'app@1.yaml': 'services: {a: {image: x}}\n',
  })
  assert.deepEqual(await placesOf(files, 'compose.yaml'), ['app@1.yaml:1:23 x x a image'])
  assert.deepEqual(await mergedOf(files, 'compose.yaml'), ['app@1.yaml:1:23 x x a image'])
})

test('files that include themselves with ever deeper project directories are reported as a loop', async () => {
  const files = memoryFiles({
    'compose.yaml': 'include: [{path: a.yaml, project_directory: d}]\n',
    'a.yaml': 'include: [{path: ../a.yaml, project_directory: d}]\n',
  })
  await assert.rejects(mergedOf(files, 'compose.yaml'), { message: /the files include each other/ })
})

const many = (count: number, name: string) => `[${`${name}, `.repeat(count)}]`
const lists: readonly (readonly [string, string])[] = [
  ['files', `include: ${many(30_000, 'c.yaml')}\n`],
  ['files of variables', `include: [{path: c.yaml, env_file: ${many(30_000, 'e.env')}}]\n`],
  [
    'files with files of variables',
    `include: [{path: ${many(15_000, 'c.yaml')}, env_file: ${many(15_000, 'e.env')}}]\n`,
  ],
]

for (const [name, text] of lists)
  test(`an include of too many ${name} is refused before any of them is opened`, async () => {
    const all = memoryFiles({
      'compose.yaml': 'include: [b.yaml]\n',
      'b.yaml': text,
      'c.yaml': 'services: {}',
      'e.env': '',
    })
    const opened = new Set<string>()
    const files: SourceFiles = {
      open: path => {
        opened.add(path)
        return all.open(path)
      },
    }
    await assert.rejects(mergedOf(files, 'compose.yaml'), {
      code: 'INPUT_INVALID',
      message: 'Cannot read "b.yaml": the compose files lead to more than 1000 others',
    })
    await assert.rejects(placesOf(files, 'compose.yaml'), {
      code: 'INPUT_INVALID',
      message: /: it leads to more than 20000 files$/,
    })
    assert.deepEqual([opened.has('b.yaml'), opened.has('c.yaml'), opened.has('e.env')], [true, false, false])
  })

test('files that each include the next one twice are refused early', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [`${at}.yaml`, `include: [${at + 1}.yaml, ${at + 1}.yaml]\n`]),
  )
  await assert.rejects(mergedOf(memoryFiles({ ...files, '60.yaml': 'services: {}' }), '0.yaml'), {
    code: 'INPUT_INVALID',
    message: /the compose files lead to more than 1000 others/,
  })
})
