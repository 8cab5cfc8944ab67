import assert from 'node:assert/strict'
import { mkdtempDisposable, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { isTallyError } from '@tallyman/core/errors'
import { loadOperation } from '../operations.ts'
import { parseWords } from './parse-words.ts'

async function problems(...words: string[]): Promise<readonly string[]> {
  const error = await parseWords(words, loadOperation).catch((thrown: unknown) => thrown)
  assert.ok(isTallyError(error, 'INPUT_INVALID'), words.join(' '))
  return error.message.split('\n').slice(1)
}

test('an image of the engine is answered with the command that takes it, where registries alone are read', async () => {
  const read = 'images are read from registries here'
  assert.deepEqual(await problems('copy', 'docker=a.io/b:1', 'a.io/c:1'), [
    `"docker=a.io/b:1": ${read}: tallyman push docker=a.io/b:1 REF brings it to one`,
  ])
  assert.deepEqual(await problems('pull', 'directory=x'), [
    `"directory=x": ${read}: tallyman push directory=x REF brings it to one`,
  ])
  for (const words of [
    ['push', 'docker=b:1', 'a.io/b:1'],
    ['inspect', 'docker=b:1'],
    ['index', 'create', 'a.io/b:1', 'oci-layout=b'],
  ])
    await assert.doesNotReject(parseWords(words, loadOperation), words.join(' '))
})

async function inputs(...words: string[]) {
  const call = await parseWords(words, loadOperation)
  assert.ok(!('ask' in call), words.join(' '))
  return call.inputs
}

test('a place among the images of a pull, save or export is where they come from', async () => {
  for (const word of [
    'docker=deb:1',
    'store=a@b',
    'oci-layout=x',
    'oci-archive=x.tar',
    'docker-archive=x.tar',
  ])
    for (const command of ['pull', 'save', 'export', 'verify-signatures']) {
      const words = command === 'verify-signatures' ? ['--key', 'k.pub'] : []
      const { images, from } = await inputs(command, word, ...words)
      assert.deepEqual([images, from], [undefined, word], command)
    }
  const { from } = await inputs('pull', '--from', 'docker', 'oci-layout=a', 'oci-layout=b')
  assert.equal(from, 'docker\noci-layout=a\noci-layout=b')
  const exported = await inputs('export', 'docker=deb:1', 'etc/passwd')
  assert.deepEqual([exported.from, exported['rootfs-paths']], ['docker=deb:1', 'etc/passwd'])
})

test('a place beside a name says that names are looked up in places', async () => {
  assert.deepEqual(await problems('pull', 'alpine:3', 'docker=deb:1'), [
    '"docker=deb:1" and "alpine:3": a place beside a name: --from docker=deb:1 has names looked up there alone; images of registries are another call',
  ])
})

test('export needs no image where a place or a file names it', async () => {
  assert.equal((await inputs('export', '--from', 'oci-archive=x.tar')).images, undefined)
  assert.equal((await inputs('export', '--images-from', 'Dockerfile')).images, undefined)
})

test('an archive that is there and has no word for its kind is shown with one', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'tallyman-'))
  const file = join(folder.path, 'deb.tar')
  await writeFile(file, '')
  for (const command of ['export', 'save', 'pull']) {
    const [problem = ''] = await problems(command, file)
    assert.match(problem, /: a file here, .*: tallyman \w+ --from oci-archive=\S+deb\.tar reads the archive$/)
  }
  for (const [path, kind] of [
    [file, 'oci-archive'],
    [folder.path, 'oci-layout'],
  ] as const)
    assert.deepEqual(await problems('pull', '--from', path), [
      `--from: "${path}" has no word for its kind: write ${kind}=${path}`,
    ])
  assert.equal((await inputs('pull', `${file}x/app.tar`)).from, undefined)
})

test('the last word of append is where the image goes, unless -t says it, as for crane', async () => {
  const two = { layers: 'a.tar\nsite', base: 'b', tags: 'app:1' }
  assert.deepEqual(await inputs('append', '--base', 'b', 'a.tar', 'site', 'app:1'), two)
  assert.deepEqual(await inputs('append', '-b', 'b', '-f', 'a.tar', '-f', 'site', '-t', 'app:1'), two)
  assert.deepEqual(await inputs('append', '-b', 'b', '--new_layer', 'a.tar', 'site', '-t', 'app:1'), two)
  const one = { layers: 'a.tar', tags: 'app:1' }
  assert.deepEqual(await inputs('append', '-f', 'a.tar', 'app:1'), one)
  assert.deepEqual(await inputs('append', '-', 'app:1'), { layers: '-', tags: 'app:1' })
  assert.deepEqual(await problems('append', 'a.tar'), ['REF: not given'])
  assert.deepEqual(await problems('append'), ['LAYER: not given'])
})

