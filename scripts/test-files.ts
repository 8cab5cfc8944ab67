import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './bundle.ts'

const units = ['packages/*/src/**/*.test.ts', 'actions/*/src/**/*.test.ts']

/** The slow tests on the bundle, the slowest first. */
const long = [
  'cache-hostile',
  'cache-faults',
  'prune-engines',
  'download-split',
  'engine-hand-over',
  'dockerfile-buildkit',
  'engine-steps',
  'cache-images',
  'download-bytes',
  'cache-azurite',
  'odd-images-judges',
  'dockerignore',
  'cache-routes',
  'prune-properties',
  'prune-at-once',
  'prune-scale',
  'prune-meanwhile',
  'tag-races',
  'outside-text',
  'compose-elsewhere',
  'checkout-links',
  'write-registries',
  'engine-labels',
  'image-platforms',
  'real-corpus',
  'real-engines',
]

/** The unit tests: next to the files that they test, run from the sources. */
export function unitTests(): string[] {
  return find(units)
}

/** The whole tests, which run on the bundle in dist/. Slow files are first, so that none of them runs alone at the end. */
export function wholeTests(): string[] {
  const rank = (file: string) => {
    const at = long.indexOf(basename(file, '.test.ts'))
    return at < 0 ? long.length : at
  }
  return find(['test/**/*.test.ts']).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

/**
 * The tests for work on `folder`: a path from the repository's root (`packages/core/src/cache`), or its significant part
 * (`cache`, `registry/download`, `prune`). These are the unit tests below it, and the whole tests in the folder of that
 * name.
 */
export function testsOf(folder: string): { readonly unit: string[]; readonly whole: string[] } {
  const wanted = folder.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/+$/, '')
  const isBelow = (file: string) =>
    [`${wanted}/`, `packages/core/src/${wanted}/`, `packages/${wanted}/`, `actions/${wanted}/`].some(start =>
      file.startsWith(start),
    )
  const room = `test/${basename(wanted)}/`
  return { unit: unitTests().filter(isBelow), whole: wholeTests().filter(file => file.startsWith(room)) }
}

/**
 * Distributes unit tests over a few files that import them: a process for each of two hundred small files takes longer to start
 * than to run. There are more such files than cores, since some tests wait.
 */
export function grouped(files: readonly string[]): string[] {
  const folder = join(root, 'build', 'unit')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const count = Math.min(3 * availableParallelism(), Math.ceil(files.length / 4))
  return Array.from({ length: count }, (_, at) => {
    const group = join(folder, `${at}.test.mjs`)
    const own = files.filter((_, position) => position % count === at)
    const imports = own.map(file => `await import(${JSON.stringify(pathToFileURL(join(root, file)))})\n`)
    writeFileSync(group, imports.join(''))
    return group
  })
}

function find(patterns: readonly string[]): string[] {
  return globSync(patterns, { cwd: root })
    .map(path => path.replaceAll('\\', '/'))
    .sort()
}
