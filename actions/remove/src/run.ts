import type { Host } from '@tallyman/core/action/host'
import { TallyError } from '@tallyman/core/errors'
import { openCommon, type Ports } from '@tallyman/core/inputs/open-common'
import { maskOfServers } from '@tallyman/core/inputs/shown-words'
import { widelyComparable } from '@tallyman/core/model/comparable-name'
import { parseRepository, type Repository, repositoryName } from '@tallyman/core/model/reference'
import { remove } from '@tallyman/core/operations/remove'
import type { RepositoryPlan } from '@tallyman/core/prune/inventory/repository-plan'
import { cacheTarget, engineTarget, storeTarget } from '@tallyman/core/prune/inventory/tag-name'
import type { ExactName } from '@tallyman/core/prune/removal/exact-names'
import { removalTarget } from '@tallyman/core/prune/removal/removal-target'
import { type Policy, parsePolicy } from '@tallyman/core/prune/rules/policy'
import { engineImagesTarget, storeImagesTarget } from '@tallyman/core/prune/targets/local-targets'
import type { PruneTarget } from '@tallyman/core/prune/targets/plan-target'
import { repositoryTarget } from '@tallyman/core/prune/targets/registry-targets'
import { folderName, readKeepRefs, readPlans } from '@tallyman/core/reports/prune/plan-inputs'
import { readingLog } from '@tallyman/core/reports/prune/plan-log'
import { type PruneResult, runPlan } from '@tallyman/core/reports/prune/run-plan'
import type { RemoveInputs } from './inputs.ts'
import type { Removable } from './removable.ts'

/** A target with the names to remove from it. */
type Place = (
  | { readonly kind: 'repository'; readonly repository: Repository }
  | { readonly kind: 'docker' | 'store' }
) & { readonly names: readonly ExactName[] }

/** Plans the removal of what the inputs name, and carries it out if requested. */
export async function run(values: RemoveInputs, host: Host): Promise<PruneResult> {
  const began = performance.now()
  const keepRefs = await readKeepRefs(values['keep-refs-from'], host.workspace)
  // The names are the plan's limit; nothing else goes.
  const policy = parsePolicy({ olderThan: '0s', maxDeletes: '999999999', keepRefs })
  const reviewed = await reviewedPlans(values, host)
  const places = placesOf(values.images, reviewed)
  refuseWhole(values)
  for (const line of idleInputs(values, places, reviewed !== undefined)) host.log.warning(line)
  const ports = await openCommon(values, host, places)
  try {
    using stack = new DisposableStack()
    const opening = { values, host, ports, policy, stack }
    const { mode, 'dry-run': dryRun, 'verify-after': verifyAfter } = values
    return await runPlan(
      {
        operation: remove,
        request: { policy, reviewed, verifyAfter },
        open: () => Promise.all(places.map(place => openPlace(place, opening))),
        isApply: mode === 'apply',
        dryRun,
        isEmpty: false,
        folder: folderName('remove', places.map(nameOf)),
        began,
      },
      host,
      ports,
    )
  } finally {
    await ports.registries.close()
  }
}

/** Throws INPUT_INVALID for images that have no tag to take off. */
function refuseWhole({ images, untag }: RemoveInputs): void {
  const whole = images.find(({ name }) => name.tag === undefined)
  if (!untag || !whole) return
  throw badInput(`untag: "${whole.name.written}" names an image by its digest, expected a tag to take off`)
}

/** The inputs that have no effect, each as a sentence. */
function idleInputs(values: RemoveInputs, places: readonly Place[], isReviewed: boolean): string[] {
  const isAny = (kind: Place['kind']) => places.some(place => place.kind === kind)
  const ofPlan = (['untag', 'force', 'ignore-missing'] as const).filter(name => isReviewed && values[name])
  return [
    ...ofPlan.map(
      name =>
        `${name} has no effect beside plan-file: the plan is carried out as it was reviewed, or not at all`,
    ),
    ...(values.replace && !isAny('repository')
      ? ['replace has no effect: no image of a registry is named']
      : []),
    ...(values['no-prune'] && !isAny('docker')
      ? ['no-prune has no effect: no image of the engine is named (docker=NAME)']
      : []),
  ]
}

async function reviewedPlans(
  { 'plan-file': path, mode, images }: RemoveInputs,
  { workspace }: Host,
): Promise<ReadonlyMap<string, RepositoryPlan> | undefined> {
  if (path === '') return undefined
  if (mode === 'plan')
    throw badInput(
      'plan-file: a plan that was read can only be carried out, expected `mode: apply` beside it',
    )
  if (images.length > 0)
    throw badInput('images: the plan says what goes, expected either `images` or `plan-file`')
  return readPlans(path, workspace)
}

function placesOf(
  images: readonly Removable[],
  reviewed: ReadonlyMap<string, RepositoryPlan> | undefined,
): readonly Place[] {
  if (reviewed) return [...reviewed.keys()].map(plannedPlace)
  if (images.length === 0) throw badInput('images: expected at least one image by its exact name')
  const places = new Map<string, Place>()
  for (const { name, ...target } of images) {
    const key = target.kind === 'repository' ? widelyComparable(target.repository) : target.kind
    const known = places.get(key)
    places.set(key, { ...(known ?? target), names: [...(known?.names ?? []), name] })
  }
  return [...places.values()]
}

function plannedPlace(name: string): Place {
  if (name === cacheTarget) throw badInput(`plan-file: it is about ${name}, expected a plan that remove made`)
  if (name === engineTarget || name === storeTarget) return { kind: name, names: [] }
  return { kind: 'repository', repository: parseRepository(name), names: [] }
}

function nameOf(
  target:
    | { readonly kind: 'repository'; readonly repository: Repository }
    | { readonly kind: 'docker' | 'store' },
): string {
  return target.kind === 'repository' ? repositoryName(target.repository) : target.kind
}

interface Opening {
  readonly values: RemoveInputs
  readonly host: Host
  readonly ports: Ports
  readonly policy: Policy
  /** Closes what was opened. */
  readonly stack: DisposableStack
}

async function openPlace(place: Place, opening: Opening): Promise<PruneTarget> {
  const { values, host, policy } = opening
  const missing = values['ignore-missing']
    ? (names: readonly string[]) => host.log.notice(`Not there, so passed over: ${names.join(', ')}`)
    : undefined
  return removalTarget(await targetOf(place, opening), {
    names: place.names,
    isUntag: values.untag,
    isForced: values.force,
    keepRefs: policy.keepRefs,
    missing,
  })
}

async function targetOf(place: Place, { values, host, ports, stack }: Opening): Promise<PruneTarget> {
  const { env, platform, home, signal, log } = host
  switch (place.kind) {
    case 'repository':
      return repositoryTarget(place.repository, {
        ...ports,
        concurrency: values.concurrency,
        onProgress: readingLog(log, nameOf(place)),
        env,
        labels: false,
        replaces: values.replace,
        maxTags: values['max-tags'],
        signal,
        secret: maskOfServers(host, place),
      })
    case 'docker': {
      const { openEngine } = await import('@tallyman/core/engine/engine')
      const engine = stack.use(await openEngine({ env, platform, home }, { signal }))
      return engineImagesTarget(engine, values['no-prune'])
    }
    case 'store':
      return storeImagesTarget(ports.store, undefined)
  }
}

function badInput(problem: string): TallyError {
  return new TallyError('INPUT_INVALID', `Cannot read an input:\n${problem}`)
}
