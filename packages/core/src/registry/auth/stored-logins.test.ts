import assert from 'node:assert/strict'
import {
  chownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'
import { helperFolder, withoutHelpers } from './credential-helper.fixture.ts'
import { loadDockerConfig, lookupAuth } from './docker-config.ts'
import { dropLogin, keepLogin } from './stored-logins.ts'

const login = { registry: 'ghcr.io', username: 'owner', password: 'hunter2 pä:ss' }
const withHelpers = { skip: withoutHelpers }
const withModes = { skip: process.platform === 'win32' ? 'Windows has no such modes' : false }

function homeFolder(config?: object) {
  const home = temporaryFolder('stored-logins-')
  const folder = join(home, '.docker')
  const path = join(folder, 'config.json')
  if (config) {
    mkdirSync(folder)
    writeFileSync(path, JSON.stringify(config), { mode: 0o644 })
  }
  const read = () => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  return {
    home,
    folder,
    path,
    read,
    env: { PATH: process.env.PATH },
    [Symbol.dispose]: () => rmSync(home, { recursive: true }),
  }
}

const found = (home: string, registry: string) => {
  const config = loadDockerConfig({}, home)
  return config && lookupAuth(config, { registry, repository: 'a/b' })
}

test('a login is kept in the config file, for its owner alone, and found again', withModes, async () => {
  using at = homeFolder()
  assert.deepEqual(await keepLogin(login, at), { path: at.path, helper: '' })
  const kept = found(at.home, 'ghcr.io')
  assert.equal(kept?.kind === 'entry' && kept.entry.password, login.password)
  assert.equal(statSync(at.path).mode & 0o777, 0o600)
  assert.equal(statSync(at.folder).mode & 0o777, 0o700)
  assert.deepEqual(readdirSync(at.folder), ['config.json'])
})

test('a file that others may read is for its owner alone once it has a secret', withModes, async () => {
  using at = homeFolder({ psFormat: 'table' })
  await keepLogin(login, at)
  assert.equal(statSync(at.path).mode & 0o777, 0o600)
  assert.equal(at.read().psFormat, 'table')
})

test('an identity token takes the place of the password', async () => {
  using at = homeFolder()
  await keepLogin({ ...login, identityToken: 'identity' }, at)
  const auth = Buffer.from('owner:').toString('base64')
  assert.deepEqual(at.read(), { auths: { 'ghcr.io': { auth, identitytoken: 'identity' } } })
  assert.doesNotMatch(readFileSync(at.path, 'utf8'), /hunter2/)
})

test('Docker Hub is kept under the key that Docker reads', async () => {
  using at = homeFolder()
  await keepLogin({ ...login, registry: 'docker.io' }, at)
  assert.deepEqual(Object.keys(Object(at.read().auths)), ['https://index.docker.io/v1/'])
})

test('a link to the config file is followed, also where it leads to nothing yet', withModes, async () => {
  using at = homeFolder()
  mkdirSync(at.folder)
  mkdirSync(join(at.home, 'dotfiles'))
  symlinkSync('../dotfiles/docker.json', at.path)
  await keepLogin(login, at)
  await keepLogin({ ...login, registry: 'quay.io' }, at)
  assert.ok(lstatSync(at.path).isSymbolicLink())
  assert.deepEqual(Object.keys(Object(at.read().auths)), ['ghcr.io', 'quay.io'])
  assert.equal(statSync(at.path).mode & 0o777, 0o600)
})

test('links in a circle, folders and files that are no config are left as they are', withModes, async () => {
  using at = homeFolder()
  mkdirSync(at.folder)
  symlinkSync('config.json', at.path)
  await assert.rejects(keepLogin(login, at), { code: 'CREDENTIALS_INVALID', message: /ELOOP/ })
  rmSync(at.path)
  writeFileSync(at.path, 'export PATH=hunter2')
  await assert.rejects(keepLogin(login, at), { code: 'CREDENTIALS_INVALID', message: /not JSON$/ })
  assert.equal(readFileSync(at.path, 'utf8'), 'export PATH=hunter2')
  assert.deepEqual(readdirSync(at.folder), ['config.json'])
})

test('many logins at once are all kept, and a lock that a killed process left is no hindrance', async () => {
  using at = homeFolder()
  const registries = Array.from({ length: 8 }, (_, number) => `registry${number}.example`)
  await Promise.all(registries.map(registry => keepLogin({ ...login, registry }, at)))
  await Promise.all(registries.slice(0, 4).map(registry => dropLogin(registry, at)))
  assert.deepEqual(readdirSync(at.folder), ['config.json'])
  const lock = join(at.folder, '.config.json.lock')
  writeFileSync(lock, '')
  utimesSync(lock, 0, 0)
  await keepLogin(login, at)
  for (const registry of registries.slice(4)) assert.ok(found(at.home, registry), registry)
})

const asRoot = { skip: process.getuid?.() === 0 ? false : 'only root can act for another user' }

test(
  'root keeps the file that of its owner, as with sudo, and gives no other file away',
  asRoot,
  async () => {
    using at = homeFolder({})
    chownSync(at.path, 1234, 1234)
    await keepLogin(login, at)
    assert.equal(statSync(at.path).uid, 0, 'the folder is not of that user')
    chownSync(at.path, 1234, 1234)
    chownSync(at.folder, 1234, 1234)
    await keepLogin({ ...login, registry: 'quay.io' }, at)
    assert.equal(statSync(at.path).uid, 1234)
  },
)

test('a helper gets the secret on its standard input, and the file keeps none', withHelpers, async () => {
  using at = homeFolder({
    credHelpers: { 'ghcr.io': 'log' },
    auths: { 'ghcr.io': { auth: 'b3duZXI6aHVudGVyMg==' } },
  })
  const log = join(at.home, 'log')
  await using helpers = await helperFolder({
    log: `echo "$* $server" >> '${log}'; ps -o args= -p $$ >> '${log}.ps' || true`,
  })
  const place = { env: helpers.env, home: at.home }
  assert.deepEqual(await keepLogin(login, place), { path: at.path, helper: 'log' })
  const stored = { ServerURL: 'ghcr.io', Username: 'owner', Secret: login.password }
  assert.equal(readFileSync(log, 'utf8'), `store ${JSON.stringify(stored)}\n`)
  assert.doesNotMatch(readFileSync(`${log}.ps`, 'utf8'), /hunter2/)
  assert.deepEqual(at.read().auths, { 'ghcr.io': {} })
  await keepLogin({ ...login, identityToken: 'identity' }, place)
  assert.match(readFileSync(log, 'utf8'), /"Username":"<token>","Secret":"identity"/)
})

test(
  'a helper that fails is told with its name, never with the secret, and the file gets nothing',
  withHelpers,
  async () => {
    using at = homeFolder({ credsStore: 'none' })
    const scripts: Record<string, readonly [script: string, message: RegExp]> = {
      locked: ['echo "the keychain is locked"; exit 1', /ended with 1: the keychain is locked$/],
      echoes: ['echo "cannot store hunter2"; exit 1', /ended with 1$/],
      encodes: ['printf %s "b3duZXI6aHVudGVyMiBww6Q6c3M=" >&2; exit 1', /ended with 1$/],
      killed: ['kill -9 $$', /ended with/],
      absent: ['', /not on the PATH$/],
    }
    await using helpers = await helperFolder(
      Object.fromEntries(
        Object.entries(scripts).flatMap(([name, [script]]) => (script ? [[name, script]] : [])),
      ),
    )
    for (const [name, [, message]] of Object.entries(scripts)) {
      writeFileSync(at.path, JSON.stringify({ credsStore: name }))
      await assert.rejects(keepLogin(login, { env: helpers.env, home: at.home }), error => {
        assert.match(String(error), message)
        assert.doesNotMatch(String(error), /hunter2|aHVudGVy/)
        return true
      })
      assert.deepEqual(at.read(), { credsStore: name })
    }
  },
)

test('helper fields that cannot be read are a failure: the secret would end up in the file', async () => {
  for (const config of [{ credsStore: 7 }, { credHelpers: [] }, { credHelpers: { 'ghcr.io': {} } }]) {
    using at = homeFolder(config)
    await assert.rejects(keepLogin(login, at), { code: 'CREDENTIALS_INVALID' })
    assert.deepEqual(at.read(), config)
  }
})

test('a dropped login is gone from the file and the helper, in every spelling', withHelpers, async () => {
  const auth = { auth: 'dTpw' }
  const auths = { 'ghcr.io': auth, 'https://ghcr.io/v2/': auth, 'ghcr.io/owner': auth, 'quay.io': auth }
  using at = homeFolder({ credsStore: 'log', auths })
  const log = join(at.home, 'log')
  await using helpers = await helperFolder({
    log: `echo "$* $server" >> '${log}'; test "$server" = ghcr.io || { echo 'credentials not found in native keychain'; exit 1; }`,
  })
  const place = { env: helpers.env, home: at.home }
  const dropped = await dropLogin('ghcr.io', place)
  assert.deepEqual(dropped, { path: at.path, helper: 'log', isFound: true, kept: ['ghcr.io/owner'] })
  assert.deepEqual(Object.keys(Object(at.read().auths)), ['ghcr.io/owner', 'quay.io'])
  assert.equal(readFileSync(log, 'utf8'), 'erase ghcr.io\nerase https://ghcr.io/v2/\n')
  assert.equal((await dropLogin('gcr.io', place)).isFound, false)
})

test('the file has the login no more even if the helper fails', withHelpers, async () => {
  using at = homeFolder({ credsStore: 'locked', auths: { 'ghcr.io': { auth: 'dTpw' } } })
  await using helpers = await helperFolder({ locked: 'echo locked; exit 1' })
  await assert.rejects(dropLogin('ghcr.io', { env: helpers.env, home: at.home }), { message: /: locked$/ })
  assert.deepEqual(at.read().auths, {})
})

test('without a config file there is no login to drop, and none is made', async () => {
  using at = homeFolder()
  assert.equal((await dropLogin('ghcr.io', at)).isFound, false)
  assert.deepEqual(readdirSync(at.home), [])
})
