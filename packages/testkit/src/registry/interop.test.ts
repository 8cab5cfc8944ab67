import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { access, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { corpusImages, findCorpus, pushCorpus } from '../images/corpus.ts'
import { image, index, layer } from '../images/images.ts'
import { type RegistryOptions, startRegistry } from './registry.ts'

const execute = promisify(execFile)
const skopeo = '/usr/bin/skopeo'
const hasSkopeo = await access(skopeo).then(
  () => true,
  () => false,
)
const skip = !hasSkopeo && 'skopeo is not installed'

async function thereAndBack(options: RegistryOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'testkit-skopeo-'))
  try {
    await using registry = await startRegistry(options)
    const arm = { os: 'linux', architecture: 'arm64', variant: 'v8' }
    const big = layer({ seed: 1, size: 300_000, compression: 'zstd' })
    const built = index([image({ layers: ['one', 'two'] }), image({ layers: ['one', big], platform: arm })], {
      attestations: true,
    })
    await registry.add(built)
    const copy = (...parameters: string[]) => execute(skopeo, ['copy', '--all', ...parameters])
    const account = `${registry.credentials.username}:${registry.credentials.password}`
    const origin = `docker://${registry.host}`
    const layout = `oci:${folder}/layout:v1`
    await copy('--src-tls-verify=false', '--src-creds', account, `${origin}/test/app:v1`, layout)
    await copy('--dest-tls-verify=false', '--dest-creds', account, layout, `${origin}/copy/app:v2`)
    assert.equal(registry.tags('copy/app').get('v2'), built.root.digest)
    assert.equal(registry.openUploads, 0)
    assert.deepEqual(registry.errors, [])
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('skopeo copies an index out of the registry and back, without authentication', { skip }, () =>
  thereAndBack({}),
)
test('skopeo copies an index with Basic and without mounts', { skip }, () =>
  thereAndBack({ auth: 'basic', mounts: false }),
)
test('skopeo copies an index with tokens and redirected blobs', { skip }, () =>
  thereAndBack({ auth: 'bearer', redirectBlobs: true, uploadLocation: 'relative' }),
)

test('real images keep their digests in the registry', async context => {
  const corpus = await findCorpus()
  if (!corpus) return context.skip('no corpus beside the repository')
  await using registry = await startRegistry()
  const names = ['odd', 'multi-attest', 'artifact']
  await pushCorpus(corpus, registry.host, names)
  const images = await corpusImages(corpus)
  for (const name of names) assert.equal(registry.tags(name).get('v1'), images[name]?.digest)
})
