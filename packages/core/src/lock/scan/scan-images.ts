import type { Node } from 'yaml'
import type { ImageRow } from './kinds.ts'
import { dockerScheme, expression, type ScanCollector, type Visited } from './scan-collector.ts'
import { readMatrix } from './scan-workflow.ts'

/** A text that is one variable: `$NAME`, `${NAME}`. */
const oneVariable = /^\$(?:(\w+)|\{(\w+)\})$/

/** Finds the images at the path of a row. Values that a matrix or a variable of the file decides are places there. */
export function scanImages(
  row: ImageRow,
  root: Node,
  collector: ScanCollector,
  { isPulledFirst = false }: Pick<Visited, 'isPulledFirst'> = {},
): void {
  const { tree } = collector
  const { at, form, unless, notAt, variables } = row
  const own = new Set(unless ? [...collector.visit(root, unless)].map(({ node }) => tree.text(node)) : [])
  for (const visited of collector.visit(root, at)) {
    const found = { ...visited, isPulledFirst }
    const text = tree.text(found.node)
    if ((form === 'text' && text === undefined) || (unless && own.has(text))) continue
    if (notAt?.test(found.where)) continue
    const prefix =
      form === 'docker'
        ? dockerScheme
        : text?.slice(0, dockerScheme.length).toLowerCase() === dockerScheme
          ? dockerScheme
          : ''
    const isOpen = text !== undefined && expression.test(text)
    if (isOpen && readMatrix(found, collector)) continue
    if (isOpen && variables && readVariable(found, { root, variables }, collector)) continue
    collector.reference(found, prefix)
  }
}

/** Adds the definition of the variable that a value wholly is. Returns false if there is not exactly one. */
function readVariable(
  { node, where, ...site }: Visited,
  { root, variables }: { readonly root: Node; readonly variables: readonly string[] },
  collector: ScanCollector,
): boolean {
  const { tree } = collector
  const written = tree.text(node) ?? ''
  const [, plain, braced] = oneVariable.exec(written.trim()) ?? []
  const name = plain ?? braced
  if (name === undefined) return false
  const known = collector.variables.get(root) ?? definitionsAt(root, variables, collector)
  collector.variables.set(root, known)
  const [only, ...more] = known.get(name) ?? []
  const text = tree.text(only)
  if (!only || more.length > 0 || text === undefined || text.trim() === '' || expression.test(text))
    return false
  collector.part({ ...site, node: only, where: `${where}, variable ${name}` }, 0, text.length, { written })
  return true
}

/** Gathers the definitions of variables by name. */
function definitionsAt(root: Node, paths: readonly string[], collector: ScanCollector) {
  const found = new Map<string, Node[]>()
  for (const path of paths)
    for (const { node, where } of collector.visit(root, path)) {
      const [last = '', before = ''] = where.split('.').reverse()
      const name = path.endsWith('.value') ? before : last
      if (collector.tree.isMap(node)) continue
      const nodes = found.get(name) ?? []
      if (!nodes.includes(node)) nodes.push(node)
      found.set(name, nodes)
    }
  return found
}
