import { test } from 'node:test'
import { assertLinear, filled, type Growth, lines, on, type WorkOf } from '@tallyman/testkit/bytes/growth'
import { parseIgnoreRules } from '../content/tar/ignore-rules.ts'
import { parseDotenv } from '../lock/compose/dotenv.ts'
import { interpolate } from '../lock/compose/interpolate.ts'
import { keepRefsIn } from '../lock/keep-refs-file.ts'
import { parseLock } from '../lock/lock-file.ts'
import { scanFile } from '../lock/scan/scan-file.ts'
import { blankComments } from '../lock/yaml/blank-comments.ts'
import { parseYaml } from '../lock/yaml/parse-yaml.ts'
import { parsePattern } from '../match/pattern.ts'
import { parsePlanFile } from './plan-file.ts'

const kilo = 1024

/** The `$` of a variable in a file, so that it is not a template here. */
const dollar = '$'

const digest = (at: number) => `sha256:${at.toString(16).padStart(64, '0')}`

const kept = (name: string) => (text: string) =>
  keepRefsIn([name], {
    open: async path => (path === name ? { kind: 'file', text } : { kind: 'absent' }),
  })
const scanned = (path: string) => (text: string) => scanFile(text, { path, kind: 'unknown' })
const yaml = (text: string) => parseYaml(text, 'file')

/** Hostile files that a checkout may contain, of each kind, with their size. */
const families: Readonly<Record<string, readonly [WorkOf, Growth]>> = {
  ...Object.fromEntries(
    ['{{', '${{', '${', '${a-', '${a:-b', '$(', 'x{{a}}', `x${dollar}{a-b}`, 'a/', 'a-', '${{ '].map(
      piece => [
        `a file for keep-refs of ${piece}`,
        [on(kept('refs.txt'), piece), { size: 16 * kilo, within: 600 }] as const,
      ],
    ),
  ),
  ...Object.fromEntries(
    ['\r', '\u2028', '\v', '\\\n', '\\ \n \n'].map(piece => [
      `a Dockerfile of ${JSON.stringify(piece)}`,
      [on(kept('Dockerfile'), piece, ['FROM a:1\n', '']), { size: 16 * kilo }] as const,
    ]),
  ),
  'a file of line separators': [on(scanned('file'), '\u2028'), { size: 16 * kilo }],
  'a Dockerfile of mounts': [
    on(scanned('Dockerfile'), '--mount=from=b,x=y ', ['FROM a\nRUN ', '']),
    { size: 16 * kilo },
  ],
  'a Dockerfile of heredocs': [on(scanned('Dockerfile'), '<<a ', ['FROM a\nRUN ', '']), { size: 8 * kilo }],
  'a Dockerfile of stages': [on(scanned('Dockerfile'), 'FROM a AS b\n'), { size: 16 * kilo }],
  'a Dockerfile of ARGs in each other': [
    size =>
      on(
        scanned('Dockerfile'),
        lines(size / 24, at => `ARG A${at + 1}=${dollar}{A${at}}${dollar}{A${at}}\n`),
        ['ARG A0=xx\n', `FROM ${dollar}{A9}`],
      )(size),
    { size: 8 * kilo, within: 12000 },
  ],
  ...Object.fromEntries(
    ['/* ', '"\\', '\\"', ', ', '// a\n'].map(piece => [
      `JSON of ${JSON.stringify(piece)}`,
      [on(blankComments, piece, ['{"', '']), { size: 32 * kilo }] as const,
    ]),
  ),
  'variables that double each other': [
    count => {
      const text = `A0=x\n${lines(count, at => `A${at + 1}=\${A${at}}\${A${at}}\n`)}`
      return () => parseDotenv(text, {})
    },
    { size: 500 },
  ],
  'a text of one long variable': [
    size => {
      const variables = { A: filled('x', 16 * kilo) }
      const text = filled(`${dollar}{A}`, size)
      return () => interpolate(text, variables)
    },
    { size: 64 * kilo },
  ],
  'expressions that never end': [on(text => interpolate(text, {}), '${A:-'), { size: 32 * kilo }],
  ...Object.fromEntries(
    [']', ',', '[', '- ', '? ', '&a ', '!a ', '%a\n', '#\n', '\n', 'b\n ', '"a" ', 'a: '].map(piece => [
      `YAML of ${JSON.stringify(piece)}`,
      [on(yaml, piece), { size: 4 * kilo, within: 1600 }] as const,
    ]),
  ),
  ...Object.fromEntries(
    [']', '}', '[]', '{}', '*a ', '&a *a ', '[&a *a,', '": ', '!a '].map(piece => [
      `a list in YAML of ${JSON.stringify(piece)}`,
      [on(yaml, piece, ['a: [', '']), { size: 16 * kilo, within: 1600 }] as const,
    ]),
  ),
  'YAML of keys': [
    size =>
      on(
        yaml,
        lines(size / 10, at => `k${at}: v\n`),
      )(size),
    { size: 4 * kilo },
  ],
  'a lock file': [
    count => {
      const images = Object.fromEntries(
        Array.from({ length: count }, (_, at) => [`ghcr.io/o/a${at}:1`, { digest: digest(at) }]),
      )
      const text = JSON.stringify({ version: 1, images })
      return () => parseLock(text, 'lock')
    },
    { size: 1000 },
  ],
  'a plan file': [
    count => {
      const entries = Array.from({ length: count }, (_, at) => ({
        digest: digest(at),
        act: 'keep',
        tags: [],
        reason: { kind: 'young', text: 'x' },
      }))
      const repositories = [{ repository: 'ghcr.io/o/a', inventory: digest(0), entries }]
      const text = JSON.stringify({ version: 1, repositories })
      return () => parsePlanFile(text, 'plan')
    },
    { size: 500 },
  ],
  ...Object.fromEntries(
    ['[', '[^', '[a', 'a*\n', '**/'].map(piece => [
      `.dockerignore of ${JSON.stringify(piece)}`,
      [on(parseIgnoreRules, piece), { size: 16 * kilo }] as const,
    ]),
  ),
  'a path compared with .dockerignore': [
    on(path => parseIgnoreRules('**/a*b/**/c?d')?.verdict(path, undefined), 'a/b'),
    { size: 4 * kilo },
  ],
  'a tag compared with a pattern': [
    size => {
      const patterns = ['/(a*)*b/', '*a*a*a*a*b', '/(a|a)*b/', '/[a-c]{1,50}x/'].map(parsePattern)
      const text = filled('a', size)
      return () => patterns.map(each => 'matches' in each && each.matches(text))
    },
    { size: kilo },
  ],
}

for (const [name, [workOf, growth]] of Object.entries(families))
  test(`the time for ${name} grows with its size alone`, () => assertLinear(name, workOf, growth))
