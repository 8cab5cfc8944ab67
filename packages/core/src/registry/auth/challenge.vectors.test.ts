import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { isLoopbackHost } from '../../http/address.ts'
import { accepted, runVectors, type Vector } from '../../model/vector-run.ts'
import { type Challenge, parseChallenges } from './challenge.ts'
import { checkRealm } from './token-exchange.ts'

type Parsed = { readonly scheme: string; readonly params?: Readonly<Record<string, string>> }

interface ChallengeVector extends Vector {
  readonly headers: readonly string[]
  /** Null where no upstream test defines the result. */
  readonly expected: readonly Parsed[] | { readonly error: true } | null
  readonly observedBy: Readonly<Record<string, readonly Parsed[]>>
}

interface ChallengeVectors {
  readonly realmSafety: {
    readonly cases: readonly {
      realm: string
      registryHost: string
      insecure: boolean
      expected: { allowed: boolean }
    }[]
  }
  readonly plainHttpByDefault: { readonly cases: readonly { host: string; scheme: 'http' | 'https' }[] }
}

const file = 'challenge.json'
const vectors: ChallengeVectors = JSON.parse(
  await readFile(new URL(`../../../../../test/vectors/${file}`, import.meta.url), 'utf8'),
)

const differences = {
  'a scheme that nobody here can answer is kept, so that a message can name it': 'chal-002',
  'by the grammar a name without value is the scheme of a next challenge': 'chal-011',
  'a quoted name is left out, and a scheme is none without its name': 'chal-023',
  'a comma too few or too many makes nothing unreadable': 'chal-025 chal-042',
  'a value that is cut off is left out, and its scheme answered': 'chal-026 chal-027',
  'a realm without quotes is read whole, not up to its first colon': 'chal-048',
  'a line may hold several challenges (RFC 9110, section 11.6.1)': 'chal-049',
}

/** An upstream that discards the parameters of Basic does not test them. */
function isSame(found: readonly Challenge[], wanted: readonly Parsed[]): boolean {
  const shown = found.map(({ scheme, params }, at) => (wanted[at]?.params ? { scheme, params } : { scheme }))
  return JSON.stringify(shown.map(sorted)) === JSON.stringify(wanted.map(sorted))
}

function sorted({ scheme, params }: Parsed) {
  return [scheme, Object.entries(params ?? {}).sort()]
}

function checkChallenges({ headers, expected, observedBy }: ChallengeVector): void {
  const found = parseChallenges(headers)
  const said = JSON.stringify(found)
  if (expected === null)
    return assert.ok(
      Object.values(observedBy).some(each => isSame(found, each)),
      said,
    )
  // Our parser never throws: it leaves out what upstream rejects.
  assert.ok(isSame(found, 'error' in expected ? [] : expected), said)
}

test('challenges are parsed as other clients parse them', context => {
  runVectors<ChallengeVector>(context, { file, differences, checks: { '': checkChallenges } })
})

const otherRealms = {
  12: 'another port of the same host is the same machine, where a registry may well keep its token server',
}

test("a registry cannot direct its client to the client's own machine or network", context => {
  const { cases } = vectors.realmSafety
  const differing = cases.flatMap(({ realm, registryHost, insecure, expected }, at) => {
    const origin = new URL(`${insecure ? 'http' : 'https'}://${registryHost || 'registry.invalid'}`)
    const isAllowed = accepted(() => checkRealm(realm, { origin, insecure, trustedHosts: [] })) !== undefined
    return isAllowed === expected.allowed ? [] : [String(at)]
  })
  assert.deepEqual(differing, Object.keys(otherRealms))
  context.diagnostic(
    `${file}, realmSafety: ${cases.length - differing.length} of ${cases.length} as upstream`,
  )
})

const otherHosts = {
  '10.2.3.4:5000': 'a private network is no secret from those on it: plain HTTP there is asked for by name',
}

test('plain HTTP is used only for this machine unless configured', context => {
  const { cases } = vectors.plainHttpByDefault
  const differing = cases.filter(({ host, scheme }) => {
    const name = URL.parse(`https://${host}`)?.hostname ?? host
    return (isLoopbackHost(name) ? 'http' : 'https') !== scheme
  })
  assert.deepEqual(
    differing.map(({ host }) => host),
    Object.keys(otherHosts),
  )
  context.diagnostic(
    `${file}, plainHttpByDefault: ${cases.length - differing.length} of ${cases.length} as upstream`,
  )
})
