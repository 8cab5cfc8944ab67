import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import { dockerRegistryMissing, pushImage, startDockerRegistry } from '@tallyman/testkit/peers/real-registry'
import { type CommandOptions, runCommand, runShell } from '@tallyman/testkit/step/run-command'
import { makeRunnerFolder, type RunnerFolder } from '@tallyman/testkit/step/runner-folder'

const skip = dockerRegistryMissing() ?? peersMissing('crane', 'docker', 'skopeo') ?? false
const peers = join(process.env.PEERS_DIR ?? join(tmpdir(), 'tallyman-peers'), 'bin')
const password = 'manifest-check'
const secrets = new RegExp(`${password}|${Buffer.from(`dock:${password}`).toString('base64')}`)

const configPath = (folder: RunnerFolder) => join(folder.home, '.docker', 'config.json')
const configOf = async (folder: RunnerFolder) => JSON.parse(await readFile(configPath(folder), 'utf8'))

async function login(host: string, folder: RunnerFolder, options: CommandOptions & { secret?: string } = {}) {
  const { secret = password, ...more } = options
  const words = ['login', '-u', 'dock', '--password-stdin', host]
  await using result = await runCommand(words, { stdin: `${secret}\n`, folder, ...more })
  assert.doesNotMatch(result.log, secrets)
  return result
}

async function withHelper(folder: RunnerFolder, script: string) {
  const programs = join(folder.path, 'programs')
  await mkdir(programs, { recursive: true })
  const file = join(programs, 'docker-credential-fake')
  await writeFile(file, `#!/bin/sh\n${script}\n`)
  await chmod(file, 0o755)
  await mkdir(join(folder.home, '.docker'), { recursive: true })
  await writeFile(configPath(folder), JSON.stringify({ credsStore: 'fake', HttpHeaders: { a: 'b' } }))
}

test('a login is kept as docker login keeps it, used by others and by us, and gone after logout', {
  skip,
}, async () => {
  await using registry = await startDockerRegistry({ htpasswd: true, tls: true })
  await using folder = await makeRunnerFolder()
  await using other = await makeRunnerFolder()
  const { host } = registry
  await pushImage({ ...registry, repository: 'app', tag: 'v1' }, image({ layers: ['app'] }))
  const ca = join(folder.path, 'ca.pem')
  await writeFile(ca, registry.ca ?? '')
  const env = { TALLYMAN_CA_CERTIFICATES: `${host}=${ca}`, SSL_CERT_FILE: ca }
  const { code, stdout, stderr } = await login(host, folder, { env })
  assert.deepEqual([code, stdout], [0, 'Login Succeeded\n'], stderr)
  assert.match(stderr.replace(/\s+/g, ' '), /stored unencrypted in ".*config\.json"/)
  const docker = `${join(peers, 'docker')} login -u dock --password-stdin ${host}`
  const alone = { DOCKER_HOST: 'unix:///nowhere.sock', ...env }
  await using theirs = await runShell(docker, { folder: other, stdin: password, env: alone })
  assert.equal(theirs.code, 0, theirs.log)
  assert.deepEqual(await configOf(folder), await configOf(other))
  const ours = { ...env, HOME: folder.home }
  assert.match(await peer('crane', ['ls', `${host}/app`], { env: ours }), /v1/)
  await peer('skopeo', ['inspect', '--raw', `docker://${host}/app:v1`], { env: ours })
  for (const each of [folder, other]) {
    await using read = await runCommand(['tags', `${host}/app`], { folder: each, env })
    assert.match(read.stdout, /v1/, read.log)
  }
  await using out = await runCommand(['logout', host], { folder })
  assert.equal(out.stdout, `Removing login credentials for ${host}\n`, out.log)
  await using again = await runCommand(['logout', host], { folder })
  assert.deepEqual([again.code, again.stdout], [0, `Not logged in to ${host}\n`])
  await assert.rejects(peer('crane', ['ls', `${host}/app`], { env: ours }), /UNAUTHORIZED/)
  await using gone = await runShell(`${join(peers, 'docker')} logout ${host}`, { folder: other, env: alone })
  assert.deepEqual(await configOf(folder), await configOf(other), gone.log)
})

