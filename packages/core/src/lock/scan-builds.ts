import { posix } from 'node:path'
import type { Node } from 'yaml'
import { printable } from '../printable.ts'
import { expression, type ScanCollector, type Visited } from './scan-collector.ts'
import { filledByMatrix } from './scan-workflow.ts'

const remoteContext = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/i

/** Leads to the Dockerfiles of a bake file's targets. */
export function scanBake(root: Node, collector: ScanCollector): void {
  const { tree } = collector
  for (const found of collector.visit(root, 'target.*')) {
    const said = (key: string) => tree.text(tree.get(found.node, key))
    const args = tree.entries(tree.get(found.node, 'args'))
    const texts = args.flatMap(({ key, value }) => {
      const text = tree.written(value)
      return text === undefined ? [] : [[key, text] as const]
    })
    if (said('dockerfile-inline') !== undefined) continue
    const dockerfile = posix.join(said('context') || '.', said('dockerfile') || 'Dockerfile')
    // A target may be there to be inherited from; what it lacks then is no fault.
    const isOptional = said('dockerfile') === undefined
    leadToBuild(found, collector, { dockerfile, context: said('context') ?? '', texts, isOptional })
  }
}

/** Leads to the Dockerfile that a step of a workflow builds. */
export function scanBuildStep(step: Visited, collector: ScanCollector): void {
  const { tree } = collector
  const uses = tree.text(tree.get(step.node, 'uses')) ?? ''
  if (!/^docker\/build-push-action@/.test(uses)) return
  const said = (key: string) => tree.text(tree.get(tree.get(step.node, 'with'), key)) ?? ''
  const texts = said('build-args')
    .split('\n')
    .flatMap(line => {
      const [name = '', ...value] = line.trim().split('=')
      return value.length === 0 ? [] : [[name, value.join('=')] as const]
    })
  const context = said('context').replace(/^\{\{\s*defaultContext\s*\}\}:?/, '')
  const dockerfile = said('file') || posix.join(context || '.', 'Dockerfile')
  // The workflow may bring the file with another checkout.
  leadToBuild(step, collector, { dockerfile, context, texts, isOptional: true })
}

function leadToBuild(
  { node, where, trail }: Visited,
  collector: ScanCollector,
  build: {
    readonly dockerfile: string
    readonly context: string
    readonly texts: readonly (readonly [string, string])[]
    readonly isOptional: boolean
  },
): void {
  const { dockerfile, context, texts, isOptional } = build
  const path = remoteContext.test(context) ? context : dockerfile
  const place = { node, where: `the build of ${where}` }
  const paths = expression.test(path) ? filledByMatrix(path, trail, collector) : [path]
  if (!paths) collector.notRead(place, '', `it leaves the Dockerfile to an expression: "${printable(path)}"`)
  const buildArgs = Object.fromEntries(texts)
  for (const each of paths ?? [])
    collector.lead(place, each, { base: 'root', kind: 'dockerfile', isOptional, buildArgs })
}
