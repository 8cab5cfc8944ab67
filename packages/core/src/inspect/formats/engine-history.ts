import { lenientText } from '../../model/json-fields.ts'
import { ellipsis } from '../../template/display-width.ts'
import { goRfc3339, humanDuration, humanSize } from '../../template/docker-words.ts'
import { printRows } from '../../template/print-rows.ts'
import type { Row, RowKind } from '../../template/rows.ts'
import type { EngineRecord } from '../inspection.ts'
import { secondsIn, shortId } from './row-words.ts'

/** Docker's flags of its history. */
interface HistoryFlags {
  readonly noTrunc: boolean
  readonly quiet: boolean
  readonly format: string
  /** Whether sizes and ages are in words, as Docker's are by default. */
  readonly isHuman?: boolean
}

/** Up to 2000-01-01 Docker takes a date for none, and says N/A for its age. */
const epoch = Date.UTC(2000, 0, 1) / 1000
const commandCharacters = 45

/** The rows of `docker history`. */
const engineHistory: RowKind = {
  name: "step of the engine's history",
  headers: {
    ID: 'IMAGE',
    CreatedSince: 'CREATED',
    CreatedAt: 'CREATED AT',
    CreatedBy: 'CREATED BY',
    Size: 'SIZE',
    Comment: 'COMMENT',
  },
  columns: ['ID', 'CreatedSince', 'CreatedBy', 'Size', 'Comment'],
  quiet: 'ID',
}

/** A row for each step of the engine's own history, newest first, as Docker's client makes them. */
function engineHistoryRows(record: EngineRecord, flags: HistoryFlags): Row[] {
  const { history = [], now = 0, zone } = record
  const { noTrunc, isHuman = true } = flags
  return history.map(step => {
    const id = lenientText(step, 'Id')
    const time = secondsIn(step.Created)
    const size = numberOf(step.Size)
    const createdBy = lenientText(step, 'CreatedBy').replaceAll('\t', ' ')
    const at = goRfc3339(time, zone?.at(time))
    const since = time <= epoch ? 'N/A' : `${humanDuration(now - time * 1000)} ago`
    return {
      Comment: lenientText(step, 'Comment'),
      CreatedAt: at,
      CreatedBy: noTrunc ? createdBy : ellipsis(createdBy, commandCharacters),
      CreatedSince: isHuman ? since : at,
      ID: noTrunc ? id : shortId(id),
      Size: isHuman ? humanSize(size, 3) : String(size),
    }
  })
}

/** The history as `docker history` prints it, with its last line break. Throws INPUT_INVALID for a format that does not fit. */
export function printEngineHistory(record: EngineRecord, flags: HistoryFlags): string {
  return printRows(engineHistoryRows(record, flags), engineHistory, {
    format: historyFormat(flags),
    quiet: false,
  })
}

function historyFormat({ format, quiet, isHuman = true }: HistoryFlags): string {
  if (format === 'jsonl') return 'json'
  if (format !== '' && format !== 'table') return format
  if (quiet) return '{{.ID}}'
  return `table {{.ID}}\t{{.${isHuman ? 'CreatedSince' : 'CreatedAt'}}}\t{{.CreatedBy}}\t{{.Size}}\t{{.Comment}}`
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0
}
