import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertLinear } from '@tallyman/testkit/bytes/growth'
import fc from 'fast-check'
import { dockerfileCases } from './dockerfiles.fixture.ts'
import { scanDockerfile } from './scan-dockerfile.ts'

for (const [name, { text, images, buildArgs, isRefused }] of Object.entries(dockerfileCases))
  test(`the images of a Dockerfile: ${name}`, () => {
    const { places, unread } = scanDockerfile(text, { buildArgs })
    assert.deepEqual([...new Set(places.map(({ image }) => image))], images)
    if (!isRefused) assert.deepEqual(unread, [])
  })

/** Each place as `image|text between its offsets|line`, with `!` if no digest can be written there. */
function placesIn(text: string): string[] {
  return scanDockerfile(text).places.map(
    ({ image, start, end, line, isLiteral }) =>
      `${image}|${text.slice(start, end)}|${line}${isLiteral ? '' : '!'}`,
  )
}

/** The unread places, with their lines and reasons. */
function unreadIn(text: string): string[] {
  return scanDockerfile(text).unread.map(
    ({ line, where, text, reason }) => `${line} ${where}: ${text}: ${reason}`,
  )
}

test('a place is exactly the reference, whatever precedes it', () => {
  const text = `\uFEFF# syntax = docker/dockerfile:1 x=y\r
# ünï🙂cödé\r
FROM --platform=linux/arm64 "node:24" AS a\r
COPY --from='busybox:1' / /\r
RUN --mount="type=bind,from=golang:1,target=/x" \\\r
  # comment\r
  --mount=from=rust:1,target=/y true\r
ONBUILD COPY --from=alpine:3 / /\r
FROM registry.example:5000/a/b@sha256:${'0'.repeat(64)}`
  assert.deepEqual(placesIn(text), [
    'docker/dockerfile:1|docker/dockerfile:1|1',
    'node:24|node:24|3',
    'busybox:1|busybox:1|4',
    'golang:1|golang:1|5',
    'rust:1|rust:1|7',
    'alpine:3|alpine:3|8',
    `registry.example:5000/a/b@sha256:${'0'.repeat(64)}|registry.example:5000/a/b@sha256:${'0'.repeat(64)}|9`,
  ])
  assert.deepEqual(
    scanDockerfile(text).places.map(({ where, platform }) => (platform ? `${where}, ${platform}` : where)),
    [
      '# syntax',
      'FROM of stage 1, linux/arm64',
      'COPY --from of stage 1',
      'RUN --mount of stage 1',
      'RUN --mount of stage 1',
      'ONBUILD COPY --from of stage 1',
      'FROM of stage 2',
    ],
  )
})

test('if FROM is one variable, the default of its ARG is the place', () => {
  assert.deepEqual(placesIn(`ARG A=node:24\nARG B="$A"\nFROM $A\nFROM \${B}\nFROM "\${A}"\n`), [
    'node:24|node:24|1',
    'node:24|node:24|1',
    'node:24|node:24|1',
  ])
  assert.deepEqual(
    placesIn(`ARG A='node:24'\nFROM \${A:-no:1}\nFROM \${NONE:-alpine:3}\nFROM \${A:+rust:1}\n`),
    ['node:24|node:24|1', 'alpine:3|alpine:3|3', 'rust:1|rust:1|4'],
  )
})

