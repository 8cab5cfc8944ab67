/** Images of tars beside those that `docker import` makes of the same files. */
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { type Digest, digestOf } from '@tallyman/core/model/digest'
import { type TarEntryOfTests, tarOfEntries } from '@tallyman/testkit/bytes/tar-entries'
import { engineOfTests } from '@tallyman/testkit/engine/engine-of-tests'
import { engineUnavailable, engineVariants } from '@tallyman/testkit/engine/real-engine'
import { runContainer } from '@tallyman/testkit/engine/run-container'
import { corpusImages, findCorpus } from '@tallyman/testkit/images/corpus'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder, type RunnerFolder } from '@tallyman/testkit/step/run-action'
import { writeStep } from '../write/write-step.fixture.ts'

const changes = [
  'CMD ["ls", "-ln", "/data"]',
  'ENTRYPOINT ["/bin/busybox"]',
  'ENV PATH=/bin A="two words" B=$PATH',
  'ENV C=$A',
  'EXPOSE 8080 9000-9002/udp',
  'LABEL kind=imported "a key"=\'$A\'',
  'VOLUME /volume ["x"]',
  'WORKDIR data',
  'USER 0:0',
  'ONBUILD RUN true',
]
/** Engines take these since version 23. */
const newerChanges = ['STOPSIGNAL SIGQUIT', 'HEALTHCHECK --interval=5s --retries=3 CMD test -e /']
const corpus = await findCorpus()

interface Judged {
  readonly entries: readonly TarEntryOfTests[]
  readonly isRefused?: true
  /** Told, since only the classic store refuses it. */
  readonly isTold?: true
}

const file = (path: string): TarEntryOfTests => ({ path, content: 'x' })
const pointer = (type: 'link' | 'symlink', path: string, target: string): TarEntryOfTests => ({
  path,
  type,
  target,
})
const judged = {
  plain: {
    entries: [
      file('etc/b'),
      file('a'),
      pointer('link', 'l', '/a'),
      pointer('symlink', 's', '/etc'),
      file('s/pw'),
    ],
  },
  'link-none': { entries: [file('a'), pointer('link', 'l', 'nowhere')], isRefused: true },
  'link-later': { entries: [pointer('link', 'l', 'a'), file('a')], isRefused: true },
  'link-folder': { entries: [{ path: 'd', type: 'folder' }, pointer('link', 'l', 'd')], isRefused: true },
  'out-of-root': { entries: [pointer('symlink', 'l', '../../../etc'), file('l/pw')], isRefused: true },
  circle: {
    entries: [pointer('symlink', 'l', 'm'), pointer('symlink', 'm', 'l'), file('l/pw')],
    isRefused: true,
  },
  'below-file': { entries: [file('a'), file('a/b')], isRefused: true },
  twice: { entries: [file('a'), file('./a')], isTold: true },
} as const satisfies Readonly<Record<string, Judged>>

/** Fields without a value, which engines write and OCI leaves out. */
function withValues(config: object): object {
  const isSet = ([, value]: [string, unknown]) =>
    !['null', '""', 'false', '{}', '[]'].includes(JSON.stringify(value))
  return Object.fromEntries(Object.entries(config).filter(isSet))
}

