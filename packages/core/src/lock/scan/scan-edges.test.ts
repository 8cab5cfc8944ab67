import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scanFile } from './scan-file.ts'

const digest = `sha256:${'a'.repeat(64)}`
const pin = `node@${digest}`
/** An expression of GitHub. */
const run = (text: string) => `\u0024{{ ${text} }}`
/** A variable in braces. */
const variable = (text: string) => `\u0024{${text}}`

/** Each place as `line:column image` with its marks, each unread one as `line ? reason`, and what was left out. */
async function found(path: string, text: string): Promise<string[]> {
  const { scan } = await scanFile(text, { path, kind: 'unknown' })
  const lines = text.split('\n')
  const places = scan.places.toSorted((one, other) => one.start - other.start)
  const shown = places.map(place => {
    const { image, start, end, line, column, isLiteral, commentTag, mayBeContext, notEdited } = place
    if (isLiteral) assert.equal(text.slice(start, end), image, `the range of ${image}`)
    else assert.ok(place.digestSite || notEdited, `why no digest is written for ${image}`)
    const rest = lines.slice(line - 1).join('\n')
    assert.equal(rest.slice(column - 1), text.slice(start), `line ${line}, column ${column} of ${image}`)
    const marks = [
      isLiteral ? '' : ' (fixed)',
      commentTag ? ` = ${commentTag}` : '',
      mayBeContext ? ' (or a context)' : '',
    ]
    return `${line}:${column} ${image}${marks.join('')}`
  })
  const unread = scan.unread.map(
    ({ line, reason, isOpen }) => `${line} ? ${reason}${isOpen ? ' (open)' : ''}`,
  )
  const counts = [
    scan.notLookedAt ? `${scan.notLookedAt} not looked at` : '',
    scan.isTemplate ? 'a template' : '',
  ]
  return [...shown, ...unread, ...counts.filter(Boolean)]
}

interface Case {
  readonly is: string
  readonly path: string
  readonly text: string
  readonly gives: readonly string[]
}

const ci = '.github/workflows/ci.yml'
const onOpen = 'only the run knows this value (open)'
const job = (rest: string) => `on: push\njobs:\n  a:\n${rest}`
const step = (uses: string, rest: string) => job(`    steps:\n      - uses: ${uses}\n        with:\n${rest}`)

const scalars: readonly Case[] = [
  {
    is: 'an anchor once, however many aliases it has',
    path: ci,
    text: job(`    container: &c docker://node:24\n    services: {x: {image: *c}, y: {image: *c}}\n`),
    gives: ['4:28 node:24'],
  },
  {
    is: 'a part of a text behind an escape',
    path: ci,
    text: step(
      'o/actions/pull-with-digest@v1',
      `          images: "a\\x3a1\\nnode:24\\n# node:24\\nb:1 # why\\n\\u00e9\\n'c:1"\n`,
    ),
    gives: ['7:19 a:1 (fixed)', '7:19 é (fixed)', '7:28 node:24', '7:48 b:1', "7:67 'c:1"],
  },
  {
    is: 'texts in single quotes with quotes in them',
    path: ci,
    text: step('o/actions/save-to-cache@v1', `          images: 'it''s, a:1'\n`),
    gives: ["7:19 it's, a:1 (fixed)"],
  },
  {
    is: 'a folded block whose comment names the image too',
    path: 'p.yaml',
    text: 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - image: >- # node:24\n\n        node:24\n',
    gives: ['7:9 node:24'],
  },
  {
    is: 'a literal block with a line break at its end',
    path: 'p.yaml',
    text: 'apiVersion: v1\r\nkind: Pod\r\nspec:\r\n  containers:\r\n    - image: |\r\n        node:24\r\n',
    gives: ['6:9 node:24'],
  },
  {
    is: 'the tags of comments behind digests',
    path: ci,
    text: job(
      `    container: ${pin} # 24-alpine\n    services:\n      a: {image: "${pin}"} # ratchet:docker.io/library/node:22\n      b: {image: '${pin}'} # ratchet:other:22\n      c: {image: ${pin}} # the newest\n      d: {image: ${pin}} # pinned\n      e: {image: ${pin} } # v2 # tallyman: ignore\n      f: {image: node:20@${digest}} # 21\n      g: [{image: ${pin}}, x] # 23\n`,
    ),
    gives: [
      `4:16 ${pin} = 24-alpine`,
      `6:19 ${pin} = 22`,
      `7:19 ${pin}`,
      `8:18 ${pin}`,
      `9:18 ${pin}`,
      `10:18 ${pin} = v2`,
      `11:18 node:20@${digest}`,
    ],
  },
  {
    is: 'the tags of comments in a list of images',
    path: ci,
    text: step(
      'o/actions/load-from-cache@v1',
      `          images: |\n            ${pin} # 24\n            # all\n            node:22\n          # 25\n`,
    ),
    gives: [`8:13 ${pin} = 24`, '10:13 node:22'],
  },
]

