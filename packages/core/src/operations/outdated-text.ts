import { plural } from '../action/format.ts'
import { repositoryName } from '../model/reference.ts'
import type { OutdatedStatement } from '../model/rewrite-documents.ts'
import type { BroughtSubject } from '../transfer/copy.ts'

/** Named in a message; the report has all of them. */
const maxNamed = 5

/** What a user is told of attestations and signatures that were made for other digests than their images have now. */
export function outdatedText(outdated: readonly OutdatedStatement[]): string {
  const named = outdated.slice(0, maxNamed).map(each => `${each.statement} of ${each.said}, now ${each.now}`)
  const more = outdated.length - named.length
  const listed = [...named, ...(more > 0 ? [`${more} more in the report`] : [])].join('; ')
  const count = plural(outdated.length, 'statement')
  return `${count} (attestations, signatures) came along with an image that has another digest now: the content still speaks of the old digest, so that checks of it fail (${listed}). Attest and sign the image after this step, by its new digest.`
}

/** Tells the user of subjects that were copied without being asked for. */
export function subjectsText(subjects: readonly BroughtSubject[]): string {
  const places = [...new Set(subjects.map(({ target }) => repositoryName(target)))].join(', ')
  const named = subjects
    .slice(0, maxNamed)
    .map(({ subject, referrer }) => `${subject}, which ${referrer} is about`)
  const more = subjects.length - named.length
  const listed = [...named, ...(more > 0 ? [`${more} more in the report`] : [])].join('; ')
  return `${places} takes manifests only beside their subject, so ${plural(subjects.length, 'subject')} came along without a tag: ${listed}. Copy the subject by its own name with \`referrers: true\` to bring both.`
}
