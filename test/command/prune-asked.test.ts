import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { root } from '../../scripts/bundle.ts'

const config = { created: '2024-01-01T00:00:00Z' }
const deletions = { method: 'DELETE' } as const
const asked = /Delete 2 images \([^)]+ freed\)\? \[y\/N\] $/

/** A registry with three images, two of which `policy` removes. */
async function filled(registry: TestRegistry): Promise<string> {
  for (const tag of ['pr-1', 'pr-2', 'v1'])
    await registry.add(image({ layers: [`layer ${tag}`], config }), { repository: 'team/app', tag })
  return `${registry.host}/team/app`
}

const policy = ['--prune-tags=pr-*', '--older-than=0s'] as const

interface Ran {
  readonly code: number | null
  readonly text: string
}

interface Running {
  readonly child: ChildProcess
  /** Resolves once the text so far matches. */
  shown(pattern: RegExp): Promise<void>
  readonly ended: Promise<Ran>
}

interface PruneOptions {
  readonly isTerminal?: boolean
  /** A program in front of the command. */
  readonly session?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Starts `tallyman prune`, on a terminal of its own or with pipes only. */
async function prune(
  words: readonly string[],
  { isTerminal = true, session = '', env = {} }: PruneOptions = {},
): Promise<Running & AsyncDisposable> {
  const folder = await makeRunnerFolder()
  const line = [process.execPath, join(root, 'dist/tallyman.js'), 'prune', ...words]
  const quoted = line.map(word => `'${word.replaceAll("'", `'\\''`)}'`).join(' ')
  const [command = '', ...args] = isTerminal
    ? ['script', '-qec', `exec ${session} ${quoted}`, '/dev/null']
    : line
  const child = spawn(command, args, {
    env: { PATH: process.env.PATH, HOME: folder.home, TMPDIR: folder.path, TERM: 'xterm', ...env },
    cwd: folder.workspace,
  })
  let text = ''
  const came = new EventTarget()
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (more: string) => {
      text += more
      came.dispatchEvent(new Event('text'))
    })
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, text }))
  const shown = async (pattern: RegExp) => {
    while (!pattern.test(text)) {
      const event = new Promise(resolve => came.addEventListener('text', resolve, { once: true }))
      const last = await Promise.race([event, ended.then(() => 'ended')])
      if (last === 'ended') assert.match(text, pattern)
    }
  }
  return { child, shown, ended, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() }
}

test('a person at a terminal sees the plan, is asked, and gets exactly that plan carried out on y', async () => {
  await using registry = await startRegistry()
  await using running = await prune([await filled(registry), ...policy])
  await running.shown(asked)
  assert.equal(registry.count(deletions), 0)
  running.child.stdin?.write('y\n')
  const { code, text } = await running.ended
  assert.equal(code, 0, text)
  assert.deepEqual([...registry.tags('team/app').keys()], ['v1'])
  assert.match(text, /Result: 2 deleted/)
  assert.equal(text.match(/to stay, 2 to go/g)?.length, 1, 'the plan is shown once')
})

for (const [answer, typed] of [
  ['n', 'n\n'],
  ['nothing', '\n'],
  ['another word', 'yesterday\n'],
  ['the end of the input', '\u0004'],
] as const)
  test(`${answer} as the answer deletes nothing, and the plan stays to read`, async () => {
    await using registry = await startRegistry()
    await using running = await prune([await filled(registry), ...policy])
    await running.shown(asked)
    running.child.stdin?.write(typed)
    const { code, text } = await running.ended
    assert.equal(code, 0, text)
    assert.equal(registry.count(deletions), 0)
    const [, plan = ''] = /Nothing was deleted; the plan is (\S+)/.exec(text) ?? []
    assert.match(plan, /plan\.json$/)
  })

for (const [what, typed, session] of [
  ['a whole answer', 'y\n', ''],
  ['several answers', 'y\nyes\ny\n', ''],
  ['the beginning of an answer', 'y', ''],
  ['an answer without a controlling terminal', 'y\n', 'setsid -w'],
] as const)
  test(`${what} typed before the question agrees to nothing`, async () => {
    await using registry = await startRegistry()
    await using running = await prune([await filled(registry), ...policy], { session })
    running.child.stdin?.write(typed)
    await running.shown(asked)
    running.child.stdin?.write('\n')
    const { code, text } = await running.ended
    assert.equal(code, 0, text)
    assert.equal(registry.count(deletions), 0)
    assert.match(text, /Nothing was deleted/)
  })

test('whoever is asked sees the plan, also with --quiet', async () => {
  await using registry = await startRegistry()
  await using running = await prune([await filled(registry), ...policy, '--quiet'])
  await running.shown(asked)
  running.child.stdin?.write('n\n')
  const { code, text } = await running.ended
  assert.equal(code, 0, text)
  assert.match(text, /2 to go/)
})

test('input that goes on and on counts as no', async () => {
  await using registry = await startRegistry()
  await using running = await prune([await filled(registry), ...policy])
  const { stdin } = running.child
  stdin?.on('error', () => undefined)
  const typing = setInterval(() => stdin?.write('y\n'), 20)
  try {
    const { code, text } = await running.ended
    assert.equal(code, 0, text)
    assert.match(text, /The terminal cannot be asked: that counts as no/)
    assert.equal(registry.count(deletions), 0)
  } finally {
    clearInterval(typing)
  }
})

test('Ctrl-C between the plan and the question stops with 130 and deletes nothing', async () => {
  await using registry = await startRegistry()
  await using running = await prune([await filled(registry), ...policy])
  await running.shown(/2 to go/)
  running.child.stdin?.write('\u0003')
  const { code, text } = await running.ended
  assert.equal(code, 130, text)
  assert.equal(registry.count(deletions), 0)
})

test('Ctrl-C at the question stops with 130 and deletes nothing', async () => {
  await using registry = await startRegistry()
  await using running = await prune([await filled(registry), ...policy])
  await running.shown(asked)
  running.child.stdin?.write('\u0003')
  const { code, text } = await running.ended
  assert.equal(code, 130, text)
  assert.equal(registry.count(deletions), 0)
})

test('what changed while the question stood is not deleted', async () => {
  await using registry = await startRegistry()
  const images = await filled(registry)
  await using running = await prune([images, ...policy])
  await running.shown(asked)
  await registry.add(image({ layers: ['layer pr-1'], config }), { repository: 'team/app', tag: 'stable' })
  running.child.stdin?.write('y\n')
  const { code, text } = await running.ended
  assert.equal(code, 7, text)
  assert.match(text, /PLAN_STALE/)
  assert.equal(registry.count(deletions), 0)
})

test('--yes deletes without a question, on a terminal and without one', async () => {
  for (const isTerminal of [true, false]) {
    await using registry = await startRegistry()
    await using running = await prune([await filled(registry), ...policy, '--yes'], { isTerminal })
    const { code, text } = await running.ended
    assert.equal(code, 0, text)
    assert.doesNotMatch(text, /\[y\/N\]/)
    assert.deepEqual([...registry.tags('team/app').keys()], ['v1'])
  }
})

test('without a terminal, and in a CI job that has one, the plan stays a plan and says what to add', async () => {
  for (const options of [{ isTerminal: false }, { env: { CI: 'true' } }]) {
    await using registry = await startRegistry()
    await using running = await prune([await filled(registry), ...policy], options)
    const { code, text } = await running.ended
    assert.equal(code, 0, text)
    assert.doesNotMatch(text, /\[y\/N\]/)
    // Two pipes have no order.
    const last = options.isTerminal === false ? text : (text.trim().split('\n').at(-1) ?? '')
    assert.match(last, /^Nothing was deleted: add --yes/m)
    assert.equal(registry.count(deletions), 0)
  }
})

test('--dry-run and --mode plan never ask, and --mode apply is an answer', async () => {
  await using registry = await startRegistry()
  const images = await filled(registry)
  for (const words of [['--dry-run'], ['--dry-run', '--yes'], ['--mode=plan']]) {
    await using running = await prune([images, ...policy, ...words])
    const { code, text } = await running.ended
    assert.equal(code, 0, text)
    assert.doesNotMatch(text, /\[y\/N\]/)
  }
  assert.equal(registry.count(deletions), 0)
  await using running = await prune([images, ...policy, '--mode=apply'])
  const { text } = await running.ended
  assert.doesNotMatch(text, /\[y\/N\]/)
  assert.deepEqual([...registry.tags('team/app').keys()], ['v1'], text)
})

test('nobody is asked about a plan that removes nothing, nor about one that was refused', async () => {
  await using registry = await startRegistry()
  const images = await filled(registry)
  await using idle = await prune([images, '--prune-tags=old-*', '--older-than=0s'])
  assert.doesNotMatch((await idle.ended).text, /\[y\/N\]|add --yes/)
  await using large = await prune([images, ...policy, '--max-deletes=1'])
  const { code, text } = await large.ended
  assert.equal(code, 2, text)
  assert.doesNotMatch(text, /\[y\/N\]/)
})
