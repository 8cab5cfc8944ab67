import { mkdir, rm } from 'node:fs/promises'
import type { Link } from './link.ts'
import type { LinkTraffic } from './link-options.ts'
import { type Command, type MeasuredRun, measuredRun } from './measured-run.ts'

/** A command that does the work of a case. */
export interface Contender extends Command {
  readonly name: string
  /** Creates the initial state of the work; not timed. The contender's folder is empty before. */
  readonly prepare?: () => Promise<unknown>
}

/** Work that several contenders do. */
export interface Work {
  readonly title: string
  /** The contender that is compared with the others. */
  readonly own: string
  readonly contenders: readonly Contender[]
  /** Emptied before each run. */
  readonly folder: string
  readonly runs: number
  /** A link, and the same contenders by name over it: one more, untimed run of each measures the traffic. */
  readonly counted?: { readonly link: Link; readonly contenders: readonly Contender[] }
}

/** The results of one contender, in seconds and bytes; `runs` is 0 when it failed at the work. */
export interface Row {
  readonly work: string
  readonly contender: string
  readonly runs: number
  readonly wall: number
  readonly least: number
  readonly cpu: number
  readonly memory: number
  /** Wall time as a share of the fastest other contender's. */
  readonly ratio: number
  readonly traffic?: LinkTraffic
}

/**
 * Runs whole processes in turn, after one uncounted round that warms the page cache, and takes their medians. A peer may fail, our
 * own contender may not.
 */
export async function sideBySide(work: Work): Promise<Row[]> {
  const runs = new Map<Contender, MeasuredRun[]>(work.contenders.map(each => [each, []]))
  const failed = new Set<string>()
  for (let round = 0; round <= work.runs; round++) {
    for (const contender of work.contenders.filter(({ name }) => !failed.has(name))) {
      const run = await tried(contender, work)
      if (!run) failed.add(contender.name)
      else if (round > 0) runs.get(contender)?.push(run)
    }
  }
  const rows: Row[] = []
  for (const [contender, done] of runs) {
    const isDone = !failed.has(contender.name)
    const traffic = isDone ? await counted(contender, work) : undefined
    const row = summed(work.title, contender.name, isDone ? done : [])
    rows.push({ ...row, ...(traffic ? { traffic } : {}), ratio: Number.NaN })
  }
  await rm(work.folder, { recursive: true, force: true })
  const peers = rows.filter(
    ({ contender, runs }) => runs > 0 && !isOwn(contender, work) && !contender.startsWith('floor'),
  )
  const fastest = peers.length > 0 ? Math.min(...peers.map(row => row.wall)) : Number.NaN
  return rows.map(row => ({ ...row, ratio: row.wall / fastest }))
}

async function tried(contender: Contender, work: Work): Promise<MeasuredRun | undefined> {
  try {
    return await once(contender, work.folder)
  } catch (error) {
    if (isOwn(contender.name, work)) throw error
    console.error(`${contender.name} fails at ${work.title}: ${String(error).trim().split('\n')[0]}`)
    return undefined
  }
}

async function counted({ name }: Contender, { counted, folder }: Work): Promise<LinkTraffic | undefined> {
  const same = counted?.contenders.find(each => each.name === name)
  return same && counted?.link.counted(() => once(same, folder))
}

function isOwn(name: string, { own }: Work): boolean {
  return name.startsWith(own)
}

async function once(contender: Contender, folder: string): Promise<MeasuredRun> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await contender.prepare?.()
  return measuredRun(contender)
}

function summed(work: string, contender: string, runs: readonly MeasuredRun[]) {
  const values = (field: keyof MeasuredRun) => runs.map(run => run[field])
  return {
    work,
    contender,
    runs: runs.length,
    wall: median(values('wall')),
    least: Math.min(...values('wall')),
    cpu: median(values('cpu')),
    memory: Math.max(...values('memory')),
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}
