import { createHash } from 'node:crypto'
import { TallyError } from '@tallyman/core/errors'
import { printable } from '@tallyman/core/text/printable'
import type { Globals } from '../words/command.ts'
import { azureCommand } from './faces.ts'

/** Bytes. GitLab refuses a larger file with all that is in it. */
const largestDotenv = 5_000
/** Variables that a file may have in every plan of GitLab's. */
const mostVariables = 20
/** A variable of this name would take programs from every later script. */
const taken: ReadonlySet<string> = new Set(['PATH'])

/** Outputs as variables, and the names of those that a file cannot carry, each with the reason. */
interface Dotenv {
  readonly text: string
  readonly left: readonly string[]
}

/** The name of an output as a variable: `platform-digests` is `PLATFORM_DIGESTS`. */
function outputVariable(name: string): string {
  const variable = name.toUpperCase().replaceAll('-', '_')
  return taken.has(variable) ? `OUTPUT_${variable}` : variable
}

/** The outputs as GitLab reads them: a line each, unquoted, in few bytes. */
export function dotenvOf(outputs: ReadonlyMap<string, string>): Dotenv {
  const lines: string[] = []
  const left: string[] = []
  let bytes = 0
  for (const [name, value] of outputs) {
    const line = `${outputVariable(name)}=${value}\n`
    const size = Buffer.byteLength(line)
    if (/[\r\n]/.test(value)) left.push(`${name} (several lines)`)
    else if (/^\s|\s$/.test(value)) left.push(`${name} (blanks at an end)`)
    // It would become the value of another variable of a later job, a secret one too.
    else if (value.includes('$')) left.push(`${name} (a $, which GitLab expands)`)
    else if (bytes + size > largestDotenv) left.push(`${name} (the file would have more than 5 kB)`)
    else if (lines.length === mostVariables)
      left.push(`${name} (a file has up to ${mostVariables} variables)`)
    else {
      lines.push(line)
      bytes += size
    }
  }
  return { text: lines.join(''), left }
}

/** The commands that make outputs variables of an Azure step: `$(step.DIGEST)`. */
export function azureVariables(outputs: ReadonlyMap<string, string>): string[] {
  return [...outputs].map(([name, value]) =>
    azureCommand('task.setvariable', { variable: outputVariable(name), isOutput: 'true' }, value),
  )
}

interface QualityFinding {
  readonly rule: string
  readonly name: string
  readonly severity: string
  readonly file: string
  readonly line: number
  readonly where: string
  readonly image: string
  readonly message: string
}

const qualitySeverities: Readonly<Record<string, string>> = {
  error: 'major',
  warning: 'minor',
  notice: 'info',
}

/** The findings of a report of `lock` as Code Climate's JSON. One keeps its fingerprint when lines above it come and go. */
export function codeQualityOf(report: object): string {
  const { findings = [] } = report as { readonly findings?: readonly QualityFinding[] }
  const seen = new Map<string, number>()
  const issues = findings.map(({ rule, name, severity, file, line, where, image, message }) => {
    const key = [rule, file, where, image].join('\0')
    const count = seen.get(key) ?? 0
    seen.set(key, count + 1)
    return {
      type: 'issue',
      check_name: `${rule} ${name}`,
      description: message,
      categories: ['Security'],
      severity: qualitySeverities[severity] ?? 'info',
      fingerprint: createHash('sha256').update(`${key}\0${count}`).digest('hex'),
      location: { path: file, lines: { begin: line } },
    }
  })
  return `${JSON.stringify(issues, undefined, 2)}\n`
}

/** Checks the files that options name, before any work. Throws INPUT_INVALID, STORE_FAILED. */
export async function checkOutputFiles(
  { dotenv, codequality }: Pick<Globals, 'dotenv' | 'codequality'>,
  streams: { readonly isLog: boolean },
): Promise<void> {
  for (const [path, option] of [
    [dotenv, '--dotenv'],
    [codequality, '--codequality'],
  ] as const)
    if (path !== '') {
      // Lazy: few commands write such a file.
      const { writtenKindOf } = await import('@tallyman/core/content/special-file')
      const file = await fileOf(path, option)
      writtenKindOf(file, `write "${printable(path)}" for ${option}`, streams)
    }
}

async function fileOf(path: string, option: string): Promise<string> {
  // Lazy: few commands write such a file.
  const { destinationPath } = await import('@tallyman/core/workspace/written-paths')
  return destinationPath(process.cwd(), path, option)
}

/** Writes a file that an option names. Throws INPUT_INVALID, STORE_FAILED. */
export async function writeOutputFile(
  text: string,
  { path, option, signal }: { readonly path: string; readonly option: string; readonly signal: AbortSignal },
): Promise<void> {
  const { writeNamed } = await import('@tallyman/core/content/store/write-named')
  const file = await fileOf(path, option)
  try {
    await writeNamed(text, file, { what: `the file of ${option}`, signal })
  } catch (cause) {
    if (!(cause instanceof TallyError)) throw cause
    const hint = `\`${option}\` names a file that is replaced whole. Check that its folder is writable and has space left.`
    throw new TallyError(cause.code, cause.message, { cause, hint, details: cause.details })
  }
}
