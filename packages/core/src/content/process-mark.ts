import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** A process that cannot be checked counts as ended after this many milliseconds without activity. */
export const silentMs = 60 * 60_000

/** Pattern of a mark in file names. */
export const markPattern = String.raw`\d+-\d+-[0-9a-f]{8}`

let own: string | undefined

/**
 * Identifies this process in file names, so that others can tell later whether it still runs: its ID, its start time, and a
 * hash of where process IDs are comparable (one boot of a machine and one PID namespace).
 */
export function ownMark(): string {
  own ??= `${process.pid}-${startOf(process.pid)}-${idNamespace()}`
  return own
}

/**
 * Whether the process of a mark still runs. A process of another container or machine cannot be checked: it counts as running while
 * its files are touched within `silentMs`.
 *
 * @param touched time of its last write, in milliseconds since 1970
 */
export function isRunning(mark: string, touched: number, now: number): boolean {
  const [, id = '', start = '', place] = /^(\d+)-(\d+)-([0-9a-f]{8})$/.exec(mark) ?? []
  // Absolute difference: a clock ahead of ours must not keep a file for ever.
  if (place !== idNamespace()) return Math.abs(now - touched) < silentMs
  if (!isAlive(Number(id))) return false
  // IDs are reused: the start time tells a later process apart where the system gives it, else a day without activity.
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

/** A process's start time in clock ticks; 0 when unknown. */
function startOf(pid: number): number {
  try {
    // The name in parentheses may contain anything; the start time is the twentieth field after it.
    const [, fields = ''] = /^.*\)(.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
    return Number(fields.trim().split(' ')[19]) || 0
  } catch {
    return 0
  }
}

let namespace: string | undefined

function idNamespace(): string {
  if (namespace === undefined) {
    const parts = [hostname(), textOrEmpty(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'))]
    parts.push(textOrEmpty(() => readlinkSync('/proc/self/ns/pid')))
    namespace = createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 8)
  }
  return namespace
}

/** The text, or '' on systems other than Linux, where the host name must suffice. */
function textOrEmpty(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}
