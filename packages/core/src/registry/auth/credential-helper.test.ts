import assert from 'node:assert/strict'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { delimiter, join, relative } from 'node:path'
import { test } from 'node:test'
import { helperFolder, withoutHelpers } from './credential-helper.fixture.ts'
import { runCredentialHelper } from './credential-helper.ts'

const options = { skip: withoutHelpers }
const notFound = 'credentials not found in native keychain'
const says = (username: string, secret: string) =>
  `echo '{"ServerURL":"x","Username":"${username}","Secret":"${secret}"}'`

test('a helper receives "get" and the server, and its output is parsed', options, async () => {
  await using helpers = await helperFolder({
    echo: 'printf \'{"Username":"%s","Secret":"%s"}\' "$*" "$server"',
  })
  const answer = await runCredentialHelper('echo', 'https://index.docker.io/v1/', helpers)
  assert.deepEqual(answer, { username: 'get', secret: 'https://index.docker.io/v1/' })
})

test('a helper without credentials for the server is not a failure', options, async () => {
  await using helpers = await helperFolder({ none: `echo '${notFound}'; exit 1`, odd: says('u', notFound) })
  assert.equal(await runCredentialHelper('none', 'a.io', helpers), undefined)
  assert.equal(
    (await runCredentialHelper('odd', 'a.io', helpers))?.secret,
    notFound,
    'only as a failure is it the word for nothing',
  )
})

test('the user name <token> is returned unchanged', options, async () => {
  await using helpers = await helperFolder({ tok: says('<token>', 'idtok') })
  assert.deepEqual(await runCredentialHelper('tok', 'a.io', helpers), {
    username: '<token>',
    secret: 'idtok',
  })
})

test('every other failure names the helper and shows no secret', options, async () => {
  await using helpers = await helperFolder({
    fails: 'echo "the keychain is locked" ; exit 1',
    stderr: 'echo "panic: no bus" >&2; exit 3',
    leaks: `${says('u', 'hunter2')}; exit 1`,
    junk: 'echo "hunter2 is not JSON"',
    short: 'echo \'{"Username":"hunter2"}\'',
    number: 'echo \'{"Username":"u","Secret":12}\'',
    nothing: 'exit 0',
    command: 'printf "\\033[31m\\n::error::x\\n"; exit 1',
    killed: 'kill -9 $$',
    huge: 'yes hunter2 | head -c 10000000',
  })
  const expected: Record<string, RegExp> = {
    fails: /ended with 1: the keychain is locked$/,
    stderr: /ended with 3: panic: no bus$/,
    leaks: /ended with 1$/,
    junk: /not JSON$/,
    short: /no Username and Secret$/,
    number: /no Username and Secret$/,
    nothing: /not JSON$/,
    command: /ended with 1: \\u001b/,
    killed: /ended with/,
    huge: /printed more than 65536 bytes$/,
    missing: /docker-credential-missing is not on the PATH$/,
  }
  for (const [name, why] of Object.entries(expected))
    await assert.rejects(
      runCredentialHelper(name, 'a.io', helpers),
      ({ code, message }: Error & { code: string }) => {
        assert.equal(code, 'CREDENTIALS_INVALID')
        assert.match(message, why)
        return message.includes(`"${name}"`) && !/hunter2|\n|::/.test(message)
      },
    )
})

test('a helper that hangs is killed, and its own child processes delay nothing', options, async () => {
  await using helpers = await helperFolder({ hangs: 'sleep 30' })
  const start = performance.now()
  await assert.rejects(runCredentialHelper('hangs', 'a.io', { ...helpers, timeout: 200 }), {
    code: 'CREDENTIALS_INVALID',
    message: /took longer than 0.2 s/,
  })
  assert.ok(performance.now() - start < 20_000)
})

