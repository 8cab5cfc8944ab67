import type { TagOutcome } from './write-tags.ts'

type Told = Pick<TagOutcome, 'outcome' | 'previous'>

const plain: Record<Exclude<TagOutcome['outcome'], 'moved' | 'waiting'>, string> = {
  same: 'already there',
  skipped: 'left alone',
  failed: 'failed',
}

/** What became of a tag, in words; in a dry run what would become of it. */
export function fateOf({ outcome, previous }: Told, dryRun: boolean): string {
  const kind = previous === undefined ? 'new' : 'moved'
  if (outcome === 'moved') return kind
  if (outcome === 'waiting') return dryRun ? `would be ${kind}` : 'not tried'
  return plain[outcome]
}

/** How many tags had which fate, such as `1 new, 2 already there`; empty without tags. */
export function countedFates(tags: readonly Told[], dryRun: boolean): string {
  const counts = new Map<string, number>()
  for (const fate of tags.map(tag => fateOf(tag, dryRun))) counts.set(fate, (counts.get(fate) ?? 0) + 1)
  return [...counts].map(([fate, count]) => `${count} ${fate}`).join(', ')
}
