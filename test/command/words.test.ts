import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { runCommand } from '@tallyman/testkit/step/run-command'

test('diff shows what the second image has of its own, and ends with 1 where --exit-code asks for it', async () => {
  await using registry = await startRegistry()
  for (const [tag, layers] of [
    ['1', ['one']],
    ['2', ['one', 'two']],
  ] as const)
    await registry.add(image({ layers: [...layers] }), { repository: 'team/app', tag })
  const name = `${registry.host}/team/app`
  await using plain = await runCommand(['diff', `${name}:1`, `${name}:2`])
  assert.equal(plain.code, 0, plain.log)
  assert.match(plain.stdout, /linux\/amd64 +changed +102 B +205 B/)
  await using different = await runCommand(['diff', '--exit-code', `${name}:1`, `${name}:2`])
  assert.equal(different.code, 1, different.log)
  assert.equal(different.stdout, plain.stdout)
  await using same = await runCommand(['diff', '--exit-code', `${name}:1`, `${name}:1`])
  assert.equal(same.code, 0, same.log)
})

test('a failure keeps its own exit code', async () => {
  await using registry = await startRegistry()
  const name = `${registry.host}/team/none`
  await using missing = await runCommand(['diff', '--exit-code', `${name}:1`, `${name}:2`])
  assert.equal(missing.code, 3, missing.log)
})

test('help goes to standard output, and what is wrong with the words to standard error', async () => {
  await using help = await runCommand(['image', 'prune', '--help'])
  assert.equal(help.code, 0, help.log)
  assert.match(help.stdout, /^Usage: tallyman image prune /)
  assert.equal(help.stderr, '')
  await using wrong = await runCommand(['pull', '--platfrom', 'linux/arm64', '--to'])
  assert.equal(wrong.code, 2, wrong.log)
  assert.equal(wrong.stdout, '')
  assert.match(wrong.stderr, /--platfrom: unknown option; did you mean --platform\?/)
  assert.match(wrong.stderr, /--to: no value given/)
})

test('images of a file on standard input are pulled as those of words', async () => {
  await using registry = await startRegistry()
  await registry.add(image({ layers: ['one'] }), { repository: 'team/app', tag: '1' })
  await using pulled = await runCommand(['pull', '--to', 'none', '--images-file', '-'], {
    stdin: `# mine\n${registry.host}/team/app:1\n`,
  })
  assert.equal(pulled.code, 0, pulled.log)
  assert.match(pulled.stdout, /team\/app:1@sha256:/)
})

test('what is printed byte for byte is not formatted, and nothing is asked for before that is said', async () => {
  await using registry = await startRegistry()
  const { digest } = await registry.add(image({ layers: ['one'] }), { repository: 'team/app', tag: '1' })
  const name = `${registry.host}/team/app`
  const before = registry.requests.length
  for (const [word, place] of [
    ['manifest', `${name}:1`],
    ['config', `${name}:1`],
    ['blob', `${name}@${digest}`],
  ] as const)
    for (const option of ['--json', '--jsonl', '--format={{.x}}', '--format=json']) {
      await using refused = await runCommand([word, option, place])
      assert.equal(refused.code, 2, refused.log)
      assert.equal(refused.stdout, '')
      assert.match(refused.stderr, /prints bytes as they are[\s\S]*hint: `tallyman inspect --/)
      assert.ok(refused.stderr.includes(`Cannot use ${option.replace(/=.*/, '')}:`), refused.log)
    }
  assert.equal(registry.requests.length, before)
  await using json = await runCommand(['digest', '--json', `${name}:1`])
  assert.match(json.stdout, new RegExp(digest))
})

test('hints are about the command, in a shell as in a step', async () => {
  await using registry = await startRegistry({ auth: 'basic' })
  await registry.add(image({ layers: ['one'] }), { repository: 'team/app', tag: '1' })
  const name = `${registry.host}/team/app:1`
  for (const isStep of [false, true]) {
    await using refused = await runCommand(['digest', name], { isStep })
    assert.equal(refused.code, 4, refused.log)
    assert.match(refused.log, /[Hh]int: Log in with `tallyman login HOST`/)
  }
  await using variable = await runCommand(['digest', name], { env: { TALLYMAN_REGISTRY_AUTH: 'bad' } })
  assert.match(variable.stderr, /Cannot read a setting:[\s\S]*\nTALLYMAN_REGISTRY_AUTH: /)
  assert.doesNotMatch(variable.stderr, /--registry-auth/)
  await using template = await runCommand(['pull', '--format', '{{', name])
  assert.match(template.stderr, /hint: Correct what is named above/)
  await using login = await runCommand(
    ['login', '-u', 'owner', '--password-stdin', '--retries', '1', '127.0.0.1:1'],
    { stdin: 'secret' },
  )
  assert.equal(login.code, 6, login.log)
  assert.doesNotMatch(login.stderr, /mirror/)
})

test('JSON of a push tells a new tag from one that moved', async () => {
  await using registry = await startRegistry()
  for (const [tag, layers] of [
    ['1', ['one']],
    ['2', ['two']],
  ] as const)
    await registry.add(image({ layers: [...layers] }), { repository: 'team/app', tag })
  const name = `${registry.host}/team/app`
  await using tagged = await runCommand(['tag', '--on-conflict', 'move', '--json', `${name}:1`, '2', '3'])
  assert.equal(tagged.code, 0, tagged.log)
  const outcomes = (JSON.parse(tagged.stdout).tags as { tag: string; outcome: string }[]).map(
    ({ tag, outcome }) => [tag.replace(/^.*:/, ''), outcome],
  )
  assert.deepEqual(outcomes, [
    ['2', 'moved'],
    ['3', 'new'],
  ])
})

test('without an engine the list of its images says how to reach one', async () => {
  await using listed = await runCommand(['images'], { env: { DOCKER_HOST: 'unix:///absent.sock' } })
  assert.equal(listed.code, 6, listed.log)
  assert.match(
    listed.stderr,
    /hint: Start the Docker engine, or set DOCKER_HOST to the address where one listens\.\n/,
  )
})