test('what the registry refuses is not kept, and neither is what it does not ask for without a word', {
  skip,
}, async () => {
  await using registry = await startDockerRegistry({ htpasswd: true })
  await using open = await startDockerRegistry()
  await using folder = await makeRunnerFolder()
  const refused = await login(registry.host, folder, { secret: 'hunter2' })
  assert.equal(refused.code, 4, refused.log)
  assert.match(refused.stderr, /asked with the login from this call/)
  assert.match(refused.stderr, /^hint: Check the user name and the password or token/m)
  assert.doesNotMatch(refused.log, /hunter2/)
  assert.ok(!existsSync(configPath(folder)))
  const unasked = await login(open.host, folder)
  assert.equal(unasked.code, 0, unasked.log)
  assert.match(unasked.stderr, /asked for no login, so it could not be checked/)
})

test('a helper keeps the login; no list of processes and no log shows it', { skip }, async () => {
  await using registry = await startDockerRegistry({ htpasswd: true })
  await using folder = await makeRunnerFolder()
  const kept = join(folder.home, 'kept')
  const seen = join(folder.home, 'seen')
  await withHelper(
    folder,
    `ps -eo args >> '${seen}'\ncase $1 in store) cat > '${kept}';; get) cat '${kept}';; erase) rm '${kept}';; esac`,
  )
  const { code, stderr } = await login(registry.host, folder, { env: { TALLYMAN_RETRIES: '1' } })
  assert.equal(code, 0, stderr)
  assert.match(stderr, /kept by docker-credential-fake/)
  assert.deepEqual(JSON.parse(await readFile(kept, 'utf8')), {
    ServerURL: registry.host,
    Username: 'dock',
    Secret: password,
  })
  assert.deepEqual(await configOf(folder), {
    credsStore: 'fake',
    HttpHeaders: { a: 'b' },
    auths: { [registry.host]: {} },
  })
  await using read = await runCommand(['catalog', registry.host], { folder })
  assert.equal(read.code, 0, read.log)
  await using out = await runCommand(['logout', registry.host], { folder })
  assert.ok(out.code === 0 && !existsSync(kept), out.log)
  assert.doesNotMatch(await readFile(seen, 'utf8'), secrets)
})

test('a helper that fails is a failure, whatever it prints, and the file gets no password', {
  skip,
}, async () => {
  await using registry = await startDockerRegistry({ htpasswd: true })
  await using folder = await makeRunnerFolder()
  await withHelper(folder, 'input=$(cat); echo "cannot store $input" | tr -d "{}"; exit 1')
  const { code, log } = await login(registry.host, folder)
  assert.equal(code, 4, log)
  assert.doesNotMatch(await readFile(configPath(folder), 'utf8'), secrets)
})

test('a password as an argument is refused in every spelling, and shown nowhere', async () => {
  for (const words of [['-p', 'hunter2'], ['-phunter2'], ['--password', 'hunter2'], ['--password=hunter2']]) {
    await using result = await runCommand(['login', '-u', 'dock', ...words, 'localhost:1'])
    assert.equal(result.code, 2, result.log)
    assert.match(result.stderr, /Cannot take a password from the command line/)
    assert.doesNotMatch(result.stderr + result.stdout, /hunter2/)
  }
  await using secret = await runCommand(['pull', '--registry-auth', '- password: hunter2', 'localhost:1/a'])
  assert.equal(secret.code, 2, secret.log)
  assert.match(secret.stderr, /Set TALLYMAN_REGISTRY_AUTH/)
  assert.doesNotMatch(secret.stderr, /hunter2/)
})

test('without a terminal and without --password-stdin the hint shows how to pipe', async () => {
  await using result = await runCommand(['login', '-u', 'dock', 'localhost:1'])
  assert.equal(result.code, 2, result.log)
  assert.match(result.stderr.replace(/\s+/g, ' '), /tallyman login --username NAME --password-stdin HOST/)
})

/** A registry whose token server issues identity tokens; `asked` has the logins that arrived. */
async function tokenRegistry(realmOf: (origin: string) => string) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://x')
    asked.push(`${pathname} ${request.headers.authorization ?? ''}`)
    if (pathname === '/token') {
      const refresh =
        searchParams.get('offline_token') === 'true' ? { refresh_token: 'identity-token-1' } : {}
      response.end(JSON.stringify({ token: 'access-token-1', ...refresh }))
    } else if (request.headers.authorization === 'Bearer access-token-1') response.end('{}')
    else
      response
        .writeHead(401, { 'www-authenticate': `Bearer realm="${realmOf(origin)}",service="s"` })
        .end('{}')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const origin = `http://127.0.0.1:${port}`
  const stop = async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
  return { host: `127.0.0.1:${port}`, asked, [Symbol.asyncDispose]: stop }
}

