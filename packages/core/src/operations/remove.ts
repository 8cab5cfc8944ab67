import type { TallyError } from '../errors.ts'
import type { ReasonKind } from '../prune/inventory/decision.ts'
import { notRemoved } from '../prune/removal/refuse-conflicts.ts'
import type { PrunedTarget } from '../prune/targets/plan-target.ts'
import { type Pruned, type PrunePorts, type PruneRequest, prune } from './prune.ts'

/**
 * Removes exactly what the targets name, made by `removalTarget`, or exactly what reviewed plans say. All or nothing is planned: one
 * conflict stops everything before anything is removed. What a registry or an engine keeps after all fails the run. Throws as `prune`.
 */
export async function remove(request: PruneRequest, ports: PrunePorts): Promise<Pruned> {
  const pruned = await prune({ ...request, isWhole: true }, ports)
  const kept = pruned.targets.flatMap(notRemovedFrom)
  return { ...pruned, failures: [...pruned.failures, ...kept] }
}

/** The reasons of what was named itself; children and referrers only follow. */
const named: ReadonlySet<ReasonKind> = new Set(['image-named', 'tag-named', 'collected'])

/** The versions that were named and stayed, as errors. Children and referrers that others came to need meanwhile stay by right. */
function notRemovedFrom({ planned, outcomes }: PrunedTarget): TallyError[] {
  const { plan, target } = planned
  const meant = new Set(
    plan.entries.filter(({ reason }) => named.has(reason.kind)).map(({ digest }) => digest),
  )
  return outcomes.flatMap(({ step, ...outcome }) => {
    const { result } = outcome
    if ((result !== 'retained' && result !== 'changed') || !meant.has(step.version.digest)) return []
    return [notRemoved(target.name, result, { version: step.version, why: outcome.why })]
  })
}
