import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { assertLinear, filled, type Growth, lines, on, type WorkOf } from '@tallyman/testkit/bytes/growth'
import { tarPlaces } from './content/archive/archive-source-tar.ts'
import { inflate } from './content/compression/inflate.ts'
import { encodeTarHeader } from './content/tar/tar-header.ts'
import { readProgress } from './engine/progress-stream.ts'
import { headersFrom } from './http/http-headers.ts'
import { configDiffIds } from './model/config.ts'
import { parseDocument } from './model/document.ts'
import { ociIndex } from './model/media-type.ts'
import { parseReference } from './model/reference.ts'
import { parseStrictJson } from './model/strict-json.ts'
import { parseChallenges } from './registry/auth/challenge.ts'
import { hostnameOfKey, parseDockerConfig } from './registry/auth/docker-config.ts'
import { problem } from './registry/auth/problem.ts'
import { RegistryWarnings } from './registry/exchange/warnings.ts'
import { nextPage } from './registry/repository/name-pages.ts'
import { shortType } from './reports/pictures/image-graph.ts'

const kilo = 1024
const folder = mkdtempSync(join(tmpdir(), 'tallyman-growth-'))
after(() => rmSync(folder, { recursive: true }))

const digest = (at: number) => `sha256:${at.toString(16).padStart(64, '0')}`

async function* pieces(bytes: Uint8Array, size = 64 * kilo) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const json = (text: string) => parseStrictJson(Buffer.from(text))
const origin = new URL('https://registry.example/v2/app/tags/list')
const link = (text: string) => nextPage(headersFrom(['link', text]), origin, origin)
const refused = (text: string) =>
  problem('look', { status: 403, headers: headersFrom([]), text: Buffer.from(text) })

/** A tar of `count` entries. */
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

/** Hostile input of each kind that comes from outside, with its size. */
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
        mediaType: 'application/vnd.oci.image.manifest.v1+json',
        digest: digest(at + 1),
        size: 5,
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
  "Docker's config": [
    count => {
      const auths = Object.fromEntries(Array.from({ length: count }, (_, at) => [`h${at}`, { auth: 'YTpi' }]))
      const text = JSON.stringify({ auths })
      return () => parseDockerConfig(text, 'config.json')
    },
    { size: 1000 },
  ],
  'a host of colons': [on(hostnameOfKey, ':', ['https://', 'a[']), { size: 16 * kilo }],
  'headers of one name': [
    count => {
      const raw = Array.from({ length: 2 * count }, (_, at) => (at % 2 === 0 ? 'name' : 'value'))
      return () => headersFrom(raw)
    },
    { size: 8000 },
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
  'versions in an artifact type': [on(shortType, '.v1'), { size: 16 * kilo }],
  'a tar of headers': [tar(at => [header(`f${at}`)]), { size: 1000, within: 800 }],
  'a tar of small files': [tar(at => [header(`f${at}`, 1), block]), { size: 1000, within: 800 }],
  'a tar of one name': [tar(() => [header('f', 1), block]), { size: 1000, within: 1200 }],
  'a tar of long names': [tar(at => [header(`${filled('x', 120)}ü${at}`)]), { size: 500, within: 1200 }],
  'gzip members without content': [unpacked(gzipSync(''), 'gzip'), { size: 64 * kilo }],
  'gzip members of a byte': [unpacked(gzipSync('a'), 'gzip'), { size: 64 * kilo }],
  'zstd frames of a byte': [unpacked(zstdCompressSync('a'), 'zstd'), { size: 4 * kilo, within: 1600 }],
}

for (const [name, [workOf, growth]] of Object.entries(families))
  test(`the time for ${name} grows with its size alone`, () => assertLinear(name, workOf, growth))
