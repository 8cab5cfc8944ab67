import type { Node } from 'yaml'
import type { YamlTree } from '../yaml/yaml-tree.ts'
import { dockerScheme, type MatrixValues, type ScanCollector, type Visited } from './scan-collector.ts'

/** The most combinations of a matrix; GitHub's own limit. */
const greatestCombinations = 256
/** The most names of a matrix in one string. */
const greatestNames = 16
/** The most characters that matrices of one file fill in. Text beyond is unread. */
const greatestFilled = 4 * 1024 * 1024
const matrixValue = /\$\{\{\s*matrix((?:\.[\w-]+)+)\s*\}\}/g

type Values = readonly (readonly [string, readonly Node[]])[]

/** Adds the values of a matrix that fill in a string of a job. Returns false if anything else is open. */
export function readMatrix(site: Visited, collector: ScanCollector): boolean {
  const { node, where, trail } = site
  const text = collector.tree.text(node) ?? ''
  const values = valuesFor(text, trail, collector)
  const [[only, leaves] = ['', []]] = values ?? []
  if (!values) return false
  if (text.trim().replace(matrixValue, '') === '' && values.length === 1) {
    for (const leaf of [...leaves, ...excludedLeaves(trail, only, collector)]) {
      const prefix = collector.tree.text(leaf)?.startsWith(dockerScheme) ? dockerScheme : ''
      collector.reference({ ...site, node: leaf, where: `${where}, matrix.${only}` }, prefix)
    }
    return true
  }
  for (const filled of fill(text, values, collector))
    collector.place(site, { image: filled, written: text, notEdited: 'a matrix decides a part of it' })
  return true
}

/** Fills in a string from a job's matrix. Returns undefined if anything else is open. */
export function filledByMatrix(
  text: string,
  trail: readonly Node[],
  collector: ScanCollector,
): string[] | undefined {
  const values = valuesFor(text, trail, collector)
  return values && fill(text, values, collector)
}

function valuesFor(text: string, trail: readonly Node[], collector: ScanCollector): Values | undefined {
  const { tree } = collector
  // jobs.NAME…: the job is the third node of the trail.
  const matrix = tree.get(tree.get(trail[2], 'strategy'), 'matrix')
  const found = [...text.matchAll(matrixValue)].map(([, name = '']) => name.slice(1))
  const names = [...new Set(found)]
  const isFit = names.length > 0 && names.length <= greatestNames
  if (!matrix || !isFit || text.replace(matrixValue, '').includes('${')) return undefined
  const values = names.map(name => [name, matrixValues(matrix, name, collector)] as const)
  const combinations = values.reduce((count, [, { leaves }]) => count * leaves.length, 1)
  if (combinations === 0 || combinations > greatestCombinations) return undefined
  if (values.some(([, { isOpen }]) => isOpen)) return undefined
  const longest = Math.max(...values.map(([, { longest }]) => longest))
  collector.filledIn += combinations * (text.length + found.length * longest)
  return collector.filledIn > greatestFilled
    ? undefined
    : values.map(([name, { leaves }]) => [name, leaves] as const)
}

function matrixValues(matrix: Node, name: string, collector: ScanCollector): MatrixValues {
  const known = collector.matrices.get(matrix) ?? new Map<string, MatrixValues>()
  collector.matrices.set(matrix, known)
  const found = known.get(name)
  if (found) return found
  const leaves = leavesOf(matrix, name.split('.'), collector)
  const texts = leaves.map(leaf => collector.tree.written(leaf))
  const isOpen = texts.some(text => text?.includes('${') !== false)
  const values = { leaves, isOpen, longest: Math.max(0, ...texts.map(text => text?.length ?? 0)) }
  known.set(name, values)
  return values
}

/** Returns the scalars of `matrix.NAME`: items of its list and of `include`. Empty if there are too many. */
function leavesOf(matrix: Node, [name = '', ...rest]: string[], { tree }: ScanCollector): Node[] {
  const [own, include] = [tree.get(matrix, name), tree.get(matrix, 'include')]
  if ([own, include].some(each => tree.isList(each) && each.items.length > greatestCombinations)) return []
  const included = tree.items(include).map(each => tree.get(each, name))
  return leavesBelow([...tree.items(own), ...included], rest, tree)
}

/** Returns the scalars of `exclude` for a name. GitHub compares them with those of the list, so both are written alike. */
function excludedLeaves(trail: readonly Node[], path: string, { tree }: ScanCollector): Node[] {
  const [name = '', ...rest] = path.split('.')
  const exclude = tree.get(tree.get(tree.get(trail[2], 'strategy'), 'matrix'), 'exclude')
  if (tree.isList(exclude) && exclude.items.length > greatestCombinations) return []
  const excluded = tree.items(exclude).map(each => tree.get(each, name))
  return leavesBelow(excluded, rest, tree)
}

function leavesBelow(nodes: readonly (Node | undefined)[], path: readonly string[], tree: YamlTree): Node[] {
  const found = nodes.map(node => {
    let leaf = node
    for (const key of path) leaf = tree.get(leaf, key)
    return leaf
  })
  return found.filter(node => node !== undefined && !tree.isMap(node) && !tree.isList(node)) as Node[]
}

function fill(text: string, values: Values, { tree }: ScanCollector): string[] {
  let filled = [text]
  for (const [name, leaves] of values) {
    const place = new RegExp(`\\$\\{\\{\\s*matrix\\.${name.replaceAll('.', '\\.')}\\s*\\}\\}`, 'g')
    filled = filled.flatMap(each => leaves.map(leaf => each.replace(place, () => tree.written(leaf) ?? '')))
  }
  return [...new Set(filled)]
}
