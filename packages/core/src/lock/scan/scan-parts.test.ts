import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import type { ImagePlace } from '../yaml/image-place.ts'
import { scanFile } from './scan-file.ts'

const [old, digest] = ['a', 'b'].map(char => `sha256:${char.repeat(64)}`) as [string, string]

async function placesIn(path: string, text: string): Promise<readonly ImagePlace[]> {
  return (await scanFile(text, { path, kind: 'unknown' })).scan.places
}

/** Writes `digest` at every site, from the end. */
async function pinned(path: string, text: string): Promise<string> {
  const sites = (await placesIn(path, text)).flatMap(({ digestSite }) => digestSite ?? [])
  return sites
    .toSorted((one, other) => other.start - one.start)
    .reduce(
      (result, { start, end, before, after }) =>
        `${result.slice(0, start)}${before}${digest}${after}${result.slice(end)}`,
      text,
    )
}

/** A file before and after its digest is written. */
type Case = readonly [is: string, before: string, after: string]

const kustomizations: readonly Case[] = [
  ['a tag', '- name: a\n  newTag: "1.10"\n', `- name: a\n  newTag: "1.10"\n  digest: ${digest}\n`],
  ['a tag in front', '- newTag: v1\n  name: a\n', `- newTag: v1\n  name: a\n  digest: ${digest}\n`],
  [
    'a comment behind it',
    '- name: a\n  newTag: v1 # why\n\n- name: b\n  newTag: v2',
    `- name: a\n  newTag: v1 # why\n  digest: ${digest}\n\n- name: b\n  newTag: v2\n  digest: ${digest}`,
  ],
  [
    'Windows line ends',
    '- name: a\r\n  newTag: v1\r\n',
    `- name: a\r\n  newTag: v1\r\n  digest: ${digest}\r\n`,
  ],
  [
    'Windows line ends but none at the end',
    '- name: a\r\n  newTag: v1',
    `- name: a\r\n  newTag: v1\r\n  digest: ${digest}`,
  ],
  [
    'more indentation',
    '  -   name: a\n      newTag: v1',
    `  -   name: a\n      newTag: v1\n      digest: ${digest}`,
  ],
  ['a dash alone', '-\n  name: a\n  newTag: v1\n', `-\n  name: a\n  newTag: v1\n  digest: ${digest}\n`],
  ['braces', '- {name: a, newTag: v1}\n', `- {name: a, newTag: v1, digest: ${digest}}\n`],
  [
    'braces over lines',
    '- {\n  name: a,\n  newTag: v1, # c\n  }\n',
    `- {\n  name: a,\n  newTag: v1, digest: ${digest}, # c\n  }\n`,
  ],
  ['JSON', '- {"name": "a", "newTag": "v1"}\n', `- {"name": "a", "newTag": "v1", "digest": "${digest}"}\n`],
  [
    'an old digest',
    `- name: a\n  newTag: v1\n  digest: ${old}\n`,
    `- name: a\n  newTag: v1\n  digest: ${digest}\n`,
  ],
  [
    'an old digest in quotes',
    `- digest: '${old}'\n  name: a\n  newTag: v1\n`,
    `- digest: '${digest}'\n  name: a\n  newTag: v1\n`,
  ],
  [
    'an old digest behind the tag',
    `- name: a\n  newTag: "v1@${old}"\n`,
    `- name: a\n  newTag: "v1@${digest}"\n`,
  ],
  [
    'an empty digest',
    '- name: a\n  newTag: v1\n  digest:\n',
    `- name: a\n  newTag: v1\n  digest: ${digest}\n`,
  ],
]

/** A base whose image a kustomization names, and the arguments of `kubectl` that build it. */
async function built(kustomization: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tallyman-kustomize-'))
  try {
    const containers = '[{name: a, image: "a:1"}, {name: b, image: "b:1"}]'
    const pod = `apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: ${containers}}\n`
    await writeFile(join(folder, 'pod.yaml'), pod)
    await writeFile(join(folder, 'kustomization.yaml'), kustomization)
    return (await promisify(execFile)('kubectl', ['kustomize', folder])).stdout
  } finally {
    await rm(folder, { recursive: true })
  }
}

const judge = await promisify(execFile)('kubectl', ['kustomize', '--help']).then(
  () => false,
  () => 'kubectl is not installed',
)

for (const [is, before, after] of kustomizations) {
  const [text, wanted] = [before, after].map(items => `resources: [pod.yaml]\nimages:\n${items}`) as [
    string,
    string,
  ]
  test(`a kustomization with ${is} gets its digest there, once`, async () => {
    assert.equal(await pinned('kustomization.yaml', text), wanted)
    assert.equal(await pinned('kustomization.yaml', wanted), wanted)
  })

  test(`kubectl builds a kustomization with ${is} with tag and digest`, { skip: judge }, async () => {
    const images = (await built(wanted)).match(/image: .*/g)
    const named = (await placesIn('kustomization.yaml', wanted)).map(({ image }) => `image: ${image}`)
    assert.ok(named.length > 0)
    for (const image of named) assert.ok(images?.includes(image), `${image} is not in ${images}`)
  })
}

