import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isTallyError, type TallyError } from '@tallyman/core/errors'
import fc from 'fast-check'
import { loadOperation } from '../operations.ts'
import type { Ask, Call } from './command.ts'
import { parseWords } from './parse-words.ts'

async function read(...words: string[]): Promise<Call> {
  const asked = await parseWords(words, loadOperation)
  assert.ok(!('ask' in asked), `${words.join(' ')} asks about the command`)
  return asked
}

const inputs = async (...words: string[]) => (await read(...words)).inputs

const asks = async (...words: string[]): Promise<Ask> => {
  const asked = await parseWords(words, loadOperation)
  assert.ok('ask' in asked, `${words.join(' ')} starts an operation`)
  return asked
}

async function refusal(...words: string[]): Promise<TallyError> {
  const error = await parseWords(words, loadOperation).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  assert.ok(isTallyError(error, 'INPUT_INVALID'), `${words.join(' ')}: ${error}`)
  return error
}

const problems = async (...words: string[]) => (await refusal(...words)).message.split('\n').slice(1)

test('words behind the host of a login are counted and never shown, since one may be a password', async () => {
  const { message, hint } = await refusal('login', 'ghcr.io', 'owner', 'hunter2')
  assert.match(message, /2 more, not shown since one may be a password: too many words, expected HOST/)
  assert.doesNotMatch(`${message}${hint}`, /owner|hunter2/)
})

test('no more images are taken from words than from a file', async () => {
  const words = (count: number) => Array.from({ length: count }, (_, at) => `app:${at}`)
  assert.equal((await inputs('pull', ...words(10_000))).images?.split('\n').length, 10_000)
  assert.deepEqual(await problems('pull', ...words(10_001)), ['IMAGE: 10001 words, at most 10000 are taken'])
})

test('words without dashes are the images, options the inputs of the action', async () => {
  assert.deepEqual(await inputs('pull', 'alpine:3.22', 'busybox', '--concurrency', '3', '--to=docker'), {
    images: 'alpine:3.22\nbusybox',
    concurrency: '3',
    to: 'docker',
  })
})

test('a list repeats its option and keeps its own commas', async () => {
  const line =
    'pull a --platform linux/arm64,linux/amd64 --platforms linux/s390x --to store --to oci-layout=a,b'
  const { platforms, to } = await inputs(...line.split(' '))
  assert.equal(platforms, 'linux/arm64,linux/amd64\nlinux/s390x')
  assert.equal(to, 'store\noci-layout=a,b')
})

test('a boolean is alone, has =false behind it, or no- in front', async () => {
  const {
    'all-tags': all,
    offline,
    'verify-tag': verify,
  } = await inputs('pull', '-a', '--offline=false', '--no-verify-tag', 'a')
  assert.deepEqual([all, offline, verify], ['true', 'false', 'false'])
  assert.equal((await inputs('pull', '--no-summary', 'a')).summary, 'false')
  assert.equal((await inputs('history', '--no-trunc', 'a'))['no-trunc'], 'true')
})

test('short options are bundled, and have their value behind them or as the next word', async () => {
  const { inputs: given, globals } = await read('ls', '-aqf', 'dangling=true')
  assert.deepEqual(given, { all: 'true', quiet: 'true', filters: 'dangling=true', show: 'engine' })
  assert.equal(globals.quiet, true)
  for (const words of [['-oapp.tar'], ['-o=app.tar'], ['-o', 'app.tar'], ['--output=app.tar']])
    assert.equal((await inputs('save', 'a', ...words)).to, 'docker-archive=app.tar')
})

test('save refuses a folder and an empty name in the words of -o', async () => {
  for (const output of ['.', '', ' ', import.meta.dirname]) {
    const { code, message, hint } = await refusal('save', 'a', '-o', output)
    assert.equal(code, 'INPUT_INVALID')
    assert.match(message, /^Cannot run `tallyman save`:\n-o: .*, expected a file or -$/)
    assert.match(hint, /-o app\.tar/)
  }
  assert.equal((await inputs('save', 'a', '-o', '-')).to, 'docker-archive=-')
})

test('words behind -- are no options, and - alone is a word', async () => {
  assert.equal((await inputs('pull', '--', '-a', '--offline')).images, '-a\n--offline')
  assert.equal((await inputs('load-from-cache', '-')).images, '-')
})

test('a value may begin with a dash unless it is an option of the command', async () => {
  assert.equal((await inputs('tags', 'a', '--sort', '-version')).sort, '-version')
  assert.deepEqual(await problems('tags', 'a', '--sort', '--limit', '3'), ['--sort: no value given'])
})

