import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { dockerRegistryMissing, pushImage, startDockerRegistry } from '@tallyman/testkit/peers/real-registry'
import { runCommand } from '@tallyman/testkit/step/run-command'
import { makeRunnerFolder } from '@tallyman/testkit/step/runner-folder'

const skip = dockerRegistryMissing() ?? false
const password = 'manifest-check'
const oneLine = (text: string) => text.replace(/\s+/g, ' ')

test('what setup hands over logs commands in, and no line shows it', { skip }, async () => {
  await using registry = await startDockerRegistry({ htpasswd: true })
  await using folder = await makeRunnerFolder()
  const { host } = registry
  await pushImage({ ...registry, repository: 'app', tag: 'v1' }, image({ layers: ['app'] }))
  const file = join(folder.temp, 'login.json')
  const logins = [{ registry: host, username: 'dock', password }]
  const content = { 'registry-auth': JSON.stringify(logins), 'github-token': '' }
  await writeFile(file, JSON.stringify(content), { mode: 0o600 })
  const env = { TALLYMAN_AUTH_FILE: file }
  await using read = await runCommand(['tags', '--verbose', `${host}/app`], { folder, env })
  assert.match(read.stdout, /v1/, read.log)
  assert.ok(!read.log.includes(password))
  const variable = { TALLYMAN_REGISTRY_AUTH: JSON.stringify([{ ...logins[0], password: 'hunter2' }]) }
  await using refused = await runCommand(['tags', `${host}/app`], { folder, env: { ...env, ...variable } })
  assert.equal(refused.code, 4, 'a variable is nearer than the file')
  assert.doesNotMatch(refused.log, /hunter2/)
})

test('the file of the checkout sets inputs, names what it redirects, and is refused where it goes too far', async () => {
  await using folder = await makeRunnerFolder()
  const write = (text: string) => writeFile(join(folder.workspace, '.tallyman.yaml'), text)
  await mkdir(join(folder.workspace, '.git'))
  await writeFile(join(folder.workspace, 'Dockerfile'), 'FROM ghcr.io/owner/app:1\n')
  await write('lock:\n  ignore:\n  - ghcr.io/owner/*\nregistry-mirrors: docker.io=mirror.example\n')
  await using found = await runCommand(['lock'], { folder })
  assert.equal(found.code, 0, found.log)
  assert.match(oneLine(found.stderr), /From ".*\.tallyman\.yaml": .*ignore/)
  assert.match(oneLine(found.stderr), /changes what is trusted: registry-mirrors docker\.io=mirror\.example/)
  await write('lock:\n  mode: write\n')
  await using changed = await runCommand(['lock'], { folder })
  assert.equal(changed.code, 2, changed.log)
  assert.match(oneLine(changed.stderr), /line 2: mode is not read from a file: whoever starts the run/)
})

test('a failure offers what the engine’s daemon.json has, and --daemon-config uses it', {
  skip,
}, async () => {
  await using registry = await startDockerRegistry({ tls: true })
  await using folder = await makeRunnerFolder()
  const { host } = registry
  await pushImage({ ...registry, repository: 'app', tag: 'v1' }, image({ layers: ['app'] }))
  await mkdir(join(folder.home, '.config/docker'), { recursive: true })
  const config = JSON.stringify({ 'insecure-registries': [host] })
  await writeFile(join(folder.home, '.config/docker/daemon.json'), config)
  const env = { TALLYMAN_RETRIES: '1', TALLYMAN_CA_CERTIFICATES: `${host}=ca.pem` }
  const other = await startDockerRegistry({ tls: true })
  await writeFile(join(folder.workspace, 'ca.pem'), other.ca ?? '')
  await other[Symbol.asyncDispose]()
  await using failed = await runCommand(['tags', `${host}/app`], { folder, env })
  assert.equal(failed.code, 4, failed.log)
  assert.ok(
    oneLine(failed.stderr).includes(`${host} among its insecure registries: \`--daemon-config\` uses it`),
    failed.log,
  )
  await using used = await runCommand(['tags', '--daemon-config', `${host}/app`], {
    folder,
    env: { TALLYMAN_RETRIES: '1' },
  })
  assert.match(used.stdout, /v1/, used.log)
})

test('a registry of TLS on loopback that nothing names is refused with the option that names it', {
  skip,
}, async () => {
  await using registry = await startDockerRegistry({ tls: true })
  await using folder = await makeRunnerFolder()
  const { host } = registry
  await pushImage({ ...registry, repository: 'app', tag: 'v1' }, image({ layers: ['app'] }))
  for (const words of [
    ['tags', `${host}/app`],
    ['digest', `${host}/app:v1`],
  ]) {
    await using failed = await runCommand(words, { folder })
    assert.equal(failed.code, 6, failed.log)
    const hint =
      /hint: The server there speaks TLS, .* with `--ca-certificates host=path`, or .* `--insecure-registries`/
    assert.match(oneLine(failed.stderr), hint)
  }
  await writeFile(join(folder.workspace, 'ca.pem'), registry.ca ?? '')
  await using named = await runCommand(['tags', `${host}/app`, '--ca-certificates', `${host}=ca.pem`], {
    folder,
  })
  assert.equal(named.code, 0, named.log)
  assert.match(named.stdout, /^v1 /m)
})
