import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Digest } from '@tallyman/core/model/digest'
import { RandomRegistryBackend } from '@tallyman/testkit/prune/random-registry-backend'
import { carryOut } from './carry-out.ts'
import { repositoryPlan } from './inventory/repository-plan.ts'
import type { Version } from './inventory/version.ts'
import { planPrune } from './plan.ts'
import { type PolicyInputs, parsePolicy } from './rules/policy.ts'

interface Case {
  readonly id: string
  readonly title: string
  readonly options: Readonly<Record<string, string>>
  readonly setup: {
    readonly alwaysPresent: readonly Copy[]
    readonly copyInOrder: readonly Copy[]
    readonly thenDeleteVersions: readonly string[]
  }
  readonly expected: { readonly tags: readonly string[]; readonly versions: readonly string[] }
}

interface Copy {
  readonly image: string
  readonly tag: string | null
}

interface Vectors {
  readonly images: Readonly<Record<string, { kind: string; children?: readonly string[] | string }>>
  readonly cases: readonly Case[]
}

const path = new URL('../../../../test/vectors/prune-scenarios.json', import.meta.url)
const vectors = JSON.parse(readFileSync(path, 'utf8')) as Vectors
const day = 86_400_000
const start = Date.UTC(2029, 0, 1)
const now = new Date(start + 60 * day)

function digestOf(image: string): Digest {
  return `sha256:${createHash('sha256').update(image).digest('hex')}` as Digest
}

function childrenOf(image: string): readonly string[] {
  const children = vectors.images[image]?.children ?? []
  return typeof children === 'string' ? [] : children
}

/** The registry after the copies of a case, each a day newer than the one before. */
function prime({ setup }: Case): { versions: Version[]; names: Map<Digest, string> } {
  const held = new Map<string, Version>()
  const copies = [...setup.alwaysPresent, ...setup.copyInOrder]
  for (const [index, { image, tag }] of copies.entries()) {
    const created = new Date(start + index * day)
    const add = (name: string, tags: string[]) => {
      const before = held.get(name)
      const needs = childrenOf(name).map(digestOf)
      const kind = needs.length > 0 ? 'index' : 'image'
      const all = [...(before?.tags ?? []), ...tags]
      held.set(name, { digest: digestOf(name), kind, created: before?.created ?? created, needs, tags: all })
    }
    for (const child of childrenOf(image)) add(child, [])
    add(image, tag === null ? [] : [tag])
  }
  for (const name of setup.thenDeleteVersions) held.delete(name)
  return {
    versions: [...held.values()],
    names: new Map([...held].map(([name, { digest }]) => [digest, name])),
  }
}

function patterns(text: string | undefined, isRegex: boolean): string[] {
  const list = text?.split(',') ?? []
  return isRegex ? list.map(pattern => `/${pattern}/`) : list
}

const ages: Readonly<Record<string, string>> = { '30 years': '10950d', '1 second': '1s' }

/** The policies in our words; several where one run of ours cannot say what one of theirs does. */
function translate(options: Case['options']): PolicyInputs[] {
  const isRegex = options['use-regex'] === 'true'
  const [named, excluded] = [options['delete-tags'], options['exclude-tags']]
  // Their patterns also match digests; ours are for tags alone, so a digest is named by its tag here.
  const pruneTags = patterns(named?.replace('digest-of(single-1.36)', '1.36-uclibc'), isRegex)
  const isExcludedDigest = excluded === 'digest-of(dummy)'
  const base: PolicyInputs = {
    pruneTags: pruneTags.length === 0 && options['keep-n-tagged'] ? ['*'] : pruneTags,
    keepTags: isExcludedDigest ? [] : patterns(excluded, isRegex),
    ...(isExcludedDigest
      ? {
          keepRefs: [
            {
              file: 'images.lock',
              repository: 'ghcr.io/owner/app',
              digest: digestOf('dummy'),
            },
          ],
        }
      : {}),
    keepLast: options['keep-n-tagged'] ?? '0',
    olderThan: ages[options['older-than'] ?? ''] ?? '0s',
    pruneBroken: 'delete-ghost-images' in options || 'delete-partial-images' in options,
    pruneOrphans: 'delete-orphaned-images' in options,
  }
  const isDefault = Object.keys(options).every(name => ['older-than', 'dry-run'].includes(name))
  const untagged = options['keep-n-untagged']
  if (untagged === undefined)
    return [{ ...base, pruneUntagged: isDefault || options['delete-untagged'] === 'true' }]
  // keep-last counts untagged images only where no pattern is given: two runs.
  const second = { ...base, pruneTags: [], pruneUntagged: true, keepLast: untagged }
  return options['keep-n-tagged'] === undefined ? [second] : [base, second]
}

/** Where we differ on purpose: an index that lacks some children is as broken as one that lacks all. */
const ours: Readonly<Record<string, Case['expected']>> = {
  'prune-6b': { tags: ['dummy'], versions: ['dummy'] },
  'prune-6c': { tags: ['dummy'], versions: ['dummy'] },
}

for (const scenario of vectors.cases) {
  const isDry = 'dry-run' in scenario.options
  const expected = ours[scenario.id] ?? scenario.expected
  const note = ours[scenario.id] ? ' (differs on purpose)' : ''
  test(`${scenario.title}: what should stay stays, and nothing else${note} (${scenario.id})`, async () => {
    const { versions, names } = prime(scenario)
    const registry = new RandomRegistryBackend(versions)
    for (const inputs of isDry ? [] : translate(scenario.options)) {
      const inventory = await registry.inventory()
      const plan = repositoryPlan(inventory, planPrune(inventory, parsePolicy(inputs), now))
      await carryOut(plan, registry)
    }
    assert.deepEqual(registry.versions.flatMap(({ tags }) => tags).sort(), expected.tags)
    assert.deepEqual(registry.versions.map(({ digest }) => names.get(digest)).sort(), expected.versions)
  })
}
