import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MirrorList, TagChoice } from './list-entry.ts'
import { parseMirrorList } from './mirror-list.ts'

const digest = `sha256:${'a'.repeat(64)}`
const env: Readonly<Record<string, string>> = {
  HUB_USER: 'john',
  HUB_TOKEN: 's3cret',
  HUB_TOKEN_2: 'Gh0_Secret Value',
  INPUT_X: 'y',
  EMPTY: '',
}

function parsed(text: string): Promise<MirrorList> {
  return parseMirrorList(text, 'images.yaml', name => env[name])
}

async function refused(text: string): Promise<string> {
  try {
    await parsed(text)
  } catch (error) {
    const { code, message } = error as { code: string; message: string }
    assert.equal(code, 'LIST_INVALID', message)
    return message
  }
  return assert.fail(`it was accepted: ${text}`)
}

const wanted = (choice: TagChoice | undefined, tag: string) =>
  choice?.kind === 'listed' ? choice.isWanted(tag) : assert.fail('not listed')

test('the example of skopeo-sync(1) is read', async () => {
  const { entries, logins, unverified } = await parsed(`registry.example.com:
    images:
        busybox: []
        redis:
            - "1.0"
            - 2.10
            - "${digest}"
            - "3@${digest}"
    images-by-tag-regex:
        nginx: 1\\.13\\.[12]-alpine-perl$
    images-by-semver:
        alpine: ">= 3.12.0"
    credentials:
        username: john
        password: this is a secret
    tls-verify: true
quay.io:
    tls-verify: false
    images:
        coreos/etcd:
            - latest
docker.io: { images: { alpine: } }
`)
  const [busybox, one, two, byDigest, both, nginx, alpine, etcd, hub] = entries
  assert.deepEqual(busybox?.source, { registry: 'registry.example.com', repository: 'busybox' })
  assert.ok(wanted(busybox?.choice, 'anything'))
  // As written: 2.10 is no number here.
  assert.deepEqual(
    [one?.choice, two?.choice],
    [
      { kind: 'named', tag: '1.0' },
      { kind: 'named', tag: '2.10' },
    ],
  )
  assert.deepEqual(byDigest?.choice, { kind: 'named', digest })
  assert.deepEqual(both?.choice, { kind: 'named', tag: '3', digest })
  assert.ok(wanted(nginx?.choice, 'x1.13.2-alpine-perl') && !wanted(nginx?.choice, '1.13.3-alpine-perl'))
  assert.ok(wanted(alpine?.choice, 'v3.12.1') && !wanted(alpine?.choice, '3.11'))
  assert.equal(etcd?.source.repository, 'coreos/etcd')
  assert.equal(hub?.source.repository, 'library/alpine')
  assert.deepEqual(logins, [
    { registry: 'registry.example.com', username: 'john', password: 'this is a secret' },
  ])
  assert.deepEqual(
    unverified.map(({ registry, line }) => [registry, line]),
    [['quay.io', 18]],
  )
})

test('the shape of regsync is read, with defaults, anchors, sets of tags and templates of the environment', async () => {
  const { entries, registries, logins, notes, unverified } = await parsed(`version: 1
x-common: &common { interval: 60m }
creds:
  - registry: docker.io
    user: "{{env \\"HUB_USER\\"}}"
    pass: '{{ env "HUB_TOKEN" }}'
  - registry: reg.local:5000
    tls: disabled
defaults: { parallel: 2, referrers: true }
sync:
  - source: busybox:latest
    target: reg.local:5000/library/busybox:stable
    type: image
    <<: *common
  - source: alpine
    target: reg.local:5000/library/alpine
    type: repository
    referrers: false
    platform: linux/amd64
    tags:
      allow: ["3", '3\\.\\d+']
      deny: ["3.0"]
  - source: nginx
    target: reg.local:5000/nginx
    type: repository
    platforms: [linux/amd64, linux/arm64]
    tagSets: [{ allow: [edge] }, { semverRange: [">=1.20 <1.22"] }]
  - source: old.example.com
    target: reg.local:5000
    type: registry
    repos: { allow: ['team/.*'] }
`)
  const [busybox, alpine, nginx] = entries
  assert.deepEqual(busybox?.choice, { kind: 'named', tag: 'latest' })
  assert.deepEqual(busybox?.target, {
    registry: 'reg.local:5000',
    repository: 'library/busybox',
    tag: 'stable',
  })
  assert.equal(busybox?.referrers, true)
  assert.deepEqual([alpine?.referrers, alpine?.only?.architecture], [false, 'amd64'])
  const alpineTags = ['3', '3.1', '3.0', '3.1-rc', '13'].filter(tag => wanted(alpine?.choice, tag))
  assert.deepEqual(alpineTags, ['3', '3.1'])
  const nginxTags = ['edge', '1.21.6', '1.22', 'x-edge'].filter(tag => wanted(nginx?.choice, tag))
  assert.deepEqual(nginxTags, ['edge', '1.21.6'])
  assert.equal(nginx?.platforms?.length, 2)
  assert.ok(registries[0]?.isWanted('team/app') && !registries[0].isWanted('my/team/app'))
  assert.deepEqual(logins, [{ registry: 'docker.io', username: 'john', password: 's3cret' }])
  assert.deepEqual(
    unverified.map(({ registry }) => registry),
    ['reg.local:5000'],
  )
  assert.match(notes.join('\n'), /parallel has no effect[\s\S]*interval has no effect/)
})

