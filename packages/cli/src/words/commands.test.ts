import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadOperation } from '../operations.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { globalOptions } from './globals.ts'
import { optionsOf } from './options.ts'
import { parseWords } from './parse-words.ts'

const known = await Promise.all(
  commands.map(async command => {
    const schema = await loadOperation(command.action)
    return { command, schema, options: optionsOf(command, schema) }
  }),
)
const nameOf = ({ names: [name] }: Command) => name

test('every input of every operation is an option of a command', () => {
  for (const [action, words] of Map.groupBy(known, ({ command }) => command.action)) {
    const reachable = new Set(words.flatMap(({ options }) => options.map(({ name }) => name)))
    const inputs = Object.keys(words[0]?.schema.inputs ?? {})
    assert.deepEqual(
      inputs.filter(input => !reachable.has(input)),
      [],
      action,
    )
  }
})

test('a contract describes exactly the inputs that its operation reads', () => {
  for (const { command, schema } of known)
    assert.deepEqual(
      Object.keys(schema.contract.inputs).sort(),
      Object.keys(schema.inputs).sort(),
      nameOf(command),
    )
})

test('no spelling of a command means two options', () => {
  for (const { command, options } of known) {
    const spellings = options.flatMap(({ name, spellings }) => [name, ...spellings])
    const twice = spellings.filter((each, at) => spellings.indexOf(each) !== at)
    assert.deepEqual(twice, [], nameOf(command))
  }
})

test('no two commands have the same spelling', () => {
  const names = commands.flatMap(({ names }) => names)
  assert.deepEqual(
    names.filter((name, at) => names.indexOf(name) !== at),
    [],
  )
})

test('words and settings of a command name inputs that its operation has', () => {
  for (const { command, schema } of known) {
    const { positionals, sets, usual, omits, spellings = {}, own = [] } = command
    const options = new Set([
      ...Object.keys(schema.inputs),
      ...own.map(({ name }) => name),
      ...globalOptions.map(({ name }) => name),
    ])
    const inputs = [
      ...positionals.map(({ input }) => input),
      ...Object.keys(sets ?? {}),
      ...Object.keys(usual ?? {}),
      ...(omits ?? []),
    ]
    assert.deepEqual(
      inputs.filter(name => !(name in schema.inputs)),
      [],
      nameOf(command),
    )
    assert.deepEqual(
      Object.values(spellings).filter(name => !options.has(name)),
      [],
      nameOf(command),
    )
  }
})

test('an output that a command shows is one of its operation', () => {
  for (const { command, schema } of known) {
    if (typeof command.shows === 'string') continue
    for (const output of Object.values(command.shows))
      assert.ok(output in schema.contract.outputs, `${nameOf(command)}: ${output}`)
  }
})

test('a word without dashes that takes several is the last one', () => {
  for (const { positionals, names } of commands)
    assert.ok(
      positionals.slice(0, -1).every(({ isMany }) => !isMany),
      names[0],
    )
})

test('no word without dashes is needed behind one that is not', () => {
  for (const { positionals, names } of commands) {
    const first = positionals.findIndex(({ isOptional }) => isOptional)
    assert.ok(first < 0 || positionals.slice(first).every(({ isOptional }) => isOptional), names[0])
  }
})

test('every example of the help is a command line that is understood', async () => {
  for (const { command } of known) {
    assert.ok(command.examples.length > 0, nameOf(command))
    for (const example of command.examples) {
      const [line = ''] = example.split(/ [|<>] /)
      const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
      const asked = await parseWords(words, loadOperation)
      assert.ok(!('ask' in asked), example)
      assert.equal(asked.command, command, example)
    }
  }
})
