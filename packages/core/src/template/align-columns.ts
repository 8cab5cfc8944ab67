import { displayWidth } from './display-width.ts'

const least = 10
const padding = 3

interface Column {
  width: number
}

/**
 * Pads the cells of a text, which tabs end, to columns, by the rules of Go's text/tabwriter as Docker sets it: a column is at
 * least 10 wide, 3 of them space, and ends at a line without that cell. The last cell of a line is in no column.
 */
export function alignColumns(text: string): string {
  return text.split('\f').map(alignBlock).join('\n')
}

function alignBlock(text: string): string {
  let columns: Column[] = []
  const lines = text.split('\n').map(line => {
    const texts = line.split(/[\t\v]/)
    const last = texts.pop() ?? ''
    const cells = texts.map(text => ({ text, width: displayWidth(text) }))
    columns = cells.map(({ width }, at) => {
      const column = columns[at] ?? { width: least }
      column.width = Math.max(column.width, width + padding)
      return column
    })
    return { cells, columns, last }
  })
  const shown = lines.map(({ cells, columns, last }) => {
    const aligned = cells.map(
      ({ text, width }, at) => text + ' '.repeat((columns[at]?.width ?? width) - width),
    )
    return aligned.join('') + last
  })
  return shown.join('\n')
}