test('no digest is written where it would change more than this place, or persist when a variable changes', () => {
  assert.deepEqual(placesIn('ARG V=24\nFROM node:$V\n'), ['node:24|node:$V|2!'])
  assert.deepEqual(placesIn('ARG A=node:24 B=\nFROM $A$B\n'), ['node:24|$A$B|2!'])
  assert.deepEqual(placesIn(`ARG A=node:24-x\nFROM \${A%-x}\n`), [`node:24|\${A%-x}|2!`])
  assert.deepEqual(placesIn('FROM no\\\nde:24\n'), ['node:24|no\\\nde:24|1!'])
  assert.deepEqual(placesIn('FROM no"de":24\n'), ['node:24|no"de":24|1!'])
  assert.deepEqual(placesIn('ARG A=node:24\nFROM $A\nFROM a/$A\n'), [
    'node:24|node:24|1!',
    'a/node:24|a/$A|3!',
  ])
  assert.deepEqual(placesIn('ARG A=node:24\nARG B=a/$A\nFROM $A\n'), ['node:24|node:24|1!'])
  const given = scanDockerfile('ARG A=node:24\nFROM $A\n', { buildArgs: { A: 'node:25' } }).places
  assert.deepEqual(
    given.map(({ image, isLiteral, start }) => [image, isLiteral, start]),
    [['node:25', false, 19]],
  )
})

test('an image that cannot be determined is reported with its line and the reason', () => {
  assert.deepEqual(unreadIn('FROM node:$V\n'), ['1 FROM of stage 1: node:$V: the variable V has no value'])
  assert.deepEqual(unreadIn('\nFROM $R/node\n'), ['2 FROM of stage 1: $R/node: the variable R has no value'])
  assert.deepEqual(unreadIn('FROM a:$TARGETARCH\n'), [
    '1 FROM of stage 1: a:$TARGETARCH: the variable TARGETARCH differs from build to build',
  ])
  assert.deepEqual(unreadIn(`FROM a:\${V?}\n`), [`1 FROM of stage 1: a:\${V?}: the variable V has no value`])
  assert.deepEqual(unreadIn('FROM a\n\nCOPY --from=$V / /\n'), [
    '3 COPY --from of stage 1: $V: BuildKit replaces no variables in --from',
  ])
  assert.deepEqual(unreadIn('FROM a\nRUN --mount=from=$V,target=/x true\n'), [
    '2 RUN --mount of stage 1: $V: BuildKit replaces no variables in the from of a mount',
  ])
  assert.deepEqual(unreadIn('FROM a AS\n'), [
    '1 FROM of stage 1: FROM a AS: FROM takes an image, or an image AS a name',
  ])
  assert.deepEqual(unreadIn('FORM a\n'), [
    '1 instruction: FORM a: its first word is no instruction of a Dockerfile',
  ])
  assert.deepEqual(unreadIn('FROM a\nRUN <<EOF\n'), [
    '2 RUN of stage 1: RUN <<EOF: the heredoc EOF has no end',
  ])
  assert.deepEqual(unreadIn('FROM a\nONBUILD COPY --from=build / /\n'), [
    '2 ONBUILD COPY --from of stage 1: build: it is a stage or an image of the build that starts from this one',
  ])
  assert.match(unreadIn('FROM Node\n')[0] ?? '', /^1 FROM of stage 1: Node: it is not an image reference: /)
  assert.match(
    unreadIn('FROM Node:24\n')[0] ?? '',
    /^1 FROM of stage 1: Node:24: it is not an image reference: (?!.*Cannot)/,
  )
  assert.match(unreadIn(`FROM a:\${V/x}\n`)[0] ?? '', /"\/" is missing/)
  assert.match(unreadIn('FROM "a\n')[0] ?? '', /a " has no end/)
})

test('a FROM has its platform, or is for the machine that builds', () => {
  const platforms = [
    ['linux/arm64', { platform: 'linux/arm64' }],
    ['$P', { platform: 'linux/s390x' }],
    ['$BUILDPLATFORM', { isForBuilder: true }],
    [`linux/\${BUILDARCH}`, { isForBuilder: true }],
    ['$TARGETPLATFORM', {}],
    ['$BUILDPLATFORMS', {}],
  ] as const
  for (const [text, expected] of platforms) {
    const [found] = scanDockerfile(`ARG P=linux/s390x\nFROM --platform=${text} a\n`).places
    const { platform, isForBuilder } = found ?? {}
    assert.deepEqual({ ...(platform && { platform }), ...(isForBuilder && { isForBuilder }) }, expected)
  }
})

test('the stages of a file are listed in lower case, and none from the text of a heredoc', () => {
  const text = 'FROM a AS One\nFROM one as two\nFROM scratch\nRUN <<EOF\nFROM x AS no\nEOF\n'
  assert.deepEqual(scanDockerfile(text).stages, ['one', 'two'])
})

test('all places of a random text lie within it, and literal ones are exactly their image', () => {
  const word = fc.constantFrom(
    'FROM',
    'COPY',
    'RUN',
    'ARG',
    'AS',
    '--from=',
    '--mount=from=',
    'ONBUILD',
    '<<EOF',
    'EOF',
    'A',
    'A=',
    'node:24',
    'alpine',
    '$A',
    '${A',
    '}',
    ':-',
    '#',
    '%',
    '/',
    '"',
    "'",
    '\\',
    '`',
    '# escape=`',
    '\n',
    '\n',
    '\\\n',
    '\r\n',
    ' ',
    ' ',
    ' ',
    '\t',
    '\uFEFF',
    ',',
    '=',
    '🙂',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), words => {
      const text = words.join('')
      for (const { image, start, end, line, column, isLiteral } of scanDockerfile(text).places) {
        assert.ok(start >= 0 && end > start && end <= text.length)
        const before = text.slice(0, start).split('\n')
        assert.deepEqual([line, column], [before.length, (before.at(-1)?.length ?? 0) + 1])
        if (isLiteral) assert.equal(text.slice(start, end), image)
      }
    }),
    { numRuns: 2_000 },
  )
})

