/*
 * Processor names and variants as in containerd/platforms (database.go, compare.go):
 *
 *   arm     v5 < v6 < v7 < v8, none is v7; older ones run only on themselves
 *   arm64   v8 (none) < v8.1 < … < v8.9;  v9 < v9.1 < …;  v9.n runs all that v8.(n+5) runs
 *   amd64   v1 (none) < v2 < v3 < v4
 *   others  a variant runs only on itself
 */

/** A normalised architecture, and its variant unless that is the default. */
type Processor = readonly [architecture: string, variant?: string]

// An alias implies the variant: "armel" is v6 whatever variant is given. x64 and ia32 are Node's names.
const aliases = new Map<string, Processor>([
  ['i386', ['386']],
  ['ia32', ['386']],
  ['x86_64', ['amd64']],
  ['x86-64', ['amd64']],
  ['x64', ['amd64']],
  ['aarch64', ['arm64']],
  ['armhf', ['arm', 'v7']],
  ['armel', ['arm', 'v6']],
])
const ordinary = new Map([
  ['amd64', 'v1'],
  ['arm64', 'v8'],
])

/** Normalises an architecture and variant: x86_64 becomes amd64, aarch64/v8 arm64, arm arm/v7. */
export function normalProcessor(architecture: string, variant = ''): Processor {
  const written = architecture.toLowerCase()
  const [name, implied] = aliases.get(written) ?? [written]
  if (name === '386' && written !== '386') return [name]
  const found = implied ?? normalVariant(name, variant.toLowerCase())
  return found === '' || found === ordinary.get(name) ? [name] : [name, found]
}

function normalVariant(architecture: string, variant: string): string {
  if (architecture !== 'arm' && architecture !== 'arm64') return variant
  if (architecture === 'arm' && variant === '') return 'v7'
  const numbered = /^\d+(?:\.\d+)?$/.test(variant) ? `v${variant}` : variant
  return architecture === 'arm64' ? numbered.replace(/^(v\d+)\.0$/, '$1') : numbered
}

/** How many variants `offered` is below `wanted`, 0 when equal; undefined when `offered` does not run there. */
export function variantDistance(
  architecture: string,
  wanted: string | undefined,
  offered: string | undefined,
): number | undefined {
  if (wanted === offered) return 0
  const [above, below] = [levelOf(architecture, wanted), levelOf(architecture, offered)]
  if (above === undefined || below === undefined) return undefined
  if (above.major === below.major) return descent(above.minor - below.minor)
  if (architecture === 'arm64')
    return above.major === 9 ? descent(above.minor + 5 - below.minor, 100) : undefined
  return descent(above.major - below.major)
}

function descent(distance: number, penalty = 0): number | undefined {
  return distance >= 0 ? distance + penalty : undefined
}

interface Level {
  readonly major: number
  readonly minor: number
}

const ladders = new Map([
  ['arm', /^v([5-8])$/],
  ['arm64', /^v(8(?=$|\.\d$)|9)(?:\.(\d+))?$/],
  ['amd64', /^v(\d)$/],
])

function levelOf(architecture: string, variant: string | undefined): Level | undefined {
  const found = ladders.get(architecture)?.exec(variant ?? ordinary.get(architecture) ?? '')
  return found ? { major: Number(found[1]), minor: Number(found[2] ?? 0) } : undefined
}
