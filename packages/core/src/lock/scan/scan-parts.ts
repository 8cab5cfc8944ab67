import type { Node } from 'yaml'
import { tagInComment } from '../yaml/comment-tag.ts'
import { digestSiteOf } from '../yaml/digest-site.ts'
import { expression, onlyTheRun, type ScanCollector, type Visited } from './scan-collector.ts'

/** Finds `images` of a kustomization, which have name, tag and digest apart, and the images of its charts. */
export function scanKustomize(root: Node, collector: ScanCollector): void {
  const { tree } = collector
  for (const found of collector.visit(root, 'images[*]')) {
    const said = (key: string) => tree.written(tree.get(found.node, key))
    const [newName, suffix] = [said('newName'), said('tagSuffix') ?? '']
    const name = newName ?? said('name')
    if (name === undefined) continue
    const [tag, digest] = [said('newTag'), said('digest')]
    // The tag is that of the renamed image.
    if (suffix || (newName && !tag && !digest)) collector.composed.push(`${name}:${anyTag}${suffix}`)
    composed(collector, found, { name, tag, digest, tagKey: 'newTag', mayAddDigest: true })
  }
  const home = tree.text(tree.get(tree.get(root, 'helmGlobals'), 'chartHome')) || 'charts'
  for (const found of collector.visit(root, 'helmCharts[*]')) {
    const inline = tree.get(found.node, 'valuesInline')
    if (inline) scanHelmValues(inline, collector, undefined)
    const name = tree.text(tree.get(found.node, 'name')) ?? ''
    // kustomize fetches a chart that is not there.
    const isOpen = tree.get(found.node, 'repo') !== undefined
    collector.lead(found, `${home}/${name}`, { base: 'file', kind: 'chart', ...(isOpen && { isOpen }) })
  }
}

/** Finds images in the values of a Helm chart: whole, or in parts in one map. */
export function scanHelmValues(root: Node, collector: ScanCollector, appVersion: string | undefined): void {
  const { tree } = collector
  const seen = new Set<Node>()
  const waiting: Visited[] = [{ node: root, where: '', trail: [] }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, where } = next
    if (seen.has(node)) continue
    seen.add(node)
    if (tree.isMap(node)) readParts(collector, next, appVersion)
    const inner = tree.isMap(node)
      ? tree.entries(node).map(({ key, value }) => [key, value] as const)
      : tree.items(node).map((item, at) => [`${at}`, item] as const)
    for (const [key, value] of inner.toReversed()) {
      if (value === undefined) continue
      const place = { node: value, where: where === '' ? key : `${where}.${key}`, trail: [] }
      if (key === 'image' && tree.text(value) && !isSplit(node, collector)) collector.reference(place)
      waiting.push(place)
    }
  }
}

/** Stands for a tag that a template sets. */
const anyTag = `\${tag}`
const nameKey = /(?:repository|image|imagename)$/i
const tagKey = /tag$/i

