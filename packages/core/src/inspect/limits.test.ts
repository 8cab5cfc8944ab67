import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anyText } from '@tallyman/testkit/bytes/any-text'
import fc from 'fast-check'
import { imageFor, layerFor, platformFor, wholeInspection } from '../reports/inspect/inspection.fixture.ts'
import { inspectionJson } from '../reports/inspect/inspection-json.ts'
import { type Budgets, overBudget } from './budgets.ts'
import type { Comparison } from './comparison.ts'
import { parseExpectation, unmet } from './expectations.ts'
import type { Inspection } from './inspection.ts'

const noLimit: Budgets = { maxSize: undefined, maxLayers: undefined, maxGrowth: undefined }

/** An image that lost its last layer and got two new ones, compared with what it was. */
function grown(): Inspection {
  const base = layerFor('base', 30_000_000)
  const old = layerFor('old', 1_000_000)
  const fresh = [layerFor('deps', 9_000_000, { createdBy: 'RUN npm ci\n--omit=dev' }), layerFor('app', 400)]
  const before = imageFor('a.example/app:main', {
    platforms: [platformFor('linux/amd64', { layers: [base, old] })],
  })
  const platform = platformFor('linux/amd64', { layers: [base, ...fresh] })
  const after = imageFor('a.example/app:pr', { platforms: [platform] })
  const [was, is] = [before.platforms[0], after.platforms[0]]
  assert.ok(was && is)
  const [deps, app] = fresh as [(typeof fresh)[number], (typeof fresh)[number]]
  const comparison: Comparison = {
    before,
    after,
    changed: true,
    comparedBy: 'digest',
    platformsGained: [],
    platformsLost: [],
    platforms: [
      {
        platform: 'linux/amd64',
        before: was,
        after: is,
        changed: true,
        comparedBy: 'digest',
        sizeChange: 8_000_400,
        layers: [
          { how: 'same', before: base, after: base },
          { how: 'replaced', before: old, after: deps },
          { how: 'added', after: app },
        ],
        config: [],
      },
    ],
  }
  return { images: [after], comparison, notes: [] }
}

test('a budget that is kept to the byte is no failure, and one byte more is', () => {
  const inspection = grown()
  const kept = { maxSize: 39_000_400, maxLayers: 3, maxGrowth: { written: '8000400', bytes: 8_000_400 } }
  assert.equal(overBudget(kept, inspection), undefined)
  assert.equal(overBudget(noLimit, inspection), undefined)
  for (const less of [
    { maxSize: 39_000_399 },
    { maxLayers: 2 },
    { maxGrowth: { written: '8000399', bytes: 8_000_399 } },
    { maxGrowth: { written: '25%', percent: 25 } },
  ])
    assert.equal(overBudget({ ...noLimit, ...less }, inspection)?.code, 'BUDGET_EXCEEDED')
  const share = { written: '26%', percent: 26 }
  assert.equal(overBudget({ ...noLimit, maxGrowth: share }, inspection), undefined)
})

test('a growth of exactly the share that is allowed is kept, whatever the share is as a binary number', () => {
  const grew = (sizes: readonly [before: number, after: number], percent: number) => {
    const [before, after] = sizes.map(size => {
      const platforms = [platformFor('linux/amd64', { layers: [layerFor('base', size)] })]
      return imageFor('a.example/app:pr', { platforms })
    })
    const [was, is] = [before?.platforms[0], after?.platforms[0]]
    assert.ok(before && after && was && is)
    const platform = {
      platform: 'linux/amd64',
      before: was,
      after: is,
      changed: true,
      comparedBy: 'digest' as const,
      sizeChange: 0,
      layers: [],
      config: [],
    }
    const gained = {
      changed: true,
      comparedBy: 'digest',
      platformsGained: [],
      platformsLost: [],
    } as const
    const comparison: Comparison = { before, after, ...gained, platforms: [platform] }
    const inspection: Inspection = { images: [after], comparison, notes: [] }
    return overBudget({ ...noLimit, maxGrowth: { written: `${percent}%`, percent } }, inspection)?.code
  }
  assert.equal(grew([30_000, 31_230], 4.1), undefined)
  assert.equal(grew([30_000, 31_231], 4.1), 'BUDGET_EXCEEDED')
  assert.equal(grew([0, 0], 5), undefined)
  assert.equal(grew([0, 1], 5), 'BUDGET_EXCEEDED')
})

