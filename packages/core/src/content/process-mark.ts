import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** A process that nothing was seen of for so long, in milliseconds, and that cannot be asked after, counts as ended. */
export const silentMs = 60 * 60_000

/** The grammar of a mark, for names of files. */
export const markPattern = String.raw`\d+-\d+-[0-9a-f]{8}`

let own: string | undefined

/**
 * Names this process in names of files, so that others can tell later whether it still runs: its ID, its start, and the
 * place where IDs mean the same (a boot of a machine and a PID namespace).
 */
export function ownMark(): string {
  own ??= `${process.pid}-${startOf(process.pid)}-${here()}`
  return own
}

/**
 * Whether the process of a mark still runs. One of another container or machine cannot be asked after: it runs as long as
 * what it uses was touched within `silentMs`.
 *
 * @param touched when something of it was written last, in milliseconds since 1970
 */
export function isRunning(mark: string, touched: number, now: number): boolean {
  const [, id = '', start = '', place] = /^(\d+)-(\d+)-([0-9a-f]{8})$/.exec(mark) ?? []
  // A clock that is ahead of ours must not keep a file for ever.
  if (place !== here()) return Math.abs(now - touched) < silentMs
  if (!isAlive(Number(id))) return false
  // IDs are used again: the start tells the process from a later one, where the system says it, else a day of silence.
  const found = startOf(Number(id))
  return found > 0 ? found === Number(start) : Math.abs(now - touched) < 24 * silentMs
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** When a process started, in the system's own ticks; 0 where nobody says. */
function startOf(pid: number): number {
  try {
    // The name in parentheses may hold anything; the start is the twentieth field behind it.
    const [, fields = ''] = /^.*\)(.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
    return Number(fields.trim().split(' ')[19]) || 0
  } catch {
    return 0
  }
}

let place: string | undefined

function here(): string {
  if (place === undefined) {
    const parts = [hostname(), said(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'))]
    parts.push(said(() => readlinkSync('/proc/self/ns/pid')))
    place = createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 8)
  }
  return place
}

/** What Linux alone says; elsewhere the machine's name has to do. */
function said(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}
