import type { Node } from 'yaml'
import type { ScanCollector, Visited } from './scan-collector.ts'

/** More combinations of a matrix are not written out. */
const greatestCombinations = 256
const matrixValue = /\$\{\{\s*matrix((?:\.[\w-]+)+)\s*\}\}/g

type Values = readonly (readonly [string, readonly Node[]])[]

/** A text of a job that a matrix fills in: the matrix's values are the places. False where anything else is open. */
export function readMatrix({ node, where, trail }: Visited, collector: ScanCollector): boolean {
  const text = collector.tree.text(node) ?? ''
  const values = valuesFor(text, trail, collector)
  const [[only, leaves] = ['', []]] = values ?? []
  if (!values) return false
  if (text.trim().replace(matrixValue, '') === '' && values.length === 1) {
    for (const leaf of leaves) collector.reference({ node: leaf, where: `${where}, matrix.${only}` })
    return true
  }
  for (const filled of fill(text, values, collector)) collector.place({ node, where }, { image: filled })
  return true
}

/** What a job's matrix makes of a text; undefined where anything else is open. */
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
  // jobs.NAME…: the job is the third node on the way.
  const matrix = tree.get(tree.get(trail[2], 'strategy'), 'matrix')
  const names = [...new Set([...text.matchAll(matrixValue)].map(([, name = '']) => name.slice(1)))]
  if (names.length === 0 || text.replace(matrixValue, '').includes('${')) return undefined
  const values = names.map(name => [name, leavesOf(matrix, name.split('.'), collector)] as const)
  const combinations = values.reduce((count, [, leaves]) => count * leaves.length, 1)
  const isOpen = values.some(([, leaves]) =>
    leaves.some(leaf => tree.written(leaf)?.includes('${') !== false),
  )
  return combinations === 0 || combinations > greatestCombinations || isOpen ? undefined : values
}

/** The scalars that `matrix.NAME` stands for: items of the list, and of `include`. */
function leavesOf(matrix: Node | undefined, [name = '', ...rest]: string[], { tree }: ScanCollector): Node[] {
  const own = tree.items(tree.get(matrix, name))
  const included = tree.items(tree.get(matrix, 'include')).map(each => tree.get(each, name))
  const found = [...own, ...included].map(node => {
    let leaf = node
    for (const key of rest) leaf = tree.get(leaf, key)
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
