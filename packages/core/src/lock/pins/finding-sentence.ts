import { isTallyError } from '../../errors.ts'
import { familiarName, parseRepository } from '../../model/reference.ts'
import { printable } from '../../text/printable.ts'
import type { Finding } from './findings.ts'

/** The finding's sentence, with the image in front unless the sentence names it. */
export function findingSentence({ image, message }: Finding): string {
  const name = shownName(image)
  return name === '' || message.includes(name) ? message : `${name}: ${message}`
}

/** The same for people, with short digests: the report has whole ones. */
export function shortSentence(finding: Finding): string {
  return findingSentence(finding).replaceAll(/\b(sha(?:256|512):[0-9a-f]{12})[0-9a-f]{52,}/g, '$1')
}

/** The name without tag as Docker's commands show it; text that is no name as it is. */
function shownName(image: string): string {
  try {
    return familiarName(parseRepository(image))
  } catch (error) {
    if (!isTallyError(error)) throw error
    // The place may hold anything, such as an expression.
    return printable(image, 100)
  }
}
