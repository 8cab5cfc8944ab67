import type { Node } from 'yaml'
import type { ScanCollector } from './scan-collector.ts'

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
/** The API groups of these kinds: another group's `Job` has fields of its own. */
const groups = /^(?:$|v\d\w*$|(?:apps|batch|extensions)\/)/
const containers = ['containers', 'initContainers', 'ephemeralContainers']
const greatestDepth = 16

/** Finds the images of known kinds of Kubernetes objects and of lists of them. */
export function scanKubernetes(root: Node, collector: ScanCollector, depth = 0): void {
  const { tree } = collector
  const kind = tree.text(tree.get(root, 'kind')) ?? ''
  if (kind === 'List' || kind.endsWith('List')) {
    if (depth < greatestDepth)
      for (const item of tree.items(tree.get(root, 'items')))
        if (item) scanKubernetes(item, collector, depth + 1)
    return
  }
  const version = tree.text(tree.get(root, 'apiVersion')) ?? ''
  if (/^tekton\.dev\//.test(version))
    for (const found of collector.visit(root, 'spec.**.image')) collector.reference(found)
  const spec = groups.test(version) && Object.hasOwn(podSpecs, kind) ? podSpecs[kind] : undefined
  if (spec === undefined) return
  for (const list of containers)
    for (const found of collector.visit(root, `${spec}.${list}[*].image`)) collector.reference(found)
  for (const found of collector.visit(root, `${spec}.volumes[*].image.reference`)) collector.reference(found)
}
