import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadOperation } from '../operations.ts'
import { parseWords } from '../words/parse-words.ts'
import { withTypedPaths } from './typed-paths.ts'

async function typed(words: string, folder = '/a/b') {
  const asked = await parseWords(words.split(' '), loadOperation)
  if ('ask' in asked) return assert.fail(words)
  return withTypedPaths(asked, folder)
}

test('a relative path that leads up is made absolute wherever a command line may have one', async () => {
  for (const [words, name, text] of [
    ['verify ../img x ./../../y', 'images', '/a/img\nx\n/y'],
    ['verify oci-layout=../so:v1', 'images', 'oci-layout=/a/so:v1'],
    ['push oci-layout=../so:v1 app:1', 'source', 'oci-layout=/a/so:v1'],
    ['push oci-layout=..:v1 app:1', 'source', 'oci-layout=/a:v1'],
    ['push directory=.. app:1', 'source', 'directory=/a'],
    ['save -o ../up.tar app:1', 'to', 'docker-archive=/a/up.tar'],
    ['pull --to oci-layout=c/../../d --to docker app:1', 'to', 'oci-layout=/a/d\ndocker'],
    ['pull --ca-certificate ghcr.io=../ca.pem app:1', 'ca-certificates', 'ghcr.io=/a/ca.pem'],
    ['pull --store ../store --lock-file ../l app:1', 'store', '/a/store'],
    ['pull --compose-file ../c.yaml', 'compose-files', '/a/c.yaml'],
    ['inspect --output-file ../out.json app:1', 'output-file', '/a/out.json'],
    ['lock --sarif ../s.json', 'sarif', '/a/s.json'],
    ['index create app:1 oci-layout=../x:1,oci-layout=y', 'sources', 'oci-layout=/a/x:1,oci-layout=y'],
    ['verify-signatures --key ../a.pub app:1', 'verify-signatures', '** key=/a/a.pub'],
    ['pull --attestations ../sboms --trusted-root ../r app:1', 'trusted-root', '/a/r'],
    ['config oci-archive=../x.tar', 'image', 'oci-archive=/a/x.tar'],
  ] as const)
    assert.equal((await typed(words)).inputs[name], text, words)
  const { globals } = await typed('lock --dotenv ../vars --codequality ../q.json')
  assert.deepEqual([globals.dotenv, globals.codequality], ['/a/vars', '/a/q.json'])
})

test('a field with a comma in its folder is quoted', async () => {
  const { inputs } = await typed('index create app:1 y,oci-layout=../x', '/a,b/c')
  assert.equal(inputs.sources, 'y,"oci-layout=/a,b/x"')
})

test('references, globs, free text and paths that stay are left as they were typed', async () => {
  for (const words of [
    'pull ../img',
    'lock ../Dockerfile',
    'verify sub/../img ..img',
    'push docker=../x app:1',
    'save -o a/../b.tar app:1',
    'push --label directory=../x directory=a app:1',
  ]) {
    const asked = await parseWords(words.split(' '), loadOperation)
    assert.deepEqual(await typed(words), asked, words)
  }
})

test('a path that leads up keeps the rules for links of the checkout that the shell is in', async t => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'tallyman-typed-')))
  t.after(() => rmSync(root, { recursive: true }))
  const sub = join(root, 'checkout', 'sub')
  mkdirSync(sub, { recursive: true })
  mkdirSync(join(root, 'checkout', '.git', 'hooks'), { recursive: true })
  mkdirSync(join(root, 'outside'))
  symlinkSync(join(root, 'outside'), join(root, 'checkout', 'lnk'))
  symlinkSync('.git/hooks', join(root, 'checkout', 'hk'))
  symlinkSync('sub', join(root, 'checkout', 'inner'))
  for (const [words, why] of [
    ['pull --to oci-layout=../lnk/x app:1', /a link leads out of the workspace/],
    ['pull --to oci-archive=../hk/post-checkout app:1', /a link leads into \.git/],
    ['push directory=../lnk app:1', /a link leads out of the workspace/],
    ['cache ls --cache-dir ../hk', /a link leads into \.git/],
  ] as const)
    await assert.rejects(typed(words, sub), why, words)
  assert.equal((await typed('push directory=../inner app:1', sub)).inputs.source, `directory=${sub}`)
  const beside = await typed('pull --to oci-layout=../../outside app:1', sub)
  assert.equal(beside.inputs.to, `oci-layout=${join(root, 'outside')}`)
  assert.equal((await typed('cache ls --cache-dir ../c', sub)).own['cache-dir'], join(root, 'checkout', 'c'))
})
