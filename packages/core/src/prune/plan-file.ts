import { TallyError } from '../errors.ts'
import { type Digest, isDigest } from '../model/digest.ts'
import { jsonProblem } from '../model/json-problem.ts'
import { isTag, parseRepository, repositoryName } from '../model/reference.ts'
import { printable } from '../text/printable.ts'
import { type Act, type Reason, type ReasonKind, reasonKinds } from './inventory/decision.ts'
import type { PlanEntry, PlannedDraft, RepositoryPlan } from './inventory/repository-plan.ts'
import { isLocalTarget, storeTarget } from './inventory/tag-name.ts'

/** The file format's version; it increases when the meaning of a field changes. */
const version = 1
/** Maximum size of a plan file, in characters. */
const largestFile = 256 * 1024 * 1024
const acts: readonly string[] = ['keep', 'untag', 'delete'] satisfies Act[]

/** Formats plans as a file: sorted, equal for equal plans, with a final line break. */
export function formatPlanFile(plans: readonly RepositoryPlan[]): string {
  const sorted = plans.toSorted((a, b) => (a.repository < b.repository ? -1 : 1))
  const repositories = sorted.map(({ repository, inventory, entries, drafts }) => ({
    repository,
    inventory,
    entries: entries
      .toSorted((a, b) => (a.digest < b.digest ? -1 : 1))
      .map(({ digest, act, tags, touched, reason: { kind, text, because } }) => ({
        digest,
        act,
        tags: tags.toSorted(),
        ...(touched === undefined ? {} : { touched }),
        reason: { kind, text, ...(because === undefined ? {} : { because }) },
      })),
    ...(drafts === undefined ? {} : { drafts }),
  }))
  return `${JSON.stringify({ version, repositories }, undefined, 2)}\n`
}

/** Parses a plan file strictly. Throws PLAN_INVALID naming the file, the place and the problem. */
export function parsePlanFile(text: string, path: string): RepositoryPlan[] {
  const fail: Fail = (where, wish) => {
    throw new TallyError(
      'PLAN_INVALID',
      `Cannot read the plan "${printable(path)}": ${where}, expected ${wish}`,
    )
  }
  if (text.length > largestFile) fail(`it has ${text.length} characters`, `at most ${largestFile}`)
  const json = parsedJson(text, fail)
  // The file may be anything: only a number is quoted from it.
  const found: unknown = Object(json).version
  if (found !== version) fail(`version is ${typeof found === 'number' ? found : 'missing'}`, String(version))
  const file = record(json, 'the file', { known: ['version', 'repositories'], fail })
  const plans = list(file.repositories, 'repositories', fail).map((value, at) =>
    planOf(value, `repository ${at + 1}`, fail),
  )
  refuseTwins(
    plans.map(({ repository }) => repository),
    fail,
  )
  return plans
}

type Fail = (where: string, wish: string) => never
type Fields = Readonly<Record<string, unknown>>

interface EntryPlace {
  readonly repository: string
  readonly fail: Fail
}

function planOf(value: unknown, where: string, fail: Fail): RepositoryPlan {
  const fields = record(value, where, { known: ['repository', 'inventory', 'entries', 'drafts'], fail })
  const { repository, inventory } = fields
  if (typeof repository !== 'string' || !isRepository(repository)) {
    return fail(
      `the repository of ${where} is ${shown(repository)}`,
      'registry/repository, docker, actions-cache or store',
    )
  }
  if (typeof inventory !== 'string' || !isDigest(inventory)) {
    return fail(`the inventory of ${where} is ${shown(inventory)}`, 'a digest')
  }
  const entries = list(fields.entries, `entries of ${where}`, fail).map((entry, at) =>
    entryOf(entry, `entry ${at + 1} of ${where}`, { repository, fail }),
  )
  refuseTwins(
    entries.map(({ digest }) => digest),
    fail,
  )
  if (fields.drafts === undefined) return { repository, inventory, entries }
  if (repository !== storeTarget) return fail(`${where} has drafts`, 'them for store alone')
  const drafts = list(fields.drafts, `drafts of ${where}`, fail).map(each => draftOf(each, where, fail))
  return { repository, inventory, entries, drafts }
}

