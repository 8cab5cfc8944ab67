import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FoundImages } from '../../lock/find-images.ts'
import { noPins, withPin } from '../../lock/lock-file.ts'
import type { Scan } from '../../lock/scan/scan.ts'
import type { ImagePlace, UnreadPlace } from '../../lock/yaml/image-place.ts'
import { digestOf } from '../../model/digest.ts'
import { imagesFound } from './images-in-files.ts'

const digest = digestOf(Buffer.from('one'))
const arm = { os: 'linux', architecture: 'arm64' }
const amd = { os: 'linux', architecture: 'amd64' }

function place(image: string, more: Partial<ImagePlace> = {}): ImagePlace {
  const end = image.length
  const position = { start: 0, end, line: 3, column: 1, where: 'FROM of stage 1' }
  return { image, written: image, ...position, isLiteral: true, hasVariables: false, ...more }
}

function found(scan: Partial<Scan>, notFollowed: FoundImages['notFollowed'] = []): FoundImages {
  const whole = { places: [], unread: [], leads: [], ...scan }
  return { files: [{ path: 'Dockerfile', kind: 'dockerfile', text: '', scan: whole }], notFollowed }
}

const open: UnreadPlace = {
  line: 5,
  where: 'jobs.a.container',
  text: '$X',
  reason: 'an input decides',
  isOpen: true,
}

test('what only the run or another repository decides is a warning, and the other images are pulled', () => {
  const elsewhere = { file: 'ci.yml', line: 2, problem: 'include leads to another project', isOpen: true }
  const { images, warnings } = imagesFound(found({ places: [place('app:1')], unread: [open] }, [elsewhere]), {
    lock: undefined,
  })
  assert.deepEqual(
    images.map(({ written, places }) => [written, places]),
    [['app:1', ['Dockerfile, line 3']]],
  )
  assert.deepEqual(warnings, [
    'Cannot read "ci.yml" for images-from: line 2: include leads to another project; it is not pulled',
    'Cannot read "Dockerfile" for images-from: line 5: cannot tell which image jobs.a.container names "$X": an input decides; it is not pulled',
  ])
})

test('the same place without an open end is an error', () => {
  const { isOpen: _, ...closed } = open
  assert.throws(() => imagesFound(found({ unread: [closed] }), { lock: undefined }), {
    code: 'INPUT_INVALID',
    message: /line 5: cannot tell which image jobs\.a\.container names/,
  })
})

test('a FROM whose variable chooses among stages names no image', () => {
  const from = { line: 4, where: 'FROM of stage 3', text: `Build-\${TARGETARCH}`, reason: 'it differs' }
  const stages = ['build-amd64', 'build-arm64']
  const { images, warnings } = imagesFound(found({ places: [place('app:1')], unread: [from], stages }), {
    lock: undefined,
  })
  assert.deepEqual([images.length, warnings], [1, []])
  const other = found({ unread: [{ ...from, text: '$BUILD' }], stages })
  assert.throws(() => imagesFound(other, { lock: undefined }), { code: 'INPUT_INVALID' })
})

test('any number of such places fills neither the log nor the error', () => {
  const unread = Array.from({ length: 1_000 }, (_, line) => ({ ...open, line }))
  const { warnings } = imagesFound(found({ unread }), { lock: undefined })
  assert.equal(warnings.length, 11)
  assert.equal(warnings.at(-1), '990 more places name no image that is pulled')
  const closed = unread.map(({ isOpen: _, ...each }) => each)
  assert.throws(
    () => imagesFound(found({ unread: closed }), { lock: undefined }),
    ({ message }: Error) => message.split('\n').length === 21 && message.endsWith('\n980 more faults'),
  )
})

test('a bare word that may be a build context is pulled only if the lock file pins it, else a warning says how', () => {
  const places = [place('nginx', { mayBeContext: true, where: 'COPY --from of stage 2' })]
  const skipped = imagesFound(found({ places }), { lock: noPins })
  assert.deepEqual(skipped.images, [])
  assert.match(
    skipped.warnings[0] ?? '',
    /^Dockerfile, line 3: COPY --from of stage 2 names "nginx", which may be a build context.*write nginx:latest/,
  )
  const lock = withPin(noPins, { image: 'docker.io/library/nginx:latest', digest, platforms: new Map() })
  const { images, warnings } = imagesFound(found({ places }), { lock })
  assert.deepEqual([images.map(({ written }) => written), warnings], [['nginx'], []])
})

test('an image says why no digest can be written at its place, if none can', () => {
  const notEdited = 'variables decide a part of it'
  const digestSite = { start: 0, end: 0, before: '', after: '' }
  const cases: readonly (readonly [Partial<ImagePlace>, string | undefined])[] = [
    [{ isLiteral: false, notEdited }, notEdited],
    [{ isLiteral: true }, undefined],
    [{ isLiteral: false, digestSite }, undefined],
  ]
  for (const [more, expected] of cases) {
    const { images } = imagesFound(found({ places: [place('app:1', more)] }), { lock: undefined })
    assert.equal(images[0]?.notEdited, expected)
  }
})

test('a template is an error: it names other images once it is filled in', () => {
  assert.throws(() => imagesFound(found({ isTemplate: true }), { lock: undefined }), {
    message: 'Cannot read "Dockerfile" for images-from: it is a template, whose images are unknown',
  })
})

test('a FROM takes its own platform alone, a service takes that of the step besides', () => {
  const platforms = { selection: [amd], areNamed: true, own: [amd] }
  const selected = (more: Partial<ImagePlace>, step: Parameters<typeof imagesFound>[1]['platforms']) =>
    imagesFound(found({ places: [place('app:1', more)] }), { lock: undefined, platforms: step }).images[0]
      ?.selection
  const fixed = { platform: 'linux/arm64' }
  assert.deepEqual(selected(fixed, platforms), [arm])
  assert.deepEqual(selected({ ...fixed, service: 'web', use: 'build' }, platforms), [arm])
  assert.deepEqual(selected({ ...fixed, service: 'web', use: 'image' }, platforms), [arm, amd])
  assert.deepEqual(selected({ isForBuilder: true }, { ...platforms, selection: [arm] }), [amd])
  assert.equal(selected({}, platforms), undefined)
  assert.equal(selected(fixed, { ...platforms, selection: 'all' }), undefined)
})

test('a name that is no image is an error that says where, without a line break of the file', () => {
  const places = [place('No::Image\n::error::x'), place('app:1', { platform: 'a b' })]
  assert.throws(
    () => imagesFound(found({ places }), { lock: undefined }),
    ({ message }: Error) => {
      const lines = message.split('\n')
      return (
        lines.length === 2 &&
        lines.every(line => /^Cannot read "Dockerfile" for images-from: line 3: FROM/.test(line))
      )
    },
  )
})