test('all that is wrong is said at once, in the words of the command line', async () => {
  const error = await refusal('pull', 'a', '--platfrom', '--retries', '3', '--retries', '4', '--to')
  assert.deepEqual(error.message.split('\n'), [
    'Cannot run `tallyman pull`:',
    '--platfrom: unknown option; did you mean --platform?',
    '--to: no value given',
    '--retries: given 2 times, expected once',
  ])
  assert.match(error.hint, /tallyman pull --help/)
})

test('missing and surplus words are named', async () => {
  assert.deepEqual(await problems('tag', 'a'), ['TAG: not given'])
  assert.deepEqual(await problems('diff', 'a', 'b', 'c', 'd'), ['"c" "d": too many words, expected OLD NEW'])
  assert.deepEqual(await problems('image', 'prune', 'x'), ['"x": too many words, expected only options'])
})

test('an option without a value says what it takes', async () => {
  assert.deepEqual(await problems('pull', '--cache'), [
    '--cache: no value given, expected one of read-write, read-only, false',
  ])
  assert.deepEqual(await problems('pull', '--no-offline=1'), [
    '--no-offline: takes no value; --offline=VALUE does',
  ])
})

test('a word that the option of a place gives is for the next place', async () => {
  const created = { tags: 'app:1', sources: 'app:1-amd64\napp:1-arm64' }
  assert.deepEqual(await inputs('index', 'create', 'app:1', 'app:1-amd64', 'app:1-arm64'), created)
  assert.deepEqual(await inputs('index', 'create', '-t', 'app:1', 'app:1-amd64', 'app:1-arm64'), created)
  assert.deepEqual(
    await inputs('buildx', 'imagetools', 'create', '-t', 'app:1', 'app:1-amd64', 'app:1-arm64'),
    created,
  )
})

test('push with one name takes it from the engine, as docker push does', async () => {
  assert.deepEqual(await inputs('push', 'localhost:5000/app:1'), {
    source: 'docker=localhost:5000/app:1',
    tags: 'localhost:5000/app:1',
  })
  assert.deepEqual(await inputs('push', 'oci-layout=x', 'app:1'), { source: 'oci-layout=x', tags: 'app:1' })
})

test('image prune means what it means in Docker', async () => {
  const dangling = { images: 'docker', 'prune-untagged': 'true', 'older-than': '0s' }
  assert.deepEqual(await inputs('image', 'prune'), dangling)
  const { inputs: all, globals } = await read('image', 'prune', '-af', '--filter', 'until=72h')
  assert.deepEqual(all, { ...dangling, 'prune-tags': '*\nlatest', filters: 'until=72h' })
  assert.equal(globals.yes, true)
})

test('diff compares the second image with the first', async () => {
  const { inputs: given, own } = await read('diff', 'app:1', 'app:2', '--exit-code')
  assert.deepEqual(given, { 'compare-with': 'app:1', images: 'app:2' })
  assert.equal(own['exit-code'], 'true')
})

test('options of every command may stand before it', async () => {
  const { globals, command } = await read('--json', '--dotenv', 'x.env', '-q', 'pull', 'a')
  assert.deepEqual([globals.json, globals.dotenv, globals.quiet], [true, 'x.env', true])
  assert.equal(command.names[0], 'pull')
})

test('image before a word changes nothing, except for prune', async () => {
  assert.equal((await read('image', 'ls')).command.names[0], 'ls')
  assert.equal((await read('image', 'history', 'a')).command.names[0], 'history')
  assert.equal((await read('image', 'prune')).command.names[0], 'image prune')
})

test('a word that nobody has names the nearest one', async () => {
  assert.match((await refusal('pul', 'a')).hint, /tallyman pull`/)
  assert.match((await refusal('index', 'creat')).hint, /tallyman index create`/)
  assert.match((await refusal('index')).hint, /index create, index append/)
  assert.match((await refusal('xyzzy')).hint, /tallyman help/)
})

test('a word of another client says what to use, before any command is found in it', async () => {
  assert.match((await refusal('run', '-it', 'alpine')).message, /Use docker run/)
  assert.match((await refusal('manifest', 'create', 'a', 'b')).message, /tallyman index create/)
  assert.match((await problems('pull', '--disable-content-trust', 'a'))[0] ?? '', /Notary/)
})

