import type { TallyError } from '../errors.ts'
import { digestReference, repositoryName } from '../model/reference.ts'
import type { OutdatedStatement } from '../model/rewrite/rewrite-documents.ts'
import { nameOf } from '../operations/write/tag-plan.ts'
import type { WrittenImage } from '../operations/write/write-image.ts'
import type { TagOutcome } from '../operations/write/write-tags.ts'
import { plural } from '../text/format.ts'
import type { BlobCopy, BroughtSubject } from '../transfer/copy.ts'
import type { ForeseenCopy } from '../transfer/foresee.ts'

/** The most items of a list in an output; the report has all of them. */
const maxListed = 100

/** The tag outputs of steps that write an image, by name of the output. */
export function tagOutputs({
  root,
  tags,
  repositories,
}: WrittenImage): Record<'refs' | 'ref' | 'digest' | 'moved' | 'skipped' | 'previous', string> {
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
    digest,
    ref: refs[0] ?? '',
    refs: refs.slice(0, maxListed).join('\n'),
    moved: listed('moved'),
    skipped: listed('same', 'skipped'),
    previous: JSON.stringify(Object.fromEntries(previous)),
  }
}

/** The outputs of a conflict: what the tags that were to stay named before. */
export function conflictOutputs({ code, details }: TallyError): { readonly previous?: string } {
  if (code !== 'TAG_CONFLICT' || !Array.isArray(details.taken)) return {}
  const taken = details.taken as readonly { readonly written: string; readonly previous: string }[]
  const previous = taken.slice(0, maxListed).map(({ written, previous }) => [written, previous])
  return { previous: JSON.stringify(Object.fromEntries(previous)) }
}

/** The full account of a written image. */
export function writtenReport(written: WrittenImage): object {
  const { root, tags, blobs, foreseen, alreadyInRegistry, referrerCount, outdated, subjects } = written
  return {
    digest: root.descriptor.digest,
    tags: tags.map(({ target, previous, outcome, error }) => ({
      tag: nameOf(target),
      // A tag that was written without having been there is new; the report says so as the log does.
      outcome: outcome === 'moved' && previous === undefined ? 'new' : outcome,
      ...(previous ? { previous } : {}),
      ...(error ? { error: { code: error.code, message: error.message } } : {}),
    })),
    blobs: blobs.map(({ blob, target, how, milliseconds, retries }) => ({
      digest: blob.digest,
      size: blob.size,
      repository: repositoryName(target),
      source: how,
      milliseconds: Math.round(milliseconds),
      retries,
    })),
    ...(foreseen ? { foreseen: foreseen.map(foreseenEntry) } : {}),
    held: alreadyInRegistry.map(repositoryName),
    companions: referrerCount,
    outdated,
    subjects: subjects.map(({ target, ...each }) => ({ ...each, repository: repositoryName(target) })),
  }
}

function foreseenEntry({ blob, target, how }: ForeseenCopy): object {
  return { digest: blob.digest, size: blob.size, repository: repositoryName(target), how }
}

/** Bytes of blobs by their outcome, or by the expected one in a dry run. */
export function bytesByFate(blobs: readonly ForeseenCopy[]): Record<BlobCopy['how'], number> {
  const sum = (how: BlobCopy['how']) =>
    blobs.filter(each => each.how === how).reduce((total, { blob }) => total + blob.size, 0)
  return { uploaded: sum('uploaded'), mounted: sum('mounted'), present: sum('present') }
}

type Told = Pick<TagOutcome, 'outcome' | 'previous'>

const plain: Record<Exclude<TagOutcome['outcome'], 'moved' | 'waiting'>, string> = {
  same: 'already there',
  skipped: 'left alone',
  failed: 'failed',
}

/** The outcome of a tag, in words; in a dry run the expected one. */
export function fateOf({ outcome, previous }: Told, dryRun: boolean): string {
  const kind = previous === undefined ? 'new' : 'moved'
  if (outcome === 'moved') return kind
  if (outcome === 'waiting') return dryRun ? `would be ${kind}` : 'not tried'
  return plain[outcome]
}

/** The number of tags per outcome, such as `1 new, 2 already there`; empty without tags. */
export function countedFates(tags: readonly Told[], dryRun: boolean): string {
  const counts = new Map<string, number>()
  for (const fate of tags.map(tag => fateOf(tag, dryRun))) counts.set(fate, (counts.get(fate) ?? 0) + 1)
  return [...counts].map(([fate, count]) => `${count} ${fate}`).join(', ')
}

/** The most statements named in a message; the report has all of them. */
const maxNamed = 5

/** The message about attestations and signatures that state the former digests of their images. */
export function outdatedText(outdated: readonly OutdatedStatement[]): string {
  const named = outdated.slice(0, maxNamed).map(each => `${each.statement} of ${each.said}, now ${each.now}`)
  const more = outdated.length - named.length
  const listed = [...named, ...(more > 0 ? [`${more} more in the report`] : [])].join('; ')
  const count = plural(outdated.length, 'statement')
  return `${count} (attestations, signatures) came along with an image that has another digest now: the content still speaks of the old digest, so that checks of it fail (${listed}). Attest and sign the image after this step, by its new digest.`
}

/** The message about subjects that were copied without being requested. */
export function subjectsText(subjects: readonly BroughtSubject[]): string {
  const repositories = [...new Set(subjects.map(({ target }) => repositoryName(target)))].join(', ')
  const named = subjects
    .slice(0, maxNamed)
    .map(({ subject, referrer }) => `${subject}, which ${referrer} is about`)
  const more = subjects.length - named.length
  const listed = [...named, ...(more > 0 ? [`${more} more in the report`] : [])].join('; ')
  return `${repositories} takes manifests only beside their subject, so ${plural(subjects.length, 'subject')} came along without a tag: ${listed}. Copy the subject by its own name with \`referrers: true\` to bring both.`
}
