import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bench } from './bench-case.ts'
import type { Command } from './measured-run.ts'
import type { Cache } from './open-cache.ts'

/** The Actions toolkit's cache client as a step uses it: one archive of one path. */
export interface Toolkit {
  /** Saves or restores `path` of `folder`. */
  step(verb: 'save' | 'restore', path: string, folder: string): Command
}

const script = `import { restoreCache, saveCache } from '@actions/cache'
const [verb, path, folder] = process.argv.slice(2)
process.chdir(folder)
const done = verb === 'save' ? await saveCache([path], 'one') > 0 : await restoreCache([path], 'one') === 'one'
if (!done) process.exitCode = 1
`

/** Bundles a short script with the toolkit, as actions are bundled; returns its path. */
export function bundledToolkit({ root, scratch }: Bench): string {
  const source = join(root, 'build', 'bench-toolkit.mjs')
  mkdirSync(join(root, 'build'), { recursive: true })
  writeFileSync(source, script)
  const target = join(scratch, 'toolkit')
  execFileSync(join(root, 'node_modules', '.bin', 'ncc'), ['build', source, '--out', target, '--quiet'], {
    cwd: root,
  })
  rmSync(source)
  writeFileSync(join(target, 'package.json'), '{ "type": "module" }\n')
  return join(target, readdirSync(target).includes('index.mjs') ? 'index.mjs' : 'index.js')
}

/** Creates commands that run the bundled toolkit against a cache. */
export function toolkitOf(bundle: string, { env }: Pick<Cache, 'env'>): Toolkit {
  return {
    step: (verb, path, folder) => ({
      command: process.execPath,
      args: [bundle, verb, path, folder],
      env: { PATH: process.env.PATH ?? '', GITHUB_WORKSPACE: folder, RUNNER_TEMP: folder, ...env },
    }),
  }
}
