import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scanFile } from './scan-file.ts'

async function scanned(path: string, text: string) {
  const { kind, scan } = await scanFile(text, { path, kind: 'unknown' })
  const lines = text.split('\n')
  for (const { image, start, end, line, column, isLiteral } of scan.places) {
    if (isLiteral) assert.equal(text.slice(start, end), image, `the range of ${image}`)
    const rest = lines
      .slice(line - 1)
      .join('\n')
      .slice(column - 1)
    assert.equal(rest, text.slice(start), `line ${line}, column ${column} of ${image}`)
  }
  return { kind, ...scan }
}

/** Each place as `line image`, with `(open)` if no digest can be written there; each unread one as `line ? reason`. */
async function found(path: string, text: string): Promise<string[]> {
  const { places, unread } = await scanned(path, text)
  return [
    ...places.map(({ line, image, isLiteral }) => `${line} ${image}${isLiteral ? '' : ' (open)'}`),
    ...unread.map(({ line, reason }) => `${line} ? ${reason}`),
  ]
}

interface Case {
  readonly is: string
  readonly path: string
  readonly text: string
  readonly gives: readonly string[]
}

const ci = '.github/workflows/ci.yml'
const pod = (image: string) => `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - image: ${image}\n`
const digest = `sha256:${'a'.repeat(64)}`
const sha512 = `sha512:${'b'.repeat(128)}`

const scalars: readonly Case[] = [
  ...[
    ['plain', 'node:24', 'node:24'],
    ['in double quotes', '"node:24"', 'node:24'],
    ['in single quotes', "'node:24'", 'node:24'],
    ['with a comment behind it', 'node:24 # the latest', 'node:24'],
    ['with an anchor', '&a node:24', 'node:24'],
    ['with an upper-case host and a port', 'Ghcr.io:443/x', 'Ghcr.io:443/x'],
    ['on localhost', 'localhost:5000/x', 'localhost:5000/x'],
    ['with a digest', `node:24@${digest}`, `node:24@${digest}`],
    ['with a digest of sha512', `node@${sha512}`, `node@${sha512}`],
    ['with the longest tag', `node:${'t'.repeat(128)}`, `node:${'t'.repeat(128)}`],
  ].map(
    ([is = '', written = '', image = '']): Case => ({
      is: `an image ${is}`,
      path: 'pod.yaml',
      text: pod(written),
      gives: [`5 ${image}`],
    }),
  ),
  { is: 'a literal block', path: 'p.yaml', text: pod('|-\n        node:24'), gives: ['6 node:24'] },
  { is: 'a folded block', path: 'p.yaml', text: pod('>-\n        node:24\n'), gives: ['6 node:24'] },
  {
    is: 'a text with an escape',
    path: 'p.yaml',
    text: pod('"node\\x3a24"'),
    gives: ['5 node:24 (open)'],
  },
  {
    is: 'Windows line ends',
    path: 'p.yaml',
    text: pod('node:24').replaceAll('\n', '\r\n'),
    gives: ['5 node:24'],
  },
  { is: 'no line break at the end', path: 'p.yaml', text: pod('node:24').trimEnd(), gives: ['5 node:24'] },
  { is: 'a byte order mark', path: 'p.yaml', text: `\ufeff${pod('node:24')}`, gives: ['5 node:24'] },
  {
    is: 'characters of two units in front',
    path: 'p.yaml',
    text: 'apiVersion: v1\nkind: Pod\nspec: {containers: [{name: "😀é", image: node:24}]}\n',
    gives: ['3 node:24'],
  },
  {
    is: 'a document that is broken beside one that is not',
    path: 'p.yaml',
    text: `${pod('node:24')}---\na: [\n`,
    gives: ['5 node:24', '8 ? expected another indentation, or a closing bracket before (column 1)'],
  },
  {
    is: 'keys that are there twice',
    path: 'p.yaml',
    text: 'apiVersion: v1\nkind: Pod\nkind: Job\n',
    gives: ['3 ? Map keys must be unique'],
  },
  { is: 'an empty file', path: 'p.yaml', text: '', gives: [] },
  { is: 'a file of one word', path: 'p.yaml', text: 'x\n', gives: ['1 ? it holds no map or list'] },
]

