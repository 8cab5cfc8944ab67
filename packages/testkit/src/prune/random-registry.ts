import { createHash } from 'node:crypto'
import type { Digest } from '@tallyman/core/model/digest'
import type { Version } from '@tallyman/core/prune/inventory/version'
import fc from 'fast-check'

/** Tags of random registries; each points to at most one version. */
export const randomTags = [
  'v1',
  'v2',
  'v3',
  'v3-amd64',
  'rc-1',
  'rc-2',
  'dev',
  'stable',
  'latest',
  'cache',
] as const

const day = 86_400_000

/** The time relative to which random registries have their ages. */
export const randomNow = new Date('2030-01-31T00:00:00Z')

interface Seed {
  readonly kind: 'image' | 'index'
  readonly needs: readonly number[]
  readonly lacks: readonly number[]
  readonly subject: number | undefined
  readonly referrerTagsOf: readonly { readonly of: number; readonly suffix: string }[]
  readonly ageInDays: number | undefined
  readonly touchedAfterDays: number | undefined
  readonly label: string | undefined
}

const digests = new Map<number, Digest>()

/** A digest for a number; equal numbers give equal digests. */
export function digestOfNumber(number: number): Digest {
  const known = digests.get(number)
  if (known !== undefined) return known
  const digest = `sha256:${createHash('sha256').update(`version ${number}`).digest('hex')}` as Digest
  digests.set(number, digest)
  return digest
}

/**
 * Realistic repositories: nested indexes, shared and missing children, one image with several tags, referrers, and
 * fallback and cosign tags of present and deleted images, even ones that name each other in a cycle.
 */
export function randomRegistries(largest = 12): fc.Arbitrary<Version[]> {
  return fc
    .tuple(
      fc.array(seeds(largest), { minLength: 1, maxLength: largest }),
      fc.array(fc.integer({ min: -largest, max: largest - 1 }), {
        minLength: randomTags.length,
        maxLength: randomTags.length,
      }),
    )
    .map(([all, holders]) => all.map((seed, index) => versionOf(seed, index, { all, holders })))
}

function seeds(largest: number): fc.Arbitrary<Seed> {
  const node = fc.nat({ max: largest - 1 })
  const rarely = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 })
  return fc.record({
    kind: fc.constantFrom('image' as const, 'index' as const),
    needs: fc.array(node, { maxLength: 3 }),
    lacks: fc.oneof({ weight: 6, arbitrary: fc.constant([]) }, fc.array(node, { maxLength: 2 })),
    subject: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, fc.nat({ max: largest + 2 })),
    referrerTagsOf: fc.oneof(
      { weight: 5, arbitrary: fc.constant([]) },
      fc.array(
        fc.record({ of: fc.nat({ max: largest + 1 }), suffix: fc.constantFrom('', '.sig', '.att', '.sbom') }),
        { maxLength: 2 },
      ),
    ),
    ageInDays: fc.oneof({ weight: 6, arbitrary: fc.nat({ max: 30 }) }, fc.constant(undefined)),
    touchedAfterDays: rarely(fc.nat({ max: 10 })),
    label: rarely(fc.constantFrom('yes', 'no')),
  })
}

interface Neighbours {
  readonly all: readonly Seed[]
  readonly holders: readonly number[]
}

function versionOf(seed: Seed, index: number, { all, holders }: Neighbours): Version {
  const digest = digestOfNumber(index)
  const isIndex = seed.kind === 'index'
  const children = isIndex ? seed.needs.filter(child => child < index).map(digestOfNumber) : []
  const missing = isIndex ? seed.lacks.map(number => digestOfNumber(1000 + number)) : []
  // A manifest can only name manifests that existed before it or have been deleted.
  const isSubject = seed.subject !== undefined && (seed.subject < index || seed.subject >= all.length)
  const ordinary = randomTags.filter((_, tag) => holders[tag] === index)
  const referrerTags = seed.referrerTagsOf.map(
    ({ of, suffix }) => `${digestOfNumber(of).replace(':', '-')}${suffix}`,
  )
  const free = referrerTags.filter(tag => firstHolder(tag, all) === index)
  const created =
    seed.ageInDays === undefined ? undefined : new Date(randomNow.getTime() - seed.ageInDays * day)
  const touched = created && seed.touchedAfterDays !== undefined && later(created, seed.touchedAfterDays)
  return {
    digest,
    kind: seed.kind,
    tags: [...new Set([...ordinary, ...free])].sort(),
    created,
    ...(touched ? { touched } : {}),
    needs: [...new Set([...children, ...missing])],
    ...(isSubject ? { subject: digestOfNumber(seed.subject as number) } : {}),
    ...(seed.label ? { labels: { keep: seed.label } } : {}),
    size: 100 + index,
  }
}

function firstHolder(tag: string, all: readonly Seed[]): number {
  return all.findIndex(({ referrerTagsOf }) =>
    referrerTagsOf.some(({ of, suffix }) => `${digestOfNumber(of).replace(':', '-')}${suffix}` === tag),
  )
}

function later(date: Date, days: number): Date {
  return new Date(Math.min(date.getTime() + days * day, randomNow.getTime()))
}
