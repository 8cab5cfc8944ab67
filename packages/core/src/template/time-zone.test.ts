import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { goRfc3339, goTime } from './docker-words.ts'
import { parseZone } from './time-zone.ts'

const folder = '/usr/share/zoneinfo'
const skip = existsSync(join(folder, 'Europe/Berlin')) ? false : `there are no zone files in ${folder}`
/** Zones with summer time in either half of the year, without names, of half hours, and with a rule alone. */
const names = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'UTC',
]

function zoneOf(name: string) {
  return parseZone(readFileSync(join(folder, name))) ?? assert.fail(name)
}

test('a zone file gives the offsets of the platform, past the last change in the file too', { skip }, t => {
  const before = process.env.TZ
  t.after(() => {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  })
  for (const name of names) {
    const zone = zoneOf(name)
    process.env.TZ = name
    for (let day = 0; day < 36_500; day += 7) {
      const seconds = day * 86_400 + day
      const minutes = 0 - new Date(seconds * 1000).getTimezoneOffset()
      assert.equal(Math.trunc(zone.at(seconds).seconds / 60), minutes, `${name} at ${seconds}`)
    }
  }
})

test('times are written as Go writes them, with the abbreviations of the zone file', { skip }, () => {
  const [summer, winter, first] = [1_787_353_924, 1_764_000_000, -62_135_596_800]
  const [berlin, sãoPaulo] = [zoneOf('Europe/Berlin'), zoneOf('America/Sao_Paulo')]
  assert.equal(goTime(summer, berlin.at(summer)), '2026-08-22 01:12:04 +0200 CEST')
  assert.equal(goTime(winter, berlin.at(winter)), '2025-11-24 17:00:00 +0100 CET')
  assert.equal(goTime(first, berlin.at(first)), '0001-01-01 00:53:28 +0053 LMT')
  assert.equal(goTime(winter, sãoPaulo.at(winter)), '2025-11-24 13:00:00 -0300 -03')
  assert.equal(goRfc3339(winter, sãoPaulo.at(winter)), '2025-11-24T13:00:00-03:00')
})

test('what is no zone file, or is cut short, is none', { skip }, () => {
  const bytes = readFileSync(join(folder, 'Europe/Berlin'))
  assert.equal(parseZone(Buffer.from('TZif')), undefined)
  assert.equal(parseZone(Buffer.from('no zone at all')), undefined)
  assert.equal(parseZone(bytes.subarray(0, 900)), undefined)
})
