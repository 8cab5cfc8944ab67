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
