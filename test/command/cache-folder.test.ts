import assert from 'node:assert/strict'
import { readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { image, layer } from '@tallyman/testkit/images/images'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { type CommandOptions, type CommandResult, runCommand } from '@tallyman/testkit/step/run-command'

/* A folder in place of the Actions cache, as a CI service keeps it between jobs. */

const app = image({ layers: ['base', layer({ seed: 'kept', size: 400_000, compression: 'none' })] })
let registry: TestRegistry
let name: string

before(async () => {
  registry = await startRegistry()
  await registry.add(app, { repository: 'team/app', tag: 'v1' })
  name = `${registry.host}/team/app:v1@${app.root.digest}`
})
after(() => registry[Symbol.asyncDispose]())

/** A folder of entries; each job has a home of its own. */
async function cacheFolder() {
  const kept = await makeRunnerFolder()
  const cache = join(kept.path, 'cache')
  const job = async (words: readonly string[], options: CommandOptions = {}): Promise<CommandResult> =>
    runCommand([...words, '--cache-dir', cache], options)
  /** Pulls and saves, as one job. */
  const save = async () => {
    await using folder = await makeRunnerFolder()
    await using pulled = await runCommand(['pull', name], { folder })
    assert.equal(pulled.code, 0, pulled.log)
    await using saved = await job(['cache', 'save', name], { folder })
    assert.equal(saved.code, 0, saved.log)
    return saved.stderr
  }
  const files = async () => {
    const folder = join(cache, 'tallyman-v1')
    return (await readdir(folder)).sort().map(file => ({ file, path: join(folder, file) }))
  }
  return { cache, job, save, files, [Symbol.asyncDispose]: () => kept[Symbol.asyncDispose]() }
}

test('saving and loading without any cache is a wrong call that names --cache-dir, before any request', async () => {
  registry.clearLog()
  for (const word of ['save', 'load'])
    for (const isStep of [false, true]) {
      await using ended = await runCommand(['cache', word, name], { isStep })
      assert.equal(ended.code, 2, ended.log)
      assert.equal(ended.stdout.includes('@sha256'), false)
      assert.match(ended.log, /Cannot (?:save to|load from) the Actions cache: .*, expected --cache-dir/)
    }
  assert.deepEqual(registry.requests, [])
})

test('jobs that save the same image at once leave one sound copy, from which another loads it without a request', async () => {
  await using at = await cacheFolder()
  const [log] = await Promise.all([at.save(), at.save()])
  assert.match(log, /app:v1 in the cache's folder: \d entries /)
  assert.doesNotMatch(log, /Actions cache/)
  assert.ok((await at.files()).every(({ file }) => !file.includes('.part')))
  registry.clearLog()
  await using loaded = await at.job(['cache', 'load', name])
  assert.equal(loaded.code, 0, loaded.log)
  assert.match(loaded.stdout, new RegExp(`@${app.root.digest}\n$`))
  assert.deepEqual(
    registry.requests.map(({ path }) => path),
    [],
  )
})

test('a damaged entry costs one job a download, and the next save writes it again', async () => {
  await using at = await cacheFolder()
  await at.save()
  const damages = [
    async (path: string) => truncate(path, 5),
    async (path: string) => {
      const bytes = await readFile(path)
      bytes[bytes.byteLength - 1] = (bytes.at(-1) ?? 0) ^ 1
      await writeFile(path, bytes)
    },
  ]
  const files = await at.files()
  const sound = await Promise.all(files.map(({ path }) => readFile(path)))
  for (const damage of damages) {
    for (const { path } of files) await damage(path)
    await using loaded = await at.job(['cache', 'load', name])
    assert.equal(loaded.code, 0, loaded.log)
    assert.match(
      loaded.stderr,
      /An entry of the cache's folder is damaged, its content is taken from elsewhere/,
    )
    await at.save()
    const sizes = await Promise.all(files.map(async ({ path }) => (await stat(path)).size))
    assert.deepEqual(
      sizes,
      sound.map(({ byteLength }) => byteLength),
    )
    await using again = await at.job(['cache', 'load', name])
    assert.doesNotMatch(again.stderr, /damaged/)
  }
})

test('what a killed job left is no entry, and a later save of another image removes it', async () => {
  await using at = await cacheFolder()
  await at.save()
  const [entry] = await at.files()
  assert.ok(entry)
  const other = entry.path.replace(/[0-9a-f]{64}$/, 'd'.repeat(64))
  // The mark of a process that does not run: it has not been touched for years.
  const draft = `${other}.1-1-00000000.part`
  await writeFile(draft, 'half')
  await utimes(draft, 0, 0)
  await using listed = await at.job(['cache', 'ls', '-q'])
  assert.doesNotMatch(listed.stdout, /d{64}/)
  await rm(entry.path)
  await at.save()
  assert.ok((await at.files()).every(({ file }) => !file.includes('.part')))
})

test('the folder is kept within a size: what was used least recently goes, by the times of the files', async () => {
  await using at = await cacheFolder()
  await at.save()
  const files = await at.files()
  const sizes = await Promise.all(files.map(async ({ path }) => (await stat(path)).size))
  const large = files[sizes.indexOf(Math.max(...sizes))]
  assert.ok(large)
  // As after its archive was unpacked by the next job: the times are those of the job before.
  await utimes(large.path, new Date('2025-01-01'), new Date('2025-01-01'))
  await using asked = await at.job(['cache', 'prune', '--max-size', '100kB'])
  assert.match(asked.stderr, /Nothing was deleted: add --yes to delete it/)
  const key = `tallyman-v1-${large.file}`
  assert.equal(asked.stdout, `would delete: ${key}\n`)
  // Both lists call an entry by the same name.
  await using listed = await at.job(['cache', 'ls', '-q'])
  assert.ok(listed.stdout.split('\n').includes(key), listed.log)
  await using quiet = await at.job(['cache', 'prune', '--max-size', '100kB', '-q'])
  assert.equal(quiet.stdout, `${key}\n`)
  await using pruned = await at.job(['cache', 'prune', '--max-size', '100kB', '--yes'])
  assert.equal(pruned.code, 0, pruned.log)
  assert.equal(pruned.stdout, `deleted: ${key}\n`)
  assert.match(pruned.stderr, new RegExp(`^ *deleted: ${key}$`, 'm'))
  assert.doesNotMatch(pruned.stderr, /sha256:/)
  assert.deepEqual(
    (await at.files()).map(({ file }) => file),
    files.map(({ file }) => file).filter(file => file !== large.file),
  )
})

test('a plan for a folder names the folder, not the Actions cache', async () => {
  await using at = await cacheFolder()
  await at.save()
  for (const more of [[], ['--yes']]) {
    await using pruned = await at.job(['cache', 'prune', '--max-size', '1kB', ...more])
    assert.equal(pruned.code, 0, pruned.log)
    assert.match(pruned.stderr, /^the cache's folder: \d versions: .*\d to go/m)
    assert.doesNotMatch(pruned.stderr, /actions-cache/)
  }
})

test('templates of cache ls and store ls take the fields of a row, or those of the whole report', async () => {
  await using at = await cacheFolder()
  await at.save()
  await using folder = await makeRunnerFolder()
  await using pulled = await runCommand(['pull', name], { folder })
  assert.equal(pulled.code, 0, pulled.log)
  const store = (format: string) => runCommand(['store', 'ls', '--format', format], { folder })
  const bytes = [...app.blobs.values()].reduce((sum, { byteLength }) => sum + byteLength, 0)
  for (const [format, shown] of [
    ['{{.Digest}} {{.Bytes}}', `${app.root.digest} ${bytes}\n`],
    ['table {{.Digest}}', `DIGEST\n${app.root.digest}\n`],
    ['{{range .images}}{{.digest}}{{end}}', `${app.root.digest}\n`],
  ] as const) {
    await using listed = await store(format)
    assert.deepEqual([listed.code, listed.stdout], [0, shown], listed.log)
  }
  await using wrong = await store('{{.Digest}} {{.Name}}')
  assert.equal(wrong.code, 2, wrong.log)
  assert.match(wrong.stderr, /there is no field Name/)
  await using entries = await at.job(['cache', 'ls', '--format', '{{.Kind}} {{.Digest}}'])
  assert.equal(entries.stdout.split('\n')[0], `image ${app.root.digest}`, entries.log)
})
