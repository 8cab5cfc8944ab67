import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filesBelow, root } from './bundle.ts'

/*
 * Builds the bundle in another place, deeper than the repository, and compares it with dist/: every byte must follow from the
 * sources, wherever they are.
 */

const folder = mkdtempSync(join(tmpdir(), 'tallyman-dist-'))
try {
  const copy = join(folder, 'much', 'deeper', 'than', 'the', 'repository')
  copySources(copy)
  execFileSync(process.execPath, [join('scripts', 'build.ts')], { cwd: copy, stdio: 'inherit' })
  const [wanted, found] = [filesBelow(join(copy, 'dist')), filesBelow(join(root, 'dist'))]
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
  } else console.log(`dist/ is what the sources give (${wanted.size} files), also in another place`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Copies the files that a build reads; of the development packages only the build's tools. */
function copySources(target: string): void {
  const left = new Set(packagesLeft().map(name => join(root, name)))
  const names = [
    '.githooks',
    'actions',
    'packages',
    'scripts',
    'node_modules',
    'package.json',
    'package-lock.json',
    'LICENSE',
  ]
  for (const name of [...names, 'tsconfig.json', 'tsconfig.build.json']) {
    cpSync(join(root, name), join(target, name), {
      recursive: true,
      verbatimSymlinks: true,
      filter: source => !left.has(source),
    })
  }
}

/** The folders of packages that neither the bundle nor its tools need; `debug` loads `supports-color` if it is present. */
function packagesLeft(): string[] {
  const tools =
    /^node_modules\/(?:typescript|undici-types|supports-color|has-flag|@(?:typescript|types|vercel)\/[^/]+)$/
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean }>
  }
  return Object.entries(lock.packages).flatMap(([path, { dev }]) => (dev && !tools.test(path) ? [path] : []))
}