/** Reads a map with a repository and its tag or digest, also under the chart's own key names. */
function readParts(
  collector: ScanCollector,
  { node, where }: Pick<Visited, 'node' | 'where'>,
  appVersion: string | undefined,
): void {
  const { tree } = collector
  const said = (key: string) => tree.written(tree.get(node, key)) || undefined
  const versions = appVersion ? `\${before}${appVersion}\${behind}` : anyTag
  const [tag, digest, registry] = [said('tag'), said('digest'), said('registry')]
  const repository = tree.text(tree.get(node, 'repository'))
  if (repository && !/^(?:https?|oci|file):/.test(repository)) {
    const name = registry ? `${registry}/${repository}` : repository
    // A chart may put a global registry in front of names without one.
    if (!registry) collector.composed.push(`\${registry}/${repository}:${tag ?? anyTag}`)
    if (!tag && !digest) collector.composed.push(`${name}:${versions}`)
    composed(collector, { node, where }, { name, tag, digest, tagKey: 'tag' })
    return
  }
  const name = isSplit(node, collector) ? tree.text(tree.get(node, 'image')) : undefined
  if (name)
    composed(
      collector,
      { node, where },
      { name: registry ? `${registry}/${name}` : name, tag, digest, tagKey: 'tag' },
    )
  const texts = tree.entries(node).map(({ key, value }) => [key, tree.written(value) ?? ''] as const)
  const names = texts.flatMap(([key, text]) => {
    const isName = nameKey.test(key) || (key === 'name' && text.includes('/'))
    return isName && text !== '' && !/[\s@]|:[^/]*$/.test(text) ? [text] : []
  })
  const tags = texts.flatMap(([key, text]) => (tagKey.test(key) && text !== '' ? [text] : []))
  // A tag without a name overrides that of any image in other values.
  for (const name of names.length > 0 ? names : tags.length > 0 ? [anyName] : [])
    for (const each of tags.length > 0 ? tags : [versions])
      for (const full of registry ? [name, `${registry}/${name}`] : [name])
        collector.composed.push(`${full}:${each}`)
}

/** Stands for a name that other values set. */
const anyName = `\${name}`

/** Reports whether a map with an `image` has its tag or digest apart. */
function isSplit(map: Node, { tree }: ScanCollector): boolean {
  const image = tree.text(tree.get(map, 'image')) ?? ''
  const isWhole = /@|:[^/]*$/.test(image) || image === ''
  return !isWhole && ['tag', 'digest'].some(key => tree.written(tree.get(map, key)))
}

/** A reference that a map has in parts. */
interface Parts {
  readonly name: string
  readonly tag: string | undefined
  readonly digest: string | undefined
  readonly tagKey: string
  /** Whether the map may get a key `digest`. */
  readonly mayAddDigest?: boolean
}

/** Adds a reference that the file writes in parts, at its tag. */
function composed(
  collector: ScanCollector,
  { node, where }: Pick<Visited, 'node' | 'where'>,
  { name, tag, digest, tagKey, mayAddDigest: mayAdd = false }: Parts,
): void {
  if (!tag && !digest) return
  const { tree } = collector
  const image = `${name}${tag ? `:${tag}` : ''}${digest ? `@${digest}` : ''}`
  collector.composed.push(image)
  const ownTag = tree.pair(node, tagKey)?.value
  const ownDigest = tree.pair(node, 'digest')?.value
  const at = { node: (tag ? ownTag : ownDigest) ?? node, where }
  if (expression.test(image)) return collector.leftOpen(at, image, onlyTheRun)
  const found = digestSiteOf(node, tree, { tagKey, mayAdd })
  const commentTag = tagInComment(image, ownDigest && tree.commentBehind(ownDigest))
  collector.place(at, {
    image,
    ...('site' in found ? { digestSite: found.site } : { notEdited: found.fault }),
    ...(commentTag !== undefined && { commentTag }),
  })
}

/** Adds the leads of a chart: its values, its templates, its dependencies and its inner charts. */
export function scanChart(root: Node, collector: ScanCollector): void {
  const { tree } = collector
  const at = (where: string) => ({ node: root, where })
  collector.lead(at('values'), '.', { base: 'file', kind: 'values' })
  collector.lead(at('templates'), 'templates', { base: 'file', kind: 'text', isOptional: true })
  collector.lead(at('charts'), 'charts', { base: 'file', kind: 'charts', isOptional: true })
  for (const found of collector.visit(root, 'dependencies[*]')) {
    const name = tree.text(tree.get(found.node, 'name')) ?? ''
    const repository = tree.text(tree.get(found.node, 'repository')) ?? ''
    const isLocal = repository.startsWith('file://')
    const path = isLocal ? repository.slice('file://'.length) : `charts/${name}`
    // Helm fetches a dependency that is not there.
    const isOpen = repository !== '' && !isLocal
    collector.lead(found, path, { base: 'file', kind: 'chart', ...(isOpen && { isOpen }) })
  }
}
