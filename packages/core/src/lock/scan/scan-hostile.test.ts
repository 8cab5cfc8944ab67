import { test } from 'node:test'
import { assertLinear } from '@tallyman/testkit/bytes/growth'
import { scanFile } from './scan-file.ts'

const ci = '.github/workflows/ci.yml'

/** An expression of a job's matrix. */
const filled = '\u0024{{ matrix.i }}'
const job = (matrix: string) => `on: push\njobs: {a: {strategy: {matrix: {${matrix}}}, services: `

const hostile: readonly (readonly [string, string, (count: number) => string])[] = [
  ['keys', 'a.yaml', count => Array.from({ length: count }, (_, at) => `k${at}: v`).join('\n')],
  ['items', 'a.yaml', count => '- a\n'.repeat(count)],
  ['open braces', 'a.yaml', count => `a: ${'{{'.repeat(count)}`],
  ['open expressions', 'a.yaml', count => `a: b${'${{'.repeat(3 * count)}`],
  ['steps', ci, count => `on: push\njobs: {a: {steps: [${'{uses: "docker://a"},'.repeat(count / 4)}]}}`],
  [
    'services',
    'compose.yaml',
    count =>
      `x: &a {image: a}\nservices:\n${Array.from({ length: count / 4 }, (_, at) => `  s${at}: {<<: *a}\n`).join('')}`,
  ],
  [
    'lines of an input',
    ci,
    count =>
      `on: push\njobs: {a: {steps: [{uses: o/actions/pull-with-digest@v1, with: {images: "${'a\\n'.repeat(3 * count)}"}}]}}`,
  ],
  [
    'lines of an inner Dockerfile',
    'compose.yaml',
    count =>
      `services:\n  a:\n    build:\n      dockerfile_inline: |\n${'        FROM a\n'.repeat(count / 4)}`,
  ],
  [
    'uses of one long list of a matrix',
    ci,
    count =>
      `${job(`i: [${'"a:1",'.repeat(count / 2)}]`)}{${Array.from({ length: count / 6 }, (_, at) => `s${at}: {image: "${filled}"}`).join()}}}}`,
  ],
  [
    'uses of a whole matrix',
    ci,
    count =>
      `${job(`i: [${'"a:1",'.repeat(256)}]`)}{${Array.from({ length: count / 6 }, (_, at) => `s${at}: {image: "b/${filled}"}`).join()}}}}`,
  ],
  [
    'names of a matrix in one text',
    ci,
    count =>
      `${job(Array.from({ length: count / 3 }, (_, at) => `i${at}: [a]`).join())}{s: {image: "${Array.from({ length: count / 3 }, (_, at) => `\u0024{{ matrix.i${at} }}`).join('')}"}}}}`,
  ],
  [
    'keys below one list of a matrix',
    ci,
    count =>
      `${job(`include: [${'{i: {}},'.repeat(count / 4)}]`)}{${Array.from({ length: count / 6 }, (_, at) => `s${at}: {image: "\u0024{{ matrix.i.k${at} }}"}`).join()}}}}`,
  ],
  [
    'items below many maps',
    'azure-pipelines.yml',
    count => `${'{a: '.repeat(400)}[${'{b: c},'.repeat(count / 4)}]${'}'.repeat(400)}`,
  ],
  [
    'open braces of a template',
    'a.yaml',
    count => `a: [\n${'{{ {% '.repeat(count)}\n${"'{{\n".repeat(count)}`,
  ],
  [
    'items of a kustomization',
    'kustomization.yaml',
    count =>
      `images:\n${'- {name: a, newTag: b}\n'.repeat(count / 4)}${'- name: a\n  newTag: b\n'.repeat(count / 4)}`,
  ],
  [
    'values that merge one map',
    'values.yaml',
    count =>
      `b: &b {repository: a, tag: b, digest: ""}\n${Array.from({ length: count / 4 }, (_, at) => `k${at}: {<<: *b, tag: c}\n`).join('')}`,
  ],
  [
    'variables of a pipeline',
    '.gitlab-ci.yml',
    count =>
      `variables:\n${Array.from({ length: count / 4 }, (_, at) => `  V${at}: a\n`).join('')}${Array.from({ length: count / 4 }, (_, at) => `j${at}: {image: $V${at}}\n`).join('')}`,
  ],
  [
    'brackets behind a digest',
    ci,
    count => `on: push\njobs: {a: {container: [a@b${']'.repeat(count)} ${' '.repeat(count)}`,
  ],
  [
    'comments behind digests',
    '.gitlab-ci.yml',
    count => `a: {services: [\n${`a@sha256:${'0'.repeat(64)}, ${' '.repeat(80)}# b\n`.repeat(count / 4)}]}`,
  ],
  [
    'checkouts',
    ci,
    count =>
      `on: push\njobs: {a: {steps: [${Array.from({ length: count / 8 }, (_, at) => `{uses: actions/checkout@v4, with: {path: p${at}}},{uses: ./x}`).join()}]}}`,
  ],
  [
    'parts of a text with escapes',
    ci,
    count =>
      `on: push\njobs: {a: {steps: [{uses: "docker/setup-buildx-action@v3", with: {driver-opts: "${'image=\\x61,'.repeat(count)}"}}]}}`,
  ],
  [
    'objects with images',
    'k.yaml',
    count => `apiVersion: x/v1\nkind: X\na: [${'{image: {}},'.repeat(count / 4)}]`,
  ],
  ['quotes of JSON', '.devcontainer/devcontainer.json', count => `{"a": "${'\\"//'.repeat(3 * count)}"}`],
]

const digest = `@sha256:${'a'.repeat(64)}`
const texts: typeof hostile = [
  ['pins', 'x.md', count => `a${digest} `.repeat(count)],
  ['digests without a name', 'x.md', count => digest.repeat(count)],
  ['long names', 'x.md', count => `${'a'.repeat(600)}${digest}`.repeat(count / 4)],
  ['slashes', 'x.md', count => `${'/'.repeat(80 * count)}a${digest}`],
  ['marks of a digest', 'x.md', count => '@sha256:aaaa'.repeat(10 * count)],
  ['line ends', 'x.md', count => `${'\n'.repeat(40 * count)}a${digest}\n`.repeat(2)],
]

for (const [name, path, text] of texts)
  test(`twice the ${name} in free text take at most 2.5 times as long`, { timeout: 120_000 }, () => {
    const work = (count: number) => {
      const content = text(count)
      return () => scanFile(content, { path, kind: 'pinned-text' })
    }
    return assertLinear(name, work, { size: 1_000 })
  })

for (const [name, path, text] of hostile)
  test(`twice the ${name} take at most 2.5 times as long`, { timeout: 120_000 }, () => {
    const work = (count: number) => {
      const content = text(count)
      return () => scanFile(content, { path, kind: 'unknown' })
    }
    return assertLinear(name, work, { size: 1_000 })
  })
