import type { Row } from './side-by-side.ts'

/** The head of a Markdown table of rows. */
export const tableHead = `| work | contender | wall, median (least) s | CPU s | memory MB | requests | received MB | to the fastest peer |
|---|---|--:|--:|--:|--:|--:|--:|`

/** Rows as a Markdown table. */
export function table(rows: readonly Row[]): string {
  return [tableHead, ...rows.map(tableLine)].join('\n')
}

/** A row of it; a blank cell where nothing was counted. */
export function tableLine({ work, contender, runs, wall, least, cpu, memory, traffic, ratio }: Row): string {
  if (runs === 0) return `| ${work} | ${contender} | fails | | | | | |`
  const cells = [
    ...[work, contender, `${wall.toFixed(3)} (${least.toFixed(3)})`, cpu.toFixed(2), megabytes(memory)],
    ...(traffic ? [String(traffic.requests), megabytes(traffic.bytes)] : ['', '']),
    Number.isFinite(ratio) ? ratio.toFixed(2) : '',
  ]
  return `| ${cells.join(' | ')} |`
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 10e6 ? 1 : 0)
}
