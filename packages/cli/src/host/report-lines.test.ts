import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listAdvice, reportList } from './report-lines.ts'

const none = { engine: { images: [] } }

test('where the engine has not the one name, the tags of a registry are advised, and for several names nothing', () => {
  assert.match(listAdvice('team/app', none) ?? '', /tallyman tags team\/app$/)
  assert.equal(listAdvice('team/app\nteam/other', none), undefined)
  assert.equal(listAdvice('team/app', { engine: { images: [{}] } }), undefined)
  assert.equal(listAdvice('team/app', {}), undefined)
})

test('a name of the advice stays on its line', () => {
  assert.match(listAdvice('app\u001b[31m', none) ?? '', /tags app\\u001b\[31m$/)
})

test('the items of a report are those of its list, or the report itself', () => {
  assert.deepEqual(reportList('push', { tags: [{ tag: '1' }] }), [{ tag: '1' }])
  assert.deepEqual(reportList('login', { registry: 'a' }), [{ registry: 'a' }])
  const places = [{ name: 'app', versions: [{ digest: 'sha256:1' }] }]
  assert.deepEqual(reportList('prune', { places }), [{ name: 'app', digest: 'sha256:1' }])
})
