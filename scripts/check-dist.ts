import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle, filesBelow, root } from './bundle.ts'

const fresh = mkdtempSync(join(tmpdir(), 'tallyman-dist-'))
try {
  bundle(fresh)
  const [wanted, found] = [filesBelow(fresh), filesBelow(join(root, 'dist'))]
  const differing = [...new Set([...wanted.keys(), ...found.keys()])].filter(
    name => wanted.get(name) !== found.get(name),
  )
  for (const name of differing)
    console.error(
      `dist/${name}: ${wanted.has(name) ? (found.has(name) ? 'differs' : 'is missing') : 'is stale'}`,
    )
  if (differing.length > 0) {
    console.error('dist/ is not what the sources give: run `npm run build` and commit it')
    process.exitCode = 1
  } else console.log(`dist/ is what the sources give (${wanted.size} files)`)
} finally {
  rmSync(fresh, { recursive: true, force: true })
}