test('an identity token is kept in place of the password', async () => {
  await using registry = await tokenRegistry(origin => `${origin}/token`)
  await using folder = await makeRunnerFolder()
  const { code, log } = await login(registry.host, folder)
  assert.equal(code, 0, log)
  assert.doesNotMatch(log, /identity-token-1|access-token-1/)
  const auth = Buffer.from('dock:').toString('base64')
  assert.deepEqual((await configOf(folder)).auths, {
    [registry.host]: { auth, identitytoken: 'identity-token-1' },
  })
})

test('a password is not sent to a token server of others, and then not kept', async () => {
  await using other = await tokenRegistry(origin => `${origin}/token`)
  await using registry = await tokenRegistry(() => `http://localhost:${other.host.split(':')[1]}/token`)
  await using folder = await makeRunnerFolder()
  const { code, log } = await login(registry.host, folder)
  assert.equal(code, 4, log)
  assert.ok(!existsSync(configPath(folder)))
  assert.ok(
    [...registry.asked, ...other.asked].every(line => !/Basic/.test(line)),
    other.asked.join('\n'),
  )
})

test('a settings file of the checkout does not say where a password goes', async () => {
  await using registry = await tokenRegistry(origin => `${origin}/token`)
  await using folder = await makeRunnerFolder()
  const text = 'registry: 127.0.0.1:1\nusername: evil\ninsecure-registries: [127.0.0.1]\nnobody: knows\n'
  await writeFile(join(folder.workspace, '.tallyman.yaml'), text)
  const { code, log } = await login(registry.host, folder)
  assert.equal(code, 0, log)
})

const withoutScript = existsSync('/usr/bin/script') ? false : '`script` is not installed'

test('on a terminal user name and password are asked for, the password unseen', {
  skip: withoutScript,
}, async () => {
  await using registry = await tokenRegistry(origin => `${origin}/token`)
  await using folder = await makeRunnerFolder()
  await using _ = await runCommand(['version'], { folder })
  const env = {
    HOME: folder.home,
    PATH: `${join(folder.path, 'programs')}:${process.env.PATH}`,
    TERM: 'xterm',
  }
  const line = `tallyman login ${registry.host}; stty -a | grep -o -- "-\\?icanon\\|-\\?echo "`
  const child = spawn('script', ['-qec', line, '/dev/null'], { env, cwd: folder.workspace, timeout: 60_000 })
  const answers = new Map([
    [/Username for .*: $/, 'dock\r'],
    [/Password: $/, `${password}\r`],
  ])
  let shown = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text
    for (const [question, answer] of answers)
      if (question.test(shown)) {
        answers.delete(question)
        child.stdin.write(answer)
      }
  })
  await new Promise(resolve => child.once('close', resolve))
  assert.match(shown, /Username for .*: dock\r?\n/)
  assert.match(shown, /Login Succeeded/)
  assert.match(shown, /icanon\s+echo/, 'the terminal is as before')
  assert.doesNotMatch(shown, secrets)
})

test('an empty or relative HOME is no home: nothing is read or written in the working folder', {
  skip: process.getuid?.() === 0 ? false : 'only root can be a user without an account',
}, async () => {
  await using folder = await makeRunnerFolder()
  await chmod(folder.path, 0o755)
  await chmod(folder.workspace, 0o777)
  for (const home of ['', 'home']) {
    // As a user without an account there is no other home either, and none of this machine is touched.
    const line = `exec setpriv --reuid=54321 --regid=54321 --clear-groups tallyman login 127.0.0.1:1 -u dock --password-stdin`
    await using result = await runShell(line, { folder, stdin: password, env: { HOME: home } })
    assert.equal(result.code, 2, result.log)
    assert.match(result.stderr, /Cannot find the home folder/)
    assert.match(result.stderr, /Set HOME to the absolute path/)
    assert.deepEqual(await readdir(folder.workspace), [])
  }
})