for (const variant of engineVariants) {
  const reason =
    engineUnavailable(variant) ??
    (existsSync('/bin/busybox')
      ? undefined
      : 'there is no /bin/busybox, a program that needs no libraries') ??
    (spawnSync('xz', ['--version']).error ? 'there is no xz, the program' : undefined) ??
    peersMissing('docker')
  describe(`docker import of the ${variant} engine`, { skip: reason ?? false }, () => {
    const at = engineOfTests(variant)
    let registry: TestRegistry
    let folder: RunnerFolder

    before(async () => {
      registry = await startRegistry()
      folder = await makeRunnerFolder()
      await mkdir(join(folder.temp, 'root', 'bin'), { recursive: true })
      await mkdir(join(folder.temp, 'root', 'data'))
      await copyFile('/bin/busybox', join(folder.temp, 'root', 'bin', 'busybox'))
      await writeFile(join(folder.temp, 'root', 'data', 'file'), 'content')
      const shell = `cd root && ln bin/busybox bin/hard && ln -s busybox bin/sh && chown 1000:2000 data/file && chmod 4755 data/file &&
        touch -d '2001-02-03 04:05:06.789' data/file && mkfifo data/pipe && mknod data/null c 1 3 &&
        tar -c --format=pax . > ../root.tar && cd .. && gzip -k root.tar && xz -0 -k -T2 --block-size=100000 root.tar`
      execFileSync('sh', ['-c', shell], { cwd: folder.temp })
    })
    after(async () => {
      await registry[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    })

    const docker = (...args: string[]) => peer('docker', ['--host', at.env.DOCKER_HOST, ...args])
    const ours = async (file: string, inputs: Readonly<Record<string, string>> = {}) => {
      const tags = `${registry.host}/o/ours:v1`
      const done = await writeStep('push', folder, {
        inputs: { source: `rootfs-tar=${file}`, tags, ...inputs },
      })
      if (done.code !== 0) return undefined
      const text = Buffer.from(registry.manifest('o/ours', done.outputs.digest as Digest) ?? []).toString()
      const answer = await fetch(`${registry.origin}/v2/o/ours/blobs/${JSON.parse(text).config.digest}`)
      return JSON.parse(await answer.text())
    }

    test('the same file has the same diff_id, config and words, and a container of it runs', async () => {
      const lines = variant === 'system' ? changes : [...changes, ...newerChanges]
      const given = lines.flatMap(change => ['-c', change])
      const file = join(folder.temp, 'root.tar')
      const id = (await docker('import', '-m', 'a note', ...given, file)).trim()
      const [theirs] = JSON.parse(await docker('image', 'inspect', id))
      // The engine unpacks xz by a program, which its machine may lack.
      for (const packed of [file, `${file}.gz`, `${file}.xz`]) {
        const made = await ours(packed, { changes: lines.join('\n'), message: 'a note' })
        assert.deepEqual(made.rootfs.diff_ids, theirs.RootFS.Layers, packed)
        assert.deepEqual(withValues(made.config), withValues(theirs.Config), packed)
        assert.deepEqual([made.os, made.architecture], [theirs.Os, theirs.Architecture])
        assert.equal(made.history[0].comment, theirs.Comment)
      }
      await at.engine.content.pull({ repository: `${registry.host}/o/ours`, target: 'v1' })
      const ran = await runContainer(at.engine, `${registry.host}/o/ours:v1`)
      assert.equal(ran.status, 0, ran.said)
      assert.match(ran.said, /-rwsr-xr-x +1 1000 +2000 +7 Feb +3 +2001 file/)
      assert.match(ran.said, /crw-.* 1, +3 .*null\s/)
    })

    test('tars that it cannot unpack are refused, and of those that only some engines take the paths are told', async () => {
      for (const [name, { entries, isRefused, isTold }] of Object.entries<Judged>(judged)) {
        const file = join(folder.temp, `${name}.tar`)
        await writeFile(file, tarOfEntries(entries))
        const id = await docker('import', file).catch(() => undefined)
        const made = await ours(file)
        assert.equal(made === undefined, isRefused === true, name)
        if (variant === 'classic') assert.equal(id === undefined, isRefused === true || isTold === true, name)
        else if (!isRefused) assert.ok(id !== undefined || variant === 'system', name)
      }
      await writeFile(
        join(folder.temp, 'padded.tar.gz'),
        Buffer.concat([gzipSync(tarOfEntries(judged.plain.entries)), Buffer.alloc(512)]),
      )
      const made = await ours(join(folder.temp, 'padded.tar.gz'))
      assert.deepEqual(made?.rootfs.diff_ids, [digestOf(tarOfEntries(judged.plain.entries))])
      await at.engine.content.pull({ repository: `${registry.host}/o/ours`, target: 'v1' })
    })

    test('odd and hostile layers of the corpus are taken or refused alike', {
      skip: corpus === undefined && 'there is no corpus of real images',
    }, async () => {
      const images = await corpusImages(corpus ?? '')
      let compared = 0
      for (const name of ['odd', 'odd-rare', 'hostile']) {
        const layers = images[name]?.manifests.flatMap(({ layers = [] }) => layers) ?? []
        for (const { digest } of layers) {
          const file = join(corpus ?? '', name, 'blobs', digest.replace(':', '/'))
          let why = ''
          const id = await docker('import', file).catch((error: Error) => {
            why = error.message
            return undefined
          })
          // A file that stands twice in a tar is only beyond tar-split, the classic store's own way to keep tars.
          if (/duplicates of file paths not supported/.test(why)) continue
          const made = await ours(file)
          const theirs =
            id === undefined ? undefined : JSON.parse(await docker('image', 'inspect', id.trim()))[0]
          // Some engines end at the root what others refuse for leading out of it.
          if (variant === 'classic' || id === undefined || made !== undefined)
            assert.deepEqual(made?.rootfs.diff_ids, theirs?.RootFS.Layers, `${name} ${digest}`)
          else assert.equal(name, 'hostile')
          compared += 1
        }
      }
      assert.ok(compared > 0)
    })
  })
}
