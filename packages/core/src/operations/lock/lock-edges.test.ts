/** One file in, one file out: the ways in which people write images, and what only looks like one. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatReference, parseReference } from '../../model/reference.ts'
import { digestFor, runLock } from './lock.fixture.ts'

interface Edge {
  readonly is: string
  readonly path: string
  /** `⟦name:tag⟧` gets its digest; the marks themselves are not in the file. */
  readonly text: string
  /** Lines of the places that cannot be read. */
  readonly unreadable?: readonly number[]
}

const pinned = `sha256:${'a'.repeat(64)}`
const long = 'v'.repeat(128)
const workflow = (line: string) => `on: push\njobs:\n  a:\n${line}\n    steps: []\n`
const pod = (line: string) => `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n${line}\n`

const edges: readonly Edge[] = [
  { is: 'double quotes', path: 'pod.yaml', text: pod('    - image: "⟦node:24⟧"') },
  { is: 'single quotes', path: 'pod.yaml', text: pod("    - image: '⟦node:24⟧'") },
  { is: 'a literal block', path: 'pod.yaml', text: pod('    - image: |\n        ⟦node:24⟧') },
  { is: 'a folded block', path: 'pod.yaml', text: pod('    - image: >-\n        ⟦node:24⟧') },
  { is: 'a flow map', path: 'pod.yaml', text: pod('    - {image: ⟦node:24⟧, name: a}') },
  {
    is: 'an anchor and its aliases',
    path: 'compose.yaml',
    text: 'services:\n  a:\n    image: &i ⟦node:24⟧\n  b:\n    image: *i\n',
  },
  {
    is: 'a merged map',
    path: 'compose.yaml',
    text: 'x-base: &base\n  image: ⟦node:24⟧\nservices:\n  a:\n    <<: *base\n  b:\n    <<: *base\n    image: ⟦redis:8⟧\n',
  },
  {
    is: 'JSON with comments, tabs and a comma at the end',
    path: '.devcontainer/devcontainer.json',
    text: '{\n\t// image: redis:8\n\t"image": "⟦node:24⟧", /* "x" */\n\t"features": {},\n}\n',
  },
  { is: 'a comment behind', path: 'ci.yml', text: workflow('    container: ⟦node:24⟧ # node:22') },
  {
    is: 'line ends of Windows',
    path: 'ci.yml',
    text: workflow('    container: ⟦node:24⟧').replaceAll('\n', '\r\n'),
  },
  { is: 'no line break at the end', path: 'compose.yaml', text: 'services:\n  a:\n    image: ⟦node:24⟧' },
  { is: 'a byte order mark', path: 'ci.yml', text: `\ufeff${workflow('    container: ⟦node:24⟧')}` },
  {
    is: 'other letters in front of it',
    path: 'pod.yaml',
    text: pod('    - {name: "übung 🐳", image: ⟦node:24⟧}'),
  },
  {
    is: 'a custom resource with an image key',
    path: 'resource.yaml',
    text: 'apiVersion: example.com/v1\nkind: Widget\nspec:\n  image: node:24\n',
  },
  {
    is: 'a key twice',
    path: 'compose.yaml',
    text: 'services:\n  a:\n    image: node:24\n    image: redis:8\n',
    unreadable: [4],
  },
  {
    is: 'a template of Helm',
    path: 'chart/templates/pod.yaml',
    text: 'apiVersion: v1\nkind: Pod\n{{- if .x }}\nimage: node:24\n{{- end }}\n',
  },
  {
    is: 'a template of Jinja',
    path: 'compose.yaml',
    text: 'services:\n{% for a in b %}\n  {{ a }}:\n    image: node:24\n{% endfor %}\n',
  },
  {
    is: 'a service that is a text',
    path: 'compose.yaml',
    text: 'services: {db: postgres}\n',
    unreadable: [1],
  },
  { is: 'no container', path: 'ci.yml', text: workflow("    container: ''") },
  {
    is: 'a step that has its digest',
    path: 'ci.yml',
    text: `on: push\njobs:\n  a:\n    steps:\n      - uses: docker://node:24@${pinned}\n      - uses: docker://⟦redis:8⟧\n`,
  },
  { is: 'a host in capitals', path: 'pod.yaml', text: pod('    - image: ⟦GHCR.io/owner/app:1⟧') },
  { is: 'a port', path: 'pod.yaml', text: pod('    - image: ⟦registry.example.com:8443/app:1⟧') },
  { is: 'a registry of this machine', path: 'pod.yaml', text: pod('    - image: ⟦localhost:5000/x:1⟧') },
  {
    is: 'a digest by SHA-512',
    path: 'pod.yaml',
    text: pod(`    - image: node:24@sha512:${'b'.repeat(128)}`),
  },
  { is: 'the longest tag', path: 'pod.yaml', text: pod(`    - image: ⟦node:${long}⟧`) },
  { is: 'no tag', path: 'pod.yaml', text: pod('    - image: ⟦node⟧') },
  {
    is: 'scratch as the image of a service',
    path: 'compose.yaml',
    text: 'services:\n  a:\n    image: scratch\n',
    unreadable: [3],
  },
  { is: 'an ignore file of Docker', path: 'Dockerfile.dockerignore', text: 'FROM node:24\n' },
  {
    is: 'a platform of a variable',
    path: 'Dockerfile',
    text: 'FROM --platform=$BUILDPLATFORM ⟦golang:1.25⟧ AS build\nFROM build\n',
  },
  {
    is: 'three mounts of one instruction',
    path: 'Dockerfile',
    text: 'FROM ⟦node:24⟧\nRUN --mount=from=⟦a/b:1⟧,target=/1 --mount=type=bind,from=⟦a/c:1⟧,target=/2 --mount=target=/3,from=⟦a/d:1⟧ x\n',
  },
  { is: 'FROM in a heredoc', path: 'Dockerfile', text: 'FROM ⟦node:24⟧\nRUN <<EOF\nFROM redis:8\nEOF\n' },
  { is: 'a syntax', path: 'Dockerfile', text: '# syntax=⟦docker/dockerfile:1⟧\nFROM ⟦node:24⟧\n' },
  {
    is: 'a syntax below a comment',
    path: 'Dockerfile',
    text: '# hello\n# syntax=docker/dockerfile:1\nFROM ⟦node:24⟧\n',
  },
  { is: 'an argument that is the image', path: 'Dockerfile', text: 'ARG BASE=⟦node:24⟧\nFROM $BASE\n' },
  { is: 'an argument that is a part of it', path: 'Dockerfile', text: 'ARG V=24\nFROM node:$V\n' },
  { is: 'ONBUILD', path: 'Dockerfile', text: 'FROM ⟦node:24⟧\nONBUILD COPY --from=⟦a/b:1⟧ /x /x\n' },
  { is: 'small letters', path: 'Dockerfile', text: 'from ⟦node:24⟧ as base\nfrom base\n' },
  {
    is: 'a stage in other letters',
    path: 'Dockerfile',
    text: 'FROM ⟦node:24⟧ AS build\nFROM scratch\nCOPY --from=Build /x /x\n',
  },
  {
    is: 'a stage by its number',
    path: 'Dockerfile',
    text: 'FROM ⟦node:24⟧\nFROM scratch\nCOPY --from=0 /x /x\n',
  },
]

