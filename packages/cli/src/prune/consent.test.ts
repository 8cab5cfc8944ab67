import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Call } from '../words/command.ts'
import { consentFor } from './consent.ts'

const given = fc.record({
  /** The word `--mode` on the command line; undefined without it. */
  mode: fc.constantFrom(undefined, 'plan', 'apply'),
  /** The nearest of the variable and the action's default. */
  usual: fc.constantFrom('plan', 'apply'),
  dryRun: fc.boolean(),
  yes: fc.boolean(),
  stdin: fc.constantFrom(undefined, false, true),
  stderr: fc.constantFrom(undefined, false, true),
  ci: fc.constantFrom(undefined, '', 'false', '0', 'true', '1', 'woodpecker'),
})

type Given = typeof given extends fc.Arbitrary<infer T> ? T : never

function consentTo(wish: Given, action = 'prune') {
  const { mode, usual, dryRun, yes, stdin, stderr, ci } = wish
  const inputs = mode === undefined ? {} : { mode }
  const call = { command: { action }, inputs, globals: { yes } } as unknown as Call
  const texts = { mode: mode ?? usual, 'dry-run': String(dryRun) }
  const surroundings = { stdin: { isTTY: stdin }, stderr: { isTTY: stderr }, env: { CI: ci } }
  return consentFor(call, texts, surroundings as Parameters<typeof consentFor>[2])
}

test('a plan is carried out only if the command line or the variable says so', () => {
  fc.assert(
    fc.property(given, wish => {
      const isSaid = wish.mode === undefined ? wish.yes || wish.usual === 'apply' : wish.mode === 'apply'
      assert.equal(consentTo(wish).inputs.mode, isSaid ? 'apply' : 'plan')
    }),
  )
})

test('a question needs a person at both ends of the terminal, and no answer given before', () => {
  fc.assert(
    fc.property(given, wish => {
      const { asks, inputs } = consentTo(wish)
      const isAttended =
        wish.stdin === true && wish.stderr === true && [undefined, '', 'false', '0'].includes(wish.ci)
      const isOpen = inputs.mode === 'plan' && !wish.dryRun && wish.mode === undefined
      assert.equal(asks, isAttended && isOpen)
    }),
  )
})

test('the last line says what to add only where nobody was asked and something would go', () => {
  const planned = (deleted: number) =>
    new Map([['json', JSON.stringify({ planned: [{ deleted, untagged: 0 }] })]])
  fc.assert(
    fc.property(given, fc.nat({ max: 2 }), (wish, deleted) => {
      const { asks, inputs, advice } = consentTo(wish)
      const line = advice(planned(deleted))
      if (deleted === 0 || asks || inputs.mode === 'apply') assert.equal(line, undefined)
      if (line !== undefined) assert.match(line, /--yes/)
    }),
  )
  assert.equal(
    consentTo({
      usual: 'plan',
      dryRun: false,
      yes: false,
      mode: undefined,
      stdin: undefined,
      stderr: undefined,
      ci: undefined,
    }).advice(new Map()),
    undefined,
  )
})

test('remove is agreed to as prune is, and nothing else is asked about', () => {
  fc.assert(
    fc.property(given, wish => {
      const [prune, remove, pull] = ['prune', 'remove', 'pull-with-digest'].map(each => consentTo(wish, each))
      assert.deepEqual([remove?.asks, remove?.inputs], [prune?.asks, prune?.inputs])
      assert.deepEqual([pull?.asks, pull?.inputs.mode], [false, wish.mode ?? wish.usual])
    }),
  )
})
