import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Host } from '@tallyman/core/action/host'
import { TallyError } from '@tallyman/core/errors'
import { openCommon, type Ports } from '@tallyman/core/inputs/open-common'
import { maskOfServers } from '@tallyman/core/inputs/shown-words'
import { traitsOf } from '@tallyman/core/match/filter'
import { parseRepository, repositoryName } from '@tallyman/core/model/reference'
import { type Pruned, prune } from '@tallyman/core/operations/prune'
import type { RepositoryPlan } from '@tallyman/core/prune/inventory/repository-plan'
import { isLocalTarget } from '@tallyman/core/prune/inventory/tag-name'
import { formatPlanFile } from '@tallyman/core/prune/plan-file'
import { contradictions, isEmptyPolicy, type Policy, parsePolicy } from '@tallyman/core/prune/rules/policy'
import {
  actionsCacheTarget,
  engineImagesTarget,
  storeImagesTarget,
} from '@tallyman/core/prune/targets/local-targets'
import type { PlannedTarget, PruneTarget } from '@tallyman/core/prune/targets/plan-target'
import { repositoryTarget } from '@tallyman/core/prune/targets/registry-targets'
import { HandedOverFiles } from '@tallyman/core/reports/handed-over-files'
import { pruneReport, windowSentence } from '@tallyman/core/reports/prune-report'
import { printable } from '@tallyman/core/text/printable'
import { folderName, readKeepRefs, readPlans } from './files.ts'
import type { PruneInputs } from './inputs.ts'
import type { TargetChoice } from './policy-inputs.ts'
import { headline } from './summary.ts'
import { outcomeLog, questionOf, readingLog, tellPlan } from './tell.ts'

/** The result that outputs and summary report. */
export interface PruneResult {
  readonly pruned: Pruned
  /** Whether the policy was empty, so that nothing was even read. */
  readonly isEmpty: boolean
  /** Whether the plan was to be carried out. */
  readonly isApplied: boolean
  /** Whether it was not carried out because `dry-run` accompanies `mode: apply`. */
  readonly isDry: boolean
  /** Paths as outputs show them. */
  readonly files: { readonly plan: string; readonly report: string }
  readonly credentials: ReadonlyMap<string, string>
  readonly milliseconds: number
}

/** Plans what the inputs name, and carries the plan out if requested. */
export async function run(values: PruneInputs, host: Host): Promise<PruneResult> {
  const began = performance.now()
  const isDecided = values.mode === 'apply' && !values['dry-run']
  const policy = await policyOf(values, host)
  const reviewed = await reviewedPlans(values, host)
  const targets = targetsOf(values.images, reviewed)
  if (reviewed) for (const name of unheededInputs(values)) host.log.warning(unheeded(name))
  else for (const line of idleBudgets(values, targets)) host.log.warning(line)
  const hasBudget = values['cache-budget'] !== undefined || values['store-budget'] !== undefined
  const { store } = values
  if (
    targets.some(({ kind }) => kind === 'store') &&
    store !== '' &&
    !existsSync(resolve(host.workspace, store))
  )
    host.log.warning(`The store "${printable(store)}" does not exist, so there is nothing to prune in it`)
  const isEmpty = isEmptyPolicy(policy) && reviewed === undefined && !hasBudget
  if (isEmpty) host.log.notice('The policy names nothing to prune, so nothing was looked at or deleted')
  const ports = await openCommon(values, host, targets)
  const { registries } = ports
  try {
    const handedOver = new HandedOverFiles(host, folderName(targets.map(nameOf)))
    let plan = ''
    const save = async (plans: readonly RepositoryPlan[]) => {
      plan = await ports.store.withSpace(() => handedOver.write('plan.json', formatPlanFile(plans)))
    }
    using stack = new DisposableStack()
    const opening = { values, host, ports, policy, stack }
    const opened = isEmpty ? [] : await openTargets(targets, opening)
    const request = { policy, reviewed, apply: isDecided, verifyAfter: values['verify-after'] }
    const planned = await prune({ ...request, targets: opened }, prunePorts(host, save))
    const agreed = isDecided ? undefined : await pruneIfAgreed(planned, targets, opening)
    const pruned = agreed ?? planned
    const isApplied = isDecided || agreed !== undefined
    const files = { plan, report: await handedOver.report(pruneReport(pruned)) }
    if (!isApplied && pruned.planned.length > 0) host.log.info(`Nothing was deleted; the plan is ${plan}`)
    if (isApplied && !isEmpty) host.log.info(`Result: ${headline({ pruned, isApplied })}`)
    const window = windowSentence(pruned)
    if (window) host.log.info(window)
    const result = { pruned, isEmpty, isApplied, isDry: values.mode === 'apply' && !isApplied, files }
    const milliseconds = performance.now() - began
    return { ...result, credentials: registries.credentialSources(), milliseconds }
  } finally {
    await registries.close()
  }
}

function prunePorts({ log, signal }: Host, save: (plans: readonly RepositoryPlan[]) => Promise<void>) {
  return {
    now: () => new Date(),
    signal,
    save,
    idle: (line: string) => log.warning(line),
    planned: (target: PlannedTarget) => tellPlan(log, target),
    ended: outcomeLog(log),
  }
}

/**
 * Shows a plan to whoever can be asked, and carries out exactly that plan if they agree: it is compared with its targets
 * again, since an answer takes time. Undefined if nobody is asked, or nothing is agreed to.
 */
