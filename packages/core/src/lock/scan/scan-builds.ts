import { posix } from 'node:path'
import type { Node } from 'yaml'
import { printable } from '../../text/printable.ts'
import { contextScheme } from '../compose/image-field.ts'
import type { ImagePlace } from '../yaml/image-place.ts'
import type { BuildArgs } from './scan.ts'
import { expression, type ScanCollector, type Visited } from './scan-collector.ts'
import { scanDockerfile } from './scan-dockerfile.ts'
import { filledByMatrix } from './scan-workflow.ts'

/** The most contexts of a target: bounds the time for hostile files. */
const greatestContexts = 200
/** The deepest inheritance of targets: bounds the time for hostile files. */
const greatestInherited = 8
const remoteContext = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/i

/** Adds the contexts of a bake file's targets that are images, the images of their inline Dockerfiles, and leads to the others. */
export function scanBake(root: Node, collector: ScanCollector): void {
  for (const found of collector.visit(root, 'target.*.contexts.*')) collector.reference(found, contextScheme)
  const known = new Map<Node, BakeTarget>()
  for (const found of collector.visit(root, 'target.*')) {
    const target = bakeTarget(found.node, { root, collector, above: [], known })
    const { contexts } = target
    if (target.inline !== undefined) {
      const inline = collector.tree.get(found.node, 'dockerfile-inline')
      const place = { where: `${found.where}.dockerfile-inline` }
      if (inline) scanInline({ node: inline, ...place }, collector, { buildArgs: target.args, contexts })
      continue
    }
    const dockerfile = posix.join(target.context || '.', target.dockerfile || 'Dockerfile')
    // A target may exist only to be inherited from: its missing Dockerfile is not a fault.
    const isOptional = target.dockerfile === undefined
    const texts = Object.entries(target.args)
    leadToBuild(found, collector, { dockerfile, context: target.context ?? '', texts, isOptional, contexts })
  }
}

/** How an inner Dockerfile is built, and what its places have in common. */
interface InlineBuild {
  readonly buildArgs: BuildArgs
  readonly contexts: readonly string[]
  /** The Dockerfile, if the text spells it otherwise. */
  readonly text?: string
  readonly more?: Pick<ImagePlace, 'service' | 'use'>
}

/** Scans the Dockerfile in a text and maps its places to the file. */
export function scanInline(
  { node, where }: Pick<Visited, 'node' | 'where'>,
  collector: ScanCollector,
  { buildArgs, contexts, more = {}, text = collector.tree.text(node) ?? '' }: InlineBuild,
): void {
  const { tree } = collector
  const isSame = text === tree.text(node)
  const { places, unread } = scanDockerfile(text, { buildArgs, contexts })
  for (const { start, end, where: inner, isLiteral, ...place } of places) {
    const span = isSame ? tree.span(node, start, end) : undefined
    const notEdited = 'the file writes it with escapes or over several lines'
    collector.places.push({
      ...(isLiteral && !span && { notEdited }),
      ...place,
      ...tree.position(node, span),
      where: `${where}, ${inner}`,
      isLiteral: isLiteral && span !== undefined,
      ...more,
    })
  }
  for (const { line, where: inner, ...rest } of unread)
    collector.unread.push({ ...rest, line: tree.line(node) + line, where: `${where}, ${inner}` })
}

/** Adds a lead to the Dockerfile of a development container, with its arguments. */
export function scanDevcontainer(root: Node, collector: ScanCollector): void {
  const { tree } = collector
  const dockerfile = tree.get(tree.get(root, 'build'), 'dockerfile')
  const path = tree.text(dockerfile)
  if (!dockerfile || path === undefined) return
  const args = tree.entries(tree.get(tree.get(root, 'build'), 'args')).flatMap(({ key, value }) => {
    const text = tree.text(value)
    return text === undefined ? [] : [[key, text] as const]
  })
  const lead = { base: 'file', kind: 'dockerfile', buildArgs: Object.fromEntries(args) } as const
  collector.lead({ node: dockerfile, where: 'build.dockerfile' }, path, lead)
}

interface BakeTarget {
  readonly inline?: string | undefined
  readonly context?: string | undefined
  readonly dockerfile?: string | undefined
  readonly args: BuildArgs
  /** The names of its contexts. */
  readonly contexts: readonly string[]
}

interface BakeProject {
  readonly root: Node
  readonly collector: ScanCollector
  /** Targets that inherit from this one. */
  readonly above: readonly Node[]
  readonly known: Map<Node, BakeTarget>
}

/** Resolves a target with its bases: a later base wins over an earlier one, the target over all. */
function bakeTarget(node: Node, project: BakeProject): BakeTarget {
  const { root, collector, above, known } = project
  const found = known.get(node)
  if (found) return found
  const { tree } = collector
  if (above.includes(node) || above.length > greatestInherited) return { args: {}, contexts: [] }
  const said = (key: string) => tree.text(tree.get(node, key))
  const bases = tree.items(tree.get(node, 'inherits')).flatMap(item => {
    const base = tree.get(tree.get(root, 'target'), tree.text(item) ?? '')
    return base ? [bakeTarget(base, { ...project, above: [...above, node] })] : []
  })
  const last = <K extends keyof BakeTarget>(key: K) =>
    bases.map(base => base[key]).findLast(each => each !== undefined)
  const own = tree.entries(tree.get(node, 'args')).flatMap(({ key, value }) => {
    const text = tree.written(value)
    return text === undefined ? [] : [[key, text] as const]
  })
  const target = {
    inline: said('dockerfile-inline') ?? last('inline'),
    context: said('context') ?? last('context'),
    dockerfile: said('dockerfile') ?? last('dockerfile'),
    args: Object.assign({}, ...bases.map(({ args }) => args), Object.fromEntries(own)),
    contexts: [
      ...bases.flatMap(({ contexts }) => contexts),
      ...tree.entries(tree.get(node, 'contexts')).map(({ key }) => key),
    ].slice(0, greatestContexts),
  }
  known.set(node, target)
  return target
}

/** Adds a lead to the Dockerfile that a step of a workflow builds. */
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
  const contexts = [...said('build-contexts').matchAll(/^[^\S\n]*([^\s=#]+)=/gm)].map(([, name = '']) => name)
  const context = said('context').replace(/^\{\{\s*defaultContext\s*\}\}:?/, '')
  const dockerfile = said('file') || posix.join(context || '.', 'Dockerfile')
  // Another checkout of the workflow may provide the file.
  leadToBuild(step, collector, { dockerfile, context, texts, isOptional: true, contexts })
}

function leadToBuild(
  { node, where, trail }: Visited,
  collector: ScanCollector,
  build: {
    readonly dockerfile: string
    readonly context: string
    readonly texts: readonly (readonly [string, string])[]
    readonly isOptional: boolean
    readonly contexts: readonly string[]
  },
): void {
  const { dockerfile, context, texts, isOptional, contexts } = build
  const path = remoteContext.test(context) ? context : dockerfile
  const place = { node, where: `the build of ${where}` }
  const paths = expression.test(path) ? filledByMatrix(path, trail, collector) : [path]
  if (!paths) collector.leftOpen(place, '', `it leaves the Dockerfile to an expression: "${printable(path)}"`)
  const buildArgs = Object.fromEntries(texts)
  for (const each of paths ?? [])
    collector.lead(place, each, { base: 'root', kind: 'dockerfile', isOptional, buildArgs, contexts })
}
