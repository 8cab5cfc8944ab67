import type { Finding } from '../../lock/pins/findings.ts'
import type { PinMove } from '../../lock/pins/lock-rules.ts'
import type { Age, ImageFacts } from '../../lock/pins/tag-answer.ts'
import { type Digest, digestOf } from '../../model/digest.ts'
import type { LockResult } from '../../operations/lock.ts'

export const now = Date.parse('2026-11-29T12:00:00Z')
export const day = 86_400_000

/** A digest for a word. */
export function digestFor(word: string): Digest {
  return digestOf(Buffer.from(word))
}

/** The counts of a repository without a fault. */
export const usualCounts = {
  files: 5,
  places: 20,
  images: 12,
  unpinned: 0,
  moved: 0,
  notLookedAt: 0,
  templates: 0,
  asked: 0,
}

export function lockResult(fields: Partial<LockResult> = {}): LockResult {
  return {
    mode: 'check',
    isDry: false,
    findings: [],
    remaining: fields.findings ?? [],
    changes: [],
    edits: [],
    pins: [],
    held: [],
    ignored: [],
    unreadable: [],
    idleGlobs: [],
    templateFiles: [],
    unknownFiles: [],
    facts: new Map(),
    ...fields,
    counts: { ...usualCounts, ...fields.counts },
  }
}

/** A finding at the first `written` of a text. */
export function findingAt(
  text: string,
  written: string,
  fields: Partial<Finding> & Pick<Finding, 'file'>,
): Finding {
  const start = text.indexOf(written)
  const before = text.slice(0, start).split('\n')
  return {
    rule: 'TM001',
    severity: 'error',
    kind: 'dockerfile',
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    start,
    end: start + written.length,
    where: 'FROM of stage 1',
    image: 'docker.io/library/node',
    message: `${written} has no digest`,
    ...fields,
  }
}

export function facts(digest: Digest, fields: Partial<ImageFacts> = {}): ImageFacts {
  return {
    digest,
    sizes: new Map([['linux/amd64', 118_000_000]]),
    platforms: new Map([['linux/amd64', digest]]),
    ...fields,
  }
}

export function pinMove(image: string, fields: Partial<PinMove> = {}): PinMove {
  return { image, after: digestFor(`${image} new`), files: ['Dockerfile'], ...fields }
}

export const hubAge: Age = { since: now - 5 * day, from: 'registry', said: 'Docker Hub' }
