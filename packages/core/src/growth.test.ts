import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { assertLinear, type Growth, type WorkOf } from '@tallyman/testkit/growth'
import { tarPlaces } from './content/archive-source-tar.ts'
import { inflate } from './content/inflate.ts'
import { encodeTarHeader } from './content/tar-header.ts'
import { readProgress } from './engine/progress-stream.ts'
import { blankComments } from './lock/blank-comments.ts'
import { parseDotenv } from './lock/dotenv.ts'
import { interpolate } from './lock/interpolate.ts'
import { parseLock } from './lock/lock-file.ts'
import { parseYaml } from './lock/parse-yaml.ts'
import { scanFile } from './lock/scan-file.ts'
import { configDiffIds } from './model/config.ts'
import { parseDocument } from './model/document.ts'
import { ociIndex } from './model/media-type.ts'
import { parseReference } from './model/reference.ts'
import { parseStrictJson } from './model/strict-json.ts'
import { parseIgnoreRules } from './operations/ignore-rules.ts'
import { keepRefsIn } from './prune/keep-refs-file.ts'
import { parsePattern } from './prune/pattern.ts'
import { parsePlanFile } from './prune/plan-file.ts'
import { parseChallenges } from './registry/challenge.ts'
import { hostnameOfKey, parseDockerConfig } from './registry/docker-config.ts'
import { headersFrom } from './registry/http-headers.ts'
import { problem } from './registry/problem.ts'
import { HeadPieces } from './registry/response-head.ts'
import { nextPage } from './registry/tags.ts'
import { RegistryWarnings } from './registry/warnings.ts'

const kilo = 1024
const folder = mkdtempSync(join(tmpdir(), 'tallyman-growth-'))
after(() => rmSync(folder, { recursive: true }))

/** `piece` over and over, `size` characters of it. */
function filled(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length)).slice(0, size)
}

/** So many lines, each made from its number. */
function lines(count: number, line: (at: number) => string, between = ''): string {
  return Array.from({ length: Math.floor(count) }, (_, at) => line(at)).join(between)
}

/** Of a variable in a file, apart from those of a template here. */
const dollar = '$'

const digest = (at: number) => `sha256:${at.toString(16).padStart(64, '0')}`

async function* pieces(bytes: Uint8Array, size = 64 * kilo) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** A parser that is called with a text made of `piece`. */
const on =
  (parse: (text: string) => unknown, piece: string, around = ['', '']): WorkOf =>
  size => {
    const text = `${around[0]}${filled(piece, size)}${around[1]}`
    return () => parse(text)
  }

const kept = (name: string) => (text: string) =>
  keepRefsIn([name], {
    open: async path => (path === name ? { kind: 'file', text } : { kind: 'absent' }),
  })
const scanned = (path: string) => (text: string) => scanFile(text, { path, kind: 'unknown' })
const yaml = (text: string) => parseYaml(text, 'file')
const json = (text: string) => parseStrictJson(Buffer.from(text))
const origin = new URL('https://registry.example/v2/app/tags/list')
const link = (text: string) => nextPage(headersFrom(['link', text]), origin, origin)
const refused = (text: string) =>
  problem('look', { status: 403, headers: headersFrom([]), text: Buffer.from(text) })

/** A tar of so many entries. */
const tar =
  (entry: (at: number) => Uint8Array[]): WorkOf =>
  count => {
    const path = join(folder, `${count}.tar`)
    const blocks = Array.from({ length: count }, (_, at) => entry(at)).flat()
    const bytes = Buffer.concat([...blocks, Buffer.alloc(1024)])
    return async () => {
      writeFileSync(path, bytes)
      const file = await open(path)
      try {
        await tarPlaces(file)
      } finally {
        await file.close()
      }
    }
  }
const header = (name: string, size = 0) => encodeTarHeader({ name, size, type: 'file' })
const block = new Uint8Array(512)

const unpacked =
  (member: Uint8Array, way: 'gzip' | 'zstd'): WorkOf =>
  size => {
    const bytes = Buffer.concat(Array<Uint8Array>(Math.floor(size / member.length)).fill(member))
    return async () => {
      for await (const _ of inflate(pieces(bytes), way, 1e9));
    }
  }

