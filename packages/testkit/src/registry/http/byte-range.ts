import { type Content, contentOf } from '../../bytes/content.ts'
import { type Header, problem, type RangeManner, type Reply } from './reply.ts'

interface Span {
  readonly from: number
  /** Exclusive. */
  readonly to: number
}

/** The reply to a request with this Range header: 206 or 416 where the route serves ranges (RFC 9110, 14.2). */
export function ranged(whole: Reply, header: string | undefined, ifRange?: string): Reply {
  const { range, body, headers } = whole
  if (!range || whole.status !== 200 || range.kind === 'ignored') return whole
  const etag = headers.find(([name]) => name === 'etag')?.[1]
  if (header === undefined || (ifRange !== undefined && ifRange !== etag)) return whole
  const span = range.kind === 'unsatisfiable' ? 'unsatisfiable' : spanOf(header, body.size)
  if (!span) return whole
  if (span === 'unsatisfiable') {
    const refusal = problem(416, 'RANGE_INVALID')
    const headers: Header[] = [...refusal.headers, ['content-range', `bytes */${body.size}`]]
    return { ...refusal, headers, delivery: whole.delivery, headerEdits: whole.headerEdits }
  }
  return range.kind === 'multipart' ? multipart(whole, span) : single(whole, span, range)
}

function spanOf(header: string, size: number): Span | 'unsatisfiable' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? []
  if (first === '' && last === '') return undefined
  if (first === '')
    return last === '0' ? 'unsatisfiable' : { from: Math.max(0, size - Number(last)), to: size }
  const from = Number(first)
  if (from >= size || (last !== '' && Number(last) < from)) return 'unsatisfiable'
  return { from, to: last === '' ? size : Math.min(size, Number(last) + 1) }
}

function single(whole: Reply, span: Span, range: RangeManner): Reply {
  const by = range.kind === 'shifted' ? range.by : 0
  const sent = { from: span.from + by, to: Math.min(whole.body.size, span.to + by) }
  const said = range.kind === 'shifted' && !range.isSaid ? span : sent
  const total = range.kind === 'total' ? range.total : String(whole.body.size)
  const label: Header[] = range.kind === 'unlabelled' ? [] : [['content-range', labelOf(said, total)]]
  return { ...whole, status: 206, headers: [...whole.headers, ...label], body: part(whole.body, sent) }
}

function multipart(whole: Reply, span: Span): Reply {
  const label = labelOf(span, String(whole.body.size))
  const head = contentOf(
    `--part\r\ncontent-type: application/octet-stream\r\ncontent-range: ${label}\r\n\r\n`,
  )
  const body = joined([head, part(whole.body, span), contentOf('\r\n--part--\r\n')])
  const kept = whole.headers.filter(([name]) => name !== 'content-type')
  return {
    ...whole,
    status: 206,
    headers: [...kept, ['content-type', 'multipart/byteranges; boundary=part']],
    body,
  }
}

function labelOf(span: Span, total: string): string {
  return `bytes ${span.from}-${span.to - 1}/${total}`
}

function part(content: Content, span: Span): Content {
  return { size: span.to - span.from, read: (from, to) => content.read(span.from + from, span.from + to) }
}

/** Concatenates contents; the result can only be read whole. */
function joined(contents: readonly Content[]): Content {
  return {
    size: contents.reduce((total, each) => total + each.size, 0),
    async *read() {
      for (const each of contents) yield* each.read(0, each.size)
    },
  }
}
