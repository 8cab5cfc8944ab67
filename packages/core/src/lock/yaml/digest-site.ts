import type { Node, Scalar, YAMLMap } from 'yaml'
import type { DigestSite } from './image-place.ts'
import type { YamlTree } from './yaml-tree.ts'

const digest = /sha(?:256|512):[0-9a-f]+$/

/** Where the digest of a map goes, or why it cannot be written. */
type SiteInMap = { readonly site: DigestSite } | { readonly fault: string }

/**
 * Returns the site of a digest in a map with the parts of a reference: behind the tag if it stands there already, else the value of its
 * key `digest`, else a new key if `mayAdd`.
 */
export function digestSiteOf(
  map: Node,
  tree: YamlTree,
  { tagKey, mayAdd }: { readonly tagKey: string; readonly mayAdd: boolean },
): SiteInMap {
  if (tree.isMerged(map)) return { fault: 'other maps take its keys, so that its digest would be theirs' }
  const inTag = behindTag(tree.get(map, tagKey), tree)
  const own = tree.pair(map, 'digest')
  if (inTag && (tree.written(own?.value) ?? '') === '') return inTag
  if (inTag) return { fault: 'it has a digest behind its tag and one of its own' }
  if (own) return siteOfValue(own.value, tree)
  if (tree.get(map, 'digest')) return { fault: 'its digest is in a map that it merges' }
  if (!mayAdd) return { fault: 'it has no key "digest", which its chart must know' }
  const site = tree.isMap(map) ? newKey(map, tree) : undefined
  return site ? { site } : { fault: 'no key can be added to it' }
}

function behindTag(node: Node | undefined, tree: YamlTree): SiteInMap | undefined {
  const text = tree.text(node) ?? ''
  const at = text.indexOf('@')
  if (at < 0) return undefined
  const span = tree.span(node, at + 1)
  return span ? { site: siteAt(span) } : { fault: 'its digest is written with escapes' }
}

/** The text of a value is replaced; an empty one gets its first. */
function siteOfValue(node: Node | undefined, tree: YamlTree): SiteInMap {
  const text = tree.text(node)
  const span = text === undefined ? undefined : tree.span(node)
  if (span && (text === '' || digest.test(text ?? ''))) return { site: siteAt(span) }
  if (!tree.isNothing(node) || !node?.range || node.anchor !== undefined || node.tag !== undefined)
    return { fault: 'its digest is not written as one' }
  const [start, end] = node.range
  const { source } = tree
  const isAtKey = /[:,{]/.test(source[start - 1] ?? '')
  return {
    site: { start, end, before: isAtKey ? ' ' : '', after: source[end] === '#' ? ' ' : '' },
  }
}

function siteAt({ start, end }: { readonly start: number; readonly end: number }): DigestSite {
  return { start, end, before: '', after: '' }
}

/** Returns the site of a new key behind the last key of a map with a value on one line. */
function newKey(map: YAMLMap, tree: YamlTree): DigestSite | undefined {
  const last = map.items.findLast(({ value }) => tree.isOneLine(value as Node | undefined))
  const [key, value] = [last?.key as Scalar | undefined, last?.value as Node | undefined]
  if (!key?.range || !value?.range) return undefined
  const { source } = tree
  if (map.flow) {
    const quote = key.type === 'QUOTE_DOUBLE' ? '"' : ''
    const [, at] = value.range
    return { start: at, end: at, before: `, ${quote}digest${quote}: ${quote}`, after: quote }
  }
  const indentation = indentationAt(source, key.range[0])
  if (indentation === undefined) return undefined
  const next = source.indexOf('\n', value.range[1])
  const end = next < 0 ? source.length : next
  const at = source[end - 1] === '\r' ? end - 1 : end
  return { start: at, end: at, before: `${lineBreakNear(source, at)}${indentation}digest: `, after: '' }
}

/** Returns the white space in front of a key, where the dashes of lists count as white space. */
function indentationAt(source: string, offset: number): string | undefined {
  const before = source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset)
  return /^ *(?:- +)*$/.test(before) ? ' '.repeat(before.length) : undefined
}

/** Returns the line break of the line that ends at `end`, or that of the line before it at the end of the file. */
function lineBreakNear(source: string, end: number): string {
  if (end < source.length) return source[end] === '\r' ? '\r\n' : '\n'
  const last = source.lastIndexOf('\n', end)
  return last > 0 && source[last - 1] === '\r' ? '\r\n' : '\n'
}
