import type { Node } from 'yaml'
import type { Variables, Withheld } from '../compose/interpolate.ts'
import type { YamlTree } from '../yaml/yaml-tree.ts'
import { inputRows, type KindRow, kindRow, kindRows } from './kinds.ts'
import type { BuildArgs, Scan } from './scan.ts'
import { scanBake, scanBuildStep, scanDevcontainer } from './scan-builds.ts'
import { dockerScheme, expression, onlyTheRun, ScanCollector, type Visited } from './scan-collector.ts'
import { scanCompose } from './scan-compose.ts'
import { scanImages } from './scan-images.ts'
import { scanKubernetes } from './scan-kubernetes.ts'
import { scanChart, scanHelmValues, scanKustomize } from './scan-parts.ts'
import { readMatrix } from './scan-workflow.ts'

export interface ScanOptions {
  /** The variables of a compose file. */
  readonly variables?: Variables
  /** Names of variables that a compose file must not use. */
  readonly withheld?: Withheld
  /** Arguments that other services and files may merge into the builds of a compose file. */
  readonly laidOver?: readonly BuildArgs[]
  /** The version of the chart that the values belong to. */
  readonly appVersion?: string
  /** Finds every `image` and `container` key and every `docker://` string, anywhere, and keeps the faults of templates. */
  readonly everywhere?: boolean
  /** Paths of more images in a document: `spec.*.image`. */
  readonly rules?: readonly string[]
}

/** Finds the images and leads of a YAML or JSON file. A broken document is unread, the others count. */
export function scanYaml(kind: string, tree: YamlTree, options: ScanOptions = {}): Scan {
  const collector = new ScanCollector(tree, { keepsTemplates: options.everywhere ?? false })
  for (const root of tree.roots) {
    const before = collector.seen
    const row = kindRow(kind)
    if (row) scanRows(row, root, collector)
    if (kind === 'compose') scanCompose(root, collector, options)
    if (kind === 'kubernetes') scanKubernetes(root, collector)
    if (kind === 'kustomize') scanKustomize(root, collector)
    if (kind === 'helm') scanHelmValues(root, collector, options.appVersion)
    if (kind === 'chart') scanChart(root, collector)
    if (kind === 'bake') scanBake(root, collector)
    if (kind === 'devcontainer') scanDevcontainer(root, collector)
    for (const at of options.rules ?? []) scanImages({ at }, root, collector)
    if (options.everywhere) scanEverywhere(root, collector, kind)
    else if (collector.seen === before && hasImage(kind, root, collector)) collector.notLookedAt++
  }
  return collector.result()
}

/** Reports whether a document of no known kind has a key `image` anywhere: only its own schema tells whether that is an image. */
function hasImage(kind: string, root: Node, collector: ScanCollector): boolean {
  if (kind !== 'kubernetes' && kind !== 'yaml' && kind !== 'json') return false
  for (const { node } of collector.visit(root, '**.image')) if (!collector.tree.isNothing(node)) return true
  return false
}

