import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Host } from '@tallyman/core/action/host'
import { TallyError } from '@tallyman/core/errors'
import { openCommon, type Ports } from '@tallyman/core/inputs/open-common'
import { maskOfServers } from '@tallyman/core/inputs/shown-words'
import { traitsOf } from '@tallyman/core/match/filter'
import { widelyComparable } from '@tallyman/core/model/comparable-name'
import { parseRepository, repositoryName } from '@tallyman/core/model/reference'
import { prune } from '@tallyman/core/operations/prune'
import type { RepositoryPlan } from '@tallyman/core/prune/inventory/repository-plan'
import { isLocalTarget } from '@tallyman/core/prune/inventory/tag-name'
import { contradictions, isEmptyPolicy, type Policy, parsePolicy } from '@tallyman/core/prune/rules/policy'
import {
  actionsCacheTarget,
  engineImagesTarget,
  storeImagesTarget,
} from '@tallyman/core/prune/targets/local-targets'
import type { PruneTarget } from '@tallyman/core/prune/targets/plan-target'
import { repositoryTarget } from '@tallyman/core/prune/targets/registry-targets'
import { folderName, readKeepRefs, readPlans } from '@tallyman/core/reports/prune/plan-inputs'
import { readingLog } from '@tallyman/core/reports/prune/plan-log'
import { type PruneResult, runPlan } from '@tallyman/core/reports/prune/run-plan'
import { printable } from '@tallyman/core/text/printable'
import type { PruneInputs } from './inputs.ts'
import type { TargetChoice } from './policy-inputs.ts'

/** Plans what the inputs name, and carries the plan out if requested. */
export async function run(values: PruneInputs, host: Host): Promise<PruneResult> {
  const began = performance.now()
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
    using stack = new DisposableStack()
    const opening = { values, host, ports, policy, stack }
    // A budget would choose drafts anew; the plan that was agreed to names those that go.
    const again = { ...opening, values: { ...values, 'store-budget': undefined } }
    const request = { policy, reviewed, verifyAfter: values['verify-after'] }
    const { mode, 'dry-run': dryRun } = values
    const run = { isApply: mode === 'apply', dryRun, isEmpty, began, request, operation: prune }
    return await runPlan(
      {
        ...run,
        open: async isAgain => (isEmpty ? [] : openTargets(targets, isAgain ? again : opening)),
        folder: folderName('prune', targets.map(nameOf)),
      },
      host,
      ports,
    )
  } finally {
    await registries.close()
  }
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
      : [`${name} has no effect: ${kind} is not among \`images\``],
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
  if (images.length === 0 && !reviewed)
    throw badInput('images: expected at least one repository, docker, actions-cache or store')
  const targets = images.length > 0 ? images : planned
  const keyOf = reviewed ? nameOf : spellingOf
  return [...new Map(targets.map(target => [keyOf(target), target])).values()]
}

/** One for all spellings of a repository: what is there is planned once. */
function spellingOf(target: TargetChoice): string {
  return target.kind === 'repository' ? widelyComparable(target.repository) : target.kind
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
