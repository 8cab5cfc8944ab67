import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { catalogue } from '@tallyman/core/errors'
import { profileOf } from '@tallyman/core/registry/quirks/profiles'
import { displayWidth } from '@tallyman/core/text/display-width'
import fc from 'fast-check'
import { loadOperation } from '../operations.ts'
import { commands } from '../words/commands.ts'
import { inputOptions } from '../words/options.ts'
import { inOptionWords, wrappedLine } from './message-text.ts'

const root = join(import.meta.dirname, '../../../..')

const inputs = new Set(['on-conflict', 'offline', 'filters', 'concurrency'])
const variables = new Set<string>()
const wording = { inputs, variables }

test('inputs that a message names become options, and other words in backticks stay', () => {
  const said = (text: string) => inOptionWords(text, wording)
  assert.equal(said('set `on-conflict: move`'), 'set `--on-conflict move`')
  assert.equal(said('with `offline: true` or `offline: false`'), 'with `--offline` or `--no-offline`')
  assert.equal(said('`filters: path=usr/bin/**`'), "`--filters 'path=usr/bin/**'`")
  assert.equal(said('see `offline` and `docker login`'), 'see `--offline` and `docker login`')
})

test('the lines of a refused call name options, and a message about files keeps its words', () => {
  const message = 'Cannot read an input:\nconcurrency: "0", expected a number\nfile: is no option'
  assert.equal(
    inOptionWords(message, wording),
    'Cannot read an option:\n--concurrency: "0", expected a number\nfile: is no option',
  )
  assert.equal(inOptionWords('Cannot read 3 inputs:', wording), 'Cannot read 3 options:')
  assert.equal(inOptionWords(message, { inputs: new Set(), variables }), message)
})

test('a value from a variable and an input with a secret are named by the variable', () => {
  const inputs = new Set(['registry-auth', 'concurrency', 'platforms', 'push-by-digest', 'tags'])
  const said = (text: string) => inOptionWords(text, { inputs, variables: new Set(['concurrency']) })
  assert.equal(
    said('Cannot read 3 inputs:\nconcurrency: "0"\nregistry-auth: no list\nplatforms: "x"'),
    'Cannot read 3 settings:\nTALLYMAN_CONCURRENCY: "0"\nTALLYMAN_REGISTRY_AUTH: no list\n--platforms: "x"',
  )
  assert.equal(said('set `registry-auth`'), 'set `TALLYMAN_REGISTRY_AUTH`')
  assert.equal(
    said('Cannot push: tags: none given, expected name:tag, or push-by-digest: true'),
    'Cannot push: --tags: none given, expected name:tag, or --push-by-digest',
  )
})

test('a value from a file is named by the file and its line', () => {
  const places = new Map([['concurrency', '"/a/.tallyman.yaml": line 2']])
  const said = (text: string) => inOptionWords(text, { ...wording, places })
  assert.equal(
    said('Cannot read an input:\nconcurrency: "99", expected 1 to 64'),
    'Cannot read a setting:\n"/a/.tallyman.yaml": line 2: concurrency: "99", expected 1 to 64',
  )
  assert.equal(said('set `concurrency`'), 'set `--concurrency`')
})

test('advice that names an input is left out where the command has no such option', () => {
  const said = (names: string[]) =>
    inOptionWords(catalogue.PLATFORM_MISSING, { inputs: new Set(names), variables })
  assert.match(said(['platforms']), /, or set `--platforms all` where a whole index is read\.$/)
  assert.equal(said(['platform']), 'Name platforms that exist, as listed above.')
  assert.match(
    inOptionWords(catalogue.UNAUTHENTICATED, { inputs: new Set(), variables }),
    /`tallyman login HOST`/,
  )
})

test('a message about steps of a workflow is about the command', () => {
  const said = (text: string) => inOptionWords(text, wording)
  assert.equal(
    said('Pull the images by an earlier step with the same `concurrency`.'),
    'Pull the images first, with the same `--concurrency`.',
  )
  assert.equal(
    said('Cannot save a:1, expected an earlier step to pull it'),
    'Cannot save a:1, expected an earlier pull',
  )
  assert.equal(said('Correct the inputs named above;'), 'Correct what is named above;')
})

test('an input that a message is about has the dashes of its option, and a word without dashes no name', () => {
  const inputs = new Set(['to', 'platforms', 'rootfs-paths', 'engine-digests', 'attestations', 'list'])
  const said = (text: string) => inOptionWords(text, { inputs, variables, words: new Set(['list']) })
  const rows = [
    [
      'Cannot write "x" for to: platforms: all means several',
      'Cannot write "x" for --to: --platforms all means several',
    ],
    ['rootfs-paths has no effect: `to` names neither', '--rootfs-paths has no effect: `--to` names neither'],
    ['engine-digests: true has no effect: x', '--engine-digests has no effect: x'],
    ['Cannot write "a for to: b" for attestations: it', 'Cannot write "a for to: b" for --attestations: it'],
    ['Cannot read "nope.yaml" for list: it', 'Cannot read "nope.yaml": it'],
    ['Cannot write "x.tar" for rootfs: it', 'Cannot write "x.tar": it'],
    ['Set `referrers: true` there: x', 'Set the key referrers to true there: x'],
    [
      'Cannot use a@b: found none; expected a signature by key cosign.pub (**)',
      'Cannot use a@b: no signature found; expected one by cosign.pub',
    ],
    ['verify-signatures: cannot use the key "k": it', 'Cannot use the key "k": it'],
  ] as const
  for (const [text, worded] of rows) assert.equal(said(text), worded)
  assert.equal(
    inOptionWords('Cannot write "x.tar" for to: 2 platforms', { inputs: new Set(['from']), variables }),
    'Cannot write "x.tar": 2 platforms',
  )
})

