import { isIPv4, isIPv6 } from 'node:net'
import { posix } from 'node:path'
import { printable } from '../../text/printable.ts'
import { traced } from '../yaml/traced.ts'
import type { ChangedRun, ChangeStep } from './changed-run.ts'
import type { Flag } from './dockerfile-flags.ts'
import { shellLikeWords } from './dockerfile-variables.ts'
import { expandWord } from './dockerfile-words.ts'
import { healthcheck, jsonWords } from './healthcheck.ts'

/** An instruction behind its word. */
export interface ChangeLine {
  /** The text after the flags. */
  readonly rest: string
  readonly flags: readonly Flag[]
  readonly escapeToken: string
}

/** Parses an instruction. Throws an Error that ends a sentence. */
type ChangeParser = (line: ChangeLine) => ChangeStep

/** The instructions that change a config without a build, in lower case, but for ONBUILD, which another one follows. */
export const changeParsers: Readonly<Record<string, ChangeParser>> = {
  cmd: line => {
    const command = commandOf(line.rest, 'CMD')
    return run => run.setCmd(command(run))
  },
  entrypoint: line => {
    // Without words it removes that of the base, as Docker reads it.
    const command = line.rest === '' ? () => undefined : commandOf(line.rest, 'ENTRYPOINT')
    return run => run.setEntrypoint(command(run))
  },
  env: line => {
    const pairs = pairsOf(line)
    return run => run.addEnv(expandedPairs(pairs, run).map(([key, value]) => `${key}=${value}`))
  },
  expose: line => {
    const words = checked(wordsOf(line.rest), line)
    return run => {
      const ports = run.expand(words).flatMap(word => word.split(/\s+/).filter(Boolean))
      run.merge('ExposedPorts', mapOf(ports.flatMap(portsOf)))
    }
  },
  healthcheck: ({ rest, flags }) => {
    const check = healthcheck(rest, flags)
    return run => run.set('Healthcheck', check)
  },
  label: line => {
    const pairs = pairsOf(line)
    return run => run.merge('Labels', Object.fromEntries(expandedPairs(pairs, run)))
  },
  stopsignal: line =>
    single(line, (run, signal) => {
      if (!isStopSignal(signal))
        throw new Error(`"${printable(signal, 80)}" is no signal, expected for example SIGTERM`)
      run.set('StopSignal', signal)
    }),
  user: line => single(line, (run, user) => run.set('User', user === '' ? undefined : user)),
  volume: line => {
    const words = checked(jsonWords(line.rest) ?? wordsOf(line.rest), line)
    return run => {
      const paths = run.expand(words)
      if (paths.includes('')) throw new Error('a path is empty')
      run.merge('Volumes', mapOf(paths))
    }
  },
  workdir: line =>
    single(line, (run, path) => {
      if (path === '') throw new Error('the path is empty')
      const whole = posix.resolve('/', run.text('WorkingDir'), path)
      run.set('WorkingDir', whole)
    }),
}

/** A command in JSON's form, or in the shell's. */
function commandOf(rest: string, name: string): (run: ChangedRun) => readonly string[] | undefined {
  if (rest === '') throw new Error(`no command follows it; ${name} [] removes that of the base`)
  const words = jsonWords(rest)
  if (words) return () => (words.length > 0 ? words : undefined)
  return run => [...(run.list('Shell') ?? ['/bin/sh', '-c']), rest]
}

function wordsOf(rest: string): string[] {
  return rest.split(/\s+/).filter(Boolean)
}

/** Refuses words whose quotes or braces have no end, and a line without words. */
function checked<T extends readonly string[]>(words: T, { escapeToken }: ChangeLine): T {
  if (words.length === 0) throw new Error('nothing follows it')
  for (const word of words) {
    const lookUp = () => ({ ...traced('x'), isSingle: true })
    const value = expandWord(traced(word), { escape: escapeToken, lookUp, budget: { left: Infinity } })
    if ('fault' in value) throw new Error(value.fault)
  }
  return words
}

function single(line: ChangeLine, step: (run: ChangedRun, value: string) => void): ChangeStep {
  const words = checked(line.rest === '' ? [] : [line.rest], line)
  return run => step(run, run.expand(words)[0] ?? '')
}

