import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { folderEntries } from '@tallyman/core/content/tar/folder-entries'
import { parseIgnoreRules } from '@tallyman/core/content/tar/ignore-rules'
import { isTallyError } from '@tallyman/core/errors'
import { engineUnavailable, type RealEngine, startEngine } from '@tallyman/testkit/engine/real-engine'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import fc from 'fast-check'

const files = [
  'a',
  'a.md',
  'b/a',
  'b/a.md',
  'b/c/a',
  'b/c/d/x.log',
  'b/c.log',
  'bb/a',
  '.env',
  'b/.env',
  'README.md',
  'node_modules/x/index.js',
  'b/node_modules/y/z',
  '.git/HEAD',
  'src/main.ts',
  'src/test/main.test.ts',
  'a-b',
  'a+b',
  'a$',
  '(a)',
  'b/[x]',
  'b/#x',
  '#x',
  '!x',
  'ä/é.md',
  'with space/x y',
]

const lists: Readonly<Record<string, string>> = {
  'names match at the top alone': 'a\n*.md\n',
  'two stars match in every folder': '**/a\n**/*.log\n',
  'stars in front of a plain text': '**a\n**.md\n**/node_modules\n',
  'stars behind a folder': 'b/**\n!b/c/d\n',
  'everything, and some of it again': '*\n!src\n!b/c\nsrc/test\n',
  'everything in every folder, and some again': '**\n!**/*.md\n!.git\n',
  'a later line decides': '*.md\n!README*\nREADME.md\n!a.md\n',
  'an exception below a folder that is out': 'b\n!b/c/d/*.log\n',
  'an exception of the folder itself': 'b\n!b/c\nb/c/d\n',
  'slashes round names, dots, doubled slashes': '/a\n./b/a\nb//c/\nsrc/../.env\n',
  'comments, spaces, empty lines': '# a\n  a  \n\n #x\n\t.env\t\n!  a\n',
  'a byte order mark and CRLF': '\uFEFFa\r\nb/a\r\n#b\r\n',
  'classes and single characters': '[a-b]\n?b\nb/[.]*\nb/[^.]*.md\n',
  escapes: '\\#x\n\\!x\na\\$\nb/\\[x\\]\n',
  'characters that regular expressions know': 'a+b\na$\n(a)\na.b\n',
  'the list itself': '.dockerignore\n',
  'names beyond ASCII, with spaces': 'ä\nwith space\n',
  'parts between': 'b/*/a\nb/**/x.log\n**/c/**\n!**/x.log\n',
  'a folder by its content': 'node_modules/*\n**/node_modules/**\n',
  'up and out': '../a\n..\n.\n/\n',
  'an exception that goes up leaves out': '!../../a\n!../b\n',
  'an exception of all above leaves out all': 'a\n!../../**/*\n',
  'an exception behind a dot': '*.md\n./!README.md\n',
}

const refused = ['!\n', '[a\n', 'a\\\n']

