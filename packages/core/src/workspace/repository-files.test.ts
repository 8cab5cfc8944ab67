import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'
import { isTallyError } from '../errors.ts'
import { repositoryFiles } from './repository-files.ts'

const git = (cwd: string, ...command: string[]) =>
  execFileSync(
    'git',
    ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'protocol.file.allow=always', ...command],
    {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )

async function filesIn(root: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), path)
  }
}

async function repositoryOf(paths: readonly string[]): Promise<string> {
  const root = temporaryFolder('repository-files-')
  await filesIn(root, paths)
  git(root, 'init', '-q')
  git(root, 'add', '-A')
  return root
}

const every = (_: string): boolean => true

async function list(root: string, { untracked = false, env = process.env, isWanted = every } = {}) {
  const notes: string[] = []
  const note = (line: string) => void notes.push(line)
  const files = await repositoryFiles(root, {
    env,
    untracked: untracked ? { isWanted, left: note } : undefined,
    note,
  })
  const paths = files.map(({ path, linked }) => (linked === undefined ? path : `${path} -> ${linked}`))
  return { paths, notes }
}

/** An environment in which git runs a line of `sh` in place of listing untracked files. */
async function untrackedBy(line: string) {
  const folder = temporaryFolder('programs-')
  const program = `#!/bin/sh\ncase "$*" in *--others*) ${line} ;; *) PATH='${process.env.PATH}' exec git "$@" ;; esac\n`
  await writeFile(join(folder, 'git'), program)
  await chmod(join(folder, 'git'), 0o755)
  return { ...process.env, PATH: `${folder}:${process.env.PATH}` }
}

test('git lists tracked files with any names, and neither untracked nor ignored ones', async () => {
  const odd = [
    '.github/workflows/a.yml',
    'a b.yml',
    'line\nbreak',
    'tab\there',
    '"quoted"',
    'ümläut',
    '-flag',
    '::error::x',
  ]
  const root = await repositoryOf(odd)
  await writeFile(join(root, '.gitignore'), 'ignored*\n')
  git(root, 'add', '.gitignore')
  await filesIn(root, ['untracked.yml', 'ignored.yml'])
  assert.deepEqual(await list(root), { paths: [...odd, '.gitignore'].sort(), notes: [] })
  const { paths } = await list(root, { untracked: true })
  assert.deepEqual(paths, [...odd, '.gitignore', 'untracked.yml'].sort())
})

test('an untracked file that is gone before it is looked at costs nothing else', async () => {
  const root = await repositoryOf(['a.yml'])
  await writeFile(join(root, '.gitignore'), 'ignored*\n')
  await filesIn(root, ['ignored.yml', 'here.yml', 'gone.yml', 'folder/gone.yml'])
  const isWanted = (path: string) => {
    if (path.endsWith('gone.yml'))
      rmSync(join(root, dirname(path) === '.' ? path : dirname(path)), { recursive: true })
    return true
  }
  const { paths, notes } = await list(root, { untracked: true, isWanted })
  assert.deepEqual(paths, ['.gitignore', 'a.yml', 'here.yml'])
  assert.deepEqual(notes, [])
})

test('untracked files that git does not list cost only a line', async () => {
  const root = await repositoryOf(['a.yml'])
  await filesIn(root, ['untracked.yml'])
  const failing = await list(root, { untracked: true, env: await untrackedBy('echo broken >&2; exit 1') })
  assert.deepEqual(failing, {
    paths: ['a.yml'],
    notes: ['git does not list untracked files (broken), so none of them is looked at'],
  })
  const long = await list(root, { untracked: true, env: await untrackedBy('head -c 300000000 /dev/zero') })
  assert.deepEqual(long.paths, ['a.yml'])
  assert.match(long.notes.join('\n'), /\(the list is too long\)/)
})

test('of very many untracked files only those with wanted names are looked at', async () => {
  const root = await repositoryOf(['a.yml'])
  await filesIn(root, ['untracked.yml'])
  const env = await untrackedBy("{ seq -f 'made/%.0f.tmp' 1000000; echo untracked.yml; } | tr '\\n' '\\0'")
  const began = performance.now()
  const { paths } = await list(root, { untracked: true, env, isWanted: path => path.endsWith('.yml') })
  assert.deepEqual(paths, ['a.yml', 'untracked.yml'])
  // Looking at each takes half a minute.
  assert.ok(performance.now() - began < 10_000)
})

