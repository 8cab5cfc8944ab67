import { type Digest, shortDigest } from '../model/digest.ts'
import { repositoryName } from '../model/reference.ts'
import type { PolicyFacts } from '../operations/policy/policy-check.ts'
import { nameOf } from '../operations/write/tag-plan.ts'
import type { WrittenImage } from '../operations/write/write-image.ts'
import { humanBytes, humanTime, plural } from '../text/format.ts'
import { code, copyable, details, escapeMarkdown, table } from '../text/markdown.ts'
import { printable } from '../text/printable.ts'
import { type ForeseenCopy, foreseenWords } from '../transfer/foresee.ts'
import { writePicture } from './pictures/transfer-picture.ts'
import { policySummary } from './policy-report.ts'
import { bytesByFate, countedFates, fateOf, outdatedText, subjectsText } from './write-report.ts'

/** How an image was written. */
interface WriteFacts {
  /** The verb of the step. */
  readonly verb: string
  readonly dryRun: boolean
  readonly milliseconds: number
  /** The platforms of the index, for steps that are about one. */
  readonly platforms?: ReadonlyMap<string, Digest>
  /** Images whose platform is unknown. */
  readonly unknownPlatforms?: readonly Digest[]
  /** The number of paths that a folder's `.dockerignore` excluded. */
  readonly leftOut?: number
  readonly policy?: PolicyFacts | undefined
}

/** The step summary of a written image, as Markdown. */
export function writtenSummary(written: WrittenImage, facts: WriteFacts): string {
  const { verb, dryRun, milliseconds, platforms = new Map(), unknownPlatforms = [], leftOut = 0 } = facts
  const { root, tags, blobs, foreseen, referrerCount, outdated, subjects } = written
  const isNowhere = written.repositories.length === 0
  const fate = isNowhere ? `, not ${dryRun ? 'to be ' : ''}written, since all tags are left alone` : ''
  const done = [
    ...blobFacts(written),
    ...(leftOut > 0 ? [`${plural(leftOut, 'path')} left out by .dockerignore`] : []),
    ...(referrerCount > 0 ? [`${plural(referrerCount, 'referrer')} along`] : []),
  ]
  const rows = tags.map(({ target, previous, outcome, error }) => [
    code(nameOf(target)),
    error ? `${outcome}: ${escapeMarkdown(error.message)}` : fateOf({ outcome, previous }, dryRun),
    previous ? code(shortDigest(previous)) : '',
  ])
  const fates = countedFates(tags, dryRun)
  const listed = [...platforms, ...unknownPlatforms.map(digest => ['unknown', digest] as const)]
  return [
    `### Tallyman: ${dryRun ? `dry run of ${verb}` : verb}${fates === '' ? ', by digest alone' : `, ${fates}`}`,
    `${code(shortDigest(root.descriptor.digest))}${fate}; ${done.join(', ')}, in ${humanTime(milliseconds)}.`,
    outdated.length > 0 ? `> ${escapeMarkdown(outdatedText(outdated))}` : '',
    subjects.length > 0 ? `> ${escapeMarkdown(subjectsText(subjects))}` : '',
    table(['Tag', 'Outcome', 'Before'], rows),
    table(
      ['Platform', 'Size', 'Digest'],
      listed.map(([platform, digest]) => platformRow(platform, digest, written)),
    ),
    details('Digests in full', copyable([root.descriptor.digest, ...listed.map(fullDigest)])),
    !isNowhere && (foreseen ?? blobs).length + platforms.size > 0 ? writePicture(written, platforms) : '',
    details('Blobs', blobTable(written)),
    policySummary(facts.policy),
  ]
    .filter(Boolean)
    .join('\n\n')
}

function platformRow(platform: string, digest: Digest, { graph }: WrittenImage): string[] {
  const leaf = graph.leaves.find(({ document }) => document.descriptor.digest === digest)
  const size = leaf?.document.manifest.layers.reduce((sum, { size }) => sum + size, 0)
  return [escapeMarkdown(platform), size === undefined ? '' : humanBytes(size), code(shortDigest(digest))]
}

function fullDigest([platform, digest]: readonly [string, Digest]): string {
  return `${digest} ${printable(platform)}`
}

function blobFacts({ blobs, foreseen }: WrittenImage): string[] {
  const { uploaded, mounted, present } = bytesByFate(foreseen ?? blobs)
  const [sent, shared] = foreseen ? [foreseenWords.uploaded, foreseenWords.mounted] : ['uploaded', 'mounted']
  return [
    `${uploaded > 0 ? humanBytes(uploaded) : 'nothing'} ${sent}`,
    ...(mounted > 0 ? [`${humanBytes(mounted)} ${shared}`] : []),
    ...(present > 0 ? [`${humanBytes(present)} already there`] : []),
  ]
}

function blobTable({ blobs, foreseen }: WrittenImage): string {
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