function draftOf(value: unknown, where: string, fail: Fail): PlannedDraft {
  const fields = record(value, `a draft of ${where}`, { known: ['blob', 'bytes', 'touched'], fail })
  const { blob, bytes, touched } = fields
  if (typeof blob !== 'string' || !isDigest(blob.replace('-', ':')))
    return fail(`a draft of ${where} is named ${shown(blob)}`, 'sha256-…')
  for (const number of [bytes, touched])
    if (!Number.isSafeInteger(number) || (number as number) < 0)
      return fail(`a draft of ${where} has ${shown(number)}`, 'whole numbers')
  return { blob, bytes: bytes as number, touched: touched as number }
}

function entryOf(value: unknown, where: string, { repository, fail }: EntryPlace): PlanEntry {
  const fields = record(value, where, { known: ['digest', 'act', 'tags', 'touched', 'reason'], fail })
  const { act, touched } = fields
  const digest = digestOf(fields.digest, where, fail)
  if (typeof act !== 'string' || !acts.includes(act))
    return fail(`act of ${where} is ${shown(act)}`, acts.join(', '))
  const tags = list(fields.tags, `tags of ${where}`, fail)
  if (!tags.every(tag => typeof tag === 'string' && isTagOf(repository, tag)))
    return fail(`tags of ${where} are not all tags`, 'tags')
  if ((act === 'keep') !== (tags.length === 0) && act !== 'delete') {
    return fail(`${where} says ${act} and names ${tags.length} tags`, 'tags for untag, none for keep')
  }
  if (touched !== undefined && (typeof touched !== 'string' || Number.isNaN(Date.parse(touched)))) {
    return fail(`touched of ${where} is ${shown(touched)}`, 'a time')
  }
  const reason = reasonOf(fields.reason, where, fail)
  const names = tags.map(String)
  return {
    digest,
    act: act as Act,
    tags: names,
    ...(touched === undefined ? {} : { touched: String(touched) }),
    reason,
  }
}

function reasonOf(value: unknown, where: string, fail: Fail): Reason {
  const { kind, text, because } = record(value, `reason of ${where}`, {
    known: ['kind', 'text', 'because'],
    fail,
  })
  if (typeof kind !== 'string' || !Object.hasOwn(reasonKinds, kind)) {
    return fail(`reason of ${where} is ${shown(kind)}`, 'a known kind')
  }
  if (typeof text !== 'string') return fail(`reason of ${where} has no text`, 'text')
  const root = because === undefined ? {} : { because: digestOf(because, `reason of ${where}`, fail) }
  return { kind: kind as ReasonKind, text: printable(text, 2000), ...root }
}

function digestOf(value: unknown, where: string, fail: Fail): Digest {
  if (typeof value === 'string' && isDigest(value)) return value
  return fail(`digest of ${where} is ${shown(value)}`, 'sha256:…')
}

/** The engine's tags are full names, those of the cache are keys; the store has none. */
function isTagOf(target: string, tag: string): boolean {
  return isLocalTarget(target) ? /^[\x21-\x7e]{1,1024}$/.test(tag) : isTag(tag)
}

function isRepository(text: string): boolean {
  if (isLocalTarget(text)) return true
  try {
    return repositoryName(parseRepository(text)) === text
  } catch (error) {
    if (error instanceof TallyError) return false
    throw error
  }
}

function record(
  value: unknown,
  where: string,
  { known, fail }: { known: readonly string[]; fail: Fail },
): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail(`${where} is no object`, 'an object')
  const unknown = Object.keys(value).find(key => !known.includes(key))
  if (unknown !== undefined) return fail(`${where} has "${printable(unknown)}"`, `only ${known.join(', ')}`)
  return value as Fields
}

function list(value: unknown, where: string, fail: Fail): readonly unknown[] {
  return Array.isArray(value) ? value : fail(`${where} are no list`, 'a list')
}

function refuseTwins(names: readonly string[], fail: Fail): void {
  const seen = new Set<string>()
  for (const name of names) {
    if (seen.has(name)) fail(`${printable(name)} stands twice`, 'each once')
    seen.add(name)
  }
}

function parsedJson(text: string, fail: Fail): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // JSON.parse's message quotes the text.
    return fail(`it is not JSON (${jsonProblem(text)})`, 'a plan file')
  }
}

function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object'
  return value === undefined ? 'missing' : printable(JSON.stringify(value) ?? typeof value)
}
