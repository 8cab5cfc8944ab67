import { createHash } from 'node:crypto'
import { isTallyError, type TallyError } from '../../errors.ts'
import type { Lock } from '../../lock/lock-file.ts'
import type { FileChange } from '../../lock/pins/edit-text.ts'
import type { ImageFacts, TagAnswer, TagQuestion } from '../../lock/pins/tag-answer.ts'
import { parsePattern } from '../../match/pattern.ts'
import type { Digest } from '../../model/digest.ts'
import { memoryFiles } from '../../workspace/memory-files.fixture.ts'
import { type LockPorts, type LockRequest, type LockResult, lock } from '../lock.ts'

/** The digest of a word. */
export function digestFor(word: string): Digest {
  return `sha256:${createHash('sha256').update(word).digest('hex')}` as Digest
}

/** A pattern that is known to be one. */
export function glob(text: string) {
  const pattern = parsePattern(text)
  if ('problem' in pattern) throw new Error(pattern.problem)
  return pattern
}

export interface LockRun {
  readonly result: LockResult
  /** The files after the run. */
  readonly files: Readonly<Record<string, string>>
  readonly asked: readonly TagQuestion[]
  readonly read: readonly string[]
}

export const lockPath = '.github/images.lock'

export function withLock(images: Lock['images'], text?: string): LockRequest['lock'] {
  return { path: lockPath, before: { images }, text }
}

/** The surroundings of a run. */
interface LockWorld {
  readonly answers?: Readonly<Record<string, TagAnswer>>
  readonly facts?: ReadonlyMap<Digest, ImageFacts>
  readonly now?: number
  /** The platforms of digests, or the failure of reading them. Defaults to one platform for each. */
  readonly platforms?: ReadonlyMap<Digest, ReadonlyMap<string, Digest>> | TallyError
  /** Receives the paths of written files. */
  readonly written?: string[]
}

/** Runs `lock` over files in memory. Registries give the answers listed by full name; all others have the digest of their name. */
export async function runLock(
  files: Readonly<Record<string, string>>,
  request: Partial<LockRequest> = {},
  { answers = {}, facts = new Map(), now = 0, platforms, written = [] }: LockWorld = {},
): Promise<LockRun> {
  const after: Record<string, string> = { ...files }
  const asked: TagQuestion[] = []
  const read: string[] = []
  const ports: LockPorts = {
    files: memoryFiles(files),
    ask: async questions => {
      asked.push(...questions)
      return new Map(questions.map(each => [each.name, answers[each.name] ?? usualAnswer(each)]))
    },
    facts: async images => {
      read.push(...images.map(({ digest }) => digest))
      return facts
    },
    platforms: async images => {
      read.push(...images.map(({ digest }) => `platforms of ${digest}`))
      if (isTallyError(platforms)) throw platforms
      return platforms ?? new Map(images.map(({ digest }) => [digest, new Map([['linux/s390x', digest]])]))
    },
    write: async (changes: readonly FileChange[]) => {
      for (const { path, after: text } of changes) after[path] = text
      written.push(...changes.map(({ path }) => path))
    },
    now: () => now,
  }
  const result = await lock({ ...check(Object.keys(files)), ...request }, ports)
  return { result, files: after, asked, read }
}

function usualAnswer({ name, wantsPlatforms }: TagQuestion): TagAnswer {
  const digest = digestFor(name)
  return {
    digest,
    isIndex: false,
    ...(wantsPlatforms && { platforms: new Map([['linux/amd64', digest]]) }),
  }
}

function check(paths: readonly string[]): LockRequest {
  return {
    starts: paths.map(path => ({ path })),
    areAllFiles: true,
    mayRead: () => true,
    kinds: 'all',
    rules: [],
    pinnedText: [],
    mode: 'check',
    checks: new Set(['pinned', 'locked']),
    severities: new Map(),
    writeTo: new Set(['files', 'lock']),
    lock: undefined,
    pruneLock: true,
    images: [],
    ignore: [],
    hold: [],
    minAge: 0,
    ageFrom: ['registry', 'first-seen'],
    platforms: [],
    allowRegistries: [],
    denyRegistries: [],
    pinStyle: 'tag',
    changedLines: undefined,
    maxEdits: 200,
    dryRun: false,
  }
}