test('a wrapped line keeps its words in order, none wider than the terminal unless a word alone is', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '漢', '-', '…'), minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 20, max: 60 }),
      (words, width) => {
        const lines = wrappedLine(words.join(' '), width)
        assert.deepEqual(lines.join(' ').split(/ +/), words)
        for (const line of lines) assert.ok(displayWidth(line) <= width || !line.trim().includes(' '), line)
      },
    ),
  )
})

test('styles take no cells, and a terminal without a width wraps nothing', () => {
  const line = '\u001b[31merror\u001b[0m: a message of forty-two cells in all'
  assert.deepEqual(wrappedLine(line, 42), [line])
  assert.deepEqual(wrappedLine(line, undefined), [line])
})

/** Words of workflows that no shell has. */
const ofWorkflows =
  /`[a-z][a-z-]*: |\b[a-z]+(?:-[a-z]+)+: (?:true|false)|\bsteps?\b|\bworkflows?\b|\binputs?\b|\brunners?\b|\/[a-z-]+-action\b|\b[Tt]his action\b|[Tt]he action |pull-with-digest|save-to-cache|load-from-cache|permissions:/

/** The names of the inputs that are options, by command. */
const optionsByCommand = await Promise.all(
  commands.map(
    async command => [command.names[0], inputOptions(command, await loadOperation(command.action))] as const,
  ),
)

test('no hint of the catalogue or of a registry speaks of workflows, whichever command shows it', () => {
  const hosts =
    'localhost:5000 docker.io ghcr.io registry.gitlab.com 123456789012.dkr.ecr.eu-west-1.amazonaws.com gcr.io a.azurecr.io quay.io'
  const logins = hosts.split(' ').flatMap(host => Object.values({ ...profileOf(host).logins }))
  for (const [name, inputs] of optionsByCommand)
    for (const hint of [...Object.values(catalogue), ...logins])
      assert.doesNotMatch(inOptionWords(hint, { inputs, variables }), ofWorkflows, name)
})

// The command has neither the action that sets it up nor the runner's files of other steps.
test('no hint in the sources of the operations speaks of workflows', () => {
  const all = new Set(optionsByCommand.flatMap(([, inputs]) => [...inputs]))
  const hints = globSync(['packages/core/src/**/*.ts', 'actions/*/src/**/*.ts'], { cwd: root })
    .filter(path => !/\.(?:test|fixture)\.ts$|^actions.setup|runner-host/.test(path))
    .flatMap(path => hintsIn(readFileSync(join(root, path), 'utf8'), path))
  assert.ok(hints.length > 60, `${hints.length} found`)
  for (const { path, hint } of hints)
    assert.doesNotMatch(inOptionWords(hint, { inputs: all, variables }), ofWorkflows, path)
})

/** The texts behind a word such as `hint` or `missingHint`, as far as they are written out. */
function hintsIn(text: string, path: string) {
  const source = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const quoted = /'((?:[^'\\\n]|\\.)+)'|"((?:[^"\\\n]|\\.)+)"|`((?:[^`\\]|\\.)+)`/g
  const isAllHints = /hints?\.ts$/.test(path)
  return [...source.matchAll(quoted)].flatMap(({ 0: whole, index }) => {
    const before = source.slice(Math.max(0, index - 160), index)
    const isHint = isAllHints || /[hH]ints?\b[^'"]*(?:=>|[:=(?])[^'"]*$/.test(before)
    const hint = whole.slice(1, -1).replaceAll('\\`', '`')
    return isHint && /[.;]$/.test(hint) ? [{ path, hint }] : []
  })
}

test('what a server says and names in quotes are not reworded, nor is a value that would end its quotes', () => {
  const wording = { inputs: new Set(['mode', 'store', 'insecure-registries']), variables: new Set<string>() }
  for (const text of [
    'Cannot read x: the registry answers 403: run lock with `mode: write`, `store: $(rm -rf ~)`',
    'Cannot find "`mode: write`"',
    "Set `insecure-registries: evil'; touch pwn #`.",
  ])
    assert.equal(inOptionWords(text, wording), text)
  assert.equal(
    inOptionWords('Cannot read x: the registry answers 403: no\nHint: Set `store: a b`.', wording),
    "Cannot read x: the registry answers 403: no\nHint: Set `--store 'a b'`.",
  )
})
