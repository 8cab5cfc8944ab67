import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { loadOperation } from '@tallyman/cli/operations'
import { answerText } from '@tallyman/cli/words/answer'
import { shells } from '@tallyman/cli/words/completion/completed'

const folder = await mkdtemp(join(tmpdir(), 'tallyman-completions-'))
after(() => rm(folder, { recursive: true }))
const files = new Map<string, string>()
for (const shell of shells) {
  const text = await answerText({ ask: 'completion', shell }, { columns: undefined, schemaOf: loadOperation })
  files.set(shell, join(folder, `tallyman.${shell}`))
  await writeFile(files.get(shell) ?? '', `${text}\n`)
}

function run(
  program: string,
  args: readonly string[],
  input = '',
): { code: number | null; out: string; log: string } {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: folder, input, encoding: 'utf8' })
  if (error) throw error
  return { code: status, out: stdout, log: stderr }
}

/** Completes the last of the words as bash does: it calls the function with the words up to the cursor. */
function inBash(...words: string[]): string[] {
  const lines = ['source "$0"', 'COMP_WORDS=("$@")', 'COMP_CWORD=$(($# - 1))', '_tallyman']
  const script = [...lines, `printf '%s\\n' "\${COMPREPLY[@]}"`].join('\n')
  const { code, out, log } = run('bash', ['-c', script, files.get('bash') ?? '', 'tallyman', ...words])
  assert.equal(code, 0, log)
  assert.equal(log, '')
  return out.split('\n').filter(Boolean)
}

test('bash knows the function by name', () => {
  const { out, log } = run('bash', [
    '-c',
    'source <(cat "$0"); complete -p tallyman',
    files.get('bash') ?? '',
  ])
  assert.equal(out, 'complete -F _tallyman tallyman\n', log)
})

test('bash completes commands, and the second words of those that have them', () => {
  assert.deepEqual(inBash('pul'), ['pull', 'pull-with-digest'])
  assert.deepEqual(inBash('index', ''), ['create', 'append'])
  assert.deepEqual(inBash('image', 'p'), ['prune', 'pull', 'push'])
  assert.deepEqual(inBash('--json', 'lock', 'u'), ['update'])
  assert.deepEqual(inBash('help', 'exit'), ['exit-codes'])
  assert.deepEqual(inBash('completion', ''), [...shells])
})

test('bash completes the options of the command, those that are on as --no-…', () => {
  assert.deepEqual(inBash('pull', 'alpine', '--all'), ['--all-tags'])
  assert.deepEqual(inBash('image', 'prune', '--all'), ['--all'])
  assert.deepEqual(inBash('image', 'ls', '--dig'), ['--digests'])
  assert.deepEqual(inBash('pull', '--no-'), ['--no-require-digest', '--no-color', '--no-github-output'])
  assert.deepEqual(inBash('history', '--sea'), [])
})

test('bash completes the choices of an option, behind a space and behind =', () => {
  assert.deepEqual(inBash('pull', '--cache', ''), ['read-write', 'read-only', 'false'])
  assert.deepEqual(inBash('inspect', '--cache', ''), ['read-only', 'false'])
  for (const words of [['--summary', '=', 'f'], ['--summary=f']])
    assert.deepEqual(
      inBash('pull', ...words).map(word => word.replace('--summary=', '')),
      ['false'],
    )
  assert.deepEqual(inBash('pull', '--summary', '='), ['true', 'false', 'on-failure'])
})

test('bash completes files where a path is expected, and folders for the store', () => {
  assert.deepEqual(inBash('pull', '--lock-file', 'tallyman.b'), ['tallyman.bash'])
  assert.deepEqual(inBash('lock', 'check', 'tallyman.z'), ['tallyman.zsh'])
  assert.deepEqual(inBash('pull', '--store', 'tallyman.'), [])
  assert.deepEqual(inBash('pull', 'tallyman.'), [])
})

test('the value of an option is no word of the command', () => {
  assert.deepEqual(inBash('--dotenv', 'pull', 'index', ''), ['create', 'append'])
})

test('zsh and fish accept the syntax of theirs, and fish completes with it', context => {
  const isThere = (shell: string) => spawnSync(shell, ['-c', 'true']).error === undefined
  for (const shell of ['zsh', 'fish'])
    if (!isThere(shell)) context.diagnostic(`${shell} is not installed: its completions are not checked`)
    else assert.deepEqual(run(shell, ['-n', files.get(shell) ?? '']), { code: 0, out: '', log: '' })
  if (!isThere('fish')) return
  const completed = (line: string) => {
    const { out, log } = run('fish', [
      '--no-config',
      '-c',
      `source ${files.get('fish')}; complete -C '${line}'`,
    ])
    assert.equal(log, '')
    return out.split('\n').flatMap(each => each.split('\t')[0] || [])
  }
  assert.deepEqual(completed('tallyman index '), ['append', 'create'])
  assert.deepEqual(completed('tallyman pull --cache '), ['false', 'read-only', 'read-write'])
  assert.ok(completed('tallyman image prune --a').includes('--all'))
})

test('no shell is offered an option that the command refuses', async () => {
  for (const shell of shells) {
    const text = await readFile(files.get(shell) ?? '', 'utf8')
    assert.doesNotMatch(text, /--(?:registry-auth|github-token)\b/, shell)
  }
})
