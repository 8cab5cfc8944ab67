import assert, { AssertionError } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { TestContext } from 'node:test'
import { TallyError } from '../errors.ts'

/** One case of a file in test/vectors: what another implementation answers. */
export interface Vector {
  readonly id: string
  readonly op?: string
  readonly kind?: string
}

/** How a file of vectors is run against this implementation. */
export interface VectorRun<Case extends Vector> {
  readonly file: string
  /** By `op` or `kind`: throws an AssertionError where the answer is another. */
  readonly checks: Readonly<Record<string, (vector: Case) => void>>
  /** Reason → ids, space separated, of the cases answered otherwise on purpose. */
  readonly differences: Readonly<Record<string, string>>
  /** `op` or `kind` → why there is nothing here to ask. */
  readonly leftOut?: Readonly<Record<string, string>>
}

/** Runs every case; a case may differ only where it is listed, and must differ there. The counts are printed. */
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
    // Anything else is a crash, never a difference.
    if (error instanceof AssertionError) return error.message
    throw error
  }
}

/** What `read` gives, or undefined where it refuses; a crash stays a crash. */
export function accepted<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof TallyError && error.code !== 'INTERNAL') return undefined
    throw error
  }
}
