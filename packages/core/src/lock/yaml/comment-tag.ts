import { isTallyError } from '../../errors.ts'
import { parseReference, type Reference } from '../../model/reference.ts'

/** Words that people write behind a digest, and that are no tags. */
const noTag = /^(?:pinned|todo|fixme|noqa|nolint|nosec)$/i
const tag = /^\w[\w.-]{0,127}$/
const ratchet = /^ratchet:(?:docker:\/\/)?/

/**
 * Returns the tag that a comment behind `name@digest` names: `24-alpine`, `ratchet:node:24-alpine`. `comment` is the text behind the `#`.
 * Undefined if the comment is anything else, or if the reference has a tag or no digest.
 */
export function tagInComment(image: string, comment: string | undefined): string | undefined {
  if (comment === undefined || !image.includes('@')) return undefined
  const reference = parsed(image)
  if (!reference?.digest || reference.tag !== undefined) return undefined
  const said = comment.split(/\s#/, 1)[0]?.trim() ?? ''
  if (!ratchet.test(said)) return tag.test(said) && !noTag.test(said) ? said : undefined
  const original = parsed(said.replace(ratchet, '').split(/\s/, 1)[0] ?? '')
  const isSame = original?.registry === reference.registry && original.repository === reference.repository
  return isSame ? original.tag : undefined
}

function parsed(text: string): Reference | undefined {
  try {
    return parseReference(text)
  } catch (error) {
    if (!isTallyError(error)) throw error
    return undefined
  }
}
