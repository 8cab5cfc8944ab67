import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sourceStamp } from './source-stamp.ts'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const nccProgram = 'node_modules/@vercel/ncc/dist/ncc/cli.js'

/**
 * Builds the bundle of all actions into `target`: TypeScript compiled to JavaScript, one run of ncc over a single entry,
 * and a one-line file per action. The bytes depend only on the sources and the locked dependencies. The bundle is
 * CommonJS, which Node loads some milliseconds faster than the same code as ES modules.
 */
export function bundle(target: string): void {
  mkdirSync(join(root, 'build'), { recursive: true })
  // Inside the repository: ncc derives module numbers from paths relative to this folder, including the path of ncc itself.
  const work = mkdtempSync(join(root, 'build', 'bundle-'))
  try {
    compile(work)
    rmSync(target, { recursive: true, force: true })
    const entry = join(work, 'scripts', 'whole.js')
    // Applies the loader that places each module in one chunk.
    writeFileSync(entry, "export * from './chunks.js!./entry.js'\n")
    const options = ['--out', target, '--license', 'licenses.txt', '--quiet']
    // Runs on the current Node, which can load the loader.
    execFileSync(process.execPath, [join(root, nccProgram), 'build', entry, ...options], {
      cwd: work,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    writeEntries(target)
    normalise(target)
    writeHashes(target)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function compile(work: string): void {
  run('tsc', ['-p', join(root, 'tsconfig.build.json'), '--outDir', work], root)
  // Without a `type` the bundler writes CommonJS, whatever the format of the modules it reads.
  writeFileSync(join(work, 'package.json'), '{}\n')
  writeVersion(work)
  for (const folder of ['packages/core', 'packages/cli', ...actionNames().map(name => `actions/${name}`)])
    placeWorkspace(work, folder)
  for (const name of toolkitPackages) placePackage(work, name)
  placeUndici(work)
  placeSemver(work)
}

/** Writes version and build into the bundle, as constants. */
function writeVersion(work: string): void {
  const { version } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8')) as {
    version: string
  }
  const file = join(work, 'packages/cli/src/words/version.js')
  const text = readFileSync(file, 'utf8')
  const constants = { version, build: sourceStamp(root).slice(0, 12) }
  const written = Object.entries(constants).reduce(
    (code, [name, value]) =>
      code.replace(new RegExp(`^export const ${name} = .*$`, 'm'), `export const ${name} = '${value}';`),
    text.replace(/^import .*package\.json.*\n/, ''),
  )
  if (written.includes('manifest.version') || !written.includes(`build = '${constants.build}'`))
    throw new Error(`${file}: expected the constants version and build`)
  writeFileSync(file, written)
}

/**
 * Packages of the Actions toolkit. None of their modules has side effects when loaded, but none declares so: every step
 * would load the HTTP client that @actions/core has for identity tokens.
 */
const toolkitPackages = ['cache', 'core', 'exec', 'glob', 'http-client', 'io', 'tool-cache'].map(
  name => `@actions/${name}`,
)

/** Marks a third-party package as free of side effects. */
function placePackage(work: string, name: string): void {
  const place = join(work, 'node_modules', ...name.split('/'))
  cpSync(join(root, 'node_modules', ...name.split('/')), place, { recursive: true })
  const manifest = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as object
  writeFileSync(join(place, 'package.json'), JSON.stringify({ ...manifest, sideEffects: false }))
}

/**
 * Copies undici without what no request here uses: its HTTP/2 client, which is never offered, its bodies of forms, and
 * Node's own HTTP, which it reads one default from. Every step would load them, in 0.03 s of CPU.
 */
function placeUndici(work: string): void {
  const place = join(work, 'node_modules', 'undici')
  cpSync(join(root, 'node_modules', 'undici'), place, { recursive: true })
  const left = "module.exports = () => { throw new Error('HTTP/2 is left out of the bundle') }\n"
  writeFileSync(join(place, 'lib', 'dispatcher', 'client-h2.js'), left)
  const edit = (file: string, now: string, then: string) => {
    const path = join(place, 'lib', ...file.split('/'))
    const text = readFileSync(path, 'utf8')
    if (text.split(now).length !== 2) throw new Error(`${path}: expected once: ${now}`)
    writeFileSync(
      path,
      text.replace(now, () => then),
    )
  }
  const forms = "throw new Error('Bodies of forms are left out of the bundle')"
  edit('dispatcher/client-h1.js', "extractBody = require('../web/fetch/body.js').extractBody", forms)
  edit('dispatcher/client.js', "const http = require('node:http')", 'const http = { maxHeaderSize: 16384 }')
  edit('core/util.js', "const { IncomingMessage } = require('node:http')", 'class IncomingMessage {}')
}

/** Copies semver with functions that load when they are first read: the tool cache needs three of its forty modules. */
function placeSemver(work: string): void {
  const place = join(work, 'node_modules', 'semver')
  cpSync(join(root, 'node_modules', 'semver'), place, { recursive: true })
  const index = join(place, 'index.js')
  const text = readFileSync(index, 'utf8')
  const modules = [...text.matchAll(/^const (\w+) = require\('(.*)'\)$/gm)]
  const [, names = ''] = /^module\.exports = \{(.*)^\}/ms.exec(text) ?? []
  const getters = modules
    .filter(([, name]) => new RegExp(`^  ${name},$`, 'm').test(names))
    .map(([, name, path]) => `  get ${name}() { return require('${path}') },\n`)
  writeFileSync(index, `module.exports = {\n${getters.join('')}}\n`)
}

/** Installs a workspace package whose exports point to the compiled files. */
function placeWorkspace(work: string, folder: string): void {
  const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
    name: string
    type?: string
  }
  const { type: _, ...untyped } = manifest
  const compiled = { ...untyped, sideEffects: false, exports: { './*': './src/*.js' } }
  writeFileSync(join(work, folder, 'package.json'), JSON.stringify(compiled))
  cpSync(join(work, folder), join(work, 'node_modules', ...manifest.name.split('/')), { recursive: true })
}

/** The names of the folders of actions. */
export function actionNames(): string[] {
  const entries = readdirSync(join(root, 'actions'), { withFileTypes: true })
  return entries.flatMap(entry => (entry.isDirectory() ? [entry.name] : [])).sort()
}

function writeEntries(target: string): void {
  for (const name of actionNames()) {
    writeFileSync(join(target, `${name}.js`), `require('./index.js').main('${name}')\n`)
  }
  writeFileSync(join(target, 'setup-post.js'), `require('./index.js').afterSetup()\n`)
  cpSync(join(root, 'scripts', 'tallyman.cjs'), join(target, 'tallyman.js'))
  writeFileSync(join(target, 'toolkit.js'), `require('./index.js').toolkit()\n`)
  writeFileSync(join(target, 'worker.js'), `require('./index.js').work()\n`)
}

/**
 * Normalises line ends of the files that ncc writes beside the code; the code itself stays as it is, since white space in
 * it may be significant.
 */
function normalise(target: string): void {
  writeFileSync(join(target, 'package.json'), '{ "type": "commonjs" }\n')
  writeFileSync(join(target, 'sources.txt'), `${sourceStamp(root)}\n`)
  const licences = join(target, 'licenses.txt')
  const written = readFileSync(licences, 'utf8')
  const text = `${written}${missingLicences(target, written)}`
  writeFileSync(licences, text.replaceAll('\r\n', '\n').replace(/[ \t]+$/gm, ''))
}

/** The list with which `setup` recognises a copy of the bundle: every other file's hash, as `sha256sum --check` reads it. */
function writeHashes(target: string): void {
  const hash = (text: string) => createHash('sha256').update(text, 'latin1').digest('hex')
  const lines = [...filesBelow(target)].map(([name, text]) => `${hash(text)}  ${name}\n`)
  writeFileSync(join(target, 'files.sha256'), lines.join(''))
}

/** The licences that ncc leaves out: those of packages whose modules are all concatenated with modules of others. */
function missingLicences(target: string, written: string): string {
  const names = new Set(written.split('\n'))
  const code = [...filesBelow(target)].flatMap(([name, text]) => (name.endsWith('.js') ? [text] : []))
  const missing = bundledPackages(code).filter(name => !name.startsWith('@tallyman/') && !names.has(name))
  return missing.map(licenceOf).join('')
}

/** The sorted names of the packages with modules in `code`, from the bundler's comments. */
export function bundledPackages(code: readonly string[]): string[] {
  const modules = code.flatMap(text => [
    ...text.matchAll(/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\/[\w./-]+\.js$/gm),
  ])
  return [...new Set(modules.map(([, name = '']) => name))].sort()
}

function licenceOf(name: string): string {
  const folder = join(root, 'node_modules', ...name.split('/'))
  const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { license: string }
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry))
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8')
  return `\n${name}\n${license}\n${text}`
}

function run(command: string, args: readonly string[], cwd: string): void {
  const program = join(root, 'node_modules', '.bin', command)
  execFileSync(program, [...args], {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
}

/** The files below a folder with their contents, by relative path. */
export function filesBelow(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return new Map(
    names
      .map(entry => resolve(entry.parentPath, entry.name))
      .sort()
      .map(path => [relative(folder, path), readFileSync(path, 'latin1')]),
  )
}
