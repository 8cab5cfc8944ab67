import assert from 'node:assert/strict'
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import fc from 'fast-check'
import { fileProblem, workspaceText } from './file-text.ts'
import { isBelow, pathToRead, pathToWrite } from './workspace-path.ts'

async function folders(t: { after: TestContext['after'] }) {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'workspace-path-')))
  t.after(() => rm(root, { recursive: true }))
  const [workspace, outside] = [join(root, 'workspace'), join(root, 'outside')]
  for (const each of [workspace, outside]) await mkdir(each)
  await writeFile(join(outside, 'a'), 'secret')
  return { root, workspace, outside }
}

const problemOf = async (work: Promise<unknown>) => {
  try {
    await work
  } catch (error) {
    return fileProblem(error)
  }
  return undefined
}

test('no link of a checkout leads a write into .git, whose settings name programs', async t => {
  const { workspace } = await folders(t)
  await mkdir(join(workspace, '.git'))
  await symlink('.git', join(workspace, 'kept'))
  assert.equal(await problemOf(pathToWrite(workspace, 'kept/config')), 'a link leads into .git')
  assert.equal(await problemOf(pathToWrite(workspace, 'kept')), 'a link leads into .git')
  assert.equal(await problemOf(pathToWrite(workspace, '.git/config')), undefined)
  assert.equal(await problemOf(pathToWrite(workspace, 'kept.txt')), undefined)
})

test('nothing is written into a git folder of another name, however git came to use it', async t => {
  const { workspace } = await folders(t)
  const makeGit = async (name: string) => {
    for (const part of ['objects', 'refs']) await mkdir(join(workspace, name, part), { recursive: true })
    await writeFile(join(workspace, name, 'HEAD'), 'ref: refs/heads/main\n')
  }
  await makeGit('meta')
  await makeGit('sub/kept')
  await symlink('meta', join(workspace, 'alias'))
  await symlink('meta', join(workspace, '.git'))
  for (const path of [
    'meta/config',
    'meta',
    'alias/hooks/a',
    'sub/kept/config',
    join(workspace, 'meta/config'),
  ])
    assert.match((await problemOf(pathToWrite(workspace, path))) ?? '', /it lies in a git folder/, path)
  for (const path of ['metadata', 'sub/config', 'HEAD'])
    assert.equal(await problemOf(pathToWrite(workspace, path)), undefined)
})

test('devices and open files are named as they are, also where the workspace is the root of all', {
  skip: process.platform === 'linux' ? false : 'only Linux has /proc',
}, async t => {
  const { workspace } = await folders(t)
  for (const root of ['/', workspace]) assert.equal((await pathToWrite(root, '/dev/fd/9')).path, '/dev/fd/9')
})

test('a workspace that is itself a link is resolved, and its paths keep the given name', async t => {
  const { root, workspace } = await folders(t)
  await writeFile(join(workspace, 'a'), 'here')
  const alias = join(root, 'alias')
  await symlink('workspace', alias)
  assert.equal((await pathToRead(alias, 'a')).path, join(alias, 'a'))
  assert.equal((await pathToRead(alias, join(workspace, 'a'))).path, join(alias, 'a'))
  assert.equal((await pathToWrite(alias, 'b/c')).path, join(alias, 'b', 'c'))
  assert.equal(await workspaceText(alias, 'a'), 'here')
})

test('a folder that another step creates at the same moment is not taken for a dangling link', async t => {
  const { workspace } = await folders(t)
  const names = Array.from({ length: 200 }, (_, order) => `store-${order}`)
  const paths = await Promise.all(
    names.flatMap(name => [
      pathToWrite(workspace, name),
      // Runs as late as the check itself, which first resolves the workspace.
      realpath(workspace).then(() => mkdir(join(workspace, name))),
    ]),
  )
  const expected = names.map(name => join(workspace, name))
  assert.deepEqual(
    paths.flatMap(found => (found ? [found.path] : [])),
    expected,
  )
})

test('a folder beside the workspace whose name begins with the same text is outside', async t => {
  const { root, workspace } = await folders(t)
  await mkdir(join(root, 'workspace-other'))
  await symlink('../workspace-other', join(workspace, 'link'))
  assert.match((await problemOf(pathToRead(workspace, 'link'))) ?? '', /a link leads out of the workspace/)
  assert.match((await problemOf(pathToRead(workspace, '../workspace-other'))) ?? '', /lies outside/)
})

test('a path with dots that stays in the workspace is within it', async t => {
  const { workspace } = await folders(t)
  await mkdir(join(workspace, '..a'))
  assert.equal((await pathToRead(workspace, '..a')).path, join(workspace, '..a'))
  assert.equal((await pathToWrite(workspace, 'no/../..b')).path, join(workspace, '..b'))
  assert.equal((await pathToRead(workspace, '.')).path, workspace)
})

test('a loop of links, and a file in place of a folder, are reported by their codes', async t => {
  const { workspace } = await folders(t)
  await symlink('two', join(workspace, 'one'))
  await symlink('one', join(workspace, 'two'))
  await writeFile(join(workspace, 'file'), '')
  for (const path of [pathToRead, pathToWrite]) {
    assert.equal(await problemOf(path(workspace, 'one')), 'ELOOP')
    assert.equal(await problemOf(path(workspace, 'file/a')), 'ENOTDIR')
    assert.equal(await problemOf(path(workspace, 'a\0b')), 'it is not a path')
  }
})

test('all files that are read or written lie in the workspace, whatever links a checkout has', async () => {
  const names = fc.constantFrom('a', 'b', 'c')
  const target = fc.constantFrom(
    'a',
    'b/c',
    '../a',
    '../../outside',
    '..',
    '.',
    '../../outside/a',
    'OUT',
    'OUT/a',
    'IN/b',
  )
  const place = fc.array(names, { minLength: 1, maxLength: 3 })
  const made = fc.record({ place, kind: fc.constantFrom('file', 'folder', 'link', 'link'), target })
  const asked = fc.array(fc.constantFrom('a', 'b', 'c', '..', '.'), { minLength: 1, maxLength: 5 })
  let counted = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(made, { maxLength: 8 }),
      fc.array(asked, { minLength: 5, maxLength: 5 }),
      async (entries, paths) => {
        const after: (() => Promise<void>)[] = []
        const { workspace, outside } = await folders({
          after: each => void after.push(each as () => Promise<void>),
        })
        for (const { place, kind, target } of entries) {
          const path = join(workspace, ...place)
          const to = target.replace('OUT', outside).replace('IN', workspace)
          // Skips an entry that cannot exist there: one below a file, or in place of another.
          const making =
            kind === 'file'
              ? writeFile(path, '', { flag: 'wx' })
              : kind === 'folder'
                ? mkdir(path)
                : symlink(to, path)
          await making.catch(() => undefined)
        }
        for (const parts of paths) {
          const found = await pathToRead(workspace, parts.join('/')).catch(() => undefined)
          if (found) assert.ok(isBelow(workspace, await realpath(found.path)))
          const written = await pathToWrite(workspace, parts.join('/')).catch(() => undefined)
          if (written) {
            await mkdir(written.path, { recursive: true }).catch(() => undefined)
            const real = await realpath(written.path)
            assert.ok(isBelow(workspace, real), real)
            assert.equal(real, written.path, 'no link is left in it')
          }
          counted += Number(found !== undefined) + Number(written !== undefined)
        }
        for (const each of after) await each()
      },
    ),
    { numRuns: 100 },
  )
  assert.ok(counted > 70, `${counted} paths were found`)
})