const workflows: readonly Case[] = [
  {
    is: 'a workflow’s container, services and steps',
    path: ci,
    text: `on: push
jobs:
  a:
    container: node:24
    services:
      db: {image: postgres:17}
    steps:
      - uses: Docker://alpine:3
      - uses: actions/checkout@v4
      - run: docker pull other:1
  b:
    container: {image: "docker://node:25"}
`,
    gives: ['4 node:24', '12 node:25', '6 postgres:17', '8 alpine:3'],
  },
  { is: 'an empty container', path: ci, text: "on: push\njobs: {a: {container: ''}}\n", gives: [] },
  {
    is: 'a service that is a text',
    path: ci,
    text: 'on: push\njobs: {a: {services: {db: postgres}}}\n',
    gives: ['2 ? a service is a text, expected a map with its image'],
  },
  {
    is: 'a matrix that names the image',
    path: ci,
    text: `on: push
jobs:
  a:
    strategy:
      matrix:
        image: [node:22, node:24]
        include:
          - image: node:25
        exclude:
          - {image: node:22, os: slim}
    container: \${{ matrix.image }}
`,
    gives: ['6 node:22', '6 node:24', '8 node:25', '10 node:22'],
  },
  {
    is: 'a matrix that names a part of it',
    path: ci,
    text: `on: push
jobs:
  a:
    strategy: {matrix: {v: [22, 24.10], os: [{name: slim}]}}
    container: {image: "node:\${{ matrix.v }}-\${{ matrix.os.name }}"}
`,
    gives: ['5 node:22-slim (open)', '5 node:24.10-slim (open)'],
  },
  {
    is: 'a matrix that is not written out',
    path: ci,
    text: `on: push\njobs:\n  a:\n    strategy: {matrix: "\${{ fromJSON(x) }}"}\n    container: \${{ matrix.image }}\n`,
    gives: ['5 ? only the run knows this value'],
  },
  {
    is: 'inputs of steps',
    path: ci,
    text: `on: push
jobs:
  a:
    steps:
      - uses: o/r/actions/pull-with-digest@v1
        with:
          images: |
            node:24 # comment
            # only a comment

            alpine:3
      - uses: docker/setup-buildx-action@v3
        with:
          driver-opts: |
            network=host
            image=moby/buildkit:v0.20
      - uses: docker/build-push-action@v6
        with:
          build-contexts: |
            base=docker-image://busybox:1
            src=./src
      - uses: docker/setup-qemu-action@v3
        with: {image: "tonistiigi/binfmt:latest"}
`,
    gives: [
      '8 node:24',
      '11 alpine:3',
      '16 moby/buildkit:v0.20',
      '20 busybox:1',
      '23 tonistiigi/binfmt:latest',
    ],
  },
  {
    is: 'an action that runs an image',
    path: 'action.yml',
    text: 'runs:\n  using: docker\n  image: docker://alpine:3\n',
    gives: ['3 alpine:3'],
  },
]

const others: readonly Case[] = [
  {
    is: 'a compose file',
    path: 'compose.yaml',
    text: `x-base: &base {image: "alpine:3"}
services:
  a: *base
  b: {<<: *base, profiles: [p]}
  c: {image: built, build: {context: ., additional_contexts: ["k=docker-image://k:1"]}}
  d: {image: "\${IMAGE:-redis:8}"}
  e: {image: "redis:\${V:-8}"}
  f: {image: "$IMAGE"}
  g:
    image: x
    volumes: [{type: image, source: data:1, target: /d}]
    build:
      dockerfile_inline: |
        FROM busybox:1
        RUN true
`,
    gives: [
      '1 alpine:3',
      '5 k:1',
      '6 redis:8',
      '7 redis:8 (open)',
      '11 data:1',
      '14 busybox:1',
      '8 ? the variable IMAGE has no value',
    ],
  },
  {
    is: 'objects of Kubernetes, in a list too',
    path: 'all.yaml',
    text: `apiVersion: apps/v1
kind: Deployment
spec: {template: {spec: {initContainers: [{image: "a:1"}], containers: [{image: "b:1"}], volumes: [{image: {reference: "v:1"}}]}}}
---
apiVersion: v1
kind: List
items:
  - {apiVersion: batch/v1, kind: CronJob, spec: {jobTemplate: {spec: {template: {spec: {containers: [{image: "c:1"}]}}}}}}
`,
    gives: ['3 b:1', '3 a:1', '3 v:1', '8 c:1'],
  },
  {
    is: 'an image key of another kind of object',
    path: 'crd.yaml',
    text: 'apiVersion: x/v1\nkind: Wallpaper\nspec: {image: "My Logo.png"}\n',
    gives: [],
  },
  {
    is: 'a kustomization',
    path: 'kustomization.yaml',
    text: `images:\n  - name: web\n    newName: ghcr.io/o/web\n    newTag: "1.10"\n  - name: db\n    digest: ${digest}\n`,
    gives: ['4 ghcr.io/o/web:1.10 (open)', `6 db@${digest} (open)`],
  },
  {
    is: 'values of a chart',
    path: 'chart/values.yaml',
    text: 'image:\n  registry: ghcr.io\n  repository: o/web\n  tag: 1.10\nsidecar: {image: "busybox:1"}\nrepo: {repository: "https://x", tag: a}\n',
    gives: ['4 ghcr.io/o/web:1.10 (open)', '5 busybox:1'],
  },
  {
    is: 'a devcontainer, with comments, tabs and a comma too many',
    path: '.devcontainer/devcontainer.json',
    text: '// here\n{\n\t/* and "here" */\n\t"name": "a // b",\n\t"image": "mcr.microsoft.com/x:1", // this\n}\n',
    gives: ['5 mcr.microsoft.com/x:1'],
  },
  {
    is: 'a pipeline of GitLab',
    path: '.gitlab-ci.yml',
    text: 'image: a:1\ndefault: {image: {name: "b:1"}, services: ["c:1"]}\njob:\n  image: d:1\n  services: [{name: "e:1"}]\n',
    gives: ['1 a:1', '4 d:1', '2 b:1', '2 c:1', '5 e:1'],
  },
  {
    is: 'a pipeline of CircleCI',
    path: '.circleci/config.yml',
    text: 'executors: {x: {docker: [{image: "a:1"}]}}\njobs: {b: {docker: [{image: "b:1"}]}}\n',
    gives: ['2 b:1', '1 a:1'],
  },
  {
    is: 'a Dockerfile under another name',
    path: 'build/app.Dockerfile',
    text: 'FROM node:24 AS a\nFROM a\n',
    gives: ['1 node:24'],
  },
  { is: 'ignore rules of a Dockerfile', path: 'Dockerfile.dockerignore', text: 'FROM x\n', gives: [] },
]

for (const { is, path, text, gives } of [...scalars, ...workflows, ...others])
  test(`a scan reads ${is}`, async () => {
    assert.deepEqual((await found(path, text)).toSorted(), [...gives].sort())
  })
