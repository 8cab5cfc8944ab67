import { TallyError } from '../../errors.ts'
import { namingPlace } from '../../lock/keep-refs.ts'
import type { Digest } from '../../model/digest.ts'
import { printable } from '../../text/printable.ts'
import type { Decision } from '../inventory/decision.ts'
import { along, type Inventory, ordinaryTags } from '../inventory/inventory.ts'
import { engineTarget, isLocalTarget } from '../inventory/tag-name.ts'
import { reach } from '../plan.ts'
import {
  type ExactRules,
  hindrancesOf,
  isImageMeant,
  isOnlyUntagged,
  keepRefOf,
  listed,
  namesLeft,
} from '../rules/exact-verdicts.ts'
import { type Selected, shownVersion } from './exact-names.ts'

interface Conflict {
  readonly name: string
  readonly text: string
}

interface Removal {
  readonly inventory: Inventory
  readonly selected: ReadonlyMap<Digest, Selected>
  readonly rules: ExactRules
}

/** Throws IMAGE_IN_USE naming everything that keeps a named image or tag: containers, indexes, tags, files, referrers. */
export function refuseConflicts(decisions: readonly Decision[], removal: Removal): void {
  const conflicts = [
    ...ofSelected(decisions, removal).flatMap(({ decision, choice }) =>
      conflictsOf(decision, choice, removal),
    ),
    ...namedBelow(decisions, removal),
  ]
  if (conflicts.length > 0) throw conflictError(conflicts)
}

/**
 * Throws DELETE_UNSUPPORTED for named tags or images that the target, by its abilities, would keep; IMAGE_IN_USE for an engine, which
 * keeps what others are built on.
 */
export function refuseRetained(decisions: readonly Decision[], removal: Removal): void {
  const { inventory, rules } = removal
  const retained = ofSelected(decisions, removal).flatMap(({ decision, choice }) => {
    const { act, reason } = decision
    // Docker takes the name off a base; its image goes with the last one that is built on it.
    const isBaseById = choice.isWhole && reason.kind === 'collected' && inventory.repository === engineTarget
    if ((act !== 'keep' && !isBaseById) || isGone(decision)) return []
    // The limit of the target, without the reason why the version was to stay.
    const [text = reason.text] = reason.text.split(/: named(?::| by its digest)/)
    return choice.written.map(name => ({ name, text }))
  })
  const [first] = retained
  if (!first) return
  if (isLocalTarget(inventory.repository)) throw conflictError(retained)
  throw new TallyError('DELETE_UNSUPPORTED', lines(retained), {
    hint: retained.some(({ text }) => /whole versions/.test(text))
      ? 'Nothing was removed, and `replace` is not offered here. Name every tag of the image, or move the tag by pushing another image to it.'
      : rules.isUntag || retained.some(({ text }) => /by digest only/.test(text))
        ? 'Nothing was removed. `replace: true` takes one tag off such a registry, by moving it to a stand-in that is then deleted.'
        : undefined,
  })
}

/** A collecting registry removes by itself what no tag leads to, which an untagged image already waits for. */
function isGone({ reason, version }: Decision): boolean {
  return reason.kind === 'collected' && version.tags.length === 0
}

function ofSelected(decisions: readonly Decision[], { selected }: Removal) {
  return decisions.flatMap(decision => {
    const choice = selected.get(decision.version.digest)
    return choice ? [{ decision, choice }] : []
  })
}