const workflows: readonly Case[] = [
  {
    is: 'an expression as what only the run decides',
    path: ci,
    text: job(`    container: ${run('inputs.image')}\n`),
    gives: [`4 ? ${onOpen}`],
  },
  {
    is: 'a matrix of images of one of our steps',
    path: ci,
    text: `on: push\njobs:\n  a:\n    strategy: {matrix: {i: ["a:1", docker://b:1]}}\n    container: ${run('matrix.i')}\n    steps:\n      - uses: o/tallyman@v1\n        with: {images: "${run('matrix.i')}"}\n`,
    gives: ['4:30 a:1', '4:45 b:1'],
  },
  {
    is: 'the options of steps that name images',
    path: ci,
    text: step(
      'docker/setup-buildx-action@v3',
      `          driver-opts: |\n            network=host,image=moby/buildkit:v0.20,x=y\n            "image=moby/buildkit:v0.21"\n            env.image=no:1\n`,
    ),
    gives: ['8:32 moby/buildkit:v0.20'],
  },
  {
    is: 'the contexts of a build and the base of a push',
    path: ci,
    text: step(
      'docker/build-push-action@v6',
      `          build-contexts: |\n            base=docker-image://node:24\n            x=https://x/y.git\n      - uses: docker/bake-action@v6\n        with: {set: "*.contexts.base=docker-image://a:1"}\n      - uses: docker/setup-qemu-action@v3\n        with: {image: tonistiigi/binfmt:qemu-v8}\n      - uses: o/tallyman/actions/push@v1\n        with: {base: "b:1"}\n`,
    ),
    gives: ['8:33 node:24', '11:53 a:1', '13:23 tonistiigi/binfmt:qemu-v8', '15:23 b:1'],
  },
  {
    is: 'an action in a container',
    path: 'action.yml',
    text: 'runs:\n  using: docker\n  image: "docker://node:24"\n',
    gives: ['3:20 node:24'],
  },
]

const pipelines: readonly Case[] = [
  {
    is: 'variables of GitLab with one definition',
    path: 'x.gitlab-ci.yml',
    text: `variables:\n  IMAGE: node:24 # why\n  TWICE: a:1\n  image: no\n  PART: 24\n  LONG: {value: "g:1"}\na:\n  image: $IMAGE\n  variables: {TWICE: "a:2"}\n  services: ["${variable('LONG')}", {name: "$IMAGE"}]\nb: {image: $TWICE}\nc: {image: "node:$PART"}\nd: {image: $CI_REGISTRY_IMAGE}\n`,
    gives: ['2:10 node:24', '6:18 g:1', `11 ? ${onOpen}`, `12 ? ${onOpen}`, `13 ? ${onOpen}`],
  },
  {
    is: 'a pipeline of CircleCI with parameters and machines',
    path: '.circleci/config.yml',
    text: 'jobs:\n  a: {docker: [{image: "cimg/node:<< parameters.v >>"}]}\n  b: {machine: {image: ubuntu-2204:current}}\n',
    gives: [`2 ? ${onOpen}`],
  },
  {
    is: 'a pipeline of Azure without the images of its pools',
    path: 'azure-pipelines.yml',
    text: 'pool: {name: x, image: windows-2022}\ncontainer: node:24\n',
    gives: ['2:12 node:24'],
  },
  {
    is: 'a pipeline of Drone without the settings of plugins',
    path: '.drone.yml',
    text: 'kind: pipeline\nsteps: [{image: "a:1", settings: {image: mine}}]\nservices: [{image: "b:1"}]\n',
    gives: ['2:18 a:1', '3:21 b:1'],
  },
]