test('a deleted file is left out, and one in conflict is listed once', async () => {
  const root = await repositoryOf(['a', 'b', 'c'])
  git(root, 'commit', '-qm', 'one')
  for (const side of ['left', 'right']) {
    git(root, 'checkout', '-qB', side)
    if (side === 'right') git(root, 'reset', '-q', '--hard', 'HEAD~1')
    await writeFile(join(root, 'a'), side)
    git(root, 'commit', '-qam', side)
  }
  assert.throws(() => git(root, 'merge', 'left'))
  await rm(join(root, 'b'))
  assert.deepEqual((await list(root)).paths, ['a', 'c'])
})

test('files of submodules and of repositories in the repository belong to others', async () => {
  const other = await repositoryOf(['inner.yml'])
  git(other, 'commit', '-qm', 'one')
  const root = await repositoryOf(['a'])
  git(root, 'submodule', 'add', '-q', other, 'sub')
  await filesIn(root, ['nested/b.yml'])
  git(join(root, 'nested'), 'init', '-q')
  assert.deepEqual((await list(root, { untracked: true })).paths, ['.gitmodules', 'a'])
})

test('a file outside a sparse checkout is left out', async () => {
  const root = await repositoryOf(['in/a', 'out/b'])
  git(root, 'commit', '-qm', 'one')
  git(root, 'sparse-checkout', 'set', 'in')
  assert.deepEqual((await list(root)).paths, ['in/a'])
})

test('a link is listed with the file behind it, unless it leads to a folder, to nothing or out', async () => {
  const root = await repositoryOf(['docker/base.df'])
  const links = [
    ['docker/base.df', 'Dockerfile'],
    ['../docker/base.df', 'docker/again'],
    ['docker', 'folder'],
    ['nothing', 'dangling'],
    ['/etc/hostname', 'out'],
    ['loop', 'loop'],
  ] as const
  for (const [to, path] of links) await symlink(to, join(root, path))
  git(root, 'add', '-A')
  const expected = ['Dockerfile -> docker/base.df', 'docker/again -> docker/base.df', 'docker/base.df']
  assert.deepEqual((await list(root)).paths, expected)
  await rm(join(root, '.git'), { recursive: true })
  assert.deepEqual((await list(root)).paths, expected)
})

test('without git metadata the folders are walked, without those of packages', async () => {
  const root = temporaryFolder('repository-files-')
  await filesIn(root, [
    'a.yml',
    'x/y/b.yml',
    'node_modules/c.yml',
    'x/vendor/d.yml',
    'x/.git/config',
    '.github/e.yml',
  ])
  assert.deepEqual(await list(root), { paths: ['.github/e.yml', 'a.yml', 'x/y/b.yml'], notes: [] })
})

test('a repository that git refuses to read is walked, and the log says why', async () => {
  const root = await repositoryOf(['a', 'b'])
  await writeFile(join(root, '.git', 'HEAD'), 'damaged')
  const { paths, notes } = await list(root)
  assert.deepEqual(paths, ['a', 'b'])
  assert.match(notes.join('\n'), /git does not list the files \(.*not a git repository.*\), so all folders/)
})

test('a checkout that another user owns is walked, as in a job in a container', async t => {
  isLeftOut(t, process.getuid?.() === 0 ? undefined : 'only root can give a checkout to another user')
  if (process.getuid?.() !== 0) return
  const root = await repositoryOf(['a', 'b'])
  execFileSync('chown', ['-R', '12345:12345', root])
  const home = temporaryFolder('home-')
  const { paths, notes } = await list(root, { env: { PATH: process.env.PATH, HOME: home } })
  assert.deepEqual(paths, ['a', 'b'])
  assert.match(notes.join('\n'), /another user owns the checkout/)
})

test('without git installed the folders are walked', async () => {
  const root = await repositoryOf(['a'])
  const { paths, notes } = await list(root, { env: { PATH: temporaryFolder('empty-') } })
  assert.deepEqual(paths, ['a'])
  assert.match(notes.join('\n'), /it is not installed/)
})

