import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * Builds the one bundle of all actions into `target`: TypeScript compiled to JavaScript, one run of ncc over a single
 * entry, and a one-line file per action. The bytes depend on the sources and the locked dependencies alone.
 */
export function bundle(target: string): void {
  const work = mkdtempSync(join(realpathSync(tmpdir()), 'tallyman-build-'))
  try {
    compile(work)
    rmSync(target, { recursive: true, force: true })
    run(
      'ncc',
      ['build', join(work, 'scripts', 'entry.js'), '--out', target, '--license', 'licenses.txt', '--quiet'],
      work,
    )
    writeEntries(target)
    normalise(target)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function compile(work: string): void {
  run('tsc', ['-p', join(root, 'tsconfig.build.json'), '--outDir', work], root)
  writeFileSync(join(work, 'package.json'), '{ "type": "module" }\n')
  mkdirSync(join(work, 'node_modules', '@tallyman'), { recursive: true })
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '@tallyman' && name !== '.bin')
      symlinkSync(join(root, 'node_modules', name), join(work, 'node_modules', name))
  }
  for (const folder of [
    'packages/core',
    ...readdirSync(join(root, 'actions')).map(name => `actions/${name}`),
  ])
    linkWorkspace(work, folder)
}

/** A workspace's package, its exports pointing to the compiled files. */
function linkWorkspace(work: string, folder: string): void {
  const source = join(root, folder, 'package.json')
  if (!existsSync(source)) return
  const manifest = JSON.parse(readFileSync(source, 'utf8')) as { name: string }
  const compiled = { ...manifest, type: 'module', sideEffects: false, exports: { './*': './src/*.js' } }
  writeFileSync(join(work, folder, 'package.json'), JSON.stringify(compiled))
  cpSync(join(work, folder), join(work, 'node_modules', ...manifest.name.split('/')), { recursive: true })
}

function writeEntries(target: string): void {
  for (const name of readdirSync(join(root, 'actions'))) {
    writeFileSync(join(target, `${name}.js`), `import { main } from './index.js'; await main('${name}')\n`)
  }
  writeFileSync(join(target, 'worker.js'), `import { work } from './index.js'; await work()\n`)
}

/** Line ends and the package file that ncc writes, the same everywhere. */
function normalise(target: string): void {
  writeFileSync(join(target, 'package.json'), '{ "type": "module" }\n')
  for (const name of readdirSync(target)) {
    const path = join(target, name)
    writeFileSync(
      path,
      readFileSync(path, 'utf8')
        .replaceAll('\r\n', '\n')
        .replace(/[ \t]+$/gm, ''),
    )
  }
}

function run(command: string, args: readonly string[], cwd: string): void {
  const program = join(root, 'node_modules', '.bin', command)
  execFileSync(program, [...args], {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
}

/** Files below a folder with their contents, by relative path. */
export function filesBelow(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return new Map(
    names
      .map(entry => resolve(entry.parentPath, entry.name))
      .sort()
      .map(path => [relative(folder, path), readFileSync(path, 'latin1')]),
  )
}