test('a failed budget says platform, size, limit and the biggest new layers with their instructions', () => {
  const failure = overBudget(
    { ...noLimit, maxSize: 35_000_000, maxGrowth: { written: '5%', percent: 5 } },
    grown(),
  )
  assert.equal(
    failure?.message.replace(/sha256:\w+/g, 'sha256:…'),
    `Cannot accept the images: 2 budgets not kept:
a.example/app:pr, linux/amd64: 39.0 MB (39000400 bytes), over max-size 35.0 MB (35000000 bytes) by 4.0 MB (4000400 bytes)
  new: 9.0 MB (9000000 bytes) (sha256:…) RUN npm ci\\n--omit=dev
  new: 400 B (sha256:…) RUN make app
a.example/app:pr, linux/amd64: 8.0 MB (8000400 bytes) larger than a.example/app:main (+25.8 %): 39.0 MB (39000400 bytes) after 31.0 MB (31000000 bytes), over max-growth 5%
  new: 9.0 MB (9000000 bytes) (sha256:…) RUN npm ci\\n--omit=dev
  new: 400 B (sha256:…) RUN make app`,
  )
})

test('without another image the biggest layers are named, and every platform of every image is judged', () => {
  const images = [imageFor('a.example/one:1'), imageFor('a.example/two:1')]
  const failure = overBudget({ ...noLimit, maxSize: 30_000_000 }, { images, notes: [] })
  assert.equal(failure?.message.match(/over max-size/g)?.length, 4)
  assert.match(
    failure.message,
    /two:1, linux\/arm64: .*\n {2}30\.0 MB .* RUN make base\n {2}2\.0 MB .* RUN make app/,
  )
})

test('a budget that cannot be judged fails rather than passes', () => {
  const { size: _, ...unknown } = platformFor('linux/amd64')
  const image = imageFor('a.example/one:1', { platforms: [{ ...unknown, size: undefined }] })
  const inEngine = overBudget({ ...noLimit, maxSize: 1 }, { images: [image], notes: [] })
  assert.equal(inEngine?.code, 'INPUT_INVALID')
  assert.match(
    inEngine.message,
    /: 1 budget that cannot be judged:\n.*bytes as transferred, which an engine does not know/,
  )
  assert.match(inEngine.hint, /^Name images of a registry, .* instead of `docker=…`/)
  const none = overBudget(
    { ...noLimit, maxLayers: 9 },
    { images: [imageFor('a.example/one:1', { platforms: [] })], notes: [] },
  )
  assert.equal(none?.code, 'INPUT_INVALID')
  const { comparison, ...rest } = grown()
  const apart = { ...rest, comparison: { ...(comparison as Comparison), platforms: [] } }
  const grew = overBudget({ ...noLimit, maxGrowth: { written: '5%', percent: 5 } }, apart)
  assert.match(grew?.message ?? '', /max-growth needs a platform that both have/)
  const gained = { ...rest, comparison: { ...(comparison as Comparison), platformsGained: ['linux/arm64'] } }
  const half = overBudget({ ...noLimit, maxGrowth: { written: '90%', percent: 90 } }, gained)
  assert.equal(half?.code, 'INPUT_INVALID')
  assert.match(half.message, /linux\/arm64: max-growth cannot be judged, since a\.example\/app:main lacks/)
})

const step = inspectionJson(wholeInspection())

function failed(...lines: readonly string[]): string {
  return unmet(lines.map(parseExpectation), JSON.parse(JSON.stringify(step)))?.message ?? ''
}

test('expectations hold for paths with keys that have dots, for items of lists, and for numbers and lists as JSON', () => {
  for (const line of [
    'config.User=65532',
    'labels.org.opencontainers.image.source=https://github.com/*/app',
    'config.Labels.plain=?',
    'config.Env[1]=MODE=fast',
    'config.Env[*]=PATH=*',
    'config.Env=["PATH=/bin","MODE=fast"]',
    'platforms[1].platform=linux/arm64',
    'layers[0].size=30000000',
    'digest=sha256:*',
    'config.Healthcheck=',
    'comparison.platformsLost[0]=linux/s390x',
    'search.repositories[0].isOfficial=true',
    'usage.toFetch=30000000',
  ])
    assert.equal(failed(line), '', line)
})

