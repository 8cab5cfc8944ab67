import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { digestFor, runLock } from '../../operations/lock/lock.fixture.ts'
import { sarifLog } from './sarif.ts'
import { applyFixes, type FixedResult } from './sarif-fixes.fixture.ts'

function resultsOf(
  files: Readonly<Record<string, string>>,
  { findings }: Pick<Awaited<ReturnType<typeof runLock>>['result'], 'findings'>,
): readonly FixedResult[] {
  return JSON.parse(sarifLog({ findings, textOf: path => files[path] })).runs[0].results
}

const registry = {
  answers: {
    'docker.io/library/node:24': { digest: digestFor('node'), isIndex: true },
    'docker.io/library/nginx:1.29': { digest: digestFor('nginx'), isIndex: true },
  },
}

/** A file of each way to write an image. */
const writers: Readonly<Record<string, (image: string, tag: string) => string>> = {
  Dockerfile: image => `# syntax=${image}\nFROM ${image} AS build\nRUN --mount=from=${image} x\n`,
  'a b/größe.Dockerfile': image => `ARG BASE=${image}\r\nFROM \${BASE}\r\n`,
  'compose.yaml': image => `services:\n  ü: {image: "${image}"}\n  b:\n    image: '${image}' # x\n`,
  '.github/workflows/ci.yml': image =>
    `jobs:\n  a:\n    container: ${image}\n    steps:\n      - uses: docker://${image}\n`,
  'k.yaml': image =>
    `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - image: ${image}\n    - {image: ${image}}\n`,
  'kustomization.yaml': (image, tag) =>
    `kind: Kustomization\nimages:\n  - name: ${image.split(':')[0]}\n    newTag: "${tag}"\n`,
  '.devcontainer/devcontainer.json': image => `{\n\t// é\n\t"image": "${image}"\n}`,
}

test('applying the fixes of a check gives the bytes that write gives, in every kind of file', async () => {
  const name = fc.constantFrom(...Object.keys(writers))
  const file = fc.tuple(name, fc.constantFrom('node:24', 'nginx:1.29'), fc.constantFrom('', '\ufeff'))
  const repository = fc.uniqueArray(file, { minLength: 1, selector: ([path]) => path })
  await fc.assert(
    fc.asyncProperty(repository, async chosen => {
      const files = Object.fromEntries(
        chosen.map(([path, image, mark]) => [
          path,
          mark + (writers[path]?.(image, image.split(':')[1] ?? '') ?? ''),
        ]),
      )
      // With `exists`, the check asks the registry and so knows the digests.
      const checked = await runLock(files, { checks: new Set(['pinned', 'exists']) }, registry)
      const written = await runLock(files, { mode: 'write' }, registry)
      const own = resultsOf(files, checked.result)
      assert.ok(own.some(({ fixes }) => fixes))
      const after = applyFixes(files, own)
      for (const path of Object.keys(files)) assert.equal(after[path], written.files[path], path)
    }),
    { numRuns: 60 },
  )
})

test('applying the fixes of moved pins gives the bytes that update gives', async () => {
  const old = digestFor('old')
  const files = Object.fromEntries(
    Object.entries(writers)
      .filter(([path]) => path !== 'kustomization.yaml')
      .map(([path, write]) => [path, write(`node:24@${old}`, '24')]),
  )
  const checked = await runLock(files, { checks: new Set(['moved']) }, registry)
  const updated = await runLock(files, { mode: 'update' }, registry)
  const results = resultsOf(files, checked.result)
  assert.ok(results.every(({ ruleId }) => ruleId === 'TM003'))
  const after = applyFixes(files, results)
  for (const path of Object.keys(files)) assert.equal(after[path], updated.files[path], path)
  assert.notDeepEqual(after, files)
})
