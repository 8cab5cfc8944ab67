import type { CST, Document, LineCounter } from 'yaml'
import { TallyError } from '../../errors.ts'
import { printable } from '../../text/printable.ts'
import { YamlTree } from './yaml-tree.ts'

/** In characters. */
const greatestFile = 8 * 1024 * 1024
/** The most characters that may each begin a value: more nodes would exhaust memory. */
const greatestMarks = 600_000
/** The most documents of a file: each costs far more than its characters. */
const greatestDocuments = 10_000
/** The most faults of a file; the parser stops at the next. */
const greatestFaults = 1000

type Yaml = typeof import('yaml')

/**
 * Parses YAML or JSON with the position of every value. Duplicate keys and aliases without an anchor are faults. A document with a fault
 * has no root; the other documents keep theirs. After 1,000 faults the rest of the file is one fault. Throws INPUT_INVALID for a file
 * that is too large.
 */
export async function parseYaml(text: string, path: string): Promise<YamlTree> {
  if (text.length > greatestFile)
    throw invalid(path, `it has ${text.length} characters, expected at most ${greatestFile}`)
  if (marksOf(text) > greatestMarks)
    throw invalid(path, `it has too many values, expected at most ${greatestMarks}`)
  // Lazy: most steps read no YAML.
  const yaml = await import('yaml')
  const lines = new yaml.LineCounter()
  return withinDepth(path, () => {
    const { documents, stoppedAt } = documentsOf(yaml, text, lines)
    if (documents.length > greatestDocuments)
      throw invalid(path, `it has more than ${greatestDocuments} documents`)
    const cut =
      stoppedAt === undefined
        ? []
        : [
            {
              line: lines.linePos(stoppedAt).line,
              problem: `it has over ${greatestFaults} faults up to here`,
            },
          ]
    return new YamlTree({ yaml, lines, text, path }, documents, cut)
  })
}

interface ParsedDocuments {
  readonly documents: readonly Document.Parsed[]
  /** The offset of the fault at which the parser stopped. */
  readonly stoppedAt?: number
}

/**
 * Parses the documents of a text. Counts faults, since the library creates an `Error` with a stack for each, without a limit: a thousand
 * times the cost of the faulty character.
 */
function documentsOf(yaml: Yaml, text: string, lines: LineCounter): ParsedDocuments {
  // The composer's check for duplicate keys takes quadratic time.
  const composer = new yaml.Composer({ lineCounter: lines, logLevel: 'silent', uniqueKeys: false })
  const documents: Document.Parsed[] = []
  let faults = 0
  const count = (source: FaultSource) => {
    if (++faults > greatestFaults) throw new TooManyFaults(offsetOf(source))
  }
  const report: OnFault = Reflect.get(composer, 'onError')
  const counted: OnFault = (source, ...fault) => {
    count(source)
    report(source, ...fault)
  }
  Reflect.set(composer, 'onError', counted)
  try {
    for (const token of new yaml.Parser(lines.addNewLine).parse(text)) {
      if (token.type === 'error') count(token)
      documents.push(...(composer.next(token) as Iterable<Document.Parsed>))
      if (documents.length > greatestDocuments) return { documents }
    }
    return { documents: [...documents, ...(composer.end() as Iterable<Document.Parsed>)] }
  } catch (error) {
    if (!(error instanceof TooManyFaults)) throw error
    // Creates an empty document if there is none, to hold the faults.
    const last = composer.end(true, error.offset) as Iterable<Document.Parsed>
    return { documents: [...documents, ...last], stoppedAt: error.offset }
  }
}

type FaultSource = number | readonly [number, number, ...number[]] | Pick<CST.Token, 'offset'>
type OnFault = (source: FaultSource, ...fault: unknown[]) => void

function offsetOf(source: FaultSource): number {
  if (typeof source === 'number') return source
  return 'offset' in source ? source.offset : source[0]
}

class TooManyFaults extends Error {
  readonly offset: number

  constructor(offset: number) {
    super()
    this.offset = offset
  }
}

function marksOf(text: string): number {
  let count = 0
  let inner = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x0a || code === 0x2c || code === 0x5b || code === 0x7b || code === 0x21) count++
    // Keys and items on one line; as many as there are lines in what people write, so they count apart.
    else if (code === 0x20 && /[:?-]/.test(text[at - 1] ?? '')) inner++
  }
  return Math.max(count, inner)
}

function withinDepth<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError)
      throw invalid(path, 'it is nested too deep, expected what people write', error)
    throw error
  }
}

function invalid(path: string, problem: string, cause?: unknown): TallyError {
  return new TallyError('INPUT_INVALID', `Cannot read "${printable(path)}": ${problem}`, { cause })
}
