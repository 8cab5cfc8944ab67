import type { Bytes } from '../content/store.ts'
import { type Fields, fieldsOf, own } from '../model/json-fields.ts'
import { asAnswer, engineFailure } from './engine-problem.ts'

/** An engine's output during an operation. */
export interface EngineProgress {
  /** Its lines in order, unchanged; at most a few hundred, the latest ones. */
  readonly lines: readonly string[]
  /** The last value under `aux`, such as the ID of a pulled image. */
  readonly aux: Fields | undefined
}

/** A step that the engine measures, such as unpacking a layer. */
export interface EngineStep {
  /** The start of the ID being processed; for a layer, that of its diff_id. */
  readonly id: string
  readonly current: number
  readonly total: number
}

const maxLineBytes = 1024 * 1024
/** An engine writes a line of 200 bytes for each half megabyte: 40 MB for an image of 100 GB. */
const maxProgressBytes = 64 * 1024 * 1024
const keptLines = 200
/** Characters kept of a line. */
const maxLineLength = 4096
/** The containerd store's plain text under status 200 when it could not unpack the content. */
const plainTextFailure = /^(?:Error|Failed|failed|error)\b/

/**
 * Reads a stream of JSON objects, the engine's progress format, to its end. An error in it throws ENGINE_FAILED, since the status was
 * sent long before; so does a stream over 64 MiB. Calls `onProgress` for each step that the engine measures.
 */
export async function readProgress(
  action: string,
  bytes: Bytes,
  onProgress?: (step: EngineStep) => void,
): Promise<EngineProgress> {
  const lines: string[] = []
  let aux: Fields | undefined
  for await (const line of linesOf(action, bytes)) {
    const fields = asAnswer(action, () => fieldsOf(JSON.parse(line), 'progress'))
    const failure = failureOf(fields)
    if (failure !== undefined) throw engineFailure(action, failure)
    const step = stepOf(fields)
    if (step) {
      onProgress?.(step)
      continue
    }
    const found = own(fields, 'aux')
    if (found !== undefined) aux = asAnswer(action, () => fieldsOf(found, 'progress.aux'))
    const said = own(fields, 'stream') ?? own(fields, 'status')
    if (typeof said === 'string') lines.push(said.trim().slice(0, maxLineLength))
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
  return typeof said === 'string' && plainTextFailure.test(said.trim()) ? said : undefined
}

/** Splits bytes into lines, examining each byte once however the pieces are split. */
async function* linesOf(action: string, bytes: Bytes): AsyncIterable<string> {
  const begun: Uint8Array[] = []
  let size = 0
  let all = 0
  const taken = (end: Uint8Array) => {
    const line = Buffer.concat([...begun.splice(0), end])
      .toString('utf8')
      .trim()
    size = 0
    return line
  }
  for await (const chunk of bytes) {
    all += chunk.byteLength
    if (all > maxProgressBytes)
      throw engineFailure(action, `progress without end, over ${maxProgressBytes} bytes`)
    let from = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      const line = taken(chunk.subarray(from, end))
      from = end + 1
      if (line !== '') yield line
    }
    if (from < chunk.byteLength) begun.push(Buffer.from(chunk.subarray(from)))
    size += chunk.byteLength - from
    if (size > maxLineBytes) throw engineFailure(action, `a line of over ${maxLineBytes} bytes`)
  }
  const line = taken(new Uint8Array())
  if (line !== '') yield line
}
