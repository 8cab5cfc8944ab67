import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatPlatform } from '../model/platform.ts'
import { platformName, selectionOf } from './selection.ts'

const linux = { platform: 'linux', architecture: 'x64', release: '6.8.0' }
const named = (selection: ReturnType<typeof selectionOf>) =>
  selection === 'all' ? selection : selection.map(formatPlatform)

test("without platforms the runner's own is used, on Windows with its build", () => {
  assert.deepEqual(named(selectionOf([], linux)), ['linux/amd64'])
  assert.deepEqual(named(selectionOf([], { ...linux, platform: 'win32', release: '10.0.20348' })), [
    'windows(10.0.20348)/amd64',
  ])
})

test('named platforms are selected, or all of them', () => {
  assert.deepEqual(named(selectionOf(['linux/arm64', 'linux/arm/v6'], linux)), [
    'linux/arm64',
    'linux/arm/v6',
  ])
  assert.equal(selectionOf(['linux/arm64', 'all'], linux), 'all')
})

test('an item is a platform or all', () => {
  assert.equal(platformName('all'), 'all')
  assert.equal(platformName('linux/arm64'), 'linux/arm64')
  assert.throws(() => platformName('linux'), { code: 'PLATFORM_INVALID' })
})