test('help, the version and completions are asked for in the usual ways', async () => {
  assert.deepEqual(await asks(), { ask: 'help', topic: [] })
  assert.deepEqual(await asks('--help'), { ask: 'help', topic: [] })
  assert.deepEqual(await asks('help', 'index', 'create'), { ask: 'help', topic: ['index', 'create'] })
  for (const words of [
    ['pull', '-h'],
    ['pull', 'a', '--help'],
    ['--help', 'pull'],
  ])
    assert.deepEqual(await asks(...words), { ask: 'help', topic: ['pull'] })
  assert.equal((await inputs('pull', '--', '--help')).images, '--help')
  assert.deepEqual(await asks('version', '--json'), { ask: 'version', isJson: true })
  assert.deepEqual(await asks('-v'), { ask: 'version', isJson: false })
  assert.deepEqual(await asks('completion', 'fish'), { ask: 'completion', shell: 'fish' })
})

test('control characters of a word are escaped in messages', async () => {
  const { message } = await refusal('pull', '--\u001b[31mx', 'a')
  assert.ok(!message.includes('\u001b'), message)
})

test('names that objects inherit are words as any others', async () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    await refusal(name)
    assert.match((await problems('pull', `--${name}`, 'a'))[0] ?? '', /unknown option/)
  }
})

test('what stands behind an option arrives as it is, in any order of options and words', async () => {
  const value = fc.string({ minLength: 1 }).filter(text => !text.startsWith('-') && !text.includes('\0'))
  await fc.assert(
    fc.asyncProperty(value, value, value, fc.boolean(), async (image, store, lock, isFirst) => {
      const options = ['--store', store, `--lock-file=${lock}`]
      const words = isFirst ? [...options, image] : [image, ...options]
      const given = await inputs('pull', ...words)
      assert.deepEqual(given, { images: image, store, 'lock-file': lock })
    }),
    { numRuns: 200 },
  )
})

test('no command line ends in anything but a call, a question or INPUT_INVALID', async () => {
  const word = fc.oneof(
    fc.constantFrom(
      'pull',
      'image',
      'index',
      'create',
      'help',
      '-',
      '--',
      '-a',
      '-q',
      '--to',
      '--no-json',
      '--x=y',
    ),
    fc.string(),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 6 }), async words => {
      await parseWords(words, loadOperation).catch((error: unknown) => {
        if (!isTallyError(error, 'INPUT_INVALID')) throw error
      })
    }),
    { numRuns: 500 },
  )
})

test('what is on or off takes true or false alone, in any spelling of YAML', async () => {
  for (const option of ['quiet', 'json', 'verbose', 'yes', 'github-output', 'color'])
    assert.deepEqual(await problems('pull', 'a', `--${option}=maybe`), [
      `--${option}: "maybe", expected true or false`,
    ])
  assert.deepEqual(await problems('diff', 'a', 'b', '--exit-code=1'), [
    '--exit-code: "1", expected true or false',
  ])
  assert.equal((await read('pull', 'a', '--quiet=True')).globals.quiet, true)
  assert.equal((await read('ls', '--quiet=TRUE')).globals.quiet, true)
})

test('words behind an unknown option are counted and never shown, since one may be its value', async () => {
  const found = await problems('logout', '--token', 'hunter2', 'ghcr.io')
  assert.match(found.join(), /--token: unknown option,1 more, not shown since one may be a password/)
  assert.doesNotMatch((await problems('pull', '--token', 'oci:hunter2')).join(), /hunter2/)
})

test('the version and completions refuse what they do not take, and have help', async () => {
  assert.match((await problems('version', 'x')).join(), /^"x": too many words/)
  assert.match((await problems('completion', 'bash', 'zsh')).join(), /^"zsh": too many words, expected SHELL/)
  assert.deepEqual(await problems('version', '--format', 'x'), ['--format: the version has only --json'])
  assert.deepEqual(await problems('version', '--json=maybe'), ['--json: "maybe", expected true or false'])
  assert.match((await problems('--version', 'pull', 'a')).join(), /too many words/)
  for (const word of ['version', 'completion']) {
    assert.deepEqual(await asks(word, '--help'), { ask: 'help', topic: [word] })
    assert.deepEqual(await asks('help', word), { ask: 'help', topic: [word] })
  }
})

test('no value of a switch and no word too many of a login is shown', async () => {
  for (const words of [
    ['login', '--password-stdin=hunter2', '-u', 'me', 'ghcr.io'],
    ['login', '--yes=hunter2', 'ghcr.io'],
    ['logout', 'ghcr.io', 'hunter2'],
  ]) {
    const found = await problems(...words)
    assert.doesNotMatch(found.join('\n'), /hunter2|^$/)
  }
})

test('a wrong call is named by the word that was typed', async () => {
  for (const word of ['tag', 'retag', 'copy', 'cp']) {
    const { message, hint } = await refusal(word, 'a')
    assert.equal(message, `Cannot run \`tallyman ${word}\`:\nTAG: not given`)
    assert.match(hint, new RegExp(`^.tallyman ${word} --help`))
  }
})