const piece = fc.constantFrom(
  'a',
  'b',
  'c',
  '*',
  '**',
  '?',
  'a*',
  '*.md',
  '[ab]',
  '.env',
  'x.log',
  '**a',
  '..',
  '.',
)
const pattern = fc
  .tuple(
    fc.constantFrom('', '', '!', '/', '! '),
    fc.array(piece, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('', '/', ' '),
  )
  .map(([before, pieces, behind]) => `${before}${pieces.join('/')}${behind}`)
const anyList = fc.array(pattern, { minLength: 1, maxLength: 6 }).map(patterns => patterns.join('\n'))

/** The content of an image or a layer; undefined when the list is refused. */
type Content = readonly string[] | undefined

const reason = engineUnavailable('classic') ?? peersMissing('docker')
if (reason !== undefined) console.log(`left out: ${reason}`)

describe('.dockerignore as Docker reads it', { skip: reason ?? false }, () => {
  // Sampled ahead: one question to Docker about all lists takes less time than sixty about one.
  const drawn = fc.sample(anyList, 60)
  const roots = new Map<string, string>()
  const copies = new Map<string, Content>()
  let engine: RealEngine
  let folder: string

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dockerignore-'))
    await writeFile(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY . /\n')
    engine = await startEngine('classic')
    // First of all: the engine cleans up after many builds for a while.
    for (const list of refused) {
      await grow(list)
      copies.set(list, await copied(list))
    }
    const taken: string[] = []
    for (const list of [...Object.values(lists), ...drawn]) {
      if (roots.has(list)) continue
      await grow(list)
      if ((await layered(list)) !== undefined) taken.push(list)
    }
    await copyAll(taken)
  })
  after(async () => {
    await engine?.[Symbol.asyncDispose]()
    await rm(folder, { recursive: true, force: true })
  })

  async function grow(list: string): Promise<void> {
    const root = join(folder, String(roots.size))
    roots.set(list, root)
    await mkdir(join(root, 'empty', 'folder'), { recursive: true })
    for (const name of files) {
      await mkdir(dirname(join(root, name)), { recursive: true })
      await writeFile(join(root, name), name)
    }
    await symlink('b', join(root, 'link'))
    await writeFile(join(root, '.dockerignore'), list)
  }

  const rootOf = (list: string) => roots.get(list) ?? assert.fail(list)
  const targetOf = (list: string) => ({
    context: rootOf(list),
    dockerfile: join(folder, 'Dockerfile'),
    output: [`type=local,dest=${rootOf(list)}.out`],
  })

  /** Runs `COPY . /` with each of the lists; returns whether Docker accepted all of them. */
  async function isBuilt(taken: readonly string[]): Promise<boolean> {
    const target = Object.fromEntries(taken.map((list, at) => [`list${at}`, targetOf(list)]))
    const file = join(folder, 'bake.json')
    await writeFile(file, JSON.stringify({ group: { default: { targets: Object.keys(target) } }, target }))
    const args = ['buildx', 'bake', '--allow=fs=*', '--progress=quiet', '-f', file]
    return await peer('docker', args, { cwd: folder, env: { DOCKER_HOST: engine.host } }).then(
      () => true,
      () => false,
    )
  }

  /** A single list that Docker refuses ends the build of all: then each is tried alone. */
  async function copyAll(taken: readonly string[]): Promise<void> {
    if (!(await isBuilt(taken))) return
    for (const list of taken) copies.set(list, await below(`${rootOf(list)}.out`))
  }

  /** The files that `COPY . /` puts into an image. */
  async function copied(list: string): Promise<Content> {
    if (copies.has(list)) return copies.get(list)
    return (await isBuilt([list])) ? await below(`${rootOf(list)}.out`) : undefined
  }

  async function below(out: string): Promise<string[]> {
    const found = await readdir(out, { recursive: true, withFileTypes: true })
    return found.map(each => join(each.parentPath, each.name).slice(out.length + 1)).sort()
  }

  async function layered(list: string): Promise<Content> {
    try {
      const { entries } = await folderEntries(rootOf(list), parseIgnoreRules(list))
      return entries
        .map(entry => ('folder' in entry ? entry.folder : 'symlink' in entry ? entry.symlink : entry.name))
        .sort()
    } catch (error) {
      if (isTallyError(error) && error.code === 'FOLDER_INVALID') return undefined
      throw error
    }
  }

  for (const [name, list] of Object.entries(lists))
    test(`the layer has what COPY would copy: ${name}`, async () => {
      const wanted = await copied(list)
      assert.ok(wanted !== undefined)
      assert.deepEqual(await layered(list), wanted)
    })

  for (const list of refused)
    test(`a list that Docker refuses is refused: ${JSON.stringify(list)}`, async () => {
      assert.ok(copies.has(list))
      assert.equal(await copied(list), undefined)
      assert.equal(await layered(list), undefined)
    })

  test('the layer has what COPY would copy, for any list', { timeout: 300_000 }, async () => {
    for (const list of drawn) {
      const own = await layered(list)
      // Where they differ, Docker's answer for the single list decides.
      if (!isDeepStrictEqual(own, await copied(list))) {
        copies.delete(list)
        await rm(`${rootOf(list)}.out`, { recursive: true, force: true })
      }
      assert.deepEqual(own, await copied(list), JSON.stringify(list))
    }
  })
})