test('a name with other characters than those of a program name is never run', async () => {
  for (const name of ['', '../evil', 'a/b', 'a b', 'a;touch x', '$(id)', 'a\n', 'a\\b', '#none', 'ä'])
    await assert.rejects(
      runCredentialHelper(name, 'a.io', { env: process.env }),
      { code: 'CREDENTIALS_INVALID' },
      name,
    )
})

test(
  'a helper in a relative folder of the PATH, or one that is not executable, is skipped',
  options,
  async () => {
    await using helpers = await helperFolder({ mine: says('planted', 'x') })
    const real = join(helpers.folder, 'real')
    await mkdir(real)
    await writeFile(
      join(real, 'docker-credential-mine'),
      `#!/bin/sh\ncat >/dev/null\n${says('real', 'x')}\n`,
      { mode: 0o755 },
    )
    const rest = [real, process.env.PATH].join(delimiter)
    const PATH = [relative(process.cwd(), helpers.folder), '', rest].join(delimiter)
    assert.equal((await runCredentialHelper('mine', 'a.io', { env: { PATH } }))?.username, 'real')
    await chmod(join(helpers.folder, 'docker-credential-mine'), 0o644)
    const unreadable = [helpers.folder, rest].join(delimiter)
    assert.equal((await runCredentialHelper('mine', 'a.io', { env: { Path: unreadable } }))?.username, 'real')
  },
)

test('the output of a helper that never reads its input counts', options, async () => {
  await using helpers = await helperFolder({ x: 'exit 0' })
  const file = join(helpers.folder, 'docker-credential-deaf')
  await writeFile(file, `#!/bin/sh\nexec <&-\n${says('u', 'p')}\n`, { mode: 0o755 })
  const answer = await runCredentialHelper('deaf', 'a.io'.repeat(50_000), helpers)
  assert.deepEqual(answer, { username: 'u', secret: 'p' })
})

test('a helper gets the variables it needs by name, and none of those of the step, the runner or another helper', {
  skip: withoutHelpers,
}, async () => {
  const printing = `env | sort | tr '\\n' ',' | sed 's/.*/{"Username":"u","Secret":"&"}/'`
  await using helpers = await helperFolder({ 'ecr-login': printing, unknown: printing })
  const secrets = {
    'INPUT_GITHUB-TOKEN': 'x',
    'INPUT_REGISTRY-AUTH': 'x',
    INPUT_STORE: 'x',
    STATE_A: 'x',
    ACTIONS_RUNTIME_TOKEN: 'x',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x',
    GITHUB_TOKEN: 'x',
    GITHUB_ENV: 'x',
    NPM_TOKEN: 'x',
    DATABASE_URL: 'x',
    NODE_OPTIONS: 'x',
    LD_PRELOAD: '',
    GITHUB_OUTPUT: 'x',
  }
  const needed = {
    HOME: '/h',
    https_proxy: 'http://p:1',
    NO_PROXY: 'a',
    SSL_CERT_FILE: '/c',
    DOCKER_CONFIG: '/d',
  }
  const cloud = { AWS_ACCESS_KEY_ID: 'id', AWS_WEB_IDENTITY_TOKEN_FILE: '/t', AZURE_CLIENT_SECRET: 'x' }
  const env = { PATH: helpers.env.PATH, ...secrets, ...needed, ...cloud }
  const namesOf = async (name: string) => {
    const { secret = '' } = (await runCredentialHelper(name, 'a.io', { env })) ?? {}
    const own = secret.split(',').map(each => each.replace(/=.*/, ''))
    // The shell itself adds these.
    return own.filter(each => !['', 'PWD', 'SHLVL', '_', 'OLDPWD'].includes(each)).sort()
  }
  const all = ['PATH', ...Object.keys(needed)]
  assert.deepEqual(await namesOf('unknown'), all.toSorted())
  assert.deepEqual(
    await namesOf('ecr-login'),
    [...all, 'AWS_ACCESS_KEY_ID', 'AWS_WEB_IDENTITY_TOKEN_FILE'].sort(),
  )
})