function conflictsOf(decision: Decision, choice: Selected, removal: Removal): Conflict[] {
  const { inventory, selected, rules } = removal
  const isOptional = isOnlyUntagged(choice, inventory, rules)
  const own = hindrancesOf(choice, inventory, { chosen: selected, rules }).filter(
    ({ tags }) => tags !== undefined || !isOptional,
  )
  const named = (tags: readonly string[] | undefined) =>
    (tags?.length === 1 && inventory.repository !== engineTarget
      ? choice.written.find(written => written.split('@')[0]?.endsWith(`:${tags[0]}`))
      : undefined) ?? choice.written.join(', ')
  if (own.length > 0) return own.map(({ text, tags }) => ({ name: named(tags), text }))
  if (decision.act === 'delete') return []
  if (!isImageMeant(choice, rules)) {
    const isUntaggable = !isLocalTarget(inventory.repository) || namesLeft(choice).length > 0
    if (decision.act === 'untag' && isUntaggable) return []
    const text = isUntaggable ? decision.reason.text : 'the image would go with its last name'
    return [{ name: named(undefined), text }]
  }
  if (decision.act === 'untag' && isOptional) return []
  return [{ name: named(undefined), text: textOf(decision, removal) }]
}

/** The versions that would follow a named image and that a file names. */
function namedBelow(decisions: readonly Decision[], { inventory, selected, rules }: Removal): Conflict[] {
  if (rules.keepRefs.length === 0) return []
  const roots = [...selected.values()]
    .filter(choice => isImageMeant(choice, rules))
    .map(choice => ({ choice, below: reach(inventory, [choice.version.digest]) }))
  return decisions.flatMap(({ act, version }) => {
    if (act !== 'delete' || selected.has(version.digest)) return []
    const ref = keepRefOf(version, inventory.repository, rules)
    if (!ref) return []
    const text = `${version.digest} goes with it and is named by ${namingPlace(ref)}`
    return roots
      .filter(({ below }) => below.has(version.digest))
      .map(({ choice }) => ({ name: choice.written.join(', '), text }))
  })
}

/** Why the graph keeps a version: an index that stays lists it, or it belongs to an image that stays. */
function textOf({ version, reason }: Decision, removal: Removal): string {
  if (reason.kind === 'unreadable') return reason.text
  const parents = holders(version.digest, removal, 'parents')
  if (parents !== undefined) return `it is a child of ${parents}`
  const subjects = holders(version.digest, removal, 'subjects')
  if (subjects !== undefined)
    return `it belongs to ${subjects}: a signature, an attestation or another referrer of it`
  return reason.text
}

/** The tags that lead to a version along one kind of edge, nearest first, or a digest if there are none; undefined without an edge. */
function holders(
  digest: Digest,
  { inventory, selected }: Removal,
  edges: 'parents' | 'subjects',
): string | undefined {
  const reached = new Set(along(inventory[edges], digest))
  const [first] = reached
  if (first === undefined) return undefined
  // Iterating a Set also visits members added meanwhile.
  for (const above of reached) for (const next of along(inventory[edges], above)) reached.add(next)
  const tags = [...reached]
    .flatMap(above => inventory.byDigest.get(above) ?? [])
    .flatMap(above => ordinaryTags(above).filter(tag => !selected.get(above.digest)?.tags.includes(tag)))
  return tags.length > 0 ? listed(tags) : first
}

function conflictError(conflicts: readonly Conflict[]): TallyError {
  return new TallyError('IMAGE_IN_USE', lines(conflicts), {
    details: { conflicts: conflicts.slice(0, 100) },
  })
}

function lines(conflicts: readonly Conflict[]): string {
  return conflicts.map(({ name, text }) => `Cannot remove ${printable(name, 400)}: ${text}`).join('\n')
}

/** A removal that was not carried out, as an error: the target kept the image, or it has changed since the look at it. */
export function notRemoved(
  repository: string,
  result: 'retained' | 'changed',
  {
    version,
    why,
  }: {
    readonly version: Decision['version']
    readonly why: string
  },
): TallyError {
  const message = `Cannot remove ${shownVersion(repository, version)}: ${why}`
  if (result === 'changed')
    return new TallyError('PLAN_STALE', `${message}, expected it as it was planned`, {
      hint: 'It has changed since the plan, so it was left alone. Make a new plan.',
    })
  return new TallyError(isLocalTarget(repository) ? 'IMAGE_IN_USE' : 'DELETE_UNSUPPORTED', message)
}
