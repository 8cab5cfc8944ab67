import assert from 'node:assert/strict'
import { test } from 'node:test'
import { imageGraph } from '@tallyman/core/reports/pictures/image-graph'
import { anyImage, anyText } from '@tallyman/core/reports/pictures/inspected.fixture'
import { type Chart, flowchart } from '@tallyman/core/reports/pictures/mermaid'
import { printable } from '@tallyman/core/text/printable'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import fc from 'fast-check'
import { realSummaries } from './real-summaries.fixture.ts'
import { chromiumMissing, renderCharts } from './rendered-charts.fixture.ts'

const anyChart: fc.Arbitrary<Chart> = fc
  .array(fc.array(anyText, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
  .map(labels => ({
    nodes: labels.map((lines, at) => ({ id: `n${at}`, lines, look: at % 2 ? 'layer' : 'image' })),
    edges: labels.slice(1).map((_, at) => ({ from: 'n0', to: `n${at + 1}`, isDotted: at % 2 === 0 })),
  }))

const pictures = (platforms: number) =>
  fc.array(anyImage(platforms), { minLength: 1, maxLength: 3 }).map(imageGraph)

test('Mermaid renders 500 random pictures, and their labels say what they were given and nothing else', async t => {
  if (isLeftOut(t, chromiumMissing())) return
  const graphs = [
    ...fc.sample(pictures(2), { numRuns: 40, seed: 3 }),
    ...fc.sample(pictures(40), { numRuns: 4, seed: 5 }),
  ]
  const charts = fc.sample(anyChart, { numRuns: 460, seed: 4 })
  const rendered = await renderCharts([...graphs, ...charts.map(flowchart)])
  assert.deepEqual(
    rendered.flatMap(({ error }) => error ?? []),
    [],
  )
  assert.deepEqual(
    rendered.flatMap(({ foreign }) => foreign),
    [],
  )
  for (const [at, { nodes, edges }] of charts.entries()) {
    const found = rendered[graphs.length + at]
    assert.equal(found?.edges, edges.length)
    assert.deepEqual(
      found?.labels.map(lines => lines.map(each => each.replaceAll('\u200b', '').trim()).filter(Boolean)),
      nodes.map(({ lines }) => lines.map(shown).filter(Boolean)),
    )
  }
})

test('summaries of real steps picture where each layer came from, what is shared, what goes and what holds the rest', async t => {
  if (isLeftOut(t, chromiumMissing())) return
  const summaries = await realSummaries()
  const [pull, again, cached, save, publish, prune] = (
    await renderCharts(Object.values(summaries).map(chartOf))
  ).map(({ error, labels }) => {
    assert.equal(error, undefined)
    return labels.map(lines => lines.map(each => each.trim()).join(' | ')).join('\n')
  })
  assert.match(pull ?? '', /^linux\/amd64 · [\s\S]*^4 layers · [\d.]+ kB \| from the registry \|/m)
  assert.match(again ?? '', /^3 layers · [\d.]+ kB \| in the store already, shared by 2 \|/m)
  assert.match(again ?? '', /^1 layer · [\d.]+ kB \| from the registry \| sha256:\w{12}$/m)
  assert.match(again ?? '', /^attestation \| sha256:/m)
  assert.match(cached ?? '', /^4 layers · [\d.]+ kB \| from the cache \|/m)
  assert.match(save ?? '', /in the cache already, shared by 2/)
  assert.match(publish ?? '', /owner\/new:v1 \| \S+owner\/new:latest \| index · 2 platforms/)
  assert.match(publish ?? '', /^1 layer · [\d.]+ kB \| mounted, shared by 2 \|/m)
  assert.match(prune ?? '', /^pr-1 \| sha256:\w{12} \| prune-tags "pr-\*" names "pr-1"$/m)
  assert.match(prune ?? '', /^sha256:\w{12} \| stays: held by what is kept$/m)
  assert.match(
    summaries.again,
    /\| from the registry \| [\d.]+&nbsp;kB \| ▇+&nbsp;\d+&nbsp;% \| \d+ \|\n\| in the store already \|/,
  )
})

function chartOf(summary: string): string {
  const [, chart] = /```mermaid\n([\s\S]*?)\n```/.exec(summary) ?? []
  return chart ?? assert.fail(`no picture in\n${summary}`)
}

function shown(line: string): string {
  const characters = [...printable(line, Number.POSITIVE_INFINITY)]
  return (characters.length > 44 ? `${characters.slice(0, 43).join('')}…` : characters.join('')).trim()
}
