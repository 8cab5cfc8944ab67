import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type LayerEntry, LayerTar } from './layer-tar.ts'
import { encodeTarHeader, type TarHeader } from './tar-header.ts'

test('each header is read as it was written', () => {
  const name = fc.oneof(
    fc.stringMatching(/^[a-zA-Zé日 ._-]{1,90}(\/[a-z]{1,200}){0,3}$/),
    fc.constantFrom(
      'x'.repeat(101),
      `${'d'.repeat(155)}/${'f'.repeat(100)}`,
      'a\udcff',
      `${'\udcfe'.repeat(120)}/ü`,
    ),
  )
  const number = fc.oneof(fc.nat(0o7777777), fc.integer({ min: 0, max: 2 ** 32 - 2 }))
  const header: fc.Arbitrary<TarHeader> = fc.record({
    name: name.filter(each => !/(^|\/)\.{0,2}(\/|$)/.test(each)),
    size: fc.constant(0),
    type: fc.constantFrom('file', 'link', 'symlink', 'character', 'block', 'directory', 'fifo'),
    linkname: name,
    mode: fc.nat(0o7777),
    uid: number,
    gid: number,
    time: fc.integer({ min: -(2 ** 40), max: 2 ** 40 }),
    nanoseconds: fc.oneof(fc.constant(0), fc.nat(999_999_999)),
    device: fc.tuple(fc.nat(2 ** 32), fc.nat(2 ** 20)).map(both => both.join(':')),
    attributes: fc.dictionary(
      fc.stringMatching(/^user\.[a-z]{1,9}$/),
      fc.uint8Array({ maxLength: 300 }).map(bytes => Buffer.from(bytes).toString('base64')),
    ),
  })
  const property = fc.property(header, written => {
    const found: LayerEntry[] = []
    const tar = new LayerTar(entry => void found.push(entry))
    tar.write(encodeTarHeader(written))
    tar.end()
    const [entry] = found
    assert.ok(entry && found.length === 1)
    const isLink = written.type === 'link' || written.type === 'symlink'
    const isDevice = written.type === 'character' || written.type === 'block'
    assert.deepEqual(
      [entry.path, entry.mode, entry.uid, entry.gid, entry.time, entry.nanoseconds ?? 0],
      [written.name, written.mode, written.uid, written.gid, written.time, written.nanoseconds],
    )
    assert.equal(entry.target, isLink ? written.linkname : undefined)
    assert.equal(entry.device, isDevice ? written.device : undefined)
    assert.equal(entry.isBlock, written.type === 'block' ? true : undefined)
    assert.deepEqual({ ...entry.attributes }, { ...written.attributes })
  })
  fc.assert(property, { numRuns: 300 })
})
