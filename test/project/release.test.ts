import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '../..')
const withoutShell = process.platform === 'win32' ? 'these scripts are for bash' : false

interface Job {
  readonly environment?: string
  readonly permissions?: Readonly<Record<string, string>>
  readonly steps: readonly { readonly name?: string; readonly uses?: string; readonly run?: string }[]
}

const workflow = (file: string) =>
  parse(readFileSync(join(root, file), 'utf8')) as {
    permissions: object
    jobs: Readonly<Record<string, Job>>
  }
const release = workflow('.github/workflows/release.yml')
const publish = release.jobs.publish as Job

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'tallyman-release-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('workflows pin actions to a full commit and grant only rights that a job names', () => {
  for (const file of globSync('.github/workflows/*.yml', { cwd: root })) {
    const { permissions, jobs } = workflow(file)
    assert.deepEqual(permissions, {}, file)
    for (const { steps } of Object.values(jobs))
      for (const { uses } of steps) if (uses) assert.match(uses, /@[0-9a-f]{40}$|^\.\/actions\//, file)
  }
})

test('publishing waits for a person, attests dist and runs nothing from the repository or from npm', () => {
  assert.equal(publish.environment, 'release')
  assert.deepEqual(publish.permissions, { contents: 'write', 'id-token': 'write', attestations: 'write' })
  const attest = publish.steps.findIndex(({ uses }) => uses?.startsWith('actions/attest-build-provenance@'))
  const released = publish.steps.findIndex(({ run }) => run?.includes('gh release create'))
  assert.ok(attest >= 0 && attest < released)
  for (const { run = '' } of publish.steps) assert.doesNotMatch(run, /\bnpm\b|\bnode\b|\.ci\/|scripts\//)
})

test('the command is packaged without npm, and only jobs that run no script of the repository may publish it', () => {
  const { package: packaged, npm, image } = release.jobs
  assert.deepEqual(packaged?.permissions, { contents: 'read' })
  for (const { run = '' } of packaged?.steps ?? []) assert.doesNotMatch(run, /\bnp[mx]\b/)
  assert.equal(npm?.environment, 'release')
  assert.deepEqual(npm?.permissions, { 'id-token': 'write' })
  assert.deepEqual(
    npm?.steps.flatMap(({ run }) => run ?? []),
    ['npm publish --ignore-scripts --provenance --access public ./package'],
  )
  assert.deepEqual(image?.permissions, { contents: 'read', packages: 'write' })
  for (const { run = '' } of image?.steps ?? []) assert.doesNotMatch(run, /\bnpm\b|\bnode\b|scripts\//)
})

test('the image of the command has a pinned base, in a line that the release workflow reads', () => {
  const file = readFileSync(join(root, '.github/tallyman.Dockerfile'), 'utf8')
  const read = release.jobs.image?.steps.find(({ run }) => run?.includes('tallyman.Dockerfile'))?.run ?? ''
  const [command = ''] = read.split(' >> ')
  const said = execFileSync('sh', ['-c', command], { cwd: root, encoding: 'utf8' })
  assert.match(said, /^image=node:24-alpine@sha256:[0-9a-f]{64}\n$/)
  assert.ok(file.includes(said.slice('image='.length)))
})

/** A repository with a clone as the release job has it; `main` and the tag v1.0.0 are at its only commit. */
function clones(t: TestContext) {
  const folder = folderOf(t)
  const [origin, clone] = [join(folder, 'origin'), join(folder, 'clone')]
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd, stdio: 'pipe' })
      .toString()
      .trim()
  mkdirSync(origin)
  git(origin, 'init', '--quiet', '--initial-branch=main')
  const commit = (text: string) => {
    git(origin, 'commit', '--quiet', '--allow-empty', '--message', text)
    return git(origin, 'rev-parse', 'HEAD')
  }
  const checked = commit('one')
  git(origin, 'tag', 'v1.0.0')
  git(folder, 'clone', '--quiet', origin, clone)
  return { origin, checked, commit, git: (...args: string[]) => git(origin, ...args), clone }
}

/** Runs the step that compares the tag with the checked commit. */
function compared({ clone, checked }: { clone: string; checked: string }): number | null {
  const step = publish.steps.find(({ name }) => name?.startsWith('The tag is the commit that was checked'))
  const env = { PATH: process.env.PATH, HOME: clone, TAG: 'v1.0.0', CHECKED: checked }
  return spawnSync('bash', ['-e', '-o', 'pipefail', '-c', step?.run ?? 'exit 9'], { cwd: clone, env }).status
}

