import { TallyError } from '../../errors.ts'
import type { Changes } from '../../model/rewrite/changes.ts'
import { printable } from '../../text/printable.ts'
import { type ChangeLine, changeParsers } from './change-parsers.ts'
import { ChangedRun, type ChangeStep } from './changed-run.ts'
import { type Instruction, readDockerfile } from './dockerfile-lines.ts'

/** Instructions that only builds understand, so only behind ONBUILD. */
const buildInstructions: ReadonlySet<string> = new Set(['add', 'arg', 'copy', 'run', 'shell'])
const accepted = [...Object.keys(changeParsers), 'onbuild'].sort().join(', ').toUpperCase()
/** Most bytes of a line that Docker's parser takes. */
const maxLineBytes = 65_535
const heredoc = /<<-?\s*["']?[A-Za-z_]/

/**
 * Parses changes, one instruction a line, as Docker's engines do: continued lines, comments in lines of their own, any case, shell and JSON
 * forms. Throws an Error with the reason for each line that is refused.
 */
export function parseChanges(text: string): Changes {
  const { instructions, escape: escapeToken } = readDockerfile(text)
  const problems = text
    .split('\n')
    .filter(line => Buffer.byteLength(line) > maxLineBytes)
    .map(line => `"${printable(line, 80)}": a line may have ${maxLineBytes} bytes`)
  const parsed = instructions.flatMap(instruction => {
    try {
      const step = stepOf(instruction, escapeToken)
      // Without variables nothing but the text decides: its faults need not wait for the image.
      if (!instruction.text.includes('$')) step(new ChangedRun({}, { isCmdSet: false, escapeToken }))
      return [{ line: lineOf(instruction), step }]
    } catch (error) {
      problems.push(`"${printable(instruction.text, 200)}": ${(error as Error).message}`)
      return []
    }
  })
  if (problems.length > 0) throw new Error(problems.join('; '))
  return {
    lines: parsed.map(({ line }) => line),
    apply: (run, isCmdSet) => {
      const changed = new ChangedRun(run, { isCmdSet, escapeToken })
      for (const { line, step } of parsed) applied(step, changed, line.text)
      return changed.fields
    },
  }
}

function applied(step: ChangeStep, changed: ChangedRun, text: string): void {
  try {
    step(changed)
  } catch (error) {
    if (error instanceof TallyError) throw error
    const message = `Cannot apply changes: "${printable(text, 200)}": ${(error as Error).message}`
    throw new TallyError('INPUT_INVALID', message, { cause: error })
  }
}

function lineOf({ keyword, isOnbuild, text }: Instruction): Changes['lines'][number] {
  return { instruction: isOnbuild ? 'ONBUILD' : keyword.toUpperCase(), text }
}

function stepOf(instruction: Instruction, escapeToken: string): ChangeStep {
  const { keyword, isOnbuild, text, fault } = instruction
  if (fault !== undefined) throw new Error(fault)
  if (isOnbuild) return onbuild(instruction, escapeToken)
  const parse = parserOf(keyword)
  if (parse) return parse(checkedLine(instruction, escapeToken))
  const isKnown = buildInstructions.has(keyword) || keyword === 'from' || keyword === 'maintainer'
  const state = isKnown ? 'is for builds alone' : 'is no instruction'
  throw new Error(`${printable(text.split(/\s/, 1)[0] ?? '', 80)} ${state}, expected ${accepted}`)
}

function parserOf(keyword: string) {
  return Object.hasOwn(changeParsers, keyword) ? changeParsers[keyword] : undefined
}

/** Quotes and braces without an end are found here, whatever the variables are. */
function checkedLine({ keyword, flags, rest }: Instruction, escapeToken: string): ChangeLine {
  const [flag] = flags
  if (flag && keyword !== 'healthcheck') throw new Error(`it has no flag --${printable(flag.name, 80)}`)
  return { rest: rest.text, flags, escapeToken }
}

/** An instruction that a later build carries out: kept as it is written. */
function onbuild(instruction: Instruction, escapeToken: string): ChangeStep {
  const { keyword, text } = instruction
  const trigger = text.replace(/^\S+\s*/, '')
  if (trigger === '') throw new Error('no instruction follows it')
  if (keyword === 'onbuild' || keyword === 'from' || keyword === 'maintainer')
    throw new Error(`${keyword.toUpperCase()} is not allowed behind ONBUILD`)
  const parse = parserOf(keyword)
  if (!parse && !buildInstructions.has(keyword))
    throw new Error(`${printable(keyword.toUpperCase(), 80)} is no instruction`)
  if (heredoc.test(trigger) && buildInstructions.has(keyword))
    throw new Error('a here-document cannot be kept behind ONBUILD')
  parse?.(checkedLine(instruction, escapeToken))
  return run => run.append('OnBuild', trigger)
}
