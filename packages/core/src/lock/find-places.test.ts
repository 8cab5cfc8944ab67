import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePattern } from '../match/pattern.ts'
import { memoryFiles } from '../workspace/memory-files.fixture.ts'
import { findImages, type StartFile } from './find-images.ts'

const digest = `sha256:${'a'.repeat(64)}`
type Options = Parameters<typeof findImages>[2]

/** Each place as `file:line image`, with `!` if it is not literal; unread ones and leads as `file:line ? reason`. */
async function found(
  files: Readonly<Record<string, string>>,
  starts: readonly (string | StartFile)[],
  options: Options = {},
): Promise<string[]> {
  const paths = starts.map(start => (typeof start === 'string' ? { path: start } : start))
  const images = await findImages(paths, memoryFiles(files), options)
  const open = (isOpen: boolean | undefined) => (isOpen ? ' (open)' : '')
  return [
    ...images.files.flatMap(({ path, text, scan }) => [
      ...scan.places.map(({ line, image, start, end, isLiteral }) => {
        if (isLiteral) assert.equal(text.slice(start, end), image)
        return `${path}:${line} ${image}${isLiteral ? '' : '!'}`
      }),
      ...scan.unread.map(({ line, reason, isOpen }) => `${path}:${line} ? ${reason}${open(isOpen)}`),
    ]),
    ...images.notFollowed.map(
      ({ file, line, problem, isOpen }) => `${file}:${line} ? ${problem}${open(isOpen)}`,
    ),
  ]
}

function rule(glob: string, at: string) {
  const files = parsePattern(glob)
  assert.ok(!('problem' in files))
  return { files, at }
}

test('rules add places to the files that they match, and only there', async () => {
  const text =
    'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec:\n  templates:\n    - {container: {image: "a:1"}}\n    - {script: {image: "b:1"}}\n'
  const files = { 'flows/a.yaml': text, 'b.yaml': text }
  const rules = [rule('flows/*', 'spec.templates[*].container.image'), rule('flows/*.yaml', 'spec.**.image')]
  assert.deepEqual(await found(files, ['flows/a.yaml', 'b.yaml'], { rules }), [
    'flows/a.yaml:5 a:1',
    'flows/a.yaml:6 b:1',
  ])
  const { files: read } = await findImages(
    [{ path: 'flows/a.yaml' }, { path: 'b.yaml' }],
    memoryFiles(files),
    { rules },
  )
  assert.deepEqual(
    read.map(({ scan }) => scan.notLookedAt),
    [undefined, 1],
  )
})

test('pins in free text are found with what a scheme or quotes precede, and nothing else is', async () => {
  const files = {
    Makefile: `IMAGE := node:24@${digest}\nOTHER=docker://g.io:5/a/b@${digest}\nrun:\n\tdocker run $(R)/x@${digest} node:24\n`,
    'x.md': `ü \`node@${digest}\` "a:1@${digest}", <b:2@${digest}> $X@${digest} A@${digest} a@${digest}0 ../x@${digest}\n`,
  }
  assert.deepEqual(await found(files, [], { pinnedText: ['Makefile', 'x.md', 'none'] }), [
    `Makefile:1 node:24@${digest}`,
    `Makefile:2 g.io:5/a/b@${digest}`,
    `x.md:1 node@${digest}`,
    `x.md:1 a:1@${digest}`,
    `x.md:1 b:2@${digest}`,
    'none:undefined ? it does not exist',
  ])
})

test('free text adds to a file of a kind only the pins that its kind does not know', async () => {
  const text = `# before: alpine:3@${digest}\nFROM node:24@${digest}\nRUN docker run busybox@${digest}\n`
  assert.deepEqual(await found({ Dockerfile: text }, ['Dockerfile'], { pinnedText: ['Dockerfile'] }), [
    `Dockerfile:2 node:24@${digest}`,
    `Dockerfile:1 alpine:3@${digest}`,
    `Dockerfile:3 busybox@${digest}`,
  ])
})

test('a file that starts and leads open in several ways is listed once, with what any of them determines', async () => {
  const files = {
    'compose.yaml':
      'services:\n  a: {build: {context: ., args: {V: "24"}}}\n  b: {build: {context: ., args: {V: "25"}}}\n',
    Dockerfile: `ARG V\nARG A=alpine:3\nFROM node:$V\nFROM $A\nFROM \u0024{A}\n`,
  }
  assert.deepEqual(await found(files, ['Dockerfile', 'compose.yaml', './Dockerfile']), [
    'Dockerfile:2 alpine:3',
    'Dockerfile:3 node:24!',
    'Dockerfile:3 node:25!',
  ])
  assert.deepEqual(await found(files, ['Dockerfile']), [
    'Dockerfile:2 alpine:3',
    'Dockerfile:3 ? the variable V has no value (open)',
  ])
})

test('a context that some build has is no image, and an expression for an argument is open', async () => {
  const files = {
    'compose.yaml': 'services:\n  a: {build: {context: ., additional_contexts: [base=./base]}}\n',
    Dockerfile: 'FROM scratch\nCOPY --from=base / /\nCOPY --from=other / /\nCOPY --from=more / /\n',
    '.github/workflows/ci.yml': `on: push
jobs:
  a:
    steps:
      - uses: docker/build-push-action@v6
        with:
          build-contexts: |
            more=docker-image://more:1
      - uses: docker/build-push-action@v6
        with: {file: b.df, build-args: "B=\u0024{{ inputs.b }}"}
`,
    'b.df': 'ARG B=a:1\nFROM $B\n',
  }
  const starts = ['Dockerfile', 'compose.yaml', '.github/workflows/ci.yml', 'b.df']
  assert.deepEqual(await found(files, starts), [
    'Dockerfile:3 other',
    '.github/workflows/ci.yml:8 more:1',
    'b.df:1 a:1',
    'b.df:2 ? an expression decides its build argument (open)',
  ])
})

