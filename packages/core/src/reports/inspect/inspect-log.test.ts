import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listening } from '../../action/log.fixture.ts'
import type { InspectedRoot, Inspection } from '../../inspect/inspection.ts'
import { digestFor, imageFor, platformFor } from '../pictures/inspected.fixture.ts'
import { tellInspection } from './inspect-log.ts'

const image = imageFor('o/app:1', [])

function told(inspection: Partial<Inspection>, formatted = ''): string[] {
  const { lines, log } = listening()
  const result = (text: string) => void lines.push(text)
  tellInspection({ images: [], notes: [], ...inspection }, formatted, { log, result })
  return lines
}

test('the log of a comparison names both digests and says the change in a sentence before the tables', () => {
  const [before, after] = [imageFor('o/app:main', []), image]
  const comparison = {
    before,
    after,
    changed: true,
    comparedBy: 'digest' as const,
    platformsGained: ['linux/arm64'],
    platformsLost: [],
    platforms: [],
  }
  const lines = told({ images: [after], comparison }, 'THE TABLE').map(line => line.replace(/^info /, ''))
  assert.match(lines[0] ?? '', /^o\/app:1 is sha256:\w{64}, an index$/)
  assert.match(lines[1] ?? '', /^o\/app:main is sha256:\w{64}, an index$/)
  assert.deepEqual(lines.slice(2), ['o/app:1 against o/app:main: linux/arm64 gained', 'THE TABLE'])
})

test('the log says what the ID of an image in an engine is the digest of', () => {
  const kindOf = (root: Partial<InspectedRoot>) => {
    const known = image.root ?? assert.fail()
    return told({ images: [{ ...image, root: { ...known, ...root } }] }, '')[0]?.replace(/^.*, /, '')
  }
  assert.equal(kindOf({}), 'an index')
  assert.equal(kindOf({ kind: 'image' }), 'a single image')
  assert.equal(kindOf({ kind: 'image', digestOf: 'config' }), 'the config of a single image')
  assert.equal(kindOf({ kind: 'image', digestOf: 'unknown' }), 'the ID of an image')
})

test('a list that may be long or empty has its sum below it: tags, referrers and files', () => {
  const { digest } = image.root ?? assert.fail()
  const tags = ['1', 'latest', 'old'].map(name => ({
    name,
    digest: name === 'old' ? digestFor('old') : digest,
  }))
  const list = { repository: 'o/app', total: 5, hasDigests: true, invalid: 0, notes: [], tags }
  const files = { files: [], hidden: [], bytes: 1_000, wastedBytes: 300_000 }
  const platforms = [{ ...platformFor('linux/amd64', []), files }]
  const shown = { ...image, tags: list, referrers: [], platforms }
  const lines = told({ images: [shown], notes: ['no dates'] }, 'TAG').map(line => line.replace(/^info /, ''))
  assert.deepEqual(lines.slice(1), [
    'TAG',
    'o/app has 5 tags, 3 shown',
    'o/app:1 has the digest of 1, latest',
    'Nothing refers to o/app:1',
    'o/app:1, linux/amd64: 0 files and folders, 1.0 kB; 300 kB hidden by later layers',
    'no dates',
  ])
})
