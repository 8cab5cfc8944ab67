import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TallyError } from '@tallyman/core/errors'
import { commands } from './commands.ts'
import { elsewhereName, elsewhereOption, refusalOf } from './elsewhere.ts'
import { findCommand } from './find-command.ts'

const said = (line: string) => refusalOf(line.split(' '))?.message

/** The commands of Docker's own help, by groups as it prints them. */
const docker =
  `run exec ps build bake pull push images login logout search version info builder buildx compose container context
  image manifest network plugin system volume swarm config node secret service stack attach commit cp create diff events
  export history import inspect kill load logs pause port rename restart rm rmi save start stats stop tag top unpause
  update wait`.split(/\s+/)

/** Words of Docker that are commands here, whether or not this version has them already. */
const own =
  'pull push images login logout search version image manifest config commit cp diff export history import inspect load rm rmi save tag'.split(
    ' ',
  )

test('each command of Docker is one here, or says in one line why not and what to use', () => {
  for (const word of docker) {
    if (own.includes(word)) assert.equal(said(word), undefined, word)
    else assert.match(said(word) ?? '', /^There is no command "[a-z]+": [^\n]+\. Use [^\n]+[^.\n]$/, word)
  }
})

test('a word that is a command here is never sent elsewhere', () => {
  for (const command of commands)
    for (const name of command.names)
      assert.deepEqual(findCommand([...name.split(' '), 'x']), { command, name, rest: ['x'] }, name)
})

test('two words go before one', () => {
  assert.match(said('system df') ?? '', /Use docker system$/)
  assert.match(said('system prune') ?? '', /tallyman image prune/)
  assert.match(said('container export web') ?? '', /docker export/)
  assert.match(said('container commit web app:1') ?? '', /Use tallyman commit$/)
  assert.match(said('container ls') ?? '', /"container": running containers is not image handling/)
  assert.match(said('manifest create app:1') ?? '', /tallyman index create/)
  assert.equal(said('manifest inspect app:1'), undefined)
})

test('image before a word changes nothing', () => {
  assert.equal(said('image scan'), said('scan'))
  assert.equal(said('image build'), said('build'))
  assert.equal(said('image ls'), undefined)
})

test('words from outside are never part of the line', () => {
  assert.equal(said('run $&\u001b[31m'), said('run'))
  for (const word of ['', '__proto__', 'constructor', 'toString', '\u001b[31m'])
    assert.equal(said(word), undefined)
  assert.equal(elsewhereOption('constructor', 'pull'), undefined)
})

test('an option of Docker that has no use here says why', () => {
  assert.match(elsewhereOption('disable-content-trust', 'pull') ?? '', /Notary v1/)
})

test('options of other clients for logins and unverified TLS say what to use', () => {
  for (const name of ['creds', 'src-creds', 'authfile', '-u', 'tls-verify', 'insecure', 'raw', '-H'])
    assert.match(elsewhereOption(name, 'pull') ?? '', /\w/, name)
})

test("a place of skopeo's that is no registry is never read as a name at Docker Hub", () => {
  assert.match(elsewhereName('docker-archive:app.tar') ?? '', /takes docker-archive=app\.tar as its source/)
  assert.match(elsewhereName('oci:out:1') ?? '', /takes oci-layout=out:1 as its source/)
  assert.match(elsewhereName('dir:out') ?? '', /pull --to writes layouts/)
  for (const name of [
    'docker://alpine:3',
    'alpine:3',
    'oci/app:1',
    'localhost:5000/oci:1',
    'docker-archive=a.tar',
  ])
    assert.equal(elsewhereName(name), undefined, name)
})

test('an ID of the engine is never read as a name at Docker Hub', () => {
  assert.match(elsewhereName('aef615037e29') ?? '', /docker=aef615037e29/)
  for (const name of ['deadbeef', 'aef615037e29:1', 'aef615037e2g'])
    assert.equal(elsewhereName(name), undefined, name)
})