test('a lock file is a list of tags with their digests', async () => {
  const image = 'docker.io/library/alpine:3.22'
  const pin = { image, digest, pinned_image: `${image}@${digest}`, platforms: {} }
  const { entries } = await parsed(`${JSON.stringify({ version: 1, images: [pin] }, undefined, 2)}\n`)
  assert.deepEqual(
    entries.map(({ choice, line }) => ({ choice, line })),
    [{ choice: { kind: 'named', tag: '3.22', digest }, line: 5 }],
  )
})

const item = (more: string) => `sync:\n  - { source: a, target: r.io/a, type: repository, ${more} }\n`

for (const [title, text, message] of [
  ['an empty file', '', /:1: it is not a YAML mapping, expected names of images/],
  ['text', 'some words', /:1: it is not a YAML mapping/],
  ['a name that is none in a list', '- alpine:3\n- Alpine', /images.yaml:2: /],
  ['a name that is none in a line', '# names\nalpine:3\nr.io/Alpine:1', /images.yaml:3: /],
  ['no image', 'r.io: {}', /names no image/],
  [
    'an unknown key of a registry',
    'r.io: { images: {}, imagess: {} }',
    /images.yaml:1: the key "imagess" is unknown, expected only images, /,
  ],
  [
    'a duplicate key',
    'r.io: { images: { a: [] } }\nr.io: { images: { b: [] } }',
    /:2: Map keys must be unique/,
  ],
  ['two documents', 'r.io: { images: { a: [] } }\n---\nq.io: { images: { a: [] } }', /second document/],
  ['a tag that is none', 'r.io: { images: { a: ["x/y"] } }', /"x\/y" is neither a tag nor a digest/],
  ['a digest that is none', `r.io: { images: { a: ["${digest.slice(0, -1)}"] } }`, /neither/],
  ['a name that is none', 'r.io: { images: { "../a": [] } }', /images.yaml:1:/],
  ['tags that are a map', 'r.io: { images: { a: { b: c } } }', /is not a YAML list/],
  ['a look-ahead', 'r.io: { images-by-tag-regex: { a: "(?=b)" } }', /look-around/],
  ['a repetition of repetitions', 'r.io: { images-by-tag-regex: { a: "(a{900}){900}" } }', /too large/],
  [
    'a class by its name',
    'r.io: { images-by-tag-regex: { a: "[[:digit:]]+" } }',
    /holds \[:digit:\], which is not/,
  ],
  ['a class that begins with its end', 'r.io: { images-by-tag-regex: { a: "[]x]" } }', /holds \[\], which/],
  ['a range that is none', 'r.io: { images-by-semver: { a: "latest" } }', /expected comparisons/],
  ['certificates', 'r.io: { images: { a: [] }, cert-dir: /certs }', /cert-dir is not read/],
  ['half a login', 'r.io: { images: { a: [] }, credentials: { username: a } }', /password is no text/],
  ['a higher version', 'version: 2\nsync: []', /version is 2/],
  ['an unknown type', 'sync: [{ source: a, target: r.io/a, type: dir }]', /type is "dir"/],
  ['a hook', item('hooks: { pre: { type: script } }'), /hooks is not carried out: no program/],
  ['a backup', item('backup: "old-{{.Ref.Tag}}"'), /backup is not carried out/],
  ['a filter of media types', item('mediaTypes: ["application/vnd.oci.image.index.v1+json"]'), /leaves out/],
  ['a bracket that closes the one around it', item('tags: { allow: ["a)|(b"] }'), /closes/],
  ['an unknown rule', item('tags: { alow: ["a"] }'), /the key "alow" is unknown/],
  [
    'another template',
    `sync: [{ source: a, target: 'r.io/{{.Sync.Source}}', type: repository }]`,
    /a template other/,
  ],
  [
    'a variable of the runner',
    `sync: [{ source: '{{env "INPUT_X"}}', target: r.io/a, type: image }]`,
    /belongs to the runner/,
  ],
  [
    'a variable without a value',
    `sync: [{ source: '{{env "NONE"}}', target: r.io/a, type: image }]`,
    /NONE has no value/,
  ],
  [
    'a target with a digest',
    `sync: [{ source: a, target: 'r.io/a@${digest}', type: image }]`,
    /target has a digest/,
  ],
  [
    'a credential helper',
    `creds: [{ registry: r.io, credHelper: x }]\n${item('referrers: true')}`,
    /credHelper is not/,
  ],
] as const)
  test(`${title} is refused with its line`, async () => {
    assert.match(await refused(text), message)
  })