async function pruneIfAgreed(
  shown: Pruned,
  targets: readonly TargetChoice[],
  opening: Opening,
): Promise<Pruned | undefined> {
  const { values, host, policy } = opening
  const question = values['dry-run'] ? undefined : questionOf(shown)
  if (question === undefined || !(await host.confirm?.(question))) return undefined
  const reviewed = new Map(shown.planned.map(({ plan }) => [plan.repository, plan]))
  // A budget would choose drafts anew; the plan names those that go.
  const again = { ...opening, values: { ...values, 'store-budget': undefined } }
  const request = { policy, reviewed, apply: true, verifyAfter: values['verify-after'] }
  const ports = { ...prunePorts(host, async () => undefined), planned: () => undefined }
  const pruned = await prune({ ...request, targets: await openTargets(targets, again) }, ports)
  return { ...pruned, idle: shown.idle }
}

async function policyOf(values: PruneInputs, { workspace }: Host): Promise<Policy> {
  const policy = parsePolicy({
    pruneTags: values['prune-tags'],
    keepTags: values['keep-tags'],
    filters: values.filters,
    pruneUntagged: values['prune-untagged'],
    olderThan: values['older-than'],
    pruneBroken: values['prune-broken'],
    pruneOrphans: values['prune-orphans'],
    keepLast: String(values['keep-last']),
    maxDeletes: String(values['max-deletes']),
    keepRefs: await readKeepRefs(values['keep-refs-from'], workspace),
  })
  const problems = contradictions(policy)
  if (problems.length > 0) throw new TallyError('INPUT_INVALID', problems.join('\n'))
  return policy
}

async function reviewedPlans(
  values: PruneInputs,
  { workspace }: Host,
): Promise<ReadonlyMap<string, RepositoryPlan> | undefined> {
  const path = values['plan-file']
  if (path === '') return undefined
  if (values.mode === 'plan')
    throw badInput(
      'plan-file: a plan that was read can only be carried out, expected `mode: apply` beside it',
    )
  const plans = await readPlans(path, workspace)
  const missing = values.images.map(nameOf).find(name => !plans.has(name))
  if (missing !== undefined)
    throw badInput(`images: the plan says nothing of ${missing}, expected only places that it names`)
  return plans
}

/** The policy inputs given together with a reviewed plan, which ignores them. */
function unheededInputs(values: PruneInputs): string[] {
  const { 'prune-tags': prune, 'keep-tags': keep, filters } = values
  const lists = { 'prune-tags': prune, 'keep-tags': keep, filters }
  const switches = ['prune-untagged', 'prune-broken', 'prune-orphans'] as const
  return [
    ...Object.entries(lists).flatMap(([name, lines]) => (lines.length > 0 ? [name] : [])),
    ...switches.filter(name => values[name]),
    ...(values['keep-last'] > 0 ? ['keep-last'] : []),
    ...(['cache-budget', 'store-budget'] as const).filter(name => values[name] !== undefined),
  ]
}

/** Budgets of targets that are not pruned, each as a sentence. */
function idleBudgets(values: PruneInputs, targets: readonly TargetChoice[]): string[] {
  const budgets = [
    ['store-budget', 'store'],
    ['cache-budget', 'actions-cache'],
  ] as const
  return budgets.flatMap(([name, kind]) =>
    values[name] === undefined || targets.some(target => target.kind === kind)
      ? []
      : [`${name} has no effect: images does not name ${kind}`],
  )
}

function unheeded(name: string): string {
  return `${name} has no effect beside plan-file: the plan is carried out as it was reviewed, or not at all`
}

function targetsOf(
  images: readonly TargetChoice[],
  reviewed: ReadonlyMap<string, RepositoryPlan> | undefined,
): readonly TargetChoice[] {
  const planned = [...(reviewed?.keys() ?? [])].map(placeNamed)
  const targets = images.length > 0 ? images : planned
  if (targets.length === 0 && !reviewed)
    throw badInput('images: expected at least one repository, docker, actions-cache or store')
  return [...new Map(targets.map(target => [nameOf(target), target])).values()]
}

function placeNamed(name: string): TargetChoice {
  if (isLocalTarget(name)) return { kind: name }
  return { kind: 'repository', repository: parseRepository(name) }
}

function nameOf(target: TargetChoice): string {
  return target.kind === 'repository' ? repositoryName(target.repository) : target.kind
}

interface Opening {
  readonly values: PruneInputs
  readonly host: Host
  readonly ports: Ports
  readonly policy: Policy
  /** Closes what was opened. */
  readonly stack: DisposableStack
}

function openTargets(targets: readonly TargetChoice[], opening: Opening): Promise<PruneTarget[]> {
  return Promise.all(targets.map(target => openTarget(target, opening)))
}

async function openTarget(
  target: TargetChoice,
  { values, host, ports, policy, stack }: Opening,
): Promise<PruneTarget> {
  const { env, platform, home, signal, log, cacheFolder } = host
  const secret = maskOfServers(host, target)
  const labels = policy.filters.some(filter => traitsOf(filter).readsLabels)
  const reading = { concurrency: values.concurrency, onProgress: readingLog(log, nameOf(target)) }
  const reach = {
    ...ports,
    ...reading,
    env,
    cacheFolder,
    labels,
    maxTags: values['max-tags'],
    signal,
    secret,
  }
  switch (target.kind) {
    case 'repository':
      return repositoryTarget(target.repository, reach)
    case 'docker': {
      const { openEngine } = await import('@tallyman/core/engine/engine')
      return engineImagesTarget(stack.use(await openEngine({ env, platform, home }, { signal })))
    }
    case 'store':
      return storeImagesTarget(ports.store, values['plan-file'] === '' ? values['store-budget'] : undefined)
    case 'actions-cache': {
      const { 'key-prefix': prefix, 'cache-budget': budget, 'github-token': token } = values
      return actionsCacheTarget({ prefix, budget, token, keepRefs: policy.keepRefs }, reach)
    }
  }
}

function badInput(problem: string): TallyError {
  return new TallyError('INPUT_INVALID', `Cannot read an input:\n${problem}`)
}
