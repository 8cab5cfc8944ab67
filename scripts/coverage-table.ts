import { dirname, relative } from 'node:path'
import { root } from './bundle.ts'

/** What Node counted of one file. */
interface FileCoverage {
  readonly path: string
  readonly totalLineCount: number
  readonly coveredLineCount: number
  readonly totalBranchCount: number
  readonly coveredBranchCount: number
  readonly totalFunctionCount: number
  readonly coveredFunctionCount: number
}

/** What Node counted of a run. Files that no test loaded are not in it. */
export interface Coverage {
  readonly files: readonly FileCoverage[]
}

const base = 'packages/core/src'
const kinds = ['Line', 'Branch', 'Function'] as const

/** A table of folders: which part of their lines, branches and functions the tests ran. No floor: it is for looking. */
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
