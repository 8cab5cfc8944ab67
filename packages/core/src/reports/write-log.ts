import type { Log } from '../action/host.ts'
import { quietWatch } from '../inputs/quiet-watch.ts'
import { type Digest, shortDigest } from '../model/digest.ts'
import { repositoryName } from '../model/reference.ts'
import { nameOf } from '../operations/write/tag-plan.ts'
import type { WrittenImage } from '../operations/write/write-image.ts'
import { humanBytes, humanRate, humanTime, plural } from '../text/format.ts'
import { Pace } from '../text/pace.ts'
import type { BlobCopy, CopyWatch } from '../transfer/copy.ts'
import { type ForeseenCopy, foreseenWords } from '../transfer/foresee.ts'
import { fateOf, outdatedText, subjectsText } from './write-report.ts'

/** Logs what is written. */
export interface WriteLog extends CopyWatch, Disposable {
  written(
    image: WrittenImage,
    how: { readonly dryRun: boolean; readonly platforms?: ReadonlyMap<string, Digest> },
  ): void
}

/** Bytes. Below this size a rate reflects the machine rather than the link. */
const leastRatedBytes = 1_000_000

/**
 * Logs what is written: progress every few seconds, a group for each repository with a line for each blob, and a line for
 * each tag. What was begun is logged at the end in any case.
 *
 * @param isDrawn whether the progress is drawn on a screen: only results are logged, those of blobs in Docker's words
 */
export function writeLog(log: Log, now: () => number, isDrawn = false): WriteLog {
  const pace = new Pace(now)
  let began = now()
  const copies = new Map<string, BlobCopy[]>()
  let expected = 0
  const quiet = isDrawn ? undefined : quietWatch(log, () => (pace.isDue ? state() : undefined))

  function state(): string {
    const done = [...copies.values()].flat().length
    return `sent ${pace.line()}; ${done} of ${plural(expected, 'blob')} in place`
  }

  function tellCopies(isWhole: boolean): void {
    const milliseconds = now() - began
    for (const [name, all] of copies) tellRepository(log, name, { copies: all, milliseconds, isDrawn })
    const done = [...copies.values()].flat().length
    if (!isWhole && done < expected) log.info(`Stopped: ${done} of ${plural(expected, 'blob')} in place`)
    copies.clear()
    expected = 0
  }

  return {
    begun(blobs, targets) {
      // The image may have been created just before it is written, which is not upload time.
      if (expected === 0) began = now()
      expected += blobs.length * targets
      pace.expect(blobs.reduce((sum, { size }) => sum + size, 0) * targets)
    },
    sent(bytes) {
      if (pace.add(bytes) && !isDrawn) log.info(`  ${state()}`)
    },
    brought(copy) {
      const name = repositoryName(copy.target)
      copies.set(name, [...(copies.get(name) ?? []), copy])
      // Blobs that were present or mounted are not sent.
      if (copy.how !== 'uploaded') pace.expect(-copy.blob.size)
    },
    written(written, { dryRun, platforms = new Map() }) {
      const { tags, root, alreadyInRegistry, outdated, repositories, subjects, foreseen = [] } = written
      tellCopies(true)
      tellForeseen(log, foreseen)
      if (outdated.length > 0) log.warning(outdatedText(outdated))
      if (subjects.length > 0) log.warning(subjectsText(subjects))
      for (const name of alreadyInRegistry) log.info(`${repositoryName(name)} has it already`)
      for (const { target, previous, outcome } of tags) {
        const joint = outcome === 'skipped' ? ' at' : ', before at'
        const before = previous && previous !== root.descriptor.digest ? `${joint} ${previous}` : ''
        log.info(`${nameOf(target)}: ${fateOf({ outcome, previous }, dryRun)}${before}`)
      }
      for (const [platform, digest] of platforms) log.info(`  ${platform}: ${digest}`)
      log.info(rootLine({ root, repositories }, dryRun))
    },
    [Symbol.dispose]() {
      quiet?.[Symbol.dispose]()
      tellCopies(false)
    },
  }
}

/** The root of an image; an image of which every tag is left alone is written nowhere. */
function rootLine(
  { root, repositories }: Pick<WrittenImage, 'root' | 'repositories'>,
  dryRun: boolean,
): string {
  const what = `The ${root.manifest.kind}`
  if (repositories.length > 0) return `${what} is ${root.descriptor.digest}`
  const fate = dryRun ? 'would not be written' : 'was not written'
  return `${what} ${root.descriptor.digest} ${fate}, since all tags are left alone`
}

interface Copied {
  readonly copies: readonly BlobCopy[]
  readonly milliseconds: number
  readonly isDrawn: boolean
}

function tellRepository(log: Log, name: string, { copies, milliseconds, isDrawn }: Copied): void {
  const sent = copies.filter(({ how }) => how === 'uploaded').reduce((sum, { blob }) => sum + blob.size, 0)
  const rate = sent < leastRatedBytes ? '' : ` (${humanRate(sent, milliseconds)})`
  const title = `${name}: ${plural(copies.length, 'blob')}, ${factsOf(copies, words)}`
  if (sent === 0) log.info(title)
  else
    log.group(
      `${title}, in ${humanTime(milliseconds)}${rate}`,
      copies.map(copy => copyLine(copy, isDrawn ? pushWords : words)),
    )
}

/** The blobs that each repository would receive in a dry run. */
function tellForeseen(log: Log, foreseen: readonly ForeseenCopy[]): void {
  for (const [name, copies] of Map.groupBy(foreseen, ({ target }) => repositoryName(target))) {
    const title = `${name}: ${plural(copies.length, 'blob')}, ${factsOf(copies, foreseenWords)}`
    const lines = copies.map(
      ({ blob, how }) => `  ${shortDigest(blob.digest)}  ${humanBytes(blob.size)} ${foreseenWords[how]}`,
    )
    if (copies.every(({ how }) => how === 'present')) log.info(title)
    else log.group(title, lines)
  }
}

function factsOf(copies: readonly ForeseenCopy[], words: Readonly<Record<BlobCopy['how'], string>>): string {
  const facts = [...Map.groupBy(copies, ({ how }) => how)].map(([how, those]) => {
    const bytes = those.reduce((sum, { blob }) => sum + blob.size, 0)
    return `${those.length} ${words[how]} (${humanBytes(bytes)})`
  })
  return facts.join(', ')
}

const words: Readonly<Record<BlobCopy['how'], string>> = {
  uploaded: 'uploaded',
  mounted: 'mounted',
  present: 'there already',
}

/** Docker's words for what became of a blob. */
export const pushWords: typeof words = {
  uploaded: 'Pushed',
  mounted: 'Mounted',
  present: 'Layer already exists',
}

function copyLine({ blob, how, milliseconds }: BlobCopy, said: typeof words): string {
  const rate = blob.size < leastRatedBytes ? '' : ` (${humanRate(blob.size, milliseconds)})`
  const time = how === 'uploaded' ? ` in ${humanTime(milliseconds)}${rate}` : ''
  return `  ${shortDigest(blob.digest)}  ${humanBytes(blob.size)} ${said[how]}${time}`
}
