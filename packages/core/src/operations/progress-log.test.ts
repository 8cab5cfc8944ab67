import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layer } from '@tallyman/testkit/images'
import type { Step } from '../transfer/transfer.ts'
import { progressLog } from './progress-log.ts'

const one = layer('one').descriptor
const two = layer('two').descriptor
const fetched = (blob: Step['blob']): Step => ({ blob, how: 'fetch', sources: [] })

function listening() {
  const lines: string[] = []
  const silent = () => undefined
  let time = 0
  const log = {
    ...{ debug: silent, notice: silent, warning: silent, error: silent },
    info: (line: string) => void lines.push(line),
    group: (title: string, body: readonly string[]) => void lines.push(`> ${title}`, ...body),
  }
  return { lines, progress: progressLog(log, () => (time += 20_000)) }
}

test('a transfer of nothing is not told', () => {
  const { lines, progress } = listening()
  progress.planned([])
  assert.deepEqual(lines, [])
})

test('what has arrived is never more than all of it, though a step plans several times', () => {
  const { lines, progress } = listening()
  progress.planned([fetched(one)])
  progress.advanced(one, one.size)
  progress.planned([fetched(two)])
  progress.advanced(two, two.size)
  const shares = lines.flatMap(line => (/\((\d+) %\)/.exec(line) ?? []).slice(1).map(Number))
  assert.deepEqual(shares, [100, 100])
})
