import { createReadStream } from 'node:fs'
import { link, lstat, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Slots } from '../../concurrency.ts'
import { makeFolder } from '../../content/make-folder.ts'
import type { Bytes } from '../../content/store.ts'
import { TallyError } from '../../errors.ts'
import { printable } from '../../text/printable.ts'
import type { CacheRoute, EntrySource, FoundEntry, OpenEntry, SaveOutcome, SaveTurn } from './cache-route.ts'
import { memberName } from './toolkit-child.ts'
import type { ToToolkit } from './toolkit-messages.ts'
import { type ToolkitOptions, ToolkitProcess, type ToolkitResult } from './toolkit-process.ts'
import { hasGuardedTar } from './toolkit-tar.ts'

/** Toolkit processes at once; each packs and unpacks on all cores. */
const processes = 2

/** GitHub's own client, @actions/cache, unmodified, in separate processes: an entry is an archive with one file. */
export class ToolkitRoute implements CacheRoute {
  readonly name = 'toolkit'
  readonly #options: ToolkitOptions
  readonly #slots = new Slots(processes)
  readonly #idle: ToolkitProcess[] = []
  readonly #restored = new Set<string>()
  #guarded: Promise<boolean> | undefined
  #count = 0

  constructor(options: ToolkitOptions) {
    this.#options = options
  }

  async lookup(key: string): Promise<FoundEntry | undefined> {
    const { result, lines } = await this.#order({ kind: 'lookup', key })
    return this.#isHit(key, { result, lines }) ? { key, open: size => this.#restore(key, size) } : undefined
  }

  async save(key: string, source: EntrySource, turn?: SaveTurn): Promise<SaveOutcome> {
    await turn?.before
    const { result, lines } = await this.#put(key, source)
    if (result.kind === 'saved' && result.isNew) return 'saved'
    if (await this.lookup(key)) return 'exists'
    return whyNotSaved({ result, lines })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#idle.splice(0).map(each => each.end()))
    await Promise.all([...this.#restored].map(file => rm(file, { force: true })))
  }

  async #put(key: string, source: EntrySource): Promise<ToolkitResult> {
    const lent = source.lend?.()
    try {
      return await this.#order({ kind: 'save', key }, folder => place(source, lent?.path, folder))
    } finally {
      lent?.back()
    }
  }

  async #restore(key: string, most: number): Promise<OpenEntry> {
    this.#guarded ??= hasGuardedTar(this.#options.env)
    if (!(await this.#guarded))
      throw new TallyError(
        'CACHE_UNAVAILABLE',
        'Cannot restore by the toolkit: expected GNU tar, which alone can be kept from writing elsewhere',
      )
    const file = join(this.#options.folder, `restored-${process.pid}-${this.#count++}`)
    let size = 0
    const take = async (folder: string) => {
      size = await onlyFile(folder)
      await rename(join(folder, memberName), file)
      this.#restored.add(file)
    }
    const { result, lines } = await this.#order({ kind: 'restore', key, size: most }, undefined, take)
    if (!this.#isHit(key, { result, lines }))
      throw new TallyError('NOT_FOUND', 'Cannot read a cache entry: it is gone')
    const read = (from: number, to: number) => readPart(file, { from, to, size })
    return { read, all: limit => readWhole(file, size, limit), close: () => this.#drop(file) }
  }

  async #drop(file: string): Promise<void> {
    this.#restored.delete(file)
    await rm(file, { force: true })
  }

  /** The toolkit returns nothing both for a miss and for an error; its output tells them apart. */
  #isHit(key: string, { result, lines }: ToolkitResult): boolean {
    if (result.kind === 'found' && result.key === key) return true
    const complaint = complaintIn(lines) ?? (result.kind === 'failed' ? result.reason : undefined)
    if (complaint === undefined) return false
    if (/\btar\b.* failed with exit code/.test(complaint))
      throw new TallyError('CONTENT_MISMATCH', 'Cannot use a cache entry: tar does not unpack its archive')
    throw new TallyError(
      'CACHE_UNAVAILABLE',
      `Cannot read from the cache by the toolkit: ${printable(complaint)}`,
    )
  }

  /** Runs one order on a free process; `before` and `after` have its folder to themselves. */
  #order(
    order: ToToolkit,
    before?: (folder: string) => Promise<void>,
    after?: (folder: string) => Promise<void>,
  ): Promise<ToolkitResult> {
    return this.#slots.run(async () => {
      const worker = await this.#worker()
      try {
        await before?.(worker.workFolder)
        const done = await worker.order(order)
        if (done.result.kind === 'found' && done.result.key === order.key) await after?.(worker.workFolder)
        // The toolkit's debug lines contain signed URLs, and rely on the runner to mask them.
        for (const line of done.lines) if (!line.startsWith('::debug::')) this.#options.note(printable(line))
        await emptied(worker.workFolder)
        this.#idle.push(worker)
        return done
      } catch (error) {
        await worker.end()
        throw error
      }
    })
  }