/** `key=value` pairs, or the older form of one pair without `=`; as text with quotes and variables. */
function pairsOf(line: ChangeLine): readonly (readonly [key: string, value: string])[] {
  const words = Array.from(shellLikeWords(traced(line.rest), line.escapeToken), ({ text }) => text)
  const [first = ''] = words
  if (first !== '' && !first.includes('=')) {
    const [, key = '', value] = /^(\S+)\s+(.*)$/s.exec(line.rest) ?? []
    if (value === undefined) throw new Error(`"${printable(line.rest, 80)}" has no value, expected key=value`)
    checked([key, value], line)
    return [[key, value]]
  }
  const pairs = checked(words, line).map(word => {
    const at = word.indexOf('=')
    if (at < 0) throw new Error(`"${printable(word, 80)}" has no =, expected key=value`)
    if (at === 0) throw new Error('a name is empty, expected key=value')
    return [word.slice(0, at), word.slice(at + 1)] as const
  })
  return pairs
}

function expandedPairs(
  pairs: readonly (readonly [string, string])[],
  run: ChangedRun,
): (readonly [string, string])[] {
  const texts = run.expand(pairs.flat())
  return pairs.map((_, at) => {
    const key = texts[2 * at] ?? ''
    if (key === '') throw new Error('a name is empty, expected key=value')
    return [key, texts[2 * at + 1] ?? ''] as const
  })
}

/** The ports of a container that `80`, `80/udp`, `8000-8010`, `80:81` or `127.0.0.1:80:81` names; where the machine has them is not kept. */
function portsOf(word: string): string[] {
  const [own = '', hostPorts = '', ...address] = word.split(':').reverse()
  const [, written = '', protocol = ''] = /^([^/]*)(?:\/(tcp|udp|sctp)?)?$/i.exec(own) ?? []
  const [ports, onHost] = [rangeOf(written, 1), hostPorts === '' ? undefined : rangeOf(hostPorts, 0)]
  const host = address.reverse().join(':')
  if (!ports || (hostPorts !== '' && !onHost) || !isAddress(host)) {
    const wish =
      'a port from 1 to 65535 or a range of them, with /tcp, /udp or /sctp, and before it ports and address of the machine or nothing'
    throw new Error(`"${printable(word, 80)}" is no port, expected ${wish}`)
  }
  const { from, count } = ports
  if (onHost && count > 1 && onHost.count !== count)
    throw new Error(`"${printable(word, 80)}" has two ranges of different length, expected one`)
  return Array.from({ length: count }, (_, at) => `${from + at}/${protocol.toLowerCase() || 'tcp'}`)
}

function isAddress(written: string): boolean {
  if (written === '' || isIPv4(written)) return true
  return /^\[[^%]*\]$/.test(written) && isIPv6(written.slice(1, -1))
}

function rangeOf(
  written: string,
  least: number,
): { readonly from: number; readonly count: number } | undefined {
  const [, first = '', last = first] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(written) ?? []
  const [from, to] = [Number(first), Number(last)]
  if (first === '' || from < least || to > 65_535 || from > to) return undefined
  return { from, count: to - from + 1 }
}

function mapOf(keys: readonly string[]): Readonly<Record<string, object>> {
  return Object.fromEntries(keys.map(key => [key, {}]))
}

/** Linux's signals, as moby/sys/signal has them. */
const names: ReadonlySet<string> = new Set(
  `ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP TSTP
  TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ RTMIN RTMAX`.split(/\s+/),
)
const realTime = /^RT(?:MIN\+(?:[1-9]|1[0-5])|MAX-(?:[1-9]|1[0-4]))$/
const greatestNumber = 64

/** Whether text names a signal: a number, or a name in any case, with `SIG` or without. */
function isStopSignal(written: string): boolean {
  if (/^\d{1,2}$/.test(written)) return Number(written) > 0 && Number(written) <= greatestNumber
  const name = written.toUpperCase().replace(/^SIG/, '')
  return names.has(name) || realTime.test(name)
}