test('an option in front of a command that has no such option is named, and its value is not taken for the command', () => {
  for (const line of ['--config /tmp pull app', '-H unix:///x images', '-l debug images', '--bogus'])
    assert.throws(
      () => findCommand(line.split(' ')),
      { message: /^Cannot use (?:--config|-H|-l|--bogus) in front of a command/ },
      line,
    )
})

test('options of every command may stand between the two words of one', () => {
  for (const [line, name] of [
    ['lock --json check', 'lock check'],
    ['index --json create', 'index create'],
    ['image --json digest', 'digest'],
  ] as const) {
    const found = findCommand([...line.split(' '), 'x'])
    assert.ok('command' in found && found.command.names.some(each => each === name), line)
    assert.deepEqual('rest' in found && found.rest, ['--json', 'x'])
  }
  const found = findCommand(['lock', '--paths', 'check'])
  assert.deepEqual('rest' in found && found.rest, ['--paths', 'check'])
})

test('`image` alone is help, and an unknown word behind it is named alone', () => {
  assert.deepEqual(findCommand(['image']), { ask: 'help', topic: [] })
  assert.deepEqual(findCommand(['image', '--help']), { ask: 'help', topic: [] })
  assert.throws(() => findCommand(['image', 'frob']), { message: 'There is no command "frob"' })
})

test('an option of another client gets the answer of the command that it stands behind', () => {
  assert.match(elsewhereOption('-a', 'push') ?? '', /one by one/)
  assert.match(elsewhereOption('-a', 'prune') ?? '', /tallyman image prune -a/)
  assert.equal(elsewhereOption('-a', 'tag'), elsewhereOption('all', 'tag'))
  assert.match(elsewhereOption('all', 'tag') ?? '', /an index is taken whole/)
  assert.equal(elsewhereOption('-a', 'history'), undefined)
})

test("a place of skopeo's is one line of a message, and a host with a port is no such place", () => {
  assert.match(elsewhereName('oci:foo\nerror: forged') ?? '', /oci-layout=foo\\nerror: forged as its source/)
  assert.match(elsewhereName(`oci:${'x'.repeat(500)}`) ?? '', /420 more characters/)
  for (const name of ['dir:5000/foo', 'oci:443/x:1']) assert.equal(elsewhereName(name), undefined, name)
})

test('no word is quoted that may be a password', () => {
  for (const line of [
    'image --creds=user:hunter2 ls',
    'cache --creds=user:hunter2 ls',
    '--help --creds user:hunter2 copy a b',
    'help --creds user:hunter2',
    '--help -p hunter2 login',
    '-phunter2',
    '-qphunter2',
    '--version --creds=hunter2',
  ])
    assert.throws(
      () => findCommand(line.split(' ')),
      ({ message, hint }: TallyError) =>
        /^Cannot use (?:--creds|-p) in front of a command: /.test(message) && !/hunter2/.test(message + hint),
      line,
    )
})

test('the first word of several commands alone is refused with their list', () => {
  for (const group of ['cache', 'store', 'index'])
    assert.throws(
      () => findCommand([group]),
      ({ message, hint }: TallyError) =>
        message.includes(`\`tallyman ${group}\``) && hint.startsWith(`There are: ${group} `),
    )
  assert.deepEqual(findCommand(['cache', '--help']), { ask: 'help', topic: ['cache'] })
})

test("cosign's words and skopeo sync's options name what does the same here", () => {
  for (const line of [
    'verify-attestation',
    'attestations',
    'download sbom',
    'sbom',
    'download attestation',
    'download',
  ])
    assert.match(said(line) ?? '', /tallyman pull --attestations DIR IMAGE/, line)
  assert.match(elsewhereOption('key', 'verify') ?? '', /tallyman verify-signatures --key FILE IMAGE/)
  assert.equal(elsewhereOption('key', 'pull'), undefined)
  for (const name of ['src', 'dest', '-s', '-d'])
    assert.match(elsewhereOption(name, 'mirror') ?? '', /leave it out: .* tallyman mirror FILE TO$/)
})