for (const text of [
  `creds:\n  - { registry: r.io, user: me, pass: 'hunter2 {{file "/x"}}' }\n${item('referrers: true')}`,
  `creds: [{ registry: r.io, user: me, pass:hunter2 }]\n${item('referrers: true')}`,
  `creds: [{ registry: r.io, user: me, hunter2: }]\n${item('referrers: true')}`,
  `pass:hunter2: x\n${item('referrers: true')}`,
  `sync:\n  - { source: a, target: r.io/a, type: repository, pass:hunter2 }\n`,
  'r.io: { images: { a: [] }, credentials: { username: me, password: { x: hunter2 } } }',
  'r.io: { images: { a: [] }, credentials: { username: u, password:hunter2 } }',
  'r.io: { images: { a: [] }, credentials: { username: u, hunter2: } }',
  'r.io: { images: { a: [] }, username: u, password:hunter2 }',
])
  test(`no message shows a password: ${text.replaceAll('\n', ' ')}`, async () => {
    const message = await refused(text)
    assert.doesNotMatch(message, /hunter2/)
    assert.match(message, /images\.yaml:[1-3]: /)
  })

for (const text of [
  `sync: [{ source: '{{env "HUB_TOKEN_2"}}', target: r.io/a, type: image }]`,
  `sync: [{ source: '{{env "HUB_TOKEN_2"}}', target: r.io/a, type: repository }]`,
  `sync: [{ source: a, target: 'r.io/{{env "HUB_TOKEN_2"}}', type: image }]`,
  `sync: [{ source: a, target: 'r.io/{{env "HUB_TOKEN_2"}}', type: repository }]`,
  `sync: [{ source: '{{env "HUB_TOKEN_2"}}', target: r.io, type: registry }]`,
  `creds: [{ registry: '{{env "HUB_TOKEN_2"}}', user: a, pass: b }]\n${item('referrers: true')}`,
])
  test(`no message shows the value of a variable: ${text.split('\n')[0]}`, async () => {
    await assert.rejects(parsed(text), (error: Error) => {
      assert.doesNotMatch(`${error.message} ${error.cause} ${JSON.stringify(error)}`, /Gh0_/)
      return /images\.yaml:1: /.test(error.message)
    })
  })

test('names of images are a list too: one a line with comments, or a list of YAML', async () => {
  const lines = `# base images\nalpine:3.22\n\nr.io:5000/team/app@${digest} # pinned\nredis\n`
  const named = (text: string) =>
    parsed(text).then(({ entries }) =>
      entries.map(({ line, source, choice }) => [line, source.repository, choice]),
    )
  assert.deepEqual(await named(lines), [
    [2, 'library/alpine', { kind: 'named', tag: '3.22' }],
    [4, 'team/app', { kind: 'named', digest }],
    [5, 'library/redis', { kind: 'named', tag: 'latest' }],
  ])
  assert.deepEqual(await named(`- alpine:3.22\n- "r.io/app:1@${digest}"\n`), [
    [1, 'library/alpine', { kind: 'named', tag: '3.22' }],
    [2, 'app', { kind: 'named', tag: '1', digest }],
  ])
})

test('all faults of a list are named at once, each with its line', async () => {
  const skopeo = 'r.io:\n  imagess: {}\n  cert-dir: /certs\n  images:\n    a: ["x/y"]\nq.io: { tls: false }\n'
  assert.deepEqual(
    (await refused(skopeo)).split('\n').map(line => /images\.yaml:(\d): (.{18})/.exec(line)?.slice(1)),
    [
      undefined,
      ['2', 'the key "imagess" '],
      ['3', 'cert-dir is not re'],
      ['5', '"x/y" is neither a'],
      ['6', 'the key "tls" is u'],
    ],
  )
  await assert.rejects(parsed(skopeo), (error: Error) => error.cause === undefined)
  const sync = `sync:
  - { source: a, target: r.io/a, type: repository, backup: x, digestTags: true }
  - { source: b, target: r.io/b, type: dir }
`
  assert.match(
    await refused(sync),
    /:2: backup is not .*\n.*:2: digestTags works only with `referrers: true`\n.*:3: type is "dir"/,
  )
})