test('commit takes a container by name or ID, with the options of docker commit', async () => {
  for (const name of ['web', '0123456789ab', 'a'.repeat(64)])
    assert.deepEqual(await inputs('commit', name, 'app:1'), { source: `container=${name}`, tags: 'app:1' })
  const words = ['-a', 'A. Author', '-m', 'a note', '-c', 'CMD x', '--change', 'ENV A=1', '--pause=false']
  const about = { author: 'A. Author', message: 'a note', changes: 'CMD x\nENV A=1', pause: 'false' }
  const given = { source: 'container=web', tags: 'app:1\napp:2' }
  assert.deepEqual(await inputs('commit', ...words, 'web', 'app:1', 'app:2'), { ...about, ...given })
  assert.equal((await inputs('commit', '--no-pause', 'web', 'app:1')).pause, 'false')
  assert.deepEqual(await problems('commit'), ['CONTAINER: not given', 'REF: not given'])
})

test('import takes a file, a pipe or a name that looks like an ID, with the options of docker import', async () => {
  for (const file of ['rootfs.tar', '-', 'oci:x', 'dir:x', '0123456789ab'])
    assert.deepEqual(await inputs('import', file, 'app:1'), { source: `rootfs-tar=${file}`, tags: 'app:1' })
  const words = ['-c', 'CMD x', '--change', 'ENV A=1', '-m', 'note', '--platform', 'linux/arm64']
  const about = { changes: 'CMD x\nENV A=1', message: 'note', platforms: 'linux/arm64' }
  const given = { source: 'rootfs-tar=a.tar', tags: 'app:1\napp:2' }
  assert.deepEqual(await inputs('image', 'import', ...words, 'a.tar', 'app:1', 'app:2'), {
    ...about,
    ...given,
  })
  assert.deepEqual(await problems('import'), ['FILE|-: not given', 'REF: not given'])
})

test('a push names no archive or engine as its target, and says what puts images into the engine', async () => {
  const [problem = ''] = await problems('import', 'root.tar', 'oci-archive=x.tar')
  assert.match(
    problem,
    /^"oci-archive=x\.tar": .* no target: write name:tag; for the engine use docker import$/,
  )
  assert.match((await problems('push', 'docker=a:1', 'docker=b:1'))[0] ?? '', /no target: write name:tag$/)
  assert.equal((await inputs('push', 'docker=a:1', 'docker:dind')).tags, 'docker:dind')
})

test('a name without a tag to remove may be a container, or an image of the engine', async () => {
  const [problem = ''] = await problems('rm', 'c2')
  assert.match(problem, /^"c2": .* tallyman rmi c2, containers by docker rm c2$/)
  assert.equal((await inputs('rmi', 'c2')).images, 'docker=c2')
  assert.equal((await inputs('rm', 'docker=c2')).images, 'docker=c2')
})

test("signers are written as cosign has them, and every half of one is asked for by its option's name", async () => {
  const rule = async (...words: string[]) =>
    (await inputs('verify-signatures', 'a', ...words))['verify-signatures']
  const issuer = ['--certificate-oidc-issuer', 'https://i']
  assert.equal(
    await rule('--certificate-identity-regexp', '^a/.*$', '--certificate-oidc-issuer-regexp', 'b'),
    '** identity=/^a/.*$/ issuer=/b/',
  )
  assert.equal(
    await rule('--key', 'k', '--type', 'slsaprovenance1'),
    '** key=k predicate=https://slsa.dev/provenance/v1',
  )
  assert.equal(await rule('--key', 'k', '--type', 'https://a/b'), '** key=k predicate=https://a/b')
  assert.equal(await rule('--policy', 'p.yaml'), undefined)
  for (const [words, problem] of [
    [['--certificate-identity', 'a'], /^--certificate-oidc-issuer: not given/],
    [issuer, /^--certificate-identity: not given/],
    [
      ['--certificate-identity', 'a', '--certificate-identity-regexp', 'b', ...issuer],
      /^--certificate-identity-regexp: given besides/,
    ],
    [['--key', 'k', '--type', 'toString'], /^--type: "toString" is none of slsaprovenance,/],
    [['--key', 'k', '--type', 'spdx', '--predicate', 'x'], /^--type: given besides --predicate/],
    [[], /^--key: no signer given/],
  ] as const)
    assert.match((await problems('verify-signatures', 'a', ...words))[0] ?? '', problem)
})

test('append takes the options of import and commit', async () => {
  const words = ['-a', 'A', '-c', 'CMD x', '-m', 'note']
  const { author, changes, message } = await inputs('append', ...words, 'a.tar', 'app:1')
  assert.deepEqual([author, changes, message], ['A', 'CMD x', 'note'])
})
