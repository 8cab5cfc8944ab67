import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { image } from '@tallyman/testkit/images/images'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { runCommand, runShell } from '@tallyman/testkit/step/run-command'
import { root } from '../../scripts/bundle.ts'

/* Standard streams that are closed, full, shared with a reader that goes away, or a terminal; and signals. */

/** Text that would steer a terminal or a runner. */
const hostile = '\u001b[31mred\u001b[0m \u009b2J \u202eback ##[error]x ##vso[task.setvariable variable=PATH]x'

let registry: TestRegistry
let name: string

before(async () => {
  registry = await startRegistry()
  const config = { os: 'linux', architecture: 'amd64', config: { Labels: { hostile } } }
  await registry.add(image({ layers: ['one'], config }), { repository: 'team/app', tag: 'v1' })
  name = `${registry.host}/team/app`
})
after(() => registry[Symbol.asyncDispose]())

const pull = 'tallyman pull --require-digest=false'

test('a reader that has seen enough ends nothing but the printing, quietly', async () => {
  await using done = await runShell(`{ ${pull} --json ${name}:v1; echo "code $?" >&2; } | true`)
  assert.match(done.stderr, /^code 0$/m, done.log)
  assert.doesNotMatch(done.stderr, /EPIPE|error/)
})

test('a log that nobody reads stops no work', async () => {
  await using done = await runShell(`{ ${pull} ${name}:v1 2>&1 1>&3 | true; } 3>&1`)
  assert.match(done.stdout, /@sha256:[0-9a-f]{64}\n$/, done.log)
})

test('closed streams stop no work', async () => {
  await using done = await runShell(`${pull} ${name}:v1 >&- 2>&- <&-; echo "code $?"`)
  assert.equal(done.stdout, 'code 0\n', done.log)
})

test('a full disk behind standard output is an error with a code of its own', async () => {
  await using done = await runShell(`${pull} ${name}:v1 > /dev/full`)
  assert.equal(done.code, 70, done.log)
  assert.match(done.stderr, /^error: Cannot write the result to standard output: ENOSPC \(STORE_FAILED\)$/m)
})

