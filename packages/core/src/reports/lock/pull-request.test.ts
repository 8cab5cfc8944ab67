import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anyText } from '@tallyman/testkit/bytes/any-text'
import fc from 'fast-check'
import { TallyError } from '../../errors.ts'
import type { PinMove } from '../../lock/pins/lock-rules.ts'
import type { ImageFacts } from '../../lock/pins/tag-answer.ts'
import { type Digest, shortDigest } from '../../model/digest.ts'
import type { LockResult } from '../../operations/lock.ts'
import { compareLink } from './compare-link.ts'
import { day, digestFor, facts, findingAt, hubAge, lockResult, now, pinMove } from './lock-result.fixture.ts'
import { pullRequestBody, pullRequestTitle } from './pull-request.ts'

const change = { path: 'Dockerfile', before: 'a', after: 'b' }
const before = digestFor('old')
const node = pinMove('docker.io/library/node:24', { before })
const nginx = pinMove('docker.io/library/nginx:1.29')

function update(pins: readonly PinMove[], fields: Partial<LockResult> = {}): LockResult {
  return lockResult({ mode: 'update', pins, changes: [change], ...fields })
}

test('a title says what changes in one line', () => {
  const title = (...pins: PinMove[]) => pullRequestTitle({ pins, changes: [change] })
  const other = { ...node, image: 'ghcr.io/a/b:1' }
  assert.equal(title(nginx), 'Pin nginx:1.29')
  assert.equal(title(nginx, nginx, nginx), 'Pin 3 images')
  assert.equal(title(node), 'Update node:24')
  assert.equal(title(node, other), 'Update node:24 and 1 more pin')
  assert.equal(title(node, other, other), 'Update node:24 and 2 more pins')
  assert.equal(title(node, nginx), 'Update node:24, pin nginx:1.29')
  assert.equal(title(), 'Update the lock of container images')
  assert.equal(pullRequestTitle({ pins: [], changes: [] }), 'No container image moves')
})

test('the body lists the first ten places that stay without a digest, and counts the others', () => {
  const place = (line: number) =>
    findingAt('FROM a:$V', 'a:$V', { file: 'Dockerfile', line, image: 'a', message: '"a:$V" has no digest.' })
  const remaining = Array.from({ length: 12 }, (_, at) => place(at + 1))
  const body = pullRequestBody(update([node], { remaining }), now)
  assert.match(body, /<summary>12 places stay without a digest<\/summary>\n\n- `Dockerfile:1`: /)
  assert.match(body, /- `Dockerfile:10`: .*\n- and 2 more\n/)
  const one = pullRequestBody(update([node], { remaining: [place(3)] }), now)
  assert.match(one, /<summary>1 place stays without a digest<\/summary>/)
  assert.ok(!pullRequestBody(update([node]), now).includes('without a digest<'))
})

test('no title has a sign that a shell or a workflow reads', () => {
  const image = fc.oneof(
    anyText('$`"\'\\\n;&|<>(){}@#'),
    fc.constantFrom('node:24', 'a:1$(id)', '[::1]:5000/x:1'),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(image, fc.boolean()), { maxLength: 4 }), images => {
      const pins = images.map(([name, isMoved]) => pinMove(name, isMoved ? { before } : {}))
      assert.match(pullRequestTitle({ pins, changes: [change] }), /^[\w .,:/[\]-]+$/)
    }),
  )
})

test('what was not written is no change: neither title nor body say so', () => {
  const result = { ...update([node]), failure: new TallyError('PLAN_TOO_LARGE', 'Too many') }
  assert.equal(pullRequestTitle(result), 'No container image moves')
  assert.match(pullRequestBody(result, now), /^Nothing was written: `PLAN_TOO_LARGE`\./)
})

test('a row has digests, the age and its source, platforms, sizes, the claimed build and source, and files', () => {
  const source = 'https://github.com/nodejs/docker-node'
  const old = facts(before, {
    source,
    revision: 'a'.repeat(40),
    platforms: new Map<string, Digest>([
      ['linux/amd64', before],
      ['linux/arm/v7', before],
    ]),
  })
  const next = facts(node.after, {
    source: `${source}.git`,
    revision: 'b'.repeat(40),
    created: '2026-11-20T10:00:00Z',
    sizes: new Map([['linux/amd64', 121_000_000]]),
    platforms: new Map<string, Digest>([
      ['linux/amd64', before],
      ['linux/riscv64', before],
    ]),
  })
  const pin = { ...node, age: hubAge, files: ['a b.yaml', 'Dockerfile', 'c', 'd'] }
  const body = pullRequestBody(
    update([pin], {
      facts: new Map([
        [before, old],
        [pin.after, next],
      ]),
    }),
    now,
  )
  for (const part of [
    `\`${shortDigest(before)}\` → \`${shortDigest(pin.after)}\``,
    '5 days (Docker Hub)',
    '**loses** linux/arm/v7<br>gains linux/riscv64',
    'larger by 3.0 MB (2.5 %) for linux/amd64',
    'built 2026-11-20 (claimed)',
    `(${source}/compare/${'a'.repeat(40)}...${'b'.repeat(40)})`,
    '`a b.yaml`<br>`Dockerfile`<br>`c`<br>and 1 more',
    '> [!WARNING]\n> Platforms are lost:\n> - `node:24` loses linux/arm/v7',
    before,
    pin.after,
  ])
    assert.ok(body.includes(part), `${part}\nis not in\n${body}`)
})

