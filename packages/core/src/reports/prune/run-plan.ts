import type { Host } from '../../action/host.ts'
import type { Ports } from '../../inputs/open-common.ts'
import type { Pruned, PrunePorts, PruneRequest } from '../../operations/prune.ts'
import type { RepositoryPlan } from '../../prune/inventory/repository-plan.ts'
import { formatPlanFile } from '../../prune/plan-file.ts'
import type { PlannedTarget, PruneTarget } from '../../prune/targets/plan-target.ts'
import { HandedOverFiles } from '../handed-over-files.ts'
import { pruneReport, windowSentence } from '../prune-report.ts'
import { outcomeLog, questionOf, tellPlan } from './plan-log.ts'
import { headline } from './prune-summary.ts'

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

/** A plan to make, to show and to carry out if that is wanted. */
interface PlanRun {
  readonly operation: (request: PruneRequest, ports: PrunePorts) => Promise<Pruned>
  readonly request: Omit<PruneRequest, 'targets' | 'apply'>
  /** Opens the targets; `isAgain` once a plan was agreed to, which names everything that goes. */
  readonly open: (isAgain: boolean) => Promise<readonly PruneTarget[]>
  /** Whether the plan is carried out without a question. */
  readonly isApply: boolean
  readonly dryRun: boolean
  readonly isEmpty: boolean
  /** The name of the folder with the files of the step. */
  readonly folder: string
  /** The time when the step began, by `performance.now`. */
  readonly began: number
}

/** Plans, tells the plan, and carries it out if that is wanted or agreed to; writes the plan file and the report. */
export async function runPlan(run: PlanRun, host: Host, ports: Ports): Promise<PruneResult> {
  const { operation, isApply, dryRun, isEmpty } = run
  const handedOver = new HandedOverFiles(host, run.folder)
  let plan = ''
  const save = async (made: readonly RepositoryPlan[]) => {
    // The reviewed plan may be this very file: a target that no longer fits stays in it.
    const plans = [...(run.request.reviewed?.values() ?? made)]
    plan = await ports.store.withSpace(() => handedOver.write('plan.json', formatPlanFile(plans)))
  }
  const isDecided = isApply && !dryRun
  const request = { ...run.request, apply: isDecided }
  const planned = await operation({ ...request, targets: await run.open(false) }, prunePorts(host, save))
  const agreed = isDecided ? undefined : await carriedOutIfAgreed(planned, run, host)
  const pruned = agreed ?? planned
  const isApplied = isDecided || agreed !== undefined
  const files = { plan, report: await handedOver.report(pruneReport(pruned)) }
  if (!isApplied && pruned.planned.length > 0) host.log.info(`Nothing was deleted; the plan is ${plan}`)
  if (isApplied && !isEmpty) host.log.info(`Result: ${headline({ pruned, isApplied })}`)
  const window = windowSentence(pruned)
  if (window) host.log.info(window)
  const milliseconds = performance.now() - run.began
  const credentials = ports.registries.credentialSources()
  return {
    pruned,
    isEmpty,
    isApplied,
    isDry: isApply && !isApplied,
    files,
    credentials,
    milliseconds,
  }
}

function prunePorts({ log, signal }: Host, save: PrunePorts['save']): PrunePorts {
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
async function carriedOutIfAgreed(shown: Pruned, run: PlanRun, host: Host): Promise<Pruned | undefined> {
  const question = run.dryRun ? undefined : questionOf(shown)
  if (question === undefined || !(await host.confirm?.(question))) return undefined
  const reviewed = new Map(shown.planned.map(({ plan }) => [plan.repository, plan]))
  const request = { ...run.request, reviewed, apply: true, targets: await run.open(true) }
  const ports = { ...prunePorts(host, async () => undefined), planned: () => undefined }
  return { ...(await run.operation(request, ports)), idle: shown.idle }
}