/** Returns the kind by a document's keys. */
export function kindOfContent(tree: YamlTree): string | undefined {
  for (const root of tree.roots) {
    const kind = tree.text(tree.get(root, 'kind'))
    const version = tree.text(tree.get(root, 'apiVersion')) ?? ''
    if (/^kustomize\.config\.k8s\.io\//.test(version)) return 'kustomize'
    if (kind !== undefined && version !== '') return 'kubernetes'
    if (isAzure(root, tree)) return 'azure'
    if (isCompose(root, tree)) return 'compose'
    const row = kindRows.find(({ keys }) =>
      keys?.some(key => key !== 'on' && tree.get(root, key) !== undefined),
    )
    if (row && row.kind !== 'kubernetes') return row.kind
  }
  return undefined
}

const composeKeys = /^(?:include|services|name|version|networks|volumes|configs|secrets|models|x-.*)$/
/** Keys of GitLab's includes that are not plain paths. */
const gitlabSources = ['local', 'remote', 'project', 'template', 'component']

/** Reports whether a file with `include` is a compose file. GitLab's files have jobs beside it, or includes with their own keys. */
function isCompose(root: Node, tree: YamlTree): boolean {
  const keys = tree.entries(root).map(({ key }) => key)
  if (!keys.includes('include') || !keys.every(key => composeKeys.test(key))) return false
  const items = tree.items(tree.get(root, 'include'))
  return items.every(item => !gitlabSources.some(key => tree.get(item, key) !== undefined))
}

/** Reports whether a file is of Azure Pipelines. GitHub's `jobs` are a map, Azure's a list. */
function isAzure(root: Node, tree: YamlTree): boolean {
  const stages = tree.items(tree.get(root, 'stages'))
  const isStage = (node: Node | undefined) =>
    ['stage', 'template'].some(key => tree.get(node, key) !== undefined)
  return tree.isList(tree.get(root, 'jobs')) || stages.some(isStage)
}

function scanRows(row: KindRow, root: Node, collector: ScanCollector): void {
  const { tree } = collector
  for (const image of row.images) scanImages(image, root, collector, row)
  if (row.kind === 'workflow')
    for (const found of collector.visit(root, 'jobs.*.services.*'))
      if (tree.text(found.node))
        collector.notRead(
          found,
          tree.text(found.node) ?? '',
          'a service is a text, expected a map with its image',
        )
  const checkedOut = row.kind === 'workflow' ? checkouts(root, collector) : []
  for (const { at, like, strip = '', ...lead } of row.leads) {
    for (const found of collector.visit(root, at)) {
      const path = tree.text(found.node)
      if (path === undefined || path === '' || (like && !like.test(path))) continue
      const isOpen = checkedOut.some(folder => path.startsWith(folder))
      collector.lead(found, path.replace(strip, ''), { ...lead, ...(isOpen && { isOpen }) })
    }
  }
  if (row.steps !== undefined)
    for (const step of collector.visit(root, row.steps)) {
      scanInputs(step, collector)
      scanBuildStep(step, collector)
    }
}

/** Returns the folders that steps check other repositories out to, as local paths: what they hold only the run knows. */
function checkouts(root: Node, collector: ScanCollector): string[] {
  const { tree } = collector
  const folders = new Set<string>()
  for (const { node } of collector.visit(root, 'jobs.*.steps[*]')) {
    if (!/^actions\/checkout@/.test(tree.text(tree.get(node, 'uses')) ?? '')) continue
    const said = (key: string) => tree.text(tree.get(tree.get(node, 'with'), key))
    const path = said('path')?.replace(/^\.\/|\/$/g, '')
    if (path || said('repository') !== undefined) folders.add(path ? `./${path}/` : './')
  }
  return [...folders].slice(0, greatestCheckouts)
}

function scanInputs(step: Visited, collector: ScanCollector): void {
  const { tree } = collector
  const uses = tree.text(tree.get(step.node, 'uses'))
  if (uses === undefined) return
  for (const row of inputRows) {
    const node = row.uses.test(uses) ? tree.get(tree.get(step.node, 'with'), row.input) : undefined
    if (node === undefined) continue
    const found = { node, where: `${step.where}.with.${row.input}`, trail: step.trail }
    if (row.form === 'files') leadToFiles(found, row.kind ?? 'unknown', collector)
    else if (!row.behind && isOneExpression(tree.text(node)) && readMatrix(found, collector)) continue
    else if (row.form === 'lines') collector.lines(found, row.behind)
    else collector.reference(found)
  }
}

function isOneExpression(text = ''): boolean {
  return expression.test(text) && !text.trim().includes('\n')
}

/** Adds a lead per line. The files are optional: an earlier step may create them. */
function leadToFiles(found: Visited, kind: string, collector: ScanCollector): void {
  for (const line of (collector.tree.text(found.node) ?? '').split('\n')) {
    const path = line.trim()
    if (path === '' || path.startsWith('#')) continue
    if (expression.test(path)) collector.leftOpen(found, '', onlyTheRun)
    else collector.lead(found, path, { base: 'root', kind, isOptional: true })
  }
}

/** Bounds the time for hostile files. */
const greatestCheckouts = 100

/** A string in an unknown file, such as Skaffold's, that may be the path of a file that names images. */
const mayLead = /^(?!\/)[\w./-]+\.ya?ml$|^(?:[\w.-]+\/)*(?:docker|container)file(?:\.[\w.-]+)?$/i

/** Finds images and leads outside the places of all rows. */
function scanEverywhere(root: Node, collector: ScanCollector, kind: string): void {
  const { tree } = collector
  const hasRows = kind === 'compose' || kind === 'workflow'
  const isOpen = ['yaml', 'json', 'kubernetes'].includes(kind) || kindRow(kind)?.isOpen === true
  const waiting: (Node | undefined)[] = [root]
  const seen = new Set<Node>()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    for (const { key, value } of tree.entries(node)) {
      if (value) waiting.push(value)
      const text = tree.text(value)
      if (text === undefined || value === undefined) continue
      const isImage = !hasRows && (key === 'image' || key === 'container')
      if (!(isImage || text.startsWith(dockerScheme)) || !expression.test(text)) continue
      collector.leftOpen({ node: value, where: key }, text, onlyTheRun)
    }
    for (const item of tree.items(node)) if (item) waiting.push(item)
    const text = isOpen ? tree.text(node) : undefined
    if (text !== undefined && text.length < 1024 && mayLead.test(text))
      for (const base of ['file', 'root'] as const)
        collector.lead({ node, where: 'a text' }, text, { base, kind: 'unknown', isOptional: true })
  }
}
