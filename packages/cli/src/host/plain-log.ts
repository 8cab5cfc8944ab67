import type { AnnotationProperties, Log } from '@tallyman/core/action/host'
import { longestLine } from '@tallyman/core/action/step-log'
import { printable } from '@tallyman/core/text/printable'
import { inOptionWords, placeText, type Wording, wrappedLine } from './message-text.ts'
import type { TerminalScreen } from './screen.ts'
import type { TextStreams } from './text-streams.ts'

export interface PlainWishes {
  readonly isVerbose: boolean
  readonly hasColor: boolean
  readonly wording: Wording
  /** Whether messages about a place in a file are left out, since the result is the list of them. */
  readonly isPlaceShown: boolean
  readonly screen: TerminalScreen | undefined
  /** Whether nothing is logged now but warnings and errors. */
  readonly isQuiet: () => boolean
}

const red = 31
const yellow = 33
const dim = 2

/** A log for whoever reads standard error: lines as they are, messages with their kind before them, wrapped to a terminal. */
export function plainLog(streams: TextStreams, wishes: PlainWishes): Log {
  let spoke = performance.now()
  const paint = (style: number, text: string) => (wishes.hasColor ? `\u001b[${style}m${text}\u001b[0m` : text)
  const list = (lines: readonly string[]) => {
    if (lines.length === 0 || wishes.isQuiet()) return
    spoke = performance.now()
    // Masked before they are cut: half a secret would not be recognised.
    streams.say(lines.map(line => printable(streams.masked(line), longestLine)).join('\n'))
  }
  // Few lines name an input, and those in backticks.
  const inWords = (line: string) =>
    line.includes('`') ? inOptionWords(streams.masked(line), wishes.wording) : line
  const message =
    (kind: string, style: number | undefined) => (text: string, place?: AnnotationProperties) => {
      if (place?.file !== undefined && !wishes.isPlaceShown) return
      if (kind === 'note' && wishes.isQuiet()) return
      const lines = inOptionWords(streams.masked(text), wishes.wording)
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
      streams.say(shown.flatMap(line => wrappedLine(line, streams.columns)).join('\n'))
    }
  return {
    info: Object.assign((line: string) => list([inWords(line)]), { show: wishes.screen?.show }),
    list,
    group: (title, lines) => list([title, ...lines.map(line => `  ${line}`)]),
    debug: line => {
      if (wishes.isVerbose) streams.say(paint(dim, `debug: ${printable(streams.masked(line), longestLine)}`))
    },
    notice: message('note', undefined),
    warning: message('warning', yellow),
    error: message('error', red),
    quietMs: () => Math.min(performance.now() - spoke, wishes.screen?.quietMs() ?? Number.POSITIVE_INFINITY),
  }
}