test('text of an image steers no terminal from standard output, and JSON still reads as it was', async () => {
  const words = [
    'inspect',
    '--format',
    '{{json .Image.Config.Labels}} {{.Image.Config.Labels.hostile}}',
    `${name}:v1`,
  ]
  await using text = await runCommand(words)
  assert.equal(text.code, 0, text.log)
  assert.doesNotMatch(text.stdout.trimEnd(), /[\p{Cc}\p{Cf}]/u)
  assert.match(text.stdout, /\\u001b\[31mred/)
  await using json = await runCommand(['inspect', '--json', `${name}:v1`])
  assert.doesNotMatch(json.stdout.replaceAll('\n', ''), /[\p{Cc}\p{Cf}]|##(?:vso)?\[/u)
  assert.ok(JSON.stringify(JSON.parse(json.stdout)).includes(JSON.stringify(hostile).slice(1, -1)), json.log)
})

test('a secret is shown in neither stream, and neither is one that has several lines', async () => {
  for (const secret of ['hunter2-of-the-workflow', 'first-line\nhunter2-of-the-workflow\n']) {
    const env = { TALLYMAN_GITHUB_TOKEN: secret, TALLYMAN_REQUIRE_DIGEST: 'false' }
    await using done = await runCommand(['pull', '--json', `${name}:hunter2-of-the-workflow`], { env })
    assert.equal(done.code, 3, done.log)
    assert.doesNotMatch(done.stdout + done.stderr, /hunter2/)
    assert.match(done.stdout, /\*\*\*/)
    assert.match(done.stderr, /\*\*\*/)
  }
})

test('a secret that reads like words of a message is masked, in every face', async () => {
  const secret = 'Unpack it in a step before, hunter2'
  const server = createServer((_, response) => {
    const body = JSON.stringify({ errors: [{ code: 'DENIED', message: `bad password: ${secret}` }] })
    response.writeHead(403, { 'Content-Type': 'application/json' }).end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  try {
    for (const env of [{}, { TF_BUILD: 'True' }, { GITLAB_CI: 'true' }]) {
      const variables = { ...env, TALLYMAN_GITHUB_TOKEN: secret }
      await using done = await runCommand(['digest', `127.0.0.1:${port}/a:1`], { env: variables })
      assert.equal(done.code, 4, done.log)
      assert.match(done.stderr, /bad password: \*\*\*/)
      assert.doesNotMatch(done.stderr.replace(/^##vso\[task\.setsecret\].*$/gm, ''), /hunter2/)
    }
  } finally {
    server.close()
  }
})

const escapeCode = '\u001b'

test('on a terminal an error is coloured, and in the words of the command line', async () => {
  const words = ['pull', '--concurrency=0', `${name}:v1`]
  await using done = await runCommand(words, { isTerminal: true, env: { TERM: 'xterm' } })
  assert.equal(done.code, 2, done.log)
  assert.ok(done.stdout.includes(`${escapeCode}[31merror${escapeCode}[0m: `), done.log)
  assert.match(done.stdout, /--concurrency: "0", expected a whole number/)
  for (const env of [{ NO_COLOR: '1', TERM: 'xterm' }, { TERM: 'dumb' }]) {
    await using plain = await runCommand(words, { isTerminal: true, env })
    assert.ok(!plain.stdout.includes(escapeCode), plain.log)
  }
  await using option = await runCommand([...words, '--no-color'], {
    isTerminal: true,
    env: { TERM: 'xterm' },
  })
  assert.ok(!option.stdout.includes(escapeCode), option.log)
})

/** A server that takes requests and never answers, and a pull that has asked it. */
async function waitingPull(home: string, temporary: string) {
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const words = ['pull', '--require-digest=false', `127.0.0.1:${port}/team/app:v1`]
  const child = spawn(process.execPath, [join(root, 'dist/tallyman.js'), ...words], {
    env: { PATH: process.env.PATH, HOME: home, TMPDIR: temporary },
    cwd: home,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let text = ''
  child.stderr.setEncoding('utf8').on('data', (more: string) => {
    text += more
  })
  await once(server, 'request')
  return {
    child,
    text: () => text,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL')
      server.closeAllConnections()
      await once(server.close(), 'close')
    },
  }
}

const signals = { skip: process.platform === 'win32' ? 'Windows has no signals' : false }

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  test(
    `${signal} stops a command with ${code}; it says how to go on and leaves nothing behind`,
    signals,
    async () => {
      await using folder = await makeRunnerFolder()
      const temporary = join(folder.path, 'temporary')
      await mkdir(temporary)
      await using waiting = await waitingPull(folder.home, temporary)
      waiting.child.kill(signal)
      assert.deepEqual(await once(waiting.child, 'close'), [code, null], waiting.text())
      assert.match(
        waiting.text(),
        /^error: Stopped by .*SIG.* \(CANCELLED\)\nbecause: Stopped while .*\nhint: Run the same command again to go on: what was verified so far is kept/m,
      )
      assert.deepEqual(await readdir(temporary), [])
    },
  )

for (const [what, program] of [
  ['never ends', ['yes']],
  ['brings nothing', ['sleep', '600']],
] as const)
  test(`a stop does not wait for standard input that ${what}`, { ...signals, timeout: 60_000 }, async () => {
    await using folder = await makeRunnerFolder()
    const [file, ...args] = program
    const source = spawn(file, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    const words = ['push', 'oci-archive=-', `${name}:piped`]
    const child = spawn(process.execPath, [join(root, 'dist/tallyman.js'), ...words], {
      env: { PATH: process.env.PATH, HOME: folder.home, TMPDIR: folder.path },
      cwd: folder.home,
      stdio: [source.stdout, 'ignore', 'pipe'],
    })
    const ended = once(child, 'close')
    let text = ''
    child.stderr?.setEncoding('utf8').on('data', (more: string) => {
      // The first line says that standard input is being read.
      if (text === '') child.kill('SIGTERM')
      text += more
    })
    try {
      assert.deepEqual(await ended, [143, null], text)
      assert.match(text, /^error: Stopped by SIGTERM.* \(CANCELLED\)$/m)
      assert.deepEqual(await readdir(join(folder.home, '.cache', 'tallyman', 'partial')), [])
    } finally {
      source.kill('SIGKILL')
      child.kill('SIGKILL')
    }
  })

for (const words of [
  ['pull', '--images-file', '-'],
  ['lock', 'check', '--changed-lines', '-'],
])
  test(`a stop ends the reading of lists too: ${words.join(' ')}`, {
    ...signals,
    timeout: 30_000,
  }, async () => {
    await using folder = await makeRunnerFolder()
    const child = spawn(process.execPath, [join(root, 'dist/tallyman.js'), ...words], {
      env: { PATH: process.env.PATH, HOME: folder.home, TMPDIR: folder.path },
      cwd: folder.home,
      stdio: ['pipe', 'ignore', 'pipe'],
    })
    const ended = once(child, 'close')
    let text = ''
    child.stderr.setEncoding('utf8').on('data', (more: string) => {
      text += more
    })
    // It takes a part of the list, and would wait for the rest.
    child.stdin.write('x')
    await sleep(1_500)
    child.kill('SIGTERM')
    try {
      assert.deepEqual(await ended, [143, null], text)
      assert.match(text, /^error: .*\(CANCELLED\)$/m)
    } finally {
      child.kill('SIGKILL')
    }
  })
