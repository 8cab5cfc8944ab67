import type { Node } from 'yaml'
import { expression, type ScanCollector, type Visited } from './scan-collector.ts'

const podSpecs: Readonly<Record<string, string>> = {
  Pod: 'spec',
  PodTemplate: 'template.spec',
  CronJob: 'spec.jobTemplate.spec.template.spec',
  ...Object.fromEntries(
    ['ReplicationController', 'ReplicaSet', 'Deployment', 'StatefulSet', 'DaemonSet', 'Job'].map(kind => [
      kind,
      'spec.template.spec',
    ]),
  ),
}
const containers = ['containers', 'initContainers', 'ephemeralContainers']
const greatestDepth = 16

/** Finds the images of the known kinds of Kubernetes object, and of lists of them. */
export function scanKubernetes(root: Node, collector: ScanCollector, depth = 0): void {
  const { tree } = collector
  const kind = tree.text(tree.get(root, 'kind')) ?? ''
  if (kind === 'List' || kind.endsWith('List')) {
    if (depth < greatestDepth)
      for (const item of tree.items(tree.get(root, 'items')))
        if (item) scanKubernetes(item, collector, depth + 1)
    return
  }
  const spec = Object.hasOwn(podSpecs, kind) ? podSpecs[kind] : undefined
  if (spec === undefined) return
  for (const list of containers)
    for (const found of collector.visit(root, `${spec}.${list}[*].image`)) collector.reference(found)
  for (const found of collector.visit(root, `${spec}.volumes[*].image.reference`)) collector.reference(found)
}

/** Finds `images` of a kustomization, whose names, tags and digests stand apart. */
export function scanKustomize(root: Node, collector: ScanCollector): void {
  const { tree } = collector
  for (const found of collector.visit(root, 'images[*]')) {
    const { node } = found
    const said = (key: string) => tree.written(tree.get(node, key))
    const name = said('newName') ?? said('name')
    if (name === undefined) continue
    const [tag, digest] = [said('newTag'), said('digest')]
    composed(collector, found, { name, tag, digest })
  }
  for (const found of collector.visit(root, 'helmCharts[*]')) {
    if (tree.get(found.node, 'repo') === undefined) continue
    const name = tree.text(tree.get(found.node, 'name')) ?? ''
    collector.lead(found, `charts/${name}`, { base: 'file', kind: 'chart' })
  }
}

/** Finds maps with `repository` and `tag` or `digest`, and `image` texts, in the values of a Helm chart. */
export function scanHelmValues(root: Node, collector: ScanCollector, appVersion: string | undefined): void {
  const { tree } = collector
  const seen = new Set<Node>()
  const waiting: Visited[] = [{ node: root, where: '', trail: [] }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, where } = next
    if (seen.has(node)) continue
    seen.add(node)
    readPair(collector, next, appVersion)
    const inner = tree.isMap(node)
      ? tree.entries(node).map(({ key, value }) => [key, value] as const)
      : tree.items(node).map((item, at) => [`${at}`, item] as const)
    for (const [key, value] of inner.toReversed()) {
      if (value === undefined) continue
      const place = { node: value, where: where === '' ? key : `${where}.${key}`, trail: [] }
      if (key === 'image' && tree.text(value)) collector.reference(place)
      waiting.push(place)
    }
  }
}

/** Stands for a tag that templates bring. */
const anyTag = `\${tag}`

function readPair(
  collector: ScanCollector,
  { node, where }: Pick<Visited, 'node' | 'where'>,
  appVersion: string | undefined,
): void {
  const { tree } = collector
  const said = (key: string) => tree.written(tree.get(node, key))
  const repository = tree.text(tree.get(node, 'repository'))
  const hasTag = tree.get(node, 'tag') !== undefined || tree.get(node, 'digest') !== undefined
  if (repository === undefined || repository === '' || !hasTag || /^(?:https?|oci|file):/.test(repository))
    return
  const registry = said('registry')
  const name = registry ? `${registry}/${repository}` : repository
  // A chart puts a registry for all in front of names that have none.
  if (!registry) collector.composed.push(`\${registry}/${repository}:${said('tag') || anyTag}`)
  const tag = said('tag') || undefined
  if (tag === undefined && !said('digest'))
    collector.composed.push(`${name}:${appVersion ? `\${before}${appVersion}\${behind}` : anyTag}`)
  composed(collector, { node, where }, { name, tag, digest: said('digest') })
}

/** A name in parts, none of which holds the whole. */
function composed(
  collector: ScanCollector,
  { node, where }: Pick<Visited, 'node' | 'where'>,
  {
    name,
    tag,
    digest,
  }: { readonly name: string; readonly tag: string | undefined; readonly digest: string | undefined },
): void {
  if (!tag && !digest) return
  const image = `${name}${tag ? `:${tag}` : ''}${digest ? `@${digest}` : ''}`
  collector.composed.push(image)
  if (expression.test(image))
    collector.notRead({ node, where }, image, 'it leaves the image to an expression or variable')
  else collector.place({ node, where }, { image })
}

/** Leads of a chart: its values, its templates, the charts it depends on. */
export function scanChart(root: Node, collector: ScanCollector): void {
  const { tree } = collector
  const at = (where: string) => ({ node: root, where })
  collector.lead(at('values.yaml'), 'values.yaml', { base: 'file', kind: 'helm', isOptional: true })
  collector.lead(at('templates'), 'templates', { base: 'file', kind: 'text', isOptional: true })
  for (const found of collector.visit(root, 'dependencies[*]')) {
    const name = tree.text(tree.get(found.node, 'name')) ?? ''
    const repository = tree.text(tree.get(found.node, 'repository')) ?? ''
    const path = repository.startsWith('file://') ? repository.slice('file://'.length) : `charts/${name}`
    collector.lead(found, path, { base: 'file', kind: 'chart' })
  }
}
