import { TallyError } from '../errors.ts'
import { printable } from '../printable.ts'
import { YamlTree } from './yaml-tree.ts'

/** In characters. */
const greatestFile = 8 * 1024 * 1024
/** Marks that may each stand for a value; above this the nodes of a file fill the memory. */
const greatestMarks = 600_000

/**
 * Parses YAML or JSON with the position of every value. Duplicate keys and aliases without an anchor are faults; a document with a
 * fault has no root, the others of the file have theirs. Throws INPUT_INVALID for a file beyond the bounds.
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
    // The parser's own check for duplicate keys compares each key with all others.
    const documents = yaml.parseAllDocuments(text, {
      lineCounter: lines,
      logLevel: 'silent',
      // What it adds to each message quotes the whole line, which may be the whole file.
      prettyErrors: false,
      uniqueKeys: false,
    })
    return new YamlTree({ yaml, lines, text, path }, Array.isArray(documents) ? documents : [])
  })
}

function marksOf(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x0a || code === 0x2c || code === 0x5b || code === 0x7b || code === 0x21) count++
  }
  return count
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