/** What comes from outside, as input that is bad in its own way, with its size. */
const families: Readonly<Record<string, readonly [WorkOf, Growth]>> = {
  'a document of keys': [on(text => json(`{${text}}`), '"k":0,'), { size: 64 * kilo }],
  'a document of different keys': [
    size => {
      const bytes = Buffer.from(
        `{"schemaVersion":2,"mediaType":"${ociIndex}","manifests":[],${lines(size / 10, at => `"k${at}":0`, ',')}}`,
      )
      return () => parseDocument(bytes)
    },
    { size: 64 * kilo },
  ],
  'a document of escaped keys': [
    size =>
      on(
        json,
        lines(size / 14, at => `"\\u0041${at}":0,`),
        ['{', '"":0}'],
      )(size),
    { size: 32 * kilo },
  ],
  'a document of white space': [on(json, '"a"    '), { size: 128 * kilo }],
  'an index of entries': [
    size => {
      const manifests = Array.from({ length: size }, (_, at) => ({
        ...{ mediaType: 'application/vnd.oci.image.manifest.v1+json', digest: digest(at + 1), size: 5 },
      }))
      const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: ociIndex, manifests }))
      return () => parseDocument(bytes)
    },
    { size: 1000 },
  ],
  'a config of diff_ids and history': [
    size => {
      const diff_ids = Array.from({ length: size }, (_, at) => digest(at))
      const history = Array.from({ length: 10 * size }, () => ({}))
      const fields = { os: 'linux', architecture: 'amd64', rootfs: { type: 'layers', diff_ids }, history }
      const bytes = Buffer.from(JSON.stringify(fields))
      return () => configDiffIds(bytes)
    },
    { size: 1000 },
  ],
  'a reference': [on(parseReference, 'a-'), { size: 64 * kilo }],
  ...Object.fromEntries(
    ['{{', '${{', '${', '${a-', '${a:-b', '$(', 'x{{a}}', 'x${a-b}', 'a/', 'a-', '${{ '].map(piece => [
      `a file for keep-refs of ${piece}`,
      [on(kept('refs.txt'), piece), { size: 16 * kilo, within: 150 }] as const,
    ]),
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
    { size: 8 * kilo, within: 3000 },
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
      [on(yaml, piece), { size: 4 * kilo, within: 400 }] as const,
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
        ...{ digest: digest(at), act: 'keep', tags: [], reason: { kind: 'young', text: 'x' } },
      }))
      const repositories = [{ repository: 'ghcr.io/o/a', inventory: digest(0), entries }]
      const text = JSON.stringify({ version: 1, repositories })
      return () => parsePlanFile(text, 'plan')
    },
    { size: 500 },
  ],
  "Docker's config": [
    count => {
      const auths = Object.fromEntries(Array.from({ length: count }, (_, at) => [`h${at}`, { auth: 'YTpi' }]))
      const text = JSON.stringify({ auths })
      return () => parseDockerConfig(text, 'config.json')
    },
    { size: 1000 },
  ],
  'a host of colons': [on(hostnameOfKey, ':', ['https://', 'a[']), { size: 16 * kilo }],
  ...Object.fromEntries(
    ['[', '[^', '[a', 'a*\n', '**/'].map(piece => [
      `.dockerignore of ${JSON.stringify(piece)}`,
      [on(parseIgnoreRules, piece), { size: 16 * kilo }] as const,
    ]),
  ),
  'a path held against .dockerignore': [
    on(path => parseIgnoreRules('**/a*b/**/c?d')?.verdict(path, undefined), 'a/b'),
    { size: 4 * kilo },
  ],
  'a tag held against a pattern': [
    size => {
      const patterns = ['/(a*)*b/', '*a*a*a*a*b', '/(a|a)*b/', '/[a-c]{1,50}x/'].map(parsePattern)
      const text = filled('a', size)
      return () => patterns.map(each => 'matches' in each && each.matches(text))
    },
    { size: kilo },
  ],
  'headers of one name': [
    count => {
      const raw = Array.from({ length: 2 * count }, (_, at) => (at % 2 === 0 ? 'name' : 'value'))
      return () => headersFrom(raw)
    },
    { size: 8000 },
  ],
  'a head that comes byte by byte': [
    size => {
      const bytes = Buffer.from(`HTTP/1.1 103 Early Hints\r\n${filled('a: b\r\n', size)}\r\n`)
      return () => {
        const head = new HeadPieces()
        for (let at = 0; at < bytes.length; at++) head.add(bytes.subarray(at, at + 1))
      }
    },
    { size: 30 * kilo },
  ],
  ...Object.fromEntries(
    ['a ', 'a=b ', '"', 'Bearer realm="', 'a=', '\\"', 'aa'].map(piece => [
      `a challenge of ${JSON.stringify(piece)}`,
      [on(text => parseChallenges([text]), piece), { size: 8 * kilo }] as const,
    ]),
  ),
  ...Object.fromEntries(
    [', ', ',<a>;rel="next ', ';rel="next ', 'next ', ';rel=', '; ', ',<'].map(piece => [
      `a Link of ${JSON.stringify(piece)}`,
      [on(link, piece, ['<a>;rel="', '']), { size: 16 * kilo }] as const,
    ]),
  ),
  ...Object.fromEntries(
    ['299 - "', ' 299 - "a" ', '\\"', '299 - "\\" '].map(piece => [
      `a Warning of ${JSON.stringify(piece)}`,
      [
        on(text => new RegistryWarnings('host').fresh(headersFrom(['warning', text])), piece),
        { size: 16 * kilo },
      ] as const,
    ]),
  ),
  'a refusal of words': [on(refused, 'token is '), { size: 32 * kilo }],
  'a line of the engine that comes byte by byte': [
    size => {
      const bytes = Buffer.from(JSON.stringify({ stream: filled('a', size) }))
      return () => readProgress('load', pieces(bytes, 1))
    },
    { size: 16 * kilo },
  ],
  'lines of the engine in one piece': [
    on(text => readProgress('load', pieces(Buffer.from(text), text.length)), '{"stream":"a"}\n'),
    { size: 64 * kilo },
  ],
  'a tar of headers': [tar(at => [header(`f${at}`)]), { size: 1000, within: 200 }],
  'a tar of small files': [tar(at => [header(`f${at}`, 1), block]), { size: 1000, within: 200 }],
  'a tar of one name': [tar(() => [header('f', 1), block]), { size: 1000, within: 300 }],
  'a tar of long names': [tar(at => [header(`${filled('x', 120)}ü${at}`)]), { size: 500, within: 300 }],
  'gzip members without content': [unpacked(gzipSync(''), 'gzip'), { size: 64 * kilo }],
  'gzip members of a byte': [unpacked(gzipSync('a'), 'gzip'), { size: 64 * kilo }],
  'zstd frames of a byte': [unpacked(zstdCompressSync('a'), 'zstd'), { size: 4 * kilo, within: 400 }],
}

for (const [name, [workOf, growth]] of Object.entries(families))
  test(`the time for ${name} grows with its size alone`, () => assertLinear(name, workOf, growth))
