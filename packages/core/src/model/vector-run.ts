import assert, { AssertionError } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { TestContext } from 'node:test'
import { TallyError } from '../errors.ts'

/** One case of a file in test/vectors: another implementation's answer. */
export interface Vector {
  readonly id: string
  readonly op?: string
  readonly kind?: string
}

/** How a vector file runs against this implementation. */
export interface VectorRun<Case extends Vector> {
  readonly file: string
  /** By `op` or `kind`; throws an AssertionError when the answer differs. */
  readonly checks: Readonly<Record<string, (vector: Case) => void>>
  /** Reason → IDs, space separated, of the cases that differ on purpose. */
  readonly differences: Readonly<Record<string, string>>
  /** `op` or `kind` → why it does not apply here. */
  readonly leftOut?: Readonly<Record<string, string>>
}

/** Runs every case; a case may differ only where it is listed, and must differ there. Prints the counts. */
export function runVectors<Case extends Vector>(context: TestContext, run: VectorRun<Case>): void {
  const { checks, differences, leftOut = {} } = run
  const location = new URL(`../../../../test/vectors/${run.file}`, import.meta.url)
  const { cases } = JSON.parse(readFileSync(location, 'utf8')) as { cases: Case[] }
  const groupOf = ({ op, kind }: Case) => op ?? kind ?? ''
  const asked = cases.filter(vector => !Object.hasOwn(leftOut, groupOf(vector)))
  const expected = Object.values(differences).flatMap(ids => ids.split(' '))
  const differing = asked.flatMap(vector => {
    const check = checks[groupOf(vector)] ?? (() => assert.fail(`no check for "${groupOf(vector)}"`))
    const fault = faultOf(() => check(vector))
    return fault === undefined ? [] : [{ id: vector.id, fault }]
  })
  const same = asked.length - differing.length
  context.diagnostic(
    `${run.file}: ${same} of ${asked.length} as upstream, ${differing.length} otherwise on purpose`,
  )
  for (const [group, why] of Object.entries(leftOut))
    context.diagnostic(`${run.file}: without "${group}", ${why}`)
  const unlisted = differing.filter(({ id }) => !expected.includes(id))
  assert.deepEqual(
    unlisted.map(({ id, fault }) => `${id}: ${fault}`),
    [],
  )
  assert.deepEqual(differing.map(({ id }) => id).sort(), expected.sort(), 'listed, but no longer different')
}

function faultOf(check: () => void): string | undefined {
  try {
    check()
    return undefined
  } catch (error) {
    // Any other error is a crash, not a difference.
    if (error instanceof AssertionError) return error.message
    throw error
  }
}

/** The result of `read`, or undefined when it refuses its input; a crash is rethrown. */
export function accepted<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof TallyError && error.code !== 'INTERNAL') return undefined
    throw error
  }
}