test('held pins are listed with the reason and the time from which they can move', () => {
  const held = [
    {
      image: 'docker.io/library/postgres:17',
      pinned: before,
      found: digestFor('new'),
      reason: 'It is younger than 3 days.',
      until: now + 2 * day,
      age: hubAge,
    },
    { image: 'quay.io/x/y:1', pinned: before, found: digestFor('new'), reason: 'ask @octocat, see #12' },
  ]
  const body = pullRequestBody(update([node], { held }), now)
  assert.match(body, /2 pins stay although the tag moved/)
  assert.match(body, /too young, can move from 2026-12-01 12:00 UTC/)
  assert.match(body, /ask <span>@<\/span>octocat, see <span>#<\/span>12/)
})

test('writing says that the lock follows its files, and not that a tag moved', () => {
  const body = pullRequestBody(update([node], { mode: 'write' }), now)
  assert.match(body, /^Brings 1 entry of the lock to what the files pin\. /)
})

test('a held pin whose tag was not asked is not said to have moved', () => {
  const held = [{ image: 'quay.io/x/y:1', pinned: before, reason: 'It is held by the input `hold`.' }]
  const body = pullRequestBody(update([node], { held }), now)
  assert.match(body, /1 pin stays as it is/)
  assert.match(body, /`sha256:[0-9a-f]{12}`, tag not asked \|/)
  assert.doesNotMatch(body, /although the tag moved/)
})

test('a first digest is said to be taken whatever its age, in updates alone', () => {
  const says = /whatever its age/
  assert.match(pullRequestBody(update([nginx]), now), says)
  assert.doesNotMatch(pullRequestBody(update([node]), now), says)
  assert.doesNotMatch(pullRequestBody(update([nginx], { mode: 'write' }), now), says)
})

test('an unlikely build time is not shown', () => {
  for (const created of [
    '1970-01-01T00:00:00Z',
    '2026-13-40T00:00:00Z',
    'yesterday',
    '2099-01-01T00:00:00Z',
  ]) {
    const known = new Map([[node.after, facts(node.after, { created })]])
    assert.doesNotMatch(pullRequestBody(update([node], { facts: known }), now), /claimed/)
  }
})

test('a body is never longer than GitHub takes, however many images there are', () => {
  const many = Array.from({ length: 1_500 }, (_, at) =>
    pinMove(`ghcr.io/${'long-name/'.repeat(20)}image-${at}:1`, {
      before,
      files: Array.from({ length: 9 }, (_, file) => `${'folder/'.repeat(30)}${file}.yaml`),
    }),
  )
  const body = pullRequestBody(update(many), now)
  assert.ok(body.length <= 60_001, String(body.length))
  assert.match(body, /more rows are in the report/)
})

test('hostile names, files, labels, ages and reasons become text: nobody is mentioned and nothing is linked', () => {
  const hostile = anyText('@#<>[]()!`|\n:/*_~$&"\'').map(
    text => `@a ${text} #1 ::set-output:: http://e.example`,
  )
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 8, maxLength: 8 }), texts => {
      const [
        image = '',
        file = '',
        created = '',
        source = '',
        revision = '',
        said = '',
        reason = '',
        platform = '',
      ] = texts
      const labels = { created, source, revision, platforms: new Map([[platform, before]]) }
      const known = new Map<Digest, ImageFacts>([
        [before, facts(before)],
        [node.after, facts(node.after, labels)],
      ])
      const age = { since: now, from: 'registry', said } as const
      const pin = { ...node, image, files: [file], age }
      const held = [{ image, pinned: before, found: node.after, reason, age }]
      const body = pullRequestBody(update([pin], { facts: known, held }), now)
      const withoutCode = body.replaceAll(/`[^`\n]*`/g, '').replaceAll(/<\/?[a-z]+>/g, '\0')
      assert.doesNotMatch(withoutCode, /(?<![\0A-Za-z0-9])@\w|(?<![\0&])#\d|https?:\/\/|^::/m)
      assert.doesNotMatch(withoutCode.replace('[!WARNING]', ''), /[<`[\]]/)
    }),
  )
})

test('two revisions of one repository are compared on the sites that are known, and nowhere else', () => {
  const [from, to] = ['a'.repeat(40), 'b'.repeat(40)]
  const link = (source: string, other: string = source, revisions: [string, string] = [from, to]) =>
    compareLink(
      facts(before, { source, revision: revisions[0] }),
      facts(before, { source: other, revision: revisions[1] }),
    )
  const range = `${from}...${to}`
  assert.equal(link('https://github.com/o/r'), `https://github.com/o/r/compare/${range}`)
  assert.equal(
    link('https://github.com/o/r.git', 'https://github.com/o/r/'),
    `https://github.com/o/r/compare/${range}`,
  )
  assert.equal(link('https://gitlab.com/a/b/c'), `https://gitlab.com/a/b/c/-/compare/${range}`)
  assert.equal(link('https://codeberg.org/o/r'), `https://codeberg.org/o/r/compare/${range}`)
  for (const odd of [
    'http://github.com/o/r',
    'https://github.com.evil.example/o/r',
    'https://user@github.com/o/r',
    'https://github.com:8443/o/r',
    'https://github.com/o/r?x=1',
    'https://github.com/o/r#x',
    'https://github.com/o/../r',
    'https://github.com/o/r/tree/main',
    'https://github.com/o',
    'https://gitlab.com/o/-/r',
    'https://github.com/o/r)\n@octocat',
    'https://evil.example/o/r',
    '',
  ])
    assert.equal(link(odd), undefined, odd)
  assert.equal(link('https://github.com/o/r', 'https://github.com/o/fork'), undefined)
  assert.equal(link('https://github.com/o/r', 'https://gitlab.com/o/r'), undefined)
  for (const pair of [
    [from, from],
    ['main', to],
    [from, `${to})`],
    ['abc', to],
  ] as [string, string][])
    assert.equal(link('https://github.com/o/r', 'https://github.com/o/r', pair), undefined)
})