test('hostile files take time linear in their length', { timeout: 120_000 }, async t => {
  const shapes: Record<string, (length: number) => string> = {
    'doubling variables': length => `ARG A=aaaaaaaa\n${'ARG A=$A$A\n'.repeat(length / 11)}FROM $A\n`,
    'a chain of variables': length =>
      `${Array.from({ length: length / 20 }, (_, i) => `ARG A${i + 1}=$A${i}\n`).join('')}FROM $A1\n`,
    'nested braces': length => `FROM ${'${A:-'.repeat(length / 5)}\n`,
    'patterns of stars': length =>
      `ARG A=${'a'.repeat(4000)}\n${`FROM \${A#${'*a'.repeat(50)}b}\n`.repeat(length / 110)}`,
    continuations: length => `FROM \\\n${' \\\n'.repeat(length / 3)}node\n`,
    'comments in a continuation': length => `FROM \\\n${'# \\\n'.repeat(length / 4)}node\n`,
    'heredocs on a line': length => `FROM a\nRUN ${'<<E '.repeat(length / 4)}\n`,
    'quotes on a line': length => `FROM a\nRUN <<E ${'"'.repeat(length)}\n`,
    'dollars on a line': length => `FROM a\nRUN <<E ${'${A:-'.repeat(length / 5)}\n`,
    'spaces and backslashes': length => `FROM a\nRUN ${'\\ '.repeat(length / 2)}x\n`,
    'one long word': length => `FROM ${'a/'.repeat(length / 2)}\n`,
    'flags without end': length => `FROM a\nRUN ${'--mount=from=a '.repeat(length / 15)}\n`,
    'a mount of commas': length => `FROM a\nRUN --mount=${','.repeat(length)} x\n`,
    'empty instructions': length => 'X\n'.repeat(length / 2),
    'spaces in a directive': length => `# syntax=${' '.repeat(length)}\n`,
    'a list without end': length => `FROM a\nRUN [${'"a",'.repeat(length / 4)}<<E\n`,
    stages: length => Array.from({ length: length / 16 }, (_, i) => `FROM a AS s${i}\n`).join(''),
  }
  const workOn = (shape: (length: number) => string) => (length: number) => {
    const text = shape(length)
    return () => scanDockerfile(text)
  }
  for (const [name, shape] of Object.entries(shapes))
    await t.test(name, () =>
      assertLinear(name, workOn(shape), { size: 16 * 1024, times: name === 'stages' ? 3 : 2.5 }),
    )
})
