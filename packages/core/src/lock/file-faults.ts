import { posix } from 'node:path'
import { printable } from '../text/printable.ts'
import type { UnreadPlace } from './yaml/image-place.ts'

const mostFaults = 20

/** The sentence of a problem at a line of a file that an input names. */
export function faultAt(input: string, file: string, line: number | undefined, problem: string): string {
  const place = line === undefined ? '' : `line ${line}: `
  return `Cannot read "${printable(posix.normalize(file))}" for ${input}: ${place}${problem}`
}

/** The problem of a place that may name an image. */
export function unreadProblem({ where, text, reason }: Omit<UnreadPlace, 'line'>): string {
  const shown = text === '' ? '' : ` "${printable(text)}"`
  return `cannot tell which image ${printable(where)} names${shown}: ${reason}`
}

/** The first 20 different faults, and the number of the others. */
export function shownFaults(faults: readonly string[]): string[] {
  const distinct = [...new Set(faults)]
  if (distinct.length <= mostFaults) return distinct
  return [...distinct.slice(0, mostFaults), `${distinct.length - mostFaults} more faults`]
}