test('a tag is published at the checked commit, and only there', { skip: withoutShell }, t => {
  const same = clones(t)
  assert.equal(compared(same), 0)
  same.git('tag', '--force', '--annotate', '--message', 'signed', 'v1.0.0', same.checked)
  assert.equal(compared(same), 0, 'an annotated tag stands for its commit')
  same.commit('two')
  same.git('tag', '--force', 'v1.0.0')
  assert.equal(compared(same), 1, 'the tag was moved while the tests ran')
  same.git('tag', '--delete', 'v1.0.0')
  assert.notEqual(compared(same), 0, 'the tag is gone')
  const aside = clones(t)
  aside.git('checkout', '--quiet', '--orphan', 'aside')
  const other = aside.commit('not on main')
  aside.git('tag', '--force', 'v1.0.0')
  execFileSync('git', ['fetch', '--quiet', 'origin', other], { cwd: aside.clone })
  execFileSync('git', ['checkout', '--quiet', other], { cwd: aside.clone })
  assert.notEqual(compared({ clone: aside.clone, checked: other }), 0, 'the commit is not on main')
})

for (const lock of globSync(['package-lock.json', '.ci/*/package-lock.json'], { cwd: root }))
  test(`every package in ${lock} has an integrity hash or is a folder beside it`, () => {
    const { packages } = JSON.parse(readFileSync(join(root, lock), 'utf8')) as {
      packages: Readonly<
        Record<string, { integrity?: string; resolved?: string; link?: boolean; version?: string }>
      >
    }
    for (const [place, { integrity, resolved, link }] of Object.entries(packages)) {
      if (place.includes('node_modules/') && link !== true) {
        assert.match(integrity ?? '', /^sha512-[A-Za-z0-9+/]{86}==$/, place)
        continue
      }
      const folder = link ? (resolved ?? '') : place
      assert.doesNotMatch(folder, /^\/|\.\.|:/, place)
      const manifest = join(root, dirname(lock), folder, 'package.json')
      assert.ok(existsSync(manifest), `${place} is a folder of the repository`)
    }
    assert.doesNotMatch(JSON.stringify(packages), /empty-npm-package/)
  })

/**
 * Runs `.ci/run` in a clone next to an installer of peers, with stand-ins for npm and apt; returns whether the installer
 * ran.
 */
function installs(
  t: TestContext,
  env: Readonly<Record<string, string>>,
): { beside: boolean; named: boolean } {
  const folder = folderOf(t)
  const ran = (name: string) => join(folder, `${name}.ran`)
  const script = (path: string, text: string) => {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `#!/bin/sh\n${text}\n`)
    chmodSync(path, 0o755)
  }
  for (const name of ['npm', 'dpkg']) script(join(folder, 'bin', name), 'exit 0')
  // Without a network, from which Docker Compose would be installed.
  script(join(folder, 'bin', 'apt-get'), 'exit 1')
  script(join(folder, 'bin', 'sudo'), 'shift; exec "$@"')
  script(join(folder, 'shared/peers/install'), `touch ${ran('beside')}`)
  script(join(folder, 'elsewhere/install'), `touch ${ran('named')}`)
  cpSync(join(root, '.ci/run'), join(folder, 'clone', '.ci/run'))
  const own = { PATH: `${join(folder, 'bin')}:${process.env.PATH}`, PEERS_DIR: join(folder, 'peers') }
  const named = env.PEERS_INSTALL === 'named' ? { PEERS_INSTALL: join(folder, 'elsewhere/install') } : {}
  const { status, stderr } = spawnSync('bash', [join(folder, 'clone/.ci/run')], {
    env: { ...own, ...env, ...named },
  })
  assert.equal(status, 0, String(stderr))
  return { beside: existsSync(ran('beside')), named: existsSync(ran('named')) }
}

test('nothing next to the repository runs as root, unless requested or on a CI machine', {
  skip: withoutShell,
}, t => {
  const neither = { beside: false, named: false }
  assert.deepEqual(installs(t, {}), neither, "a developer's own machine")
  assert.deepEqual(installs(t, { CI: 'false' }), neither)
  assert.deepEqual(installs(t, { CI: 'true', GITHUB_ACTIONS: 'true' }), neither, "GitHub's runner")
  assert.deepEqual(installs(t, { CI: 'true', PEERS_INSTALL: '' }), neither, 'turned off')
  assert.deepEqual(installs(t, { CI: 'true' }), { beside: true, named: false }, 'a CI machine')
  assert.deepEqual(installs(t, { PEERS_INSTALL: 'named' }), { beside: false, named: true }, 'asked for')
})