/** The text with the digest of each marked image. */
function pinnedText(text: string): string {
  return text.replaceAll(/⟦([^⟧]+)⟧/g, (_, written: string) => {
    const { registry, repository, tag = 'latest' } = parseReference(written)
    const name = /:[^/]*$/.test(written) ? written : `${written}:${tag}`
    return `${name}@${digestFor(formatReference({ registry, repository, tag }))}`
  })
}

/** The offsets of marked images in the file. */
function marksIn(text: string): number[] {
  return [...text.matchAll(/⟦/g)].map(({ index }, at) => index - 2 * at)
}

for (const { is, path, text, unreadable = [] } of edges)
  test(`writing pins exactly what is marked: ${is}`, async () => {
    const place = path === 'ci.yml' ? '.github/workflows/ci.yml' : path
    const before = text.replaceAll(/[⟦⟧]/g, '')
    const written = await runLock({ [place]: before }, { mode: 'write' })
    assert.equal(written.files[place], pinnedText(text))
    const { result } = await runLock({ [place]: before })
    assert.deepEqual(
      result.unreadable.map(({ line }) => line),
      unreadable,
    )
    const found = result.findings.filter(({ rule }) => rule === 'TM001')
    if (!text.includes('$V'))
      assert.deepEqual(
        found.map(({ start = -1 }) => start).sort((one, other) => one - other),
        marksIn(text),
      )
    for (const { column, start = -1 } of found)
      assert.equal(column, start - before.lastIndexOf('\n', start - 1))
  })

test('of several documents with a broken one the others are checked, and the file is not written', async () => {
  const text = `${pod('    - image: node:24')}---\nimage: [\n`
  const { files, asked } = await runLock({ 'pod.yaml': text }, { mode: 'write' })
  assert.deepEqual([files, asked], [{ 'pod.yaml': text }, []])
  const { result } = await runLock({ 'pod.yaml': text })
  assert.deepEqual(
    result.findings.map(({ rule, line }) => [rule, line]),
    [
      ['TM001', 5],
      ['TM005', 8],
    ],
  )
})
