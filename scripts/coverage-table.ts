import { dirname, relative } from 'node:path'
import { root } from './bundle.ts'

/** Node's coverage of one file. */
interface FileCoverage {
  readonly path: string
  readonly totalLineCount: number
  readonly coveredLineCount: number
  readonly totalBranchCount: number
  readonly coveredBranchCount: number
  readonly totalFunctionCount: number
  readonly coveredFunctionCount: number
}

/** Node's coverage of a run. Files that no test loaded are absent. */
export interface Coverage {
  readonly files: readonly FileCoverage[]
}

const base = 'packages/core/src'
const kinds = ['Line', 'Branch', 'Function'] as const

/**
 * Formats a table of folders with the share of their lines, branches and functions that the tests ran. There is no minimum: the
 * table is for information.
 */
export function coverageTable({ files }: Coverage): string {
  const folders = Map.groupBy(
    files,
    ({ path }) => relative(base, dirname(relative(root, path))).replaceAll('\\', '/') || '.',
  )
  const names = [...folders.keys()].sort()
  const width = Math.max(...names.map(name => name.length), 'all of the core'.length)
  const row = (name: string, of: readonly FileCoverage[]) =>
    [name.padEnd(width), String(of.length).padStart(5), ...kinds.map(kind => share(of, kind))].join('  ')
  return [
    ['coverage'.padEnd(width), 'files', '  lines', 'branches', 'functions'].join('  '),
    ...names.map(name => row(name, folders.get(name) ?? [])),
    row('all of the core', files),
  ].join('\n')
}

function share(files: readonly FileCoverage[], kind: (typeof kinds)[number]): string {
  const sum = (of: 'total' | 'covered') => files.reduce((all, file) => all + file[`${of}${kind}Count`], 0)
  const total = sum('total')
  const percent = total === 0 ? '-' : `${((100 * sum('covered')) / total).toFixed(1)} %`
  return percent.padStart({ Line: 7, Branch: 8, Function: 9 }[kind])
}
