import type { Bytes } from '../content/store.ts'
import { type Fields, fieldsOf, own } from '../model/json-fields.ts'
import { asAnswer, engineFailure } from './engine-problem.ts'

/** What the engine said while it worked. */
export interface EngineProgress {
  /** Its lines in order, as they were sent; at most some hundred, later ones take the place of the oldest. */
  readonly lines: readonly string[]
  /** What it said last under `aux`, such as the ID of a pulled image. */
  readonly aux: Fields | undefined
}

/** A step of the engine's work that it measures, such as the unpacking of one layer. */
export interface EngineStep {
  /** The first digits of what it works at; of a layer those of its diff_id. */
  readonly id: string
  readonly current: number
  readonly total: number
}

const maxLineBytes = 1024 * 1024
const keptLines = 200
/** What the containerd store writes as plain progress, under status 200, when it could not unpack what it was given. */
const failureInWords = /^(?:Error|Failed|failed|error)\b/

/**
 * Reads a stream of JSON objects, the engine's form of progress, to its end. An error inside it throws ENGINE_FAILED: the status
 * was sent long before, so it says nothing. `told` hears of each step that the engine measures.
 */
export async function readProgress(
  action: string,
  bytes: Bytes,
  told?: (step: EngineStep) => void,
): Promise<EngineProgress> {
  const lines: string[] = []
  let aux: Fields | undefined
  for await (const line of linesOf(action, bytes)) {
    const fields = asAnswer(action, () => fieldsOf(JSON.parse(line), 'progress'))
    const failure = failureOf(fields)
    if (failure !== undefined) throw engineFailure(action, failure)
    const step = stepOf(fields)
    if (step) {
      told?.(step)
      continue
    }
    const found = own(fields, 'aux')
    if (found !== undefined) aux = asAnswer(action, () => fieldsOf(found, 'progress.aux'))
    const said = own(fields, 'stream') ?? own(fields, 'status')
    if (typeof said === 'string') lines.push(said.trim())
    if (lines.length > keptLines) lines.shift()
  }
  return { lines, aux }
}

function stepOf(fields: Fields): EngineStep | undefined {
  const detail = own(fields, 'progressDetail')
  if (typeof detail !== 'object' || detail === null) return undefined
  const { current, total } = detail as { current?: unknown; total?: unknown }
  if (typeof current !== 'number' || typeof total !== 'number') return undefined
  return { id: String(own(fields, 'id') ?? ''), current, total }
}

function failureOf(fields: Fields): string | undefined {
  const error = own(fields, 'error')
  const detail = own(fields, 'errorDetail')
  if (typeof error === 'string') return error
  if (typeof detail === 'object' && detail !== null)
    return 'message' in detail ? String(detail.message) : JSON.stringify(detail)
  const said = own(fields, 'stream')
  return typeof said === 'string' && failureInWords.test(said.trim()) ? said : undefined
}

async function* linesOf(action: string, bytes: Bytes): AsyncIterable<string> {
  let rest = Buffer.alloc(0)
  for await (const chunk of bytes) {
    rest = Buffer.concat([rest, chunk])
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      const line = rest.subarray(0, end).toString('utf8').trim()
      rest = rest.subarray(end + 1)
      if (line !== '') yield line
    }
    if (rest.byteLength > maxLineBytes) throw engineFailure(action, `a line of over ${maxLineBytes} bytes`)
  }
  const line = rest.toString('utf8').trim()
  if (line !== '') yield line
}