test('no variable leads git to another repository, and no program of its settings is started', async () => {
  const [root, other] = [await repositoryOf(['a']), await repositoryOf(['b'])]
  const mark = join(temporaryFolder('mark-'), 'started')
  const program = join(root, '.git', 'monitor')
  await writeFile(program, `#!/bin/sh\ntouch ${mark}\n`)
  await chmod(program, 0o755)
  git(root, 'config', 'core.fsmonitor', program)
  const env = { ...process.env, GIT_DIR: join(other, '.git'), GIT_INDEX_FILE: join(other, '.git/index') }
  assert.deepEqual((await list(root, { env, untracked: true })).paths, ['a'])
  assert.throws(() => execFileSync('test', ['-e', mark]))
})

test('objects that a partial clone lacks are not fetched, since its settings name the program for that', async () => {
  const root = await repositoryOf(['a', 'folder/b'])
  git(root, 'commit', '-q', '-m', 'all')
  git(root, 'sparse-checkout', 'set', '--cone', '--sparse-index')
  const tree = git(root, 'rev-parse', 'HEAD:folder').toString().trim()
  await rm(join(root, '.git/objects', tree.slice(0, 2), tree.slice(2)))
  const mark = join(temporaryFolder('mark-'), 'started')
  const program = join(root, '.git', 'transport')
  await writeFile(program, `#!/bin/sh\ntouch ${mark}\n`)
  await chmod(program, 0o755)
  const settings = {
    'core.repositoryFormatVersion': '1',
    'extensions.partialClone': 'origin',
    'remote.origin.url': root,
    'remote.origin.promisor': 'true',
    'remote.origin.uploadpack': program,
  }
  for (const [name, value] of Object.entries(settings)) git(root, 'config', name, value)
  git(root, 'ls-files')
  execFileSync('test', ['-e', mark])
  await rm(mark)
  assert.deepEqual((await list(root)).paths, ['a'])
  assert.throws(() => execFileSync('test', ['-e', mark]))
})

test('neither settings nor a repository around it make git list other files than those of the workspace', async () => {
  const root = await repositoryOf(['a', 'folder/b'])
  git(root, 'config', 'core.worktree', temporaryFolder('elsewhere-'))
  assert.deepEqual((await list(root)).paths, ['a', 'folder/b'])
  assert.deepEqual((await list(root, { untracked: true })).paths, ['a', 'folder/b'])
  const inner = join(root, 'folder')
  await filesIn(inner, ['untracked'])
  await mkdir(join(inner, '.git'))
  const { paths, notes } = await list(inner)
  assert.deepEqual(paths, ['b', 'untracked'])
  assert.match(notes.join('\n'), /not a git repository/)
})

test('git is not taken from the checkout, though the PATH leads there', async () => {
  const root = await repositoryOf(['a'])
  const mark = join(temporaryFolder('mark-'), 'started')
  await writeFile(join(root, 'git'), `#!/bin/sh\ntouch ${mark}\n`)
  await chmod(join(root, 'git'), 0o755)
  const { paths } = await list(root, { env: { ...process.env, PATH: `.:${process.env.PATH}` } })
  assert.deepEqual(paths, ['a'])
  assert.throws(() => execFileSync('test', ['-e', mark]))
})

test('a folder of more than 20,000 files without git is refused, and git lists 10,000 at once', async () => {
  const root = temporaryFolder('repository-files-')
  await mkdir(join(root, 'a'))
  execFileSync('sh', ['-c', 'seq 10000 | xargs touch'], { cwd: join(root, 'a') })
  git(root, 'init', '-q')
  git(root, 'add', '-A')
  assert.equal((await list(root)).paths.length, 10_000)
  await rm(join(root, '.git'), { recursive: true })
  await mkdir(join(root, 'b'))
  execFileSync('sh', ['-c', 'seq 10001 | xargs touch'], { cwd: join(root, 'b') })
  await assert.rejects(
    list(root),
    error => isTallyError(error, 'INPUT_INVALID') && /20000 files/.test(error.message),
  )
})