const values: readonly Case[] = [
  [
    'an empty digest',
    'i:\n  repository: a\n  tag: v1\n  digest: ""\n',
    `i:\n  repository: a\n  tag: v1\n  digest: "${digest}"\n`,
  ],
  [
    "an empty digest in '",
    "i: {repository: a, tag: v1, digest: ''}",
    `i: {repository: a, tag: v1, digest: '${digest}'}`,
  ],
  [
    'no value',
    'i:\n  repository: a\n  digest:\n  tag: v1\n',
    `i:\n  repository: a\n  digest: ${digest}\n  tag: v1\n`,
  ],
  [
    'no value but a comment',
    'i:\n  repository: a\n  tag: v1\n  digest: # of it\n',
    `i:\n  repository: a\n  tag: v1\n  digest: ${digest} # of it\n`,
  ],
  [
    'no value in braces',
    'i: {repository: a, digest: , tag: v1}\n',
    `i: {repository: a, digest: ${digest}, tag: v1}\n`,
  ],
  ['null', 'i: {repository: a, digest: null, tag: v1}\n', `i: {repository: a, digest: ${digest}, tag: v1}\n`],
  [
    'a tilde',
    'i:\n  repository: a\n  tag: v1\n  digest: ~\n',
    `i:\n  repository: a\n  tag: v1\n  digest: ${digest}\n`,
  ],
  [
    'an old digest',
    `i: {repository: a, tag: v1, digest: ${old}}\n`,
    `i: {repository: a, tag: v1, digest: ${digest}}\n`,
  ],
  [
    'a digest behind the tag',
    `i: {repository: a, tag: "v1@${old}"}\n`,
    `i: {repository: a, tag: "v1@${digest}"}\n`,
  ],
  [
    'a digest behind the tag, and an empty one',
    `i: {repository: a, tag: v1@${old}, digest: ""}\n`,
    `i: {repository: a, tag: v1@${digest}, digest: ""}\n`,
  ],
  [
    'a name under "image"',
    'i: {image: g.io/a, tag: v1, digest: ""}\n',
    `i: {image: g.io/a, tag: v1, digest: "${digest}"}\n`,
  ],
]

for (const [is, before, after] of values)
  test(`values with ${is} get their digest there, once`, async () => {
    assert.equal(await pinned('chart/values.yaml', before), after)
    assert.equal(await pinned('chart/values.yaml', after), after)
    const [place] = await placesIn('chart/values.yaml', after)
    assert.match(place?.image ?? '', new RegExp(`a:v1@${digest}$`))
  })

const fixed: readonly (readonly [string, string, string, string])[] = [
  [
    'values without a digest',
    'v/values.yaml',
    'i: {repository: a, tag: v1}\n',
    'it has no key "digest", which its chart must know',
  ],
  [
    'values whose keys others take',
    'v/values.yaml',
    'b: &b {repository: a, tag: v1, digest: ""}\nc: {<<: *b, tag: v2}\n',
    'other maps take its keys, so that its digest would be theirs',
  ],
  [
    'a digest written with escapes',
    'v/values.yaml',
    `i: {repository: a, tag: v1, digest: "\\x73${old.slice(1)}"}\n`,
    'its digest is not written as one',
  ],
]

for (const [is, path, text, reason] of fixed)
  test(`${is} are no site of a digest, and say why`, async () => {
    const [place] = await placesIn(path, text)
    assert.deepEqual([place?.digestSite, place?.isLiteral, place?.notEdited], [undefined, false, reason])
  })

test('a digest without a tag takes the tag of the comment behind it', async () => {
  const kustomized = await placesIn('kustomization.yaml', `images:\n- name: a\n  digest: ${old} # 1.10\n`)
  assert.deepEqual([kustomized[0]?.commentTag, kustomized[0]?.line], ['1.10', 3])
  const [value] = await placesIn(
    'values.yaml',
    `i:\n  repository: g.io/a\n  digest: "${old}" # ratchet:g.io/a:v1\n`,
  )
  assert.equal(value?.commentTag, 'v1')
})

test('the place of a reference in parts is its tag, with line and column', async () => {
  const text = '# ü😀\nimages: [{name: "😀", newName: g.io/a, newTag: "v1"}]\n'
  const [place] = await placesIn('kustomization.yaml', text)
  assert.equal(text.slice(place?.start, place?.end), '"v1"')
  assert.deepEqual([place?.line, place?.column, place?.image], [2, 48, 'g.io/a:v1'])
})
