import { humanBytes, humanTime, plural } from '../action/format.ts'
import { code, details, escapeMarkdown, table } from '../action/markdown.ts'
import type { TallyError } from '../errors.ts'
import type { Digest } from '../model/digest.ts'
import { shortDigest } from '../model/digest.ts'
import { digestReference, repositoryName } from '../model/reference.ts'
import type { BlobCopy } from '../transfer/copy.ts'
import { type ForeseenCopy, foreseenWords } from '../transfer/foresee.ts'
import { outdatedText, subjectsText } from './outdated-text.ts'
import type { Placed } from './place-image.ts'
import { countedFates, fateOf } from './tag-fate.ts'
import { nameOf } from './tag-plan.ts'
import type { TagOutcome } from './write-tags.ts'

/** Outputs hold this much of a list; the report has all of it. */
const maxListed = 100

/** What steps that write an image tell of its tags, by name of the output. */
export function tagOutputs({
  root,
  tags,
  repositories,
}: Placed): Record<'refs' | 'ref' | 'digest' | 'moved' | 'skipped' | 'previous', string> {
  const { digest } = root.descriptor
  const refs = repositories.map(name => digestReference(name, digest))
  const listed = (...outcomes: TagOutcome['outcome'][]) =>
    tags
      .filter(({ outcome }) => outcomes.includes(outcome))
      .slice(0, maxListed)
      .map(({ target }) => target.written)
      .join('\n')
  const previous = tags
    .filter(({ previous }) => previous !== undefined)
    .slice(0, maxListed)
    .map(({ target, previous }) => [target.written, previous])
  return {
    ...{ digest, ref: refs[0] ?? '', refs: refs.slice(0, maxListed).join('\n') },
    moved: listed('moved'),
    skipped: listed('same', 'skipped'),
    previous: JSON.stringify(Object.fromEntries(previous)),
  }
}

/** What tags were found at that were to stay, by name of the output. */
export function conflictOutputs({ code, details }: TallyError): { readonly previous?: string } {
  if (code !== 'TAG_CONFLICT' || !Array.isArray(details.taken)) return {}
  const taken = details.taken as readonly { readonly written: string; readonly previous: string }[]
  const previous = taken.slice(0, maxListed).map(({ written, previous }) => [written, previous])
  return { previous: JSON.stringify(Object.fromEntries(previous)) }
}

/** The full account of an image that was written. */
export function placedReport(placed: Placed): object {
  const { root, tags, blobs, foreseen, held, companions, outdated, subjects } = placed
  return {
    digest: root.descriptor.digest,
    tags: tags.map(({ target, previous, outcome, error }) => ({
      tag: nameOf(target),
      outcome,
      ...(previous ? { previous } : {}),
      ...(error ? { error: { code: error.code, message: error.message } } : {}),
    })),
    blobs: blobs.map(({ blob, target, how, milliseconds, retries }) => ({
      ...{ digest: blob.digest, size: blob.size, repository: repositoryName(target), source: how },
      ...{ milliseconds: Math.round(milliseconds), retries },
    })),
    ...(foreseen ? { foreseen: foreseen.map(foreseenEntry) } : {}),
    held: held.map(repositoryName),
    ...{ companions, outdated },
    subjects: subjects.map(({ target, ...each }) => ({ ...each, repository: repositoryName(target) })),
  }
}

function foreseenEntry({ blob, target, how }: ForeseenCopy): object {
  return { digest: blob.digest, size: blob.size, repository: repositoryName(target), how }
}

/** Bytes of blobs by what became of them, or would in a dry run. */
export function bytesByFate(blobs: readonly ForeseenCopy[]): Record<BlobCopy['how'], number> {
  const sum = (how: BlobCopy['how']) =>
    blobs.filter(each => each.how === how).reduce((total, { blob }) => total + blob.size, 0)
  return { uploaded: sum('uploaded'), mounted: sum('mounted'), present: sum('present') }
}

/** How an image was written. */
export interface Placement {
  /** The step, in a word. */
  readonly verb: string
  readonly dryRun: boolean
  readonly milliseconds: number
  /** What an index lists, where that is what the step is about. */
  readonly platforms?: ReadonlyMap<string, Digest>
  /** Images whose platform nothing names. */
  readonly unknownPlatforms?: readonly Digest[]
  /** Number of paths that a folder's `.dockerignore` left out. */
  readonly leftOut?: number
}

/** The step summary of an image that was written, as Markdown. */
export function placedSummary(
  placed: Placed,
  { verb, dryRun, milliseconds, platforms = new Map(), unknownPlatforms = [], leftOut = 0 }: Placement,
): string {
  const { root, tags, companions, outdated, subjects } = placed
  const isNowhere = placed.repositories.length === 0
  const fate = isNowhere ? `, not ${dryRun ? 'to be ' : ''}written, since all tags are left alone` : ''
  const facts = [
    ...blobFacts(placed),
    ...(leftOut > 0 ? [`${plural(leftOut, 'path')} left out by .dockerignore`] : []),
    ...(companions > 0 ? [`${plural(companions, 'referrer')} along`] : []),
  ]
  const rows = tags.map(({ target, previous, outcome, error }) => [
    code(nameOf(target)),
    error ? `${outcome}: ${escapeMarkdown(error.message)}` : fateOf({ outcome, previous }, dryRun),
    previous ? code(shortDigest(previous)) : '',
  ])
  const fates = countedFates(tags, dryRun)
  return [
    `### Tallyman: ${dryRun ? `dry run of ${verb}` : verb}${fates === '' ? ', by digest alone' : `, ${fates}`}`,
    `${code(root.descriptor.digest)}${fate}; ${facts.join(', ')}, in ${humanTime(milliseconds)}.`,
    outdated.length > 0 ? `> ${escapeMarkdown(outdatedText(outdated))}` : '',
    subjects.length > 0 ? `> ${escapeMarkdown(subjectsText(subjects))}` : '',
    table(['Tag', 'Outcome', 'Before'], rows),
    table(
      ['Platform', 'Digest'],
      [...platforms, ...unknownPlatforms.map(digest => ['unknown', digest] as const)].map(
        ([platform, digest]) => [escapeMarkdown(platform), code(digest)],
      ),
    ),
    details('Blobs', blobTable(placed)),
  ]
    .filter(Boolean)
    .join('\n\n')
}

function blobFacts({ blobs, foreseen }: Placed): string[] {
  const { uploaded, mounted, present } = bytesByFate(foreseen ?? blobs)
  const [sent, shared] = foreseen ? [foreseenWords.uploaded, foreseenWords.mounted] : ['uploaded', 'mounted']
  return [
    `${uploaded > 0 ? humanBytes(uploaded) : 'nothing'} ${sent}`,
    ...(mounted > 0 ? [`${humanBytes(mounted)} ${shared}`] : []),
    ...(present > 0 ? [`${humanBytes(present)} already there`] : []),
  ]
}

function blobTable({ blobs, foreseen }: Placed): string {
  const cells = ({ blob, target }: ForeseenCopy, fate: string) => [
    code(shortDigest(blob.digest)),
    humanBytes(blob.size),
    escapeMarkdown(repositoryName(target)),
    fate,
  ]
  if (foreseen)
    return table(
      ['Blob', 'Size', 'Repository', 'How'],
      foreseen.map(each => cells(each, foreseenWords[each.how])),
    )
  const rows = blobs.map(each => [
    ...cells(each, each.how === 'present' ? 'there already' : each.how),
    humanTime(each.milliseconds),
  ])
  return table(['Blob', 'Size', 'Repository', 'How', 'Time'], rows)
}
