import { isPassable } from '../errors.ts'
import { notRemoved } from '../prune/removal/refuse-conflicts.ts'
import type { PrunedTarget } from '../prune/targets/plan-target.ts'
import { type Pruned, type PrunePorts, type PruneRequest, prune } from './prune.ts'

/**
 * Removes exactly what the targets name, made by `removalTarget`, or exactly what reviewed plans say. All or nothing is planned: one
 * conflict stops everything before anything is removed. What a registry or an engine keeps after all fails the run. Throws as `prune`.
 */
export async function remove(request: PruneRequest, ports: PrunePorts): Promise<Pruned> {
  const pruned = await prune({ ...request, isWhole: true }, ports)
  const kept = pruned.targets.flatMap(notRemovedFrom).filter(isPassable)
  return { ...pruned, failures: [...pruned.failures, ...kept] }
}

/** What was named and stayed. Children and referrers that others came to need meanwhile stay by right. */
function notRemovedFrom({ planned, outcomes }: PrunedTarget) {
  const { plan, target } = planned
  const named = new Set(plan.entries.filter(({ reason }) => isNamed(reason.kind)).map(({ digest }) => digest))
  return outcomes.flatMap(({ step, ...outcome }) =>
    (outcome.result === 'retained' || outcome.result === 'changed') && named.has(step.version.digest)
      ? [notRemoved(target.name, outcome.result, { version: step.version, why: outcome.why })]
      : [],
  )
}

function isNamed(kind: string): boolean {
  return kind === 'image-named' || kind === 'tag-named' || kind === 'collected'
}
