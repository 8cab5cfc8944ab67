import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { frameOf } from './wire-body.ts'

/** What a body in chunks gives when its bytes come in these pieces, and how many bytes were left over behind it. */
function unframed(pieces: readonly Buffer[]) {
  const frame = frameOf({ kind: 'chunked' })
  const taken: Buffer[] = []
  for (const [at, piece] of pieces.entries()) {
    // Frames work in the memory of what they are given.
    const used = frame.feed(Buffer.from(piece), part => void taken.push(Buffer.from(part)))
    if (used === undefined) continue
    const rest = Buffer.concat(pieces.slice(at + 1)).length + piece.length - used
    return { content: Buffer.concat(taken), rest }
  }
  return { content: Buffer.concat(taken) }
}

function cutAt(bytes: Buffer, places: readonly number[]): Buffer[] {
  const ends = [...new Set(places.map(place => place % (bytes.length + 1)))].sort((a, b) => a - b)
  return [0, ...ends].map((from, at) => bytes.subarray(from, ends[at] ?? bytes.length))
}

test('any content in any chunks, however its bytes arrive, comes out as it went in', () => {
  const chunk = fc.uint8Array({ minLength: 1, maxLength: 40 })
  const extension = fc.constantFrom('', ';a', ';a=b; c="d"', '  ')
  const trailer = fc.array(fc.constantFrom('x: y', 'etag: "a"'), { maxLength: 2 })
  const chunks = fc.array(fc.tuple(chunk, extension, fc.boolean()), { maxLength: 6 })
  const places = fc.array(fc.nat(), { maxLength: 12 })
  fc.assert(
    fc.property(chunks, trailer, fc.uint8Array({ maxLength: 9 }), places, (parts, trailers, next, at) => {
      const frame = parts.flatMap(([bytes, more, isPadded]) => {
        const size = bytes.length.toString(16).padStart(isPadded ? 4 : 0, '0')
        return [Buffer.from(`${size}${more}\r\n`), bytes, Buffer.from('\r\n')]
      })
      const end = Buffer.from(`0\r\n${trailers.map(line => `${line}\r\n`).join('')}\r\n`)
      const { content, rest } = unframed(cutAt(Buffer.concat([...frame, end, next]), at))
      assert.ok(content.equals(Buffer.concat(parts.map(([bytes]) => bytes))))
      assert.equal(rest, next.length)
    }),
  )
})

test('what is no chunk ends the body as a cut does', () => {
  for (const text of [
    '\r\n',
    'g\r\n',
    '-1\r\n',
    '+1\r\n',
    '0x1\r\n',
    '1 2\r\n',
    ' 1\r\n',
    `${'f'.repeat(14)}\r\n`,
    '1\n',
    '1\r\nab\r\n',
    '1\r\na\n',
    '1\r\na\r\n\r\n',
    '0\n',
    '1;\x00\r\n',
    `1;${'a'.repeat(5_000)}`,
    `0\r\n${'x: y\r\n'.repeat(200)}`,
  ])
    assert.throws(() => unframed([Buffer.from(text, 'latin1')]), { code: 'REGISTRY_UNAVAILABLE' }, text)
})

test('any bytes are content, an unfinished frame or a cut, whatever pieces they come in', () => {
  const outcome = (pieces: readonly Buffer[]) => {
    try {
      const { content, rest } = unframed(pieces)
      return `${content.toString('latin1')} ${rest}`
    } catch (error) {
      return (error as { code?: string }).code
    }
  }
  const text = fc.array(fc.constantFrom('1', 'a', '0', '\r\n', '\r', '\n', ';', ' ', 'é'), { maxLength: 20 })
  fc.assert(
    fc.property(text, fc.array(fc.nat(), { maxLength: 8 }), (parts, at) => {
      const bytes = Buffer.from(parts.join(''), 'latin1')
      assert.equal(outcome(cutAt(bytes, at)), outcome([bytes]))
    }),
  )
})
