import { tagInComment } from '../yaml/comment-tag.ts'
import type { ImagePlace } from '../yaml/image-place.ts'
import type { Field } from './compose-model.ts'

/** The scheme of a build context that is an image. */
export const contextScheme = 'docker-image://'

/** Reports whether a build context may be an image: it has the scheme, or begins with a variable. */
export function mayBeImage({ text }: Field): boolean {
  return text.startsWith(contextScheme) || text.startsWith('$')
}

/**
 * Returns the place of the image that a field names. `text` is the field's text with its variables replaced and begins with `scheme`. The
 * place in `${VAR:-image}` is the default, if it is the image.
 */
export function imageIn(field: Field, text: string, scheme = ''): ImagePlace {
  const { text: source, node, tree, where } = field
  const prefix = source.startsWith(scheme) ? scheme.length : 0
  const image = text.slice(scheme.length)
  const written = source.slice(prefix)
  const isWhole = image === written
  const inner = isWhole ? undefined : defaultOf(source, image)
  const [from, to] = inner ?? [prefix, source.length]
  // In a list item, `name=` stands before the scheme.
  const shift = (tree.text(node) ?? source).length - source.length
  const span = tree.span(node, from + shift, to + shift)
  const isAll = isWhole || inner !== undefined
  const isLiteral = span !== undefined && isAll
  const commentTag = tagInComment(image, tree.commentBehind(node))
  const notEdited = isAll
    ? 'the file writes it with escapes or over several lines'
    : 'variables decide it, or a part of it'
  return {
    ...tree.position(node, span),
    image,
    written,
    where,
    isLiteral,
    hasVariables: !isWhole,
    ...(commentTag !== undefined && { commentTag }),
    ...(!isLiteral && { notEdited }),
  }
}

/** Returns the range of `image` in `${VAR:-image}`, if that is the whole text. */
function defaultOf(text: string, image: string): [number, number] | undefined {
  const before = /^\$\{\w+:?-/.exec(text)?.[0].length
  const isIt = before !== undefined && text.slice(before, -1) === image && text.endsWith('}')
  return isIt ? [before, before + image.length] : undefined
}
