import { availableParallelism, cpus, totalmem } from 'node:os'
import { benchCases } from './bench-cases.ts'
import type { Row } from './side-by-side.ts'

/** Formats the page of all results, with a description of the machine. */
export function resultsPage(results: Readonly<Record<string, readonly Row[]>>): string {
  const tables = benchCases.flatMap(({ name, about }) => {
    const rows = results[name]
    return rows ? [`## ${about}\n\n\`npm run bench -- --cases ${name}\`\n\n${table(rows)}\n`] : []
  })
  return `${introduction()}\n${tables.join('\n')}`
}

function introduction(): string {
  const memory = Math.round(totalmem() / 2 ** 30)
  const processor = cpus()[0]?.model.trim() ?? 'unknown'
  return `# Results

Written by \`npm run bench -- --write\`. ${availableParallelism()} cores (${processor}), ${memory} GiB, ${process.platform}, Node ${process.versions.node};
a docker-registry on loopback, over TLS or plain HTTP as each table says, files in the page cache. Whole processes, contenders in turn, one round uncounted;
CPU is user and system time, memory the largest of all runs. Requests and bytes are counted in a run of their own.
"To the fastest peer" is the wall time as a share of the fastest contender that is not ours and not a floor (what curl and
sha256sum take for the same bytes). The machine is shared: compare the rows of one table, not tables.
`
}

/** The header of a Markdown table of rows. */
export const tableHead = `| work | contender | wall, median (least) s | CPU s | memory MB | requests | received MB | to the fastest peer |
|---|---|--:|--:|--:|--:|--:|--:|`

/** Formats rows as a Markdown table. */
export function table(rows: readonly Row[]): string {
  return [tableHead, ...rows.map(tableLine)].join('\n')
}

/** Formats a row of the table, with blank cells for values that were not counted. */
export function tableLine({ work, contender, runs, wall, least, cpu, memory, traffic, ratio }: Row): string {
  if (runs === 0) return `| ${work} | ${contender} | fails | | | | | |`
  const cells = [
    work,
    contender,
    `${wall.toFixed(3)} (${least.toFixed(3)})`,
    cpu.toFixed(2),
    megabytes(memory),
    ...(traffic ? [String(traffic.requests), megabytes(traffic.bytes)] : ['', '']),
    Number.isFinite(ratio) ? ratio.toFixed(2) : '',
  ]
  return `| ${cells.join(' | ')} |`
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 10e6 ? 1 : 0)
}
