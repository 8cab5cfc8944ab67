import { type Check, checks } from './findings.ts'

/** A comment that takes images out of checks. */
export interface IgnoreComment {
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 code units. */
  readonly column: number
  readonly source: 'tallyman' | 'ratchet' | 'zizmor'
  readonly checks: 'all' | ReadonlySet<Check>
  /** Names in brackets that are no checks. */
  readonly unknown: readonly string[]
  /** As written behind it; may be empty. */
  readonly reason: string
}

/** How a file writes comments. */
type Style = 'yaml' | 'json' | 'dockerfile' | 'text'

/** Comment marks, the last of which stands before the directive. A Dockerfile has no comments behind an instruction. */
const marks: Readonly<Record<Style, RegExp>> = {
  yaml: /(?:^|\s)#/g,
  json: /\/[/*]/g,
  dockerfile: /^\s*#/g,
  text: /(?:^|\s)(?:#|\/\/|\/\*|<!--)/g,
}
const alone: Readonly<Record<Style, RegExp>> = {
  yaml: /^\s*#/,
  json: /^\s*\/[/*]/,
  dockerfile: /^\s*#/,
  text: /^\s*(?:#|\/\/|\/\*|<!--)/,
}
/** The brackets are bounded, since each start of a directive would search for their end. */
const directive =
  /\b(?:(tallyman):[ \t]?ignore(?:\[([^\]]{0,200})\])?(?![\w[-])|(ratchet):exclude\b|(zizmor):[ \t]?ignore\[([^\]]{0,200})\])/g
/** On one line, and in the lines above one; more are not heard. */
const mostComments = 100
const anyDirective = /tallyman:|ratchet:exclude|zizmor:/
const blockHeader = /(?:^|[\s:-])[|>][-+\d]{0,3}[ \t]*(?:[ \t]#[\s\S]*)?$/
/** A comment up to the end of the line, or a quoted text. */
const jsonText = /(\/[/*].*)|"(?:\\.|[^"\\])*"/g
const yamlText = /((?:^|\s)#.*)|(?<=^|[\s,:[{])(?:"(?:\\.|[^"\\])*"|'(?:''|[^'])*')/g
const continued = /[\\`][ \t]*$/

interface Covered {
  /** On the lines above. */
  readonly above: readonly IgnoreComment[]
  /** On the line itself. */
  readonly behind: readonly IgnoreComment[]
}

/** The comments of a file that take images out, by the line that they are about. */
export class IgnoreComments {
  readonly kind: string
  readonly all: IgnoreComment[] = []
  readonly #covered = new Map<number, Covered>()

  /** Takes time linear in the text. */
  constructor(text: string, { path, kind }: { readonly path: string; readonly kind: string }) {
    this.kind = kind
    if (anyDirective.test(text)) this.#read(text, styleOf(text, path, kind))
  }

  /** Returns the comments about what begins at a line and column, from 1; without a column, about anything of the line. */
  at(line: number, column = 1): readonly IgnoreComment[] {
    const { above = [], behind = [] } = this.#covered.get(line) ?? {}
    return [...above, ...behind.filter(comment => comment.column >= column)]
  }

  #read(text: string, style: Style): void {
    let pending: readonly IgnoreComment[] = []
    let block: { readonly indent: number; readonly comments: readonly IgnoreComment[] } | undefined
    let line = 0
    for (let start = 0; start <= text.length; ) {
      const next = text.indexOf('\n', start)
      const end = next < 0 ? text.length : next
      const content = text.slice(start, end).replace(/\r$/, '')
      start = end + 1
      line++
      const indent = content.search(/\S/)
      if (indent >= 0 && block && indent <= block.indent) {
        // The text of a block says nothing about the lines behind it.
        block = undefined
        pending = []
      }
      const found = commentsIn(content, line, style)
      for (const comment of found) this.all.push(comment)
      if (alone[style].test(content)) {
        if (pending.length < mostComments && found.length > 0) pending = [...pending, ...found]
        continue
      }
      const above = block ? [...block.comments, ...pending] : pending
      if (above.length > 0 || found.length > 0) this.#covered.set(line, { above, behind: found })
      if (style === 'yaml' && !block && blockHeader.test(content))
        block = { indent: keyAt(content), comments: [...above, ...found] }
      if (style !== 'dockerfile' || !continued.test(content)) pending = []
    }
  }
}

function styleOf(text: string, path: string, kind: string): Style {
  if (kind === 'dockerfile') return 'dockerfile'
  if (kind === 'pinned-text') return 'text'
  const isJson = !/\.ya?ml$/i.test(path) && /^\ufeff?\s*(?:[{[]|\/[/*])/.test(text)
  return isJson ? 'json' : 'yaml'
}

/** The column of the key that a block scalar belongs to, behind the marks of list items: every line of the block is deeper. */
function keyAt(content: string): number {
  return /^\s*(?:-\s+(?![|>&!]))*/.exec(content)?.[0].length ?? 0
}

/** Blanks quoted texts in front of any comment of a line. */
function unquoted(content: string, style: Style): string {
  if (style === 'dockerfile' || style === 'text') return content
  return content.replace(style === 'json' ? jsonText : yamlText, (whole, comment) =>
    comment === undefined ? ' '.repeat(whole.length) : whole,
  )
}

function commentsIn(written: string, line: number, style: Style): IgnoreComment[] {
  if (!anyDirective.test(written)) return []
  const content = unquoted(written, style)
  const starts = [...content.matchAll(marks[style])].map(({ index }) => index)
  const found: IgnoreComment[] = []
  let at = 0
  for (const match of content.matchAll(directive)) {
    if (found.length === mostComments) break
    while (at + 1 < starts.length && (starts[at + 1] as number) < match.index) at++
    const start = starts[at]
    if (start === undefined || start > match.index) continue
    const [whole, tallyman, named, ratchet, , audits = ''] = match
    const behind = content.slice(match.index + whole.length, match.index + whole.length + 200)
    const common = { line, column: start + 1, reason: behind.replace(/\*\/|-->/, '').trim() }
    if (ratchet) found.push({ ...common, source: 'ratchet', checks: 'all', unknown: [] })
    else if (tallyman) found.push({ ...common, source: 'tallyman', ...checksOf(named) })
    else if (audits.split(',').some(audit => audit.trim() === 'unpinned-images'))
      found.push({ ...common, source: 'zizmor', checks: new Set<Check>(['pinned']), unknown: [] })
  }
  return found
}

function checksOf(named: string | undefined): Pick<IgnoreComment, 'checks' | 'unknown'> {
  if (named === undefined) return { checks: 'all', unknown: [] }
  const names = named.split(',').map(name => name.trim())
  const known = checks.filter(check => names.includes(check))
  const unknown = names.filter(name => !checks.some(check => check === name))
  return { checks: new Set(known), unknown }
}
