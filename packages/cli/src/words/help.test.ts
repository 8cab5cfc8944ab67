import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isTallyError } from '@tallyman/core/errors'
import { exitCodeOf, exitCodes } from '@tallyman/core/exit-codes'
import { loadOperation } from '../operations.ts'
import { commands } from './commands.ts'
import { helpText } from './help.ts'

const help = (topic: string, columns?: number) =>
  helpText(topic.split(' ').filter(Boolean), { columns, schemaOf: loadOperation })

test('the list has every command with one sentence', async () => {
  const text = await help('')
  for (const { names, about } of commands) {
    assert.match(about, /^[A-Z].*\.$/)
    assert.ok(text.includes(`  ${names[0]} `), names[0])
  }
})

test('the help of a command has its words, options, defaults, choices and examples', async () => {
  const text = await help('pull', 100)
  assert.match(text, /^Usage: tallyman pull \[OPTIONS\] \[IMAGE…\]\n/)
  assert.match(text, /\n {2}-a, --all-tags {2,}Pull every tag/)
  assert.match(text, /--\[no-\]require-digest[^-]+on by default/)
  assert.match(text, /--concurrency N +Concurrent transfers \(default 6\)/)
  assert.match(text, /--cache-client auto\|toolkit\n/)
  assert.match(text, /--images IMAGE… +The same as IMAGE\n/)
  assert.match(text, /\n {2}-q, --quiet /)
  assert.match(text, /\n {2}tallyman pull --to docker alpine:3\.22\n/)
})

test('an option that the word itself sets, or that means nothing to it, is not listed', async () => {
  const text = await help('history')
  for (const name of ['show', 'search', 'compare-with', 'limit', 'cache'])
    assert.ok(!text.includes(`--${name} `))
  assert.ok(text.includes('--no-trunc'))
})

test('the expression that is a default on GitHub is not shown', async () => {
  assert.ok(!(await help('pull')).includes('${{'))
})

test('the help speaks of the command, not of workflows and runners', async () => {
  for (const { names } of commands) {
    const text = await help(names[0], 110)
    assert.doesNotMatch(
      text.replace(/\s+/g, ' '),
      /RUNNER_TEMP|[Tt]he runner|the step[^s]|this step|th(e|is|ese) actions?\b|job variables|one per line, as|[Ww]ith (show|mode|to) [a-z]/,
      names[0],
    )
  }
  assert.doesNotMatch(await help('pull', 110), /--registry-auth|--github-token/)
  assert.match(await help('ls', 110), /--all +List intermediate images too/)
  assert.match(await help('inspect', 110), /--all +With --show engine, list/)
})

test('no line is wider than the terminal, and narrow ones still read', async () => {
  for (const columns of [undefined, 60, 80, 100, 400])
    for (const topic of ['', 'exit-codes', 'environment', ...commands.map(({ names }) => names[0])]) {
      const width = Math.min(columns ?? 80, 110)
      const isExample = (line: string) => line.startsWith('  tallyman ')
      const isName = (line: string) => line.trimStart().startsWith('--')
      const wide = (await help(topic, columns).catch(isMissing))
        .split('\n')
        .filter(line => line.length > width && !isExample(line) && !isName(line))
      assert.deepEqual(wide, [], `${topic} at ${columns}`)
    }
  assert.match(await help('pull', 0), /Usage/)
})

/** A command whose operation is not there has no help. */
function isMissing(error: unknown): string {
  if (isTallyError(error, 'INPUT_INVALID')) return ''
  throw error
}

test('help exit-codes has every exit code and every error code', async () => {
  const text = await help('exit-codes')
  for (const code of Object.keys(exitCodes)) assert.match(text, new RegExp(`\\n +${code} `))
  for (const code of Object.keys(exitCodeOf)) assert.ok(text.includes(code), code)
})

test('the first word of several commands lists them', async () => {
  const text = await help('index')
  assert.match(text, /index create/)
  assert.ok(!text.includes('pull '))
})

test('the help of a word that nobody has is an error', async () => {
  await assert.rejects(
    help('pul'),
    error => isTallyError(error, 'INPUT_INVALID') && /tallyman pull/.test(error.hint),
  )
  await assert.rejects(
    help('run'),
    error => isTallyError(error, 'INPUT_INVALID') && /docker run/.test(error.message),
  )
})

test('the words that ask about the command have help of their own', async () => {
  assert.match(await help('version'), /^Usage: tallyman version \[--json\]\n/)
  assert.match(await help('completion'), /^Usage: tallyman completion bash\|zsh\|fish\|powershell\n/)
})

test('the help of bytes has no option that formats a report', async () => {
  for (const topic of ['manifest', 'config', 'blob'])
    assert.doesNotMatch(await help(topic), /--(?:format|jsonl?)\b/, topic)
  assert.match(await help('digest'), /--json\b/)
})

test('the help of exit codes says what the findings of a check end with', async () => {
  const text = (await help('exit-codes')).replace(/\s+/g, ' ')
  assert.match(
    text,
    /What a check finds ends with 1 whatever its code is, such as NOT_PINNED from `lock check`/,
  )
})

test('options are described for the word at hand, and those that mean nothing to it are left out', async () => {
  for (const topic of ['import', 'commit', 'append'])
    assert.doesNotMatch(await help(topic), /(?:directory|container|rootfs-tar)=/, topic)
  assert.doesNotMatch(await help('commit'), /--platforms/)
  const signatures = await help('verify-signatures')
  for (const option of ['--all-tags', '--rootfs-paths', '--rootfs-setuid', '--attestations'])
    assert.ok(!signatures.includes(`${option} `), option)
  assert.doesNotMatch(await help('rmi', 110), /index|referrer/)
  assert.match(await help('load', 110), /--images IMAGE… +Names of the images to load/)
  assert.match(await help('stale', 110), /--platforms PLATFORM… +The platforms to judge/)
})
