import type { Alias, Node, Scalar, YAMLMap, YAMLSeq } from 'yaml'

/*
 * The library's nodes, recognised and made without loading it. It marks each with a symbol that is the same in all programs.
 */

const nodeType = Symbol.for('yaml.node.type')
const mapType = Symbol.for('yaml.map')
const listType = Symbol.for('yaml.seq')
const scalarType = Symbol.for('yaml.scalar')
const aliasType = Symbol.for('yaml.alias')

/** Offsets where a node begins, where its value ends, and where what belongs to it ends. */
type Range = [number, number, number]

type Marked = { readonly [nodeType]?: symbol } | null

export interface PlainPair {
  readonly key: Scalar
  readonly value: Node
}

function typeOf(node: unknown): symbol | undefined {
  return typeof node === 'object' ? (node as Marked)?.[nodeType] : undefined
}

export function isMap(node: unknown): node is YAMLMap {
  return typeOf(node) === mapType
}

export function isList(node: unknown): node is YAMLSeq {
  return typeOf(node) === listType
}

export function isScalar(node: unknown): node is Scalar {
  return typeOf(node) === scalarType
}

export function isAlias(node: unknown): node is Alias {
  return typeOf(node) === aliasType
}

export function isNode(node: unknown): node is Node {
  const type = typeOf(node)
  return type === scalarType || type === mapType || type === listType || type === aliasType
}

export function scalarNode(
  { value, source, type }: Pick<Scalar, 'value' | 'source' | 'type'>,
  range: Range,
): Scalar {
  return { [nodeType]: scalarType, value, source, type, range } as unknown as Scalar
}

export function mapNode(
  items: readonly PlainPair[],
  range: Range,
  { flow }: Pick<YAMLMap, 'flow'> = {},
): YAMLMap {
  return { [nodeType]: mapType, items, range, flow } as unknown as YAMLMap
}

export function listNode(
  items: readonly Node[],
  range: Range,
  { flow }: Pick<YAMLSeq, 'flow'> = {},
): YAMLSeq {
  return { [nodeType]: listType, items, range, flow } as unknown as YAMLSeq
}
