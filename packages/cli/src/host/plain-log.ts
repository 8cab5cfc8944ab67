import type { AnnotationProperties, Log } from '@tallyman/core/action/host'
import { longestLine } from '@tallyman/core/action/step-log'
import { displayWidth } from '@tallyman/core/text/display-width'
import { printable } from '@tallyman/core/text/printable'
import { inOptionWords } from './option-words.ts'
import type { TerminalScreen } from './screen.ts'
import type { TextStreams } from './text-streams.ts'

/** Cells. Text is not wrapped to less. */
const narrowest = 20

export interface PlainWishes {
  readonly isVerbose: boolean
  readonly hasColor: boolean
  /** The inputs of the operation, which messages name and which are options here. */
  readonly inputs: ReadonlySet<string>
  /** Whether messages about a place in a file are left out, since the result is the list of them. */
  readonly isPlaceShown: boolean
  readonly screen: TerminalScreen | undefined
}

const red = 31
const yellow = 33
const dim = 2

/** A log for whoever reads standard error: lines as they are, messages with their kind before them, wrapped to a terminal. */
export function plainLog(streams: TextStreams, wishes: PlainWishes): Log {
  let spoke = performance.now()
  const paint = (style: number, text: string) => (wishes.hasColor ? `\u001b[${style}m${text}\u001b[0m` : text)
  const list = (lines: readonly string[]) => {
    if (lines.length === 0) return
    spoke = performance.now()
    streams.say(lines.map(line => printable(line, longestLine)).join('\n'))
  }
  const message =
    (kind: string, style: number | undefined) => (text: string, place?: AnnotationProperties) => {
      if (place?.file !== undefined && !wishes.isPlaceShown) return
      const lines = streams
        .masked(inOptionWords(text, wishes.inputs))
        .split('\n')
        .map(line => printable(line, longestLine))
      const [first = '', ...more] = lines
      const label = style === undefined ? kind : paint(style, kind)
      const code =
        place?.title && place.file === undefined ? ` ${paint(dim, `(${printable(place.title)})`)}` : ''
      const shown = [
        `${placeText(place)}${label}: ${first}${code}`,
        ...more.map(line => line.replace(/^Hint: /, 'hint: ')),
      ]
      spoke = performance.now()
      streams.say(shown.flatMap(line => wrapped(line, streams.columns)).join('\n'))
    }
  return {
    info: Object.assign((line: string) => list([line]), { show: wishes.screen?.show }),
    list,
    group: (title, lines) => list([title, ...lines.map(line => `  ${line}`)]),
    debug: line => {
      if (wishes.isVerbose) streams.say(paint(dim, `debug: ${printable(line, longestLine)}`))
    },
    notice: message('note', undefined),
    warning: message('warning', yellow),
    error: message('error', red),
    quietMs: () => Math.min(performance.now() - spoke, wishes.screen?.quietMs() ?? Number.POSITIVE_INFINITY),
  }
}

/** As compilers write it, so that editors and terminals find the line. */
function placeText({ file, line }: AnnotationProperties = {}): string {
  if (file === undefined) return ''
  return line === undefined ? `${printable(file)}: ` : `${printable(file)}:${line}: `
}

/** Breaks a line between words; lines after the first are indented by two cells. */
function wrapped(line: string, columns: number | undefined): string[] {
  if (columns === undefined || displayWidth(unpainted(line)) <= columns) return [line]
  const width = Math.max(narrowest, columns)
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`
    if (current.trim() !== '' && displayWidth(unpainted(longer)) > width) {
      lines.push(current)
      current = `  ${word}`
    } else current = longer
  }
  return [...lines, current]
}

function unpainted(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the styles that this file adds.
  return text.replace(/\u001b\[\d+m/g, '')
}
