import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Descriptor } from './descriptor.ts'
import { digestOf } from './digest.ts'
import { formatPlatform, normalizePlatform, type Platform, parsePlatform } from './platform.ts'
import { choosePlatform, platformMatches } from './platform-choice.ts'
import { accepted, runVectors, type Vector } from './vector-run.ts'

interface WrittenPlatform {
  readonly os: string
  readonly architecture: string
  readonly variant?: string
  readonly 'os.version'?: string
  readonly 'os.features'?: string[]
}

interface PlatformVector extends Vector {
  readonly input: string & WrittenPlatform
  readonly platform: WrittenPlatform
  readonly matcher: string
  readonly candidate: string | WrittenPlatform
  readonly candidates: string[]
  readonly expected: {
    readonly valid: boolean
    readonly platform: WrittenPlatform
    readonly format: string
    readonly match: boolean
    readonly order: string[]
  }
}

const differences = {
  'os and architecture are both asked for: what is left out would depend on the machine':
    'plat-018 plat-019 plat-020 plat-021 plat-022 plat-024 plat-025 plat-026 plat-028 plat-029 plat-030 plat-031 plat-032 plat-033 plat-034 plat-035 plat-036 plat-037 plat-038 plat-410 plat-411 plat-412 plat-413',
  'a platform is normalised as it is read, not only where it is compared':
    'plat-005 plat-009 plat-387 plat-398',
  'an image of another architecture is never chosen unasked, though the machine might run it':
    'plat-055 plat-064 plat-133 plat-134 plat-135 plat-136 plat-137 plat-162 plat-163 plat-164 plat-165 plat-166 plat-181 plat-182 plat-183 plat-184 plat-185 plat-195 plat-196 plat-197 plat-198 plat-199',
  'a lower variant is chosen where the wanted one is missing, which the strict matcher refuses':
    'plat-233 plat-234 plat-235 plat-236 plat-244 plat-245 plat-253 plat-290 plat-291 plat-292 plat-293 plat-294 plat-307 plat-308 plat-320',
}

function ours({ 'os.version': osVersion, 'os.features': osFeatures, ...rest }: WrittenPlatform): Platform {
  return { ...rest, ...(osVersion ? { osVersion } : {}), ...(osFeatures ? { osFeatures } : {}) }
}

function checkMatch({ matcher, candidate, expected }: PlatformVector): void {
  const offered =
    typeof candidate === 'string' ? parsePlatform(candidate) : normalizePlatform(ours(candidate))
  assert.equal(platformMatches(parsePlatform(matcher), offered), expected.match)
}

function checkFirst({ matcher, candidates, expected }: PlatformVector): void {
  const manifests = candidates.map((text): Descriptor => {
    return { mediaType: 'a/b', size: 1, digest: digestOf(Buffer.from(text)), platform: parsePlatform(text) }
  })
  const chosen = choosePlatform({ kind: 'index', manifests }, parsePlatform(matcher))
  assert.equal(candidates[manifests.indexOf(chosen)], expected.order[0])
}

test('platforms are parsed and matched as in containerd/platforms', context => {
  runVectors<PlatformVector>(context, {
    file: 'platforms.json',
    differences,
    leftOut: { 'sort-os': 'an image of another architecture is never chosen' },
    checks: {
      parse: ({ input, expected }) => {
        const found = accepted(() => parsePlatform(input))
        assert.equal(found !== undefined, expected.valid)
        if (!found) return
        assert.deepEqual(found, ours(expected.platform))
        assert.equal(formatPlatform(found), expected.format)
      },
      format: ({ platform, expected }) => assert.equal(formatPlatform(ours(platform)), expected.format),
      normalize: ({ input, expected }) =>
        assert.deepEqual(normalizePlatform(ours(input)), ours(expected.platform)),
      'match-exact': checkMatch,
      'match-only': checkMatch,
      'match-only-strict': checkMatch,
      'sort-only': checkFirst,
    },
  })
})
