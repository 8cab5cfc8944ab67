import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { folderEntries } from '@tallyman/core/content/folder-entries'
import { isTallyError } from '@tallyman/core/errors'
import { parseIgnoreRules } from '@tallyman/core/operations/ignore-rules'
import { peer, peersMissing } from '@tallyman/testkit/peers'
import { engineUnavailable, type RealEngine, startEngine } from '@tallyman/testkit/real-engine'
import fc from 'fast-check'

const files = [
  ...['a', 'a.md', 'b/a', 'b/a.md', 'b/c/a', 'b/c/d/x.log', 'b/c.log', 'bb/a', '.env', 'b/.env', 'README.md'],
  ...['node_modules/x/index.js', 'b/node_modules/y/z', '.git/HEAD', 'src/main.ts', 'src/test/main.test.ts'],
  ...['a-b', 'a+b', 'a$', '(a)', 'b/[x]', 'b/#x', '#x', '!x', 'ä/é.md', 'with space/x y'],
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
}

const reason = engineUnavailable('classic') ?? peersMissing('docker')
if (reason !== undefined) console.log(`left out: ${reason}`)

describe('.dockerignore as Docker reads it', { skip: reason ?? false }, () => {
  let engine: RealEngine
  let folder: string
  let count = 0

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dockerignore-'))
    await writeFile(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY . /\n')
    engine = await startEngine('classic')
  })
  after(async () => {
    await engine?.[Symbol.asyncDispose]()
    await rm(folder, { recursive: true, force: true })
  })

  async function grown(names: readonly string[], list: string): Promise<string> {
    const root = join(folder, String(count++))
    await mkdir(join(root, 'empty', 'folder'), { recursive: true })
    for (const name of names) {
      await mkdir(dirname(join(root, name)), { recursive: true })
      await writeFile(join(root, name), name)
    }
    await symlink('b', join(root, 'link'))
    await writeFile(join(root, '.dockerignore'), list)
    return root
  }

  /** What `COPY . /` puts into an image; undefined when Docker refuses the list. */
  async function copied(root: string): Promise<string[] | undefined> {
    const out = `${root}.out`
    const args = [
      'buildx',
      'build',
      '-q',
      '-f',
      join(folder, 'Dockerfile'),
      '--output',
      `type=local,dest=${out}`,
      root,
    ]
    try {
      await peer('docker', args, { cwd: folder, env: { DOCKER_HOST: engine.host } })
    } catch {
      return undefined
    }
    const found = await readdir(out, { recursive: true, withFileTypes: true })
    return found.map(each => join(each.parentPath, each.name).slice(out.length + 1)).sort()
  }

  async function layered(root: string, list: string): Promise<string[] | undefined> {
    try {
      const { entries } = await folderEntries(root, parseIgnoreRules(list))
      return entries
        .map(entry => ('folder' in entry ? entry.folder : 'symlink' in entry ? entry.symlink : entry.name))
        .sort()
    } catch (error) {
      if (isTallyError(error) && error.code === 'FOLDER_INVALID') return undefined
      throw error
    }
  }

  for (const [name, list] of Object.entries(lists))
    test(`the layer holds what COPY would copy: ${name}`, async () => {
      const root = await grown(files, list)
      const wanted = await copied(root)
      assert.ok(wanted !== undefined)
      assert.deepEqual(await layered(root, list), wanted)
    })

  for (const list of ['!\n', '[a\n', 'a\\\n'])
    test(`a list that Docker refuses is refused: ${JSON.stringify(list)}`, async () => {
      const root = await grown(files, list)
      assert.equal(await copied(root), undefined)
      assert.equal(await layered(root, list), undefined)
    })

  test('the layer holds what COPY would copy, whatever the list', { timeout: 300_000 }, async () => {
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
    await fc.assert(
      fc.asyncProperty(fc.array(pattern, { minLength: 1, maxLength: 6 }), async patterns => {
        const list = patterns.join('\n')
        const root = await grown(files, list)
        assert.deepEqual(await layered(root, list), await copied(root), list)
      }),
      { numRuns: 40 },
    )
  })
})