  async #worker(): Promise<ToolkitProcess> {
    for (let worker = this.#idle.pop(); worker; worker = this.#idle.pop()) {
      if (worker.alive) return worker
      await worker.end()
    }
    makeFolder(this.#options.folder)
    return ToolkitProcess.start(this.#options)
  }
}

async function place(source: EntrySource, file: string | undefined, folder: string): Promise<void> {
  const path = join(folder, memberName)
  const linked = file !== undefined && (await link(file, path).then(...([() => true, () => false] as const)))
  if (linked) return
  await writeFile(path, source.open(0, source.size), { flag: 'wx' })
}

async function emptied(folder: string): Promise<void> {
  const names = await readdir(folder)
  await Promise.all(names.map(name => rm(join(folder, name), { recursive: true, force: true })))
}

/** The size of the single file that our archives unpack to. Throws CONTENT_MISMATCH for anything else. */
async function onlyFile(folder: string): Promise<number> {
  const names = await readdir(folder)
  const stats = names.includes(memberName) ? await lstat(join(folder, memberName)) : undefined
  if (names.length === 1 && stats?.isFile() && stats.nlink === 1) return stats.size
  throw new TallyError(
    'CONTENT_MISMATCH',
    'Cannot use a cache entry: its archive does not hold one plain file',
  )
}

async function* readPart(
  file: string,
  { from, to, size }: { from: number; to: number; size: number },
): Bytes {
  if (to > size)
    throw new TallyError(
      'CONTENT_MISMATCH',
      'Cannot read a cache entry: it is shorter than what it should hold',
    )
  if (to > from)
    yield* createReadStream(file, { start: from, end: to - 1, highWaterMark: 1024 * 1024 }) as Bytes
}

async function readWhole(file: string, size: number, limit: number): Promise<Uint8Array> {
  if (size <= limit) return readFile(file)
  throw new TallyError('CONTENT_MISMATCH', `Cannot read a cache entry: over ${limit} bytes`)
}

// The toolkit has no error codes, only messages.
function complaintIn(lines: readonly string[]): string | undefined {
  return lines.map(line => /^::(?:warning|error)::(.*)$/.exec(line)?.[1]).find(text => text !== undefined)
}

function whyNotSaved({ result, lines }: ToolkitResult): SaveOutcome {
  const said = lines.join('\n')
  if (/rate limit/i.test(said)) return 'throttled'
  if (/cache write denied|does not permit writes/i.test(said)) return 'refused'
  const reason = complaintIn(lines) ?? (result.kind === 'failed' ? result.reason : undefined)
  const refused = /^::debug::Failed to reserve cache: (.*)$/m.exec(said)?.[1]
  if (reason === undefined && (refused === undefined || /409|not ok/i.test(refused))) return 'busy'
  const why = printable(reason ?? refused ?? 'no reason given')
  throw new TallyError('CACHE_UNAVAILABLE', `Cannot save to the cache by the toolkit: ${why}`)
}