test('all expectations that do not hold fail together, each with what was found', () => {
  const message = failed(
    'config.User=root',
    'labels.none=*',
    'config.Env[7]=*',
    'labels.plain=',
    'kind=image',
    'comparison.changed=false',
  )
  assert.equal(
    message,
    `Cannot accept the images: 10 expectations not met:
ghcr.io/owner/app:1, linux/amd64: config.User is 65532, expected root
ghcr.io/owner/app:1, linux/arm64: config.User is 65532, expected root
ghcr.io/owner/app:1, linux/amd64: labels.none is not there (labels has org.opencontainers.image.source, plain), expected *
ghcr.io/owner/app:1, linux/arm64: labels.none is not there (labels has org.opencontainers.image.source, plain), expected *
ghcr.io/owner/app:1, linux/amd64: config.Env[7] is not there (config.Env has [0] to [1]), expected *
ghcr.io/owner/app:1, linux/arm64: config.Env[7] is not there (config.Env has [0] to [1]), expected *
ghcr.io/owner/app:1, linux/amd64: labels.plain is 1, expected nothing
ghcr.io/owner/app:1, linux/arm64: labels.plain is 1, expected nothing
ghcr.io/owner/app:1: kind is index, expected image
comparison.changed is true, expected false`,
  )
})

test('a value that is not to be is something else that is there: a user that is not set is root', () => {
  for (const line of ['config.User!=root*', 'config.User!=0*', 'labels.plain!=', 'config.Env[*]!=DEBUG=*'])
    assert.equal(failed(line), '', line)
  const message = failed(
    'config.User!=6*',
    'config.Env[*]!=MODE=*',
    'config.Healthcheck!=',
    'config.Shell!=x',
  )
  assert.match(message, /config\.User is 65532, expected anything but 6\*\n/)
  assert.match(message, /config\.Env\[\*\] is PATH=\/bin and 1 other, expected anything but MODE=\*\n/)
  assert.match(message, /config\.Healthcheck is not there .*, expected something\n/)
  assert.match(message, /config\.Shell is not there .*, expected anything but x$/)
  const empty = { images: [{ name: 'a', platforms: [{ config: { User: '' } }] }] }
  const failure = unmet([parseExpectation('config.User!=root')], empty)
  assert.match(failure?.message ?? '', /a: config\.User is "", expected anything but root/)
})

test('an expectation about an image fails where there is none', () => {
  const failure = unmet([parseExpectation('config.User=*')], { images: [] })
  assert.match(failure?.message ?? '', /config\.User is not there, expected \*/)
})

test('an expectation about a config does not hold where engines may read another one, or none was read', () => {
  const config = { created: undefined, labels: {}, raw: { config: { User: '65532' } } }
  const failures = (lines: readonly string[], fault: string | undefined) => {
    const platform = {
      ...platformFor('linux/amd64', { config }),
      ...(fault === undefined ? {} : { configFault: fault }),
    }
    const images = [imageFor('a.example/b:1', { platforms: [platform] })]
    return unmet(lines.map(parseExpectation), inspectionJson({ images, notes: [] }))?.message
  }
  assert.equal(failures(['config.User=65532', 'labels.debug='], undefined), undefined)
  assert.match(
    failures(['config.User=65532', 'labels.debug=', 'layers[0].digest=sha256:*'], 'it is odd') ?? '',
    /2 expectations not met:\n.*config\.User is not certain: it is odd; expected 65532\n.*labels\.debug is not certain: it is odd; expected nothing$/,
  )
})

test('an expectation of nothing does not hold where nothing was looked at', () => {
  const image = imageFor('a.example/b:1', { platforms: [] })
  for (const images of [[], [image]])
    assert.match(
      unmet([parseExpectation('labels.debug=')], inspectionJson({ images, notes: [] }))?.message ?? '',
      /labels\.debug is not certain: no/,
    )
})

test('a value is met by itself with its wildcards escaped, whatever it is, and no message has a control character', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyText(), anyText()), { minLength: 1, maxLength: 5 }), entries => {
      const labels = Object.fromEntries(entries.filter(([key]) => /^[^=[\s]{0,39}[^=[\s!]$/.test(key)))
      const platform = platformFor('linux/amd64', { config: { created: undefined, labels, raw: {} } })
      const json = inspectionJson({
        images: [imageFor('a.example/b:1', { platforms: [platform] })],
        notes: [],
      })
      for (const [key, value] of Object.entries(labels)) {
        const glob = value.trim().replace(/[\\*?]/g, '\\$&')
        if (value !== value.trim() || glob.length > 200) continue
        assert.equal(unmet([parseExpectation(`labels.${key}=${glob}`)], json), undefined)
        const other = unmet([parseExpectation(`labels.${key}=${glob}x`)], json)
        assert.doesNotMatch(other?.message ?? 'no failure\u0000', /[\p{Cc}--\n]/v)
      }
    }),
    { numRuns: 300 },
  )
})

test('a path leads to own keys alone', () => {
  assert.match(failed('constructor.name=*'), /is not there/)
  assert.match(failed('labels.__proto__=*'), /is not there/)
  assert.throws(() => parseExpectation('no sign'), /expected path=glob/)
  assert.throws(() => parseExpectation('=x'), /expected path=glob/)
})