const objects: readonly Case[] = [
  {
    is: 'objects of other kinds, which it counts',
    path: 'k.yaml',
    text: 'apiVersion: x.io/v1\nkind: Pod\nspec: {containers: [{image: "a:1"}]}\n---\napiVersion: v1\nkind: ConfigMap\n---\napiVersion: x/v1\nkind: Wallpaper\nspec: {a: [{image: logo}]}\n',
    gives: ['2 not looked at'],
  },
  {
    is: 'a template of Helm, which is no YAML',
    path: 'templates/d.yaml',
    text: 'apiVersion: v1\nkind: Pod\nspec:\n  {{- with .Values.x }}\n  containers: []\n  {{- end }}\n',
    gives: ['a template'],
  },
  {
    is: 'a template of Helm that happens to be YAML',
    path: 'templates/d.yaml',
    text: 'apiVersion: v1\nkind: Pod\nspec: {containers: [{image: "{{ .Values.image }}"}]}\n---\napiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - image: {{ .Values.image }}\n',
    gives: ['a template'],
  },
  {
    is: 'a template of Jinja for Docker Compose',
    path: 'compose.yaml',
    text: 'services:\n{% for x in y %}\n  a: {image: "a:1"}\n{% endfor %}\n',
    gives: ['a template'],
  },
  {
    is: 'braces in quotes as no template',
    path: 'compose.yaml',
    text: 'services:\n  a: {image: "a:1", hostname: "{{.Node}}"}\n  b: [\n',
    gives: ['4 ? expected another indentation, or a closing bracket before (column 1)'],
  },
]

const builds: readonly Case[] = [
  {
    is: 'compose files with what is not pulled, and with what cannot be',
    path: 'compose.yaml',
    text: `services:\n  a: {image: mine, build: .}\n  b: {image: mine, pull_policy: never}\n  c: {image: scratch}\n  d: {image: "${variable('NONE')}"}\n  e: {image: "$"}\n  f: {image: "x:${variable('V:-1')}"}\n  g: {image: "${pin}"} # 24\n`,
    gives: [
      '7:15 x:1 (fixed)',
      `8:15 ${pin} = 24`,
      '4 ? scratch is no image of a registry, only the empty start of a Dockerfile',
      '5 ? the variable NONE has no value (open)',
      '6 ? a "$" stands alone, where $$ would mean the character',
    ],
  },
  {
    is: 'an image of a merged map once',
    path: 'compose.yaml',
    text: 'x-a: &a {image: "a:1"}\nservices:\n  b: {<<: *a}\n  c: {<<: [*a], restart: always}\n',
    gives: ['1:18 a:1'],
  },
  {
    is: 'a service that is no map',
    path: 'compose.yaml',
    text: 'services: {db: postgres}\n',
    gives: ['1 ? service "db" is no map, expected its settings'],
  },
  {
    is: 'a bake file in JSON',
    path: 'docker-bake.json',
    text: '{"target": {"a": {"contexts": {"b": "docker-image://b:1", "c": "./c"}, "dockerfile-inline": "FROM a:1\\nCOPY --from=b / /"}}}',
    gives: ['1:53 b:1', '1:99 a:1'],
  },
  {
    is: 'words behind --from that may be contexts',
    path: 'Dockerfile',
    text: 'FROM node:24 AS Build\nCOPY --from=build / /\nCOPY --from=other / /\nCOPY --from=0 / /\nRUN --mount=from=more,target=/x --mount=from=a:1,target=/y true\nCOPY --from=a/b / /\n',
    gives: ['1:6 node:24', '3:13 other (or a context)', '5:18 more (or a context)', '5:46 a:1', '6:13 a/b'],
  },
  {
    is: 'arguments of a Dockerfile',
    path: 'Dockerfile',
    text: `ARG A=node:24\nARG B\nARG V=24\nFROM $A\nFROM ${variable('A')}\nFROM $B\nFROM node:${variable('V')}-alpine\nFROM --platform=$BUILDPLATFORM "a:1"\nFROM ${pin}\n`,
    gives: [
      '1:7 node:24',
      '1:7 node:24',
      '7:6 node:24-alpine (fixed)',
      '8:33 a:1',
      `9:6 ${pin}`,
      '6 ? the variable B has no value (open)',
    ],
  },
  {
    is: 'a template of a Dockerfile',
    path: 'Dockerfile.template',
    text: '{{ if x then -}}\nFROM {{ env.base }}\nFROM node:24\n{{ end }}\n',
    gives: ['3:6 node:24', 'a template'],
  },
  {
    is: 'a source about Dockerfiles as none',
    path: 'src/dockerfile-lines.ts',
    text: 'from\n',
    gives: ['1 ? it holds no map or list'],
  },
  {
    is: 'a Dockerfile that is called like a source',
    path: 'Dockerfile.go',
    text: 'FROM golang:1\n',
    gives: ['1:6 golang:1'],
  },
  { is: 'a source that is called like a Dockerfile', path: 'Dockerfile.go', text: 'package x\n', gives: [] },
]

for (const { is, path, text, gives } of [...scalars, ...workflows, ...pipelines, ...objects, ...builds])
  test(`a scan finds exactly ${is}`, async () => {
    assert.deepEqual(await found(path, text), gives)
  })