test('the Dockerfile of a development container is read with its arguments', async () => {
  const files = {
    '.devcontainer/devcontainer.json':
      '{"build": {"dockerfile": "Dockerfile", "args": {"V": "24"}} /* x */ }',
    '.devcontainer/Dockerfile': 'ARG V\nFROM node:$V\n',
  }
  assert.deepEqual(await found(files, ['.devcontainer/devcontainer.json', '.devcontainer/Dockerfile']), [
    '.devcontainer/Dockerfile:2 node:24!',
  ])
})

test('a file that may not be read is not read through a lead either, but as a start', async () => {
  const files = {
    'compose.yaml': 'services: {a: {build: .}, b: {build: x}}\n',
    Dockerfile: 'FROM a:1\n',
    'x/Dockerfile': 'FROM b:1\n',
  }
  const mayRead = (path: string) => path !== 'Dockerfile'
  assert.deepEqual(await found(files, ['compose.yaml'], { mayRead }), ['x/Dockerfile:1 b:1'])
  assert.deepEqual(await found(files, ['Dockerfile'], { mayRead }), ['Dockerfile:1 a:1'])
})

test('a kind that is given counts, whatever name and content say', async () => {
  const files = { 'build/app.df': 'FROM a:1\n', 'k.txt': '{"services": {"a": {"image": "b:1"}}}' }
  const starts = [
    { path: 'build/app.df', kind: 'dockerfile' },
    { path: 'k.txt', kind: 'compose' },
  ]
  assert.deepEqual(await found(files, starts), ['build/app.df:1 a:1', 'k.txt:1 b:1'])
})

test('what another repository brings is open, and what this one lacks is not', async () => {
  const files = {
    '.github/workflows/ci.yml': `on: push
jobs:
  a: {uses: o/r/.github/workflows/x.yml@v1}
  b:
    steps:
      - uses: actions/checkout@v4
        with: {repository: o/tools, path: tools}
      - uses: ./tools/action
      - uses: ./gone
`,
    '.gitlab-ci.yml':
      'include:\n  - {remote: "https://x/y.yml"}\n  - {template: T}\n  - {local: gone.yml}\n  - {artifact: a.yml, job: j}\n',
    'bitbucket-pipelines.yml': 'pipelines: {custom: {a: {import: "r:main:p"}}}\n',
    'compose.yaml': 'include: ["https://x/compose.yaml"]\nservices: {a: {build: "https://x/y.git"}}\n',
    'kustomization.yaml':
      'resources: ["github.com/o/r//k", "git::https://x/y", "o/r//k?ref=v1", gone.yaml]\n',
    'chart/Chart.yaml':
      'name: a\ndependencies: [{name: b, repository: "https://x"}, {name: c, repository: "file://../c"}]\n',
  }
  const all = await found(files, Object.keys(files))
  const isOpen = (line: string) => line.endsWith('(open)')
  const short = (line: string) => line.replace(/ \? .*?leads to "([^"]*)".*/, ' $1')
  assert.deepEqual(all.filter(isOpen).map(short), [
    '.github/workflows/ci.yml:3 o/r/.github/workflows/x.yml@v1',
    '.github/workflows/ci.yml:8 tools/action',
    '.gitlab-ci.yml:2 https://x/y.yml',
    '.gitlab-ci.yml:3 T',
    '.gitlab-ci.yml:5 a.yml',
    'bitbucket-pipelines.yml:1 r:main:p',
    'compose.yaml:2 https://x/y.git',
    'kustomization.yaml:1 github.com/o/r//k',
    'kustomization.yaml:1 git:\\u200b:https://x/y',
    'kustomization.yaml:1 o/r//k?ref=v1',
    'chart/Chart.yaml:2 chart/charts/b',
  ])
  assert.deepEqual(all.filter(line => !isOpen(line)).map(short), [
    '.github/workflows/ci.yml:9 gone',
    '.gitlab-ci.yml:4 gone.yml',
    'compose.yaml:1 https://x/compose.yaml',
    'kustomization.yaml:1 gone.yaml',
    'chart/Chart.yaml:2 c',
  ])
})

test('files without places of their own are not opened, but for prune', async () => {
  const files = {
    'compose.yaml': 'services: {a: {image: "a:1", env_file: gone.env}}\n',
    'kustomization.yaml': 'configMapGenerator: [{files: [gone.bin]}]\n',
    '.github/workflows/ci.yml':
      'on: push\njobs: {a: {steps: [{uses: "o/tallyman@v1", with: {images: "b:1", lock-file: images.lock}}]}}\n',
    'images.lock': `{"images": [{"image": "c:1", "pinned_image": "c@${digest}"}]}`,
  }
  assert.deepEqual(await found(files, Object.keys(files).slice(0, 3)), [
    'compose.yaml:1 a:1',
    '.github/workflows/ci.yml:2 b:1',
  ])
  const everything = await found(files, Object.keys(files).slice(0, 3), { everywhere: true })
  assert.equal(everything.filter(line => / does not exist$/.test(line)).length, 2)
  assert.ok(everything.includes(`images.lock:1 c@${digest}`))
})
