import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { image, index } from '@tallyman/testkit/images/images'
import { delay, startRegistry } from '@tallyman/testkit/registry/registry'
import { removeStep } from '@tallyman/testkit/step/remove-step'

const repository = 'team/app'
const shared = image({ layers: ['shared'] })
const going = Array.from({ length: 6 }, (_, at) => index([shared, image({ layers: [`going ${at}`] })]))
const staying = index([shared, image({ layers: ['staying'] })])
const rounds = 6

test(`killed at ${rounds} random moments of a removal of several images, what stays is whole, and a second run finishes`, async t => {
  await using registry = await startRegistry()
  const whole = [staying.root, ...staying.manifests.map(({ descriptor }) => descriptor)]
  const names = going.map((_, at) => `${registry.host}/${repository}:go-${at}`)
  // A removal takes a moment to start: the moments count from its first deletion.
  registry.inject(delay(15, { method: 'DELETE', times: 10_000 }))
  let cutOff = 0
  for (let round = 0; round < rounds; round++) {
    for (const [at, built] of going.entries()) await registry.add(built, { repository, tag: `go-${at}` })
    await registry.add(staying, { repository, tag: 'stays' })
    const before = registry.count({ method: 'DELETE' })
    const stop = new AbortController()
    const running = removeStep(names, {}, { cancel: stop.signal, cancelBy: 'SIGKILL' })
    while (registry.count({ method: 'DELETE' }) === before) await sleep(2)
    const moment = Math.random() * 400
    await sleep(moment)
    stop.abort()
    await using killed = await running
    if (killed.killedBy === 'SIGKILL') cutOff++
    const told = `killed ${moment} ms after the first deletion`
    t.diagnostic(`${told}: ${registry.tags(repository).size - 1} tags left`)
    for (const { digest } of whole) assert.ok(registry.manifest(repository, digest), `${digest}: ${told}`)
    // Each index that is still there has its children.
    for (const built of going)
      if (registry.manifest(repository, built.root.digest))
        for (const { descriptor } of built.manifests)
          assert.ok(registry.manifest(repository, descriptor.digest), told)
    await using again = await removeStep(names, { 'ignore-missing': 'true' })
    assert.equal(again.code, 0, `${told}\n${again.log}`)
    assert.deepEqual([...registry.tags(repository).keys()], ['stays'])
    for (const { digest } of whole) assert.ok(registry.manifest(repository, digest), `${digest}: ${told}`)
  }
  assert.ok(cutOff > 0)
})
