import { TallyError } from '../../errors.ts'
import type { KeepRef } from '../../lock/keep-refs.ts'
import { parseDuration } from '../../match/duration.ts'
import { type Filter, parseFilter } from '../../match/filter.ts'
import { type Pattern, parsePattern } from '../../match/pattern.ts'
import { printable } from '../../text/printable.ts'

/** The parsed policy; nothing in it can fail any more. */
export interface Policy {
  readonly pruneTags: readonly Pattern[]
  readonly keepTags: readonly Pattern[]
  readonly pruneUntagged: boolean
  /** Number of newest images to keep for each pattern of pruneTags, or of the untagged ones when there is no pattern. */
  readonly keepLast: number
  /** Milliseconds; younger versions stay. */
  readonly olderThan: number
  readonly filters: readonly Filter[]
  readonly pruneBroken: boolean
  readonly pruneOrphans: boolean
  readonly keepRefs: readonly KeepRef[]
  readonly maxDeletes: number
}

/** The inputs of prune as text, with lists already split into lines. */
export interface PolicyInputs {
  readonly pruneTags?: readonly string[]
  readonly keepTags?: readonly string[]
  readonly pruneUntagged?: boolean
  readonly keepLast?: string
  readonly olderThan?: string
  readonly filters?: readonly string[]
  readonly pruneBroken?: boolean
  readonly pruneOrphans?: boolean
  readonly keepRefs?: readonly KeepRef[]
  readonly maxDeletes?: string
}

/** Maximum patterns or filters in one input; together with the patterns' own limits this bounds the time. */
const mostPatterns = 200

/** Parses the inputs. Throws INPUT_INVALID naming every invalid input at once. */
export function parsePolicy(inputs: PolicyInputs): Policy {
  const problems: string[] = []
  const say = (input: string, problem: string) => void problems.push(`Cannot read ${input}: ${problem}`)
  const patterns = linesReader(parsePattern, say)
  const policy: Policy = {
    pruneTags: patterns('prune-tags', inputs.pruneTags),
    keepTags: patterns('keep-tags', inputs.keepTags),
    pruneUntagged: inputs.pruneUntagged ?? false,
    keepLast: count('keep-last', inputs.keepLast ?? '0', say),
    olderThan: age(inputs.olderThan ?? '7d', say),
    filters: linesReader(parseFilter, say)('filters', inputs.filters),
    pruneBroken: inputs.pruneBroken ?? false,
    pruneOrphans: inputs.pruneOrphans ?? false,
    keepRefs: inputs.keepRefs ?? [],
    maxDeletes: count('max-deletes', inputs.maxDeletes ?? '100', say),
  }
  if (problems.length > 0) throw new TallyError('INPUT_INVALID', problems.join('\n'))
  return policy
}

/** Whether the policy names nothing to prune; then nothing is done, and the user is told. */
export function isEmptyPolicy(policy: Policy): boolean {
  return policy.pruneTags.length === 0 && !policy.pruneUntagged && !policy.pruneBroken && !policy.pruneOrphans
}

/**
 * Requests that can never be fulfilled, whatever the targets contain, as printable sentences. The page: "Filters that can never select
 * anything are an error."
 */
export function contradictions({
  filters,
  pruneTags,
  pruneUntagged,
  pruneBroken,
  pruneOrphans,
}: Policy): string[] {
  const dangling = new Map(
    filters.flatMap(each => (each.kind === 'dangling' ? [[each.wanted, each.text]] : [])),
  )
  const [untagged, tagged] = [dangling.get(true), dangling.get(false)]
  if (untagged !== undefined && tagged !== undefined)
    return [`Cannot use filters "${untagged}" and "${tagged}" together: no image matches both`]
  const isElse = pruneBroken || pruneOrphans
  if (untagged !== undefined && pruneTags.length > 0 && !pruneUntagged && !isElse)
    return [
      `Cannot use filters "${untagged}" with prune-tags alone: it lets go what has no tag, expected prune-untagged`,
    ]
  if (tagged !== undefined && pruneUntagged && pruneTags.length === 0 && !isElse)
    return [
      `Cannot use filters "${tagged}" with prune-untagged alone: it lets go what has tags, expected prune-tags`,
    ]
  return []
}

type Say = (input: string, problem: string) => void

function linesReader<T extends object>(parse: (line: string) => T | { readonly problem: string }, say: Say) {
  return (input: string, lines: readonly string[] = []): T[] => {
    if (lines.length > mostPatterns) say(input, `${lines.length} lines, expected at most ${mostPatterns}`)
    return lines.slice(0, mostPatterns).flatMap(line => {
      const result = parse(line)
      if (!('problem' in result)) return [result]
      say(input, result.problem)
      return []
    })
  }
}

function count(input: string, text: string, say: Say): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  say(input, `"${printable(text)}", expected a whole number`)
  return 0
}

function age(text: string, say: Say): number {
  const milliseconds = parseDuration(text)
  if (milliseconds !== undefined) return milliseconds
  say('older-than', `"${printable(text)}", expected a duration such as 7d, 36h or 0s`)
  return 0
}
