import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { image, index } from '@tallyman/testkit/images/images'
import { pushImage } from '@tallyman/testkit/images/push-image'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import { dockerRegistryMissing, startDockerRegistry } from '@tallyman/testkit/peers/real-registry'
import { delay } from '@tallyman/testkit/registry/registry'
import { annotations, assertPassed, failureOf, quay, step } from '../pull/pull-step.fixture.ts'
import { attached, bundleOf, sigTag } from './attached.fixture.ts'
import { Sigstore, statementOf } from './sigstore.fixture.ts'

const amd = image({ layers: ['amd'] })
const arm = image({ layers: ['arm'], platform: { os: 'linux', architecture: 'arm64' } })
const app = index([amd, arm], { attestations: true })
const other = image({ layers: ['other'] })
const statementType = 'application/vnd.in-toto+json'
const spdx = 'https://spdx.dev/Document'
const sbom = { spdxVersion: 'SPDX-2.3', packages: [{ name: 'musl' }] }

async function attesting() {
  const at = await quay()
  await at.registry.add(app)
  const inputs = { images: `${at.registry.host}/test/app:v1@${app.root.digest}`, attestations: 'sboms' }
  return {
    ...at,
    folderOf: join(at.folder.workspace, 'sboms'),
    [Symbol.asyncDispose]: () => at[Symbol.asyncDispose](),
    pull: (more: Parameters<typeof at.pull>[0] = {}, options?: Parameters<typeof at.pull>[1]) =>
      at.pull({ ...inputs, ...more }, options),
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(each => each.isFile())
    .map(each => join(each.parentPath, each.name))
    .toSorted()
}

function warnings(done: Parameters<typeof annotations>[0]): string {
  return annotations(done, 'warning')
    .map(({ message }) => message)
    .join('\n')
}

test("BuildKit's children, bundles, envelopes and attached SBOMs of the chosen platform are written, byte for byte", async () => {
  await using at = await attesting()
  const statement = statementOf(amd.root.digest, { predicateType: spdx, predicate: sbom })
  const sigstore = await Sigstore.start()
  const bundle = await sigstore.bundle(statement)
  const envelope = JSON.stringify({
    payloadType: statementType,
    payload: Buffer.from(
      statementOf(app.root.digest, { predicateType: 'https://openvex.dev/ns/v0.2.0' }),
    ).toString('base64'),
    signatures: [{ sig: 'AA==' }],
  })
  await at.registry.add(bundleOf(amd.root, bundle), { tag: null })
  // A signature states nothing else, and an SBOM of another platform was not asked for.
  await at.registry.add(bundleOf(amd.root, await sigstore.bundle(statementOf(amd.root.digest))), {
    tag: null,
  })
  const armSbom = { mediaType: 'application/spdx+json', content: '{"arm":1}' }
  await at.registry.add(attached([armSbom], { subject: arm.root, artifactType: armSbom.mediaType }), {
    tag: null,
  })
  const cdx = { mediaType: 'application/vnd.cyclonedx+json', content: '{"bomFormat":"CycloneDX"}' }
  await at.registry.add(attached([cdx], { subject: app.root, artifactType: cdx.mediaType }), { tag: null })
  const att = attached([{ mediaType: 'application/vnd.dsse.envelope.v1+json', content: envelope }])
  await at.registry.add(att, { tag: sigTag(app.root.digest, 'att') })
  const done = await at.pull()
  assertPassed(done)
  const paths = (done.outputs.attestations ?? '').split('\n').toSorted()
  const folder = paths[0]?.split('/').slice(0, 2).join('/') ?? ''
  assert.match(folder, /^sboms\/127\.0\.0\.1-\d+-test-app-v1-[0-9a-f]{12}$/)
  assert.deepEqual(
    paths.map(path => path.slice(folder.length + 1)),
    [
      'index/cyclonedx.json',
      'index/openvex.dsse.json',
      'index/openvex.intoto.json',
      'linux-amd64/provenance.intoto.json',
      'linux-amd64/spdx.intoto.json',
      'linux-amd64/spdx.json',
      'linux-amd64/spdx.sigstore.json',
    ],
  )
  assert.deepEqual(
    await filesIn(at.folderOf),
    paths.map(path => join(at.folder.workspace, path)),
  )
  const textOf = (name: string) => readFile(join(at.folder.workspace, folder, name), 'utf8')
  assert.equal(await textOf('linux-amd64/spdx.intoto.json'), statement)
  assert.equal(await textOf('linux-amd64/spdx.sigstore.json'), bundle)
  assert.deepEqual(JSON.parse(await textOf('linux-amd64/spdx.json')), sbom)
  assert.equal(await textOf('index/cyclonedx.json'), cdx.content)
  const { attestations } = JSON.parse(await readFile(done.outputs.report ?? '', 'utf8'))
  assert.equal(attestations.length, 4)
  assert.deepEqual(attestations[0].platform, 'linux/amd64')
  assert.match(done.summary, /\| Attestation \|/)
})

test('a statement about another image is not written, and the log names it', async () => {
  await using at = await attesting()
  const foreign = statementOf(other.root.digest, { predicateType: spdx })
  await at.registry.add(attached([{ mediaType: statementType, content: foreign }], { subject: amd.root }), {
    tag: null,
  })
  const tagged = attached([{ mediaType: 'application/spdx+json', content: '{}' }], { subject: other.root })
  await at.registry.add(tagged, { tag: sigTag(amd.root.digest, 'sbom') })
  const done = await at.pull()
  assertPassed(done)
  assert.match(
    warnings(done),
    new RegExp(
      `attestation sha256:\\S+ is left out: .*it is of ${other.root.digest}, expected ${amd.root.digest}`,
    ),
  )
  assert.match(warnings(done), /it is of sha256:\S+, expected/)
  assert.deepEqual(
    (await filesIn(at.folderOf)).map(path => path.split('/').at(-1)),
    ['provenance.intoto.json'],
  )
})

test('hostile names and texts stay in the folder, and broken statements are left out', async () => {
  await using at = await attesting()
  const types = [
    '../../../up',
    '/etc/passwd',
    'CON',
    '.git/config',
    'a\u202eb\n::error::x',
    'x'.repeat(5_000),
    '',
  ]
  for (const predicateType of [...types, 'CON'])
    await at.registry.add(
      attached(
        [
          { mediaType: statementType, content: statementOf(amd.root.digest, { predicateType }) },
          { mediaType: statementType, content: ` ${statementOf(amd.root.digest, { predicateType })}` },
        ],
        { subject: amd.root },
      ),
      { tag: null },
    )
  const broken = [
    '{',
    '[]',
    '{"_type":"x","subject":[]}',
    '{"subject":[{"digest":{"sha256":1}}]}',
    '\ufeff{}',
  ]
  for (const content of broken)
    await at.registry.add(attached([{ mediaType: statementType, content }], { subject: amd.root }), {
      tag: null,
    })
  const done = await at.pull()
  assertPassed(done)
  const files = await filesIn(at.folder.workspace)
  for (const file of files) {
    assert.ok(file.startsWith(at.folderOf), file)
    assert.match(file.slice(at.folderOf.length), /^(?:\/[a-z0-9_][a-z0-9._-]{0,95}){3}$/)
  }
  assert.ok(files.some(file => file.endsWith('/x-con.intoto.json')))
  assert.ok(files.some(file => file.endsWith('/x-con-2.intoto.json')))
  assert.equal(new Set(files.map(file => file.toLowerCase())).size, files.length)
  assert.equal(annotations(done, 'error').length, 0)
  assert.match(warnings(done), /is left out/)
})

test('a folder with files, a file, and offline are errors before any request; nothing found is a warning', async () => {
  await using at = await attesting()
  await mkdir(join(at.folder.workspace, 'full'))
  await writeFile(join(at.folder.workspace, 'full', 'old.json'), 'old')
  const refused = async (more: Readonly<Record<string, string>>) => {
    const { code, message } = failureOf(await at.pull(more))
    assert.equal(code, 'INPUT_INVALID', message)
    return message
  }
  assert.match(
    await refused({ attestations: 'full' }),
    /it has files already, expected a folder that is missing or empty/,
  )
  assert.match(await refused({ attestations: 'full/old.json' }), /it is a file/)
  assert.match(await refused({ attestations: '../out' }), /outside the workspace/)
  assert.match(await refused({ attestations: 'a', to: 'oci-layout=a/b' }), /it holds|lies in/)
  assert.match(await refused({ offline: 'true' }), /offline allows no registry/)
  assert.deepEqual(at.registry.requests, [])
  await at.registry.add(other, { repository: 'test/bare', tag: 'v1' })
  const done = await at.pull({ images: `${at.registry.host}/test/bare:v1@${other.root.digest}` })
  assertPassed(done)
  assert.match(warnings(done), /no attestation or SBOM was found/)
  assert.equal(done.outputs.attestations, '')
  assert.equal(existsSync(at.folderOf), false)
  await mkdir(at.folderOf)
  assertPassed(await at.pull())
  assert.equal((await filesIn(at.folderOf)).length, 1)
})

test('a step that is killed leaves no folder, and the next one leaves nothing of it', async () => {
  await using at = await attesting()
  for (let count = 0; count < 12; count++) {
    const content = statementOf(amd.root.digest, {
      predicateType: `https://example.com/p${count}`,
      predicate: 'x'.repeat(50_000),
    })
    await at.registry.add(attached([{ mediaType: statementType, content }], { subject: amd.root }), {
      tag: null,
    })
  }
  for (const blobs of [3, 8, 12]) {
    at.registry.clearLog()
    at.registry.inject(delay(40, { kind: 'blob', times: 100 }))
    const stop = new AbortController()
    const running = at.pull({}, { cancel: stop.signal, cancelBy: 'SIGKILL' })
    while (at.registry.count({ kind: 'blob' }) < blobs) await sleep(2)
    stop.abort()
    assert.equal((await running).killedBy, 'SIGKILL')
    at.registry.clearFaults()
    assert.equal(existsSync(at.folderOf), false)
  }
  const left = await readdir(at.folder.workspace)
  assert.ok(
    left.some(name => /^sboms\..+\.part$/.test(name)),
    'no step was killed while it wrote',
  )
  assertPassed(await at.pull())
  assert.equal((await filesIn(at.folderOf)).length, 13)
  assert.deepEqual(await readdir(at.folder.workspace), ['sboms'])
})

test('an SBOM that oras attached is the one that oras pulls', async t => {
  const missing = peersMissing('oras') ?? dockerRegistryMissing()
  if (missing) return t.skip(missing)
  await using registry = await startDockerRegistry()
  await using at = await attesting()
  await pushImage({ origin: registry.origin, repository: 'team/app', tag: 'v1' }, app)
  const cwd = at.folder.temp
  const content = JSON.stringify(sbom)
  await writeFile(join(cwd, 'app.spdx.json'), content)
  const name = `${registry.host}/team/app`
  const type = 'application/spdx+json'
  await peer(
    'oras',
    [
      'attach',
      '--plain-http',
      '--artifact-type',
      type,
      `${name}@${amd.root.digest}`,
      `app.spdx.json:${type}`,
    ],
    { cwd },
  )
  const found = JSON.parse(
    await peer('oras', ['discover', '--plain-http', '--format', 'json', `${name}@${amd.root.digest}`], {
      cwd,
    }),
  )
  const [{ reference }] = found.referrers ?? found.manifests
  await mkdir(join(cwd, 'theirs'))
  await peer('oras', ['pull', '--plain-http', '-o', 'theirs', reference], { cwd })
  const done = await step(at.folder, {
    images: `${name}:v1@${app.root.digest}`,
    attestations: 'sboms',
    to: 'none',
  })
  assertPassed(done)
  const ours = (done.outputs.attestations ?? '').split('\n').find(path => path.endsWith('/spdx.json')) ?? ''
  const [mine, theirs] = await Promise.all([
    readFile(join(at.folder.workspace, ours), 'utf8'),
    readFile(join(cwd, 'theirs', 'app.spdx.json'), 'utf8'),
  ])
  assert.equal(mine, theirs)
})
