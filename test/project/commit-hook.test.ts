import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { sourceStamp } from '../../scripts/source-stamp.ts'

const root = join(import.meta.dirname, '../..')
const hasGit = spawnSync('git', ['--version']).status === 0
const skip = process.platform === 'win32' ? 'the hook is for sh' : hasGit ? false : 'git is not installed'

/** A repository with the hooks of this one and a commit whose dist/ matches its sources; hooks run after `install`. */
function repository(t: TestContext) {
  const base = mkdtempSync(join(tmpdir(), 'tallyman-hook-'))
  t.after(() => rmSync(base, { recursive: true, force: true }))
  const folder = join(base, 'repository')
  const env = { PATH: process.env.PATH, HOME: base, GIT_CONFIG_NOSYSTEM: '1' }
  const gitIn = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], {
      cwd,
      env,
      stdio: 'pipe',
      encoding: 'utf8',
    }).trim()
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const build = () => write('dist/sources.txt', `${sourceStamp(folder)}\n`)
  mkdirSync(folder)
  cpSync(join(root, '.githooks'), join(folder, '.githooks'), { recursive: true })
  write('packages/core/src/errors.ts', 'one')
  write('actions/push/src/run.ts', 'one')
  write('package-lock.json', '{}')
  build()
  gitIn(folder, 'init', '--quiet', '--initial-branch=main')
  gitIn(folder, 'add', '.')
  gitIn(folder, 'commit', '--quiet', '--message', 'first')
  return {
    base,
    folder,
    write,
    build,
    gitIn,
    git: (...args: string[]) => gitIn(folder, ...args),
    install: (cwd = folder, path = env.PATH) =>
      spawnSync(process.execPath, [join(folder, '.githooks', 'install.mjs')], {
        cwd,
        env: { ...env, PATH: path },
        encoding: 'utf8',
      }),
    hooksPath: (cwd = folder) =>
      spawnSync('git', ['config', 'core.hooksPath'], { cwd, env, encoding: 'utf8' }).stdout.trim(),
    /** Commits everything staged; returns the hook's message, empty when it allows the commit. */
    commit: (...options: string[]) => {
      try {
        gitIn(folder, 'commit', '--quiet', '--message', 'next', ...options)
        return ''
      } catch (error) {
        return String((error as { stderr?: unknown }).stderr)
      }
    },
  }
}

test('sources are committed only with their bundle', { skip }, t => {
  const { install, commit, write, build, git } = repository(t)
  install()
  write('packages/core/src/errors.ts', 'two')
  git('add', 'packages')
  assert.match(commit(), /npm run build/)
  build()
  assert.match(commit(), /npm run build/, 'dist/ was built and is not staged')
  git('add', 'dist')
  assert.equal(commit(), '')
  git('rm', '--quiet', 'actions/push/src/run.ts')
  assert.match(commit(), /npm run build/, 'a source is gone')
  assert.equal(commit('--no-verify'), '', 'on request')
})

test('tests and pages are committed without a build', { skip }, t => {
  const { install, commit, write, git } = repository(t)
  install()
  write('packages/core/src/errors.test.ts', 'a test')
  write('packages/core/src/lock/files.fixture.ts', 'what a test uses')
  write('README.md', 'a page')
  git('add', '.')
  assert.equal(commit(), '')
})

test('unstaged changes do not count', { skip }, t => {
  const { install, commit, write, build, git } = repository(t)
  install()
  write('package-lock.json', '{ "name": "x" }')
  build()
  git('add', '.')
  write('packages/core/src/errors.ts', 'not staged')
  assert.equal(commit(), '')
})

test('hooks are active after an install in a clone or work tree', { skip }, t => {
  const { install, hooksPath, base, git, gitIn } = repository(t)
  const tree = join(base, 'tree')
  git('worktree', 'add', '--quiet', tree)
  assert.equal(install(tree).status, 0)
  assert.equal(hooksPath(tree), '.githooks')
  writeFileSync(join(tree, 'package-lock.json'), '[]')
  gitIn(tree, 'add', '.')
  assert.throws(() => gitIn(tree, 'commit', '--message', 'next'), /npm run build/)
})

test('an install never fails, and never changes configured or foreign hooks', { skip }, t => {
  const { install, hooksPath, base, folder, git } = repository(t)
  const unpacked = join(folder, 'unpacked')
  mkdirSync(unpacked)
  assert.equal(install(unpacked).status, 0)
  assert.equal(hooksPath(), '', 'an archive that was unpacked in a repository')
  git('config', 'core.hooksPath', 'own')
  install()
  assert.equal(hooksPath(), 'own', 'hooks that are configured')
  const without = install(folder, join(base, 'nowhere'))
  assert.deepEqual([without.status, without.stdout, without.stderr], [0, '', ''], 'without git')
  assert.ok(existsSync(join(folder, '.git')))
})

test('the hash in dist/ is that of the sources', () => {
  assert.equal(readFileSync(join(root, 'dist/sources.txt'), 'utf8'), `${sourceStamp(root)}\n`)
})
