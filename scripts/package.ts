import { createHash } from 'node:crypto'
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { actionNames, filesBelow, root } from './bundle.ts'

/*
 * Writes the command as a package for npm and as one file, into build/package/. Both follow from dist/ alone, without a
 * module from npm: whoever has the commit can compare the bytes.
 */

const target = join(root, 'build', 'package')
const file = 'tallyman.cjs'
const { GITHUB_REPOSITORY: repository = 'OWNER/tallyman' } = process.env
const { version } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8'))

rmSync(target, { recursive: true, force: true })
mkdirSync(target, { recursive: true })
writeFileSync(join(target, file), singleFile())
chmodSync(join(target, file), 0o755)
writeFileSync(join(target, 'package.json'), `${JSON.stringify(manifest(), undefined, 2)}\n`)
cpSync(join(root, 'LICENSE'), join(target, 'LICENSE'))
cpSync(join(root, 'dist', 'licenses.txt'), join(target, 'licenses.txt'))
writeFileSync(join(target, 'README.md'), page())
const sums = [file, 'licenses.txt'].map(name => `${sha256(readFileSync(join(target, name)))}  ${name}\n`)
writeFileSync(join(target, 'SHA256SUMS'), sums.join(''))
console.log(`build/package/ has the command for npm and as one file:\n${sums.join('')}`)

/** The parts of the bundle behind the code that loads them; the file says where each part begins. */
function singleFile(): string {
  let at = 0
  const lines = parts().map(([name, text]) => {
    const [mark, packed] = [`// ${name} `, packedText(text)]
    const place = [at + mark.length, packed.length]
    const line = `${mark}${packed}\n`
    at += line.length
    return { name, place, line }
  })
  const places = JSON.stringify(Object.fromEntries(lines.map(({ name, place }) => [name, place])))
  const template = readFileSync(join(root, 'scripts', 'single-file.cjs'), 'utf8')
  const digits = 8
  const head = replaced(template, 'const places = {}', `const places = ${places}`)
  const start = Buffer.byteLength(head) + digits - 1
  const whole = replaced(head, 'const start = 0', `const start = ${String(start).padEnd(digits)}`)
  return whole + lines.map(({ line }) => line).join('')
}

/** The code of the bundle that the command may load: all but the entries of the actions. */
function parts(): [string, string][] {
  const entries = new Set([...actionNames(), 'setup-post'].map(name => `${name}.js`))
  const files = [...filesBelow(join(root, 'dist'))]
  return files
    .filter(([name]) => name.endsWith('.js') && !entries.has(name))
    .map(([name, text]) => [name, Buffer.from(text, 'latin1').toString()])
}

function packedText(text: string): string {
  // The best quality takes twenty times as long for a fifteenth of the size.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: text.length }
  return brotliCompressSync(text, { params }).toString('base64')
}

function replaced(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`scripts/single-file.cjs: expected "${from}" once`)
  return text.replace(from, () => to)
}

/** The command's page, whose links lead to the files of this version in the repository: the package has none of them. */
function page(): string {
  const folder = 'packages/cli'
  const base = `https://github.com/${repository}/blob/v${version}/${folder}/`
  const text = readFileSync(join(root, folder, 'README.md'), 'utf8')
  return text.replace(/\]\(([^)#:]+)(#[^)]*)?\)/g, (_, path, part = '') => `](${new URL(path, base)}${part})`)
}

/** The owner of the repository names the scope: in a fork, its own. */
function manifest(): object {
  const { description, license, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return {
    name: `@${repository.split('/')[0]?.toLowerCase()}/tallyman`,
    version,
    description,
    license,
    repository: { type: 'git', url: `git+https://github.com/${repository}.git` },
    bin: { tallyman: file },
    files: [file, 'licenses.txt'],
    engines,
  }
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
