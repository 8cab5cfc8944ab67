import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scanFile } from './scan-file.ts'

const ci = '.github/workflows/ci.yml'

const hostile: readonly (readonly [string, string, (count: number) => string])[] = [
  ['keys', 'a.yaml', count => Array.from({ length: count }, (_, at) => `k${at}: v`).join('\n')],
  ['items', 'a.yaml', count => '- a\n'.repeat(count)],
  ['open braces', 'a.yaml', count => `a: ${'{{'.repeat(count)}`],
  ['open expressions', 'a.yaml', count => `a: b${'${{'.repeat(count)}`],
  ['steps', ci, count => `on: push\njobs: {a: {steps: [${'{uses: "docker://a"},'.repeat(count / 4)}]}}`],
  [
    'services',
    'compose.yaml',
    count =>
      `x: &a {image: a}\nservices:\n${Array.from({ length: count / 4 }, (_, at) => `  s${at}: {<<: *a}\n`).join('')}`,
  ],
  [
    'lines of an input',
    ci,
    count =>
      `on: push\njobs: {a: {steps: [{uses: o/actions/pull-with-digest@v1, with: {images: "${'a\\n'.repeat(count)}"}}]}}`,
  ],
  [
    'lines of an inner Dockerfile',
    'compose.yaml',
    count =>
      `services:\n  a:\n    build:\n      dockerfile_inline: |\n${'        FROM a\n'.repeat(count / 4)}`,
  ],
  ['quotes of JSON', '.devcontainer/devcontainer.json', count => `{"a": "${'\\"//'.repeat(count)}"}`],
]

for (const [name, path, text] of hostile)
  test(`four times the ${name} take at most seven times as long`, { timeout: 120_000 }, async () => {
    const time = async (count: number) => {
      const input = text(count)
      const began = performance.now()
      await scanFile(input, { path, kind: 'unknown' })
      return performance.now() - began
    }
    await time(500)
    const ratios: number[] = []
    // Sixteen times is what a square would take. The machine may be busy: the best of some tries is looked at.
    for (let tries = 0; tries < 5; tries++) {
      const once = await time(1_500)
      ratios.push((await time(6_000)) / Math.max(once, 5))
      if (Math.min(...ratios) <= 7) return
    }
    assert.fail(`${ratios.map(ratio => ratio.toFixed(1)).join(', ')} times`)
  })
