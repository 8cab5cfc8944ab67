import { ellipsis } from '../../template/display-width.ts'
import type { Row, RowKind } from '../../template/rows.ts'
import { printable } from '../../text/printable.ts'
import type { FoundRepository, SearchResult } from '../inspection.ts'

interface SearchFlags {
  readonly noTrunc: boolean
  readonly format: string
}

/** Cells of a description that Docker shows. */
const shownCells = 45
/** A format by which the row itself becomes JSON. */
const wholeRow = /^jsonl?$|\bjson\s+\.(?=\s*[|)}])/

/** The rows of `docker search`. `IsAutomated` is that of Docker up to 24, and always empty. */
export const searchKind: RowKind = {
  name: 'repository that was found',
  headers: {
    Name: 'NAME',
    Description: 'DESCRIPTION',
    StarCount: 'STARS',
    IsOfficial: 'OFFICIAL',
    IsAutomated: 'AUTOMATED',
  },
  columns: ['Name', 'Description', 'StarCount', 'IsOfficial'],
  quiet: 'Name',
  json: ['Description', 'IsOfficial', 'Name', 'StarCount'],
}

/**
 * A row for each repository, as Docker's client makes them: JSON has `true` and `false` where a table has `[OK]` and nothing. Unlike
 * Docker's, signs of descriptions that steer a terminal or a runner are escaped, but in JSON.
 */
export function searchRows({ repositories }: SearchResult, flags: SearchFlags): Row[] {
  const isJson = wholeRow.test(flags.format)
  return repositories.map(found => rowOf(found, isJson, flags.noTrunc))
}

function rowOf(found: FoundRepository, isJson: boolean, noTrunc: boolean): Row {
  const line = found.description.replace(/[\r\n]/g, ' ')
  const shown = noTrunc ? line : ellipsis(line, shownCells)
  const text = (value: string) => (isJson ? value : printable(value, Number.POSITIVE_INFINITY))
  const flag = (is: boolean) => (isJson ? String(is) : is ? '[OK]' : '')
  return {
    Name: text(found.name),
    Description: text(shown),
    StarCount: String(found.stars),
    IsOfficial: flag(found.isOfficial),
    IsAutomated: flag(found.isAutomated),
  }
}
