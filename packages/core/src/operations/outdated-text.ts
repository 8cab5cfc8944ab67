import { plural } from '../action/format.ts'
import type { OutdatedStatement } from '../model/rewrite-documents.ts'

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
