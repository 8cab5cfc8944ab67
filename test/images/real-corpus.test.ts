import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { access, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { promisify } from 'node:util'
import { digestOf } from '@tallyman/testkit/bytes/digest-of'
import { corpusImages, findCorpus, readCorpus } from '@tallyman/testkit/images/corpus'
import { type Built, image, index } from '@tallyman/testkit/images/images'
import {
  type DockerRegistry,
  dockerRegistryMissing,
  pushImage,
  startDockerRegistry,
} from '@tallyman/testkit/peers/real-registry'
import { makeRunnerFolder, type RunnerFolder } from '@tallyman/testkit/step/run-action'
import { assertPassed, step } from '../pull/pull-step.fixture.ts'

const execute = promisify(execFile)
const skopeo = '/usr/bin/skopeo'
const hasSkopeo = await access(skopeo).then(
  () => true,
  () => false,
)
const skip = dockerRegistryMissing() ?? false
const skipReader = skip || (!hasSkopeo && 'skopeo is not installed')

/** Images in place of a missing corpus. */
const stand: Readonly<Record<string, Built>> = {
  single: image({ layers: ['one', 'two'] }),
  docker: image({ layers: ['one'], docker: true }),
  multi: index([
    image({ layers: ['one'] }),
    image({ layers: ['arm'], platform: { os: 'linux', architecture: 'arm64' } }),
  ]),
  attested: index([image({ layers: ['one'] })], { attestations: true }),
}

interface Sample {
  readonly name: string
  readonly built: Built
}

/** The images of the corpus, or their substitutes. */
async function readSamples(): Promise<Sample[]> {
  const folder = await findCorpus()
  if (folder === undefined) return Object.entries(stand).map(([name, built]) => ({ name, built }))
  const images = Object.entries(await corpusImages(folder))
  return Promise.all(
    images.map(async ([name, each]) => ({ name, built: await readCorpus(folder, name, each) })),
  )
}

describe('real images, through a real registry', { skip }, () => {
  let registry: DockerRegistry
  let folder: RunnerFolder
  let samples: Sample[]

  before(async () => {
    registry = await startDockerRegistry()
    folder = await makeRunnerFolder()
    samples = await readSamples()
    const { origin } = registry
    await Promise.all(
      samples.map(({ name, built }) => pushImage({ origin, repository: name, tag: 'v1' }, built)),
    )
  })
  after(async () => {
    await registry[Symbol.asyncDispose]()
    await folder[Symbol.asyncDispose]()
  })

  const reference = ({ name, built }: Sample) => `${registry.host}/${name}:v1@${built.root.digest}`

  test('every image, pulled with all its platforms, is what was pushed, blob by blob', async t => {
    const images = samples.map(reference).join('\n')
    const done = await step(folder, { images, platforms: 'all', to: 'oci-layout=all' })
    assertPassed(done)
    const wanted = new Set<string>()
    for (const { name, built } of samples) {
      for (const [digest, bytes] of built.blobs) {
        const file = join(folder.workspace, 'all', 'blobs', digest.replace(':', '/'))
        assert.ok((await readFile(file)).equals(bytes), `${name}: ${digest}`)
        wanted.add(digest)
      }
    }
    assert.deepEqual((await blobsBelow(join(folder.workspace, 'all'))).sort(), [...wanted].sort())
    t.diagnostic(`${samples.length} images, ${wanted.size} blobs`)
  })

  for (const form of ['oci-layout', 'oci-archive'] as const)
    test(`skopeo reads our ${form} and copies it on, digests unchanged`, { skip: skipReader }, async () => {
      // It does not copy nested indexes, and does not find images of Docker's media types in a layout by tag.
      const readers = samples.filter(({ name }) =>
        /^(multi|single|attested|variant-(?!docker).*)$/.test(name),
      )
      assert.ok(readers.length >= 3)
      await Promise.all(readers.map(sample => readBySkopeo(sample, form)))
    })

  async function readBySkopeo(sample: Sample, form: 'oci-layout' | 'oci-archive'): Promise<void> {
    const path = join(folder.workspace, `${form}-${sample.name}`)
    const inputs = { images: reference(sample), platforms: 'all', offline: 'true', to: `${form}=${path}` }
    assertPassed(await step(folder, inputs))
    const source = `${form === 'oci-layout' ? 'oci' : form}:${path}:v1`
    const raw = await execute(skopeo, ['inspect', '--raw', source], { encoding: 'buffer' })
    assert.equal(digestOf(raw.stdout), sample.built.root.digest, sample.name)
    const copy = `${path}-copy`
    await execute(skopeo, ['copy', '--all', '--preserve-digests', source, `dir:${copy}`])
    // The parts that skopeo keeps: layers and configs by their bare digests, manifests under other names.
    for (const file of await readdir(copy))
      if (/^[0-9a-f]{64}$/.test(file))
        assert.equal(digestOf(await readFile(join(copy, file))), `sha256:${file}`, sample.name)
    assert.equal(digestOf(await readFile(join(copy, 'manifest.json'))), sample.built.root.digest)
  }
})

async function blobsBelow(layout: string): Promise<string[]> {
  const files = join(layout, 'blobs')
  const names = await Promise.all(
    (await readdir(files)).map(async algorithm =>
      (await readdir(join(files, algorithm))).map(hex => `${algorithm}:${hex}`),
    ),
  )
  return names.flat()
}
