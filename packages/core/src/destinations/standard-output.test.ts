import assert from 'node:assert/strict'
import { test } from 'node:test'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'
import { TallyError } from '../errors.ts'
import { checkDestinations } from './check-destinations.ts'
import { parseDestination } from './destinations.ts'

const streams = {
  isTerminal: false,
  isLog: false,
  read: () => assert.fail('nothing is read'),
  checkWritable: () => undefined,
  write: () => assert.fail('nothing is written'),
}

test('an archive may go to standard output, a layout may not', () => {
  assert.deepEqual(parseDestination('oci-archive=-'), { kind: 'oci-archive', isStandardOutput: true })
  assert.deepEqual(parseDestination('docker-archive= - '), { kind: 'docker-archive', isStandardOutput: true })
  assert.deepEqual(parseDestination('oci-archive=./-'), { kind: 'oci-archive', path: './-' })
  const named = { kind: 'oci-archive', isStandardOutput: true, name: '/dev/stdout' }
  assert.deepEqual(parseDestination('oci-archive=/dev/stdout'), named)
  assert.throws(() => parseDestination('oci-layout=-'), /a layout is a folder, and `-` is standard output/)
})

test('a step has no standard output for an archive, and a command one for one archive', async () => {
  const workspace = temporaryFolder('destinations-')
  const [oci, docker] = ['oci-archive=-', 'docker-archive=-'].map(parseDestination)
  assert.ok(oci && docker)
  await checkDestinations([oci], { workspace, streams })
  await assert.rejects(checkDestinations([oci], { workspace }), {
    code: 'INPUT_INVALID',
    message: /Cannot write "oci-archive=-" for to: `-` is standard output, which only the command/,
  })
  await assert.rejects(
    checkDestinations([oci, docker], { workspace, streams }),
    /is to take "docker-archive=-" too/,
  )
})

test('a terminal is refused before anything is fetched', async () => {
  const checkWritable = () => {
    throw new TallyError('INPUT_INVALID', 'Cannot write the archive to a terminal')
  }
  const host = { workspace: temporaryFolder('destinations-'), streams: { ...streams, checkWritable } }
  await assert.rejects(checkDestinations([parseDestination('oci-archive=-')], host), /to a terminal/)
})
