import type { ImagePlace } from '../yaml/image-place.ts'
import type { Field } from './compose-model.ts'

/** Begins the value of a build's context that is an image. */
export const contextScheme = 'docker-image://'

/** Whether a build's context is an image, or a variable that may be one; others are paths and addresses. */
export function mayBeImage({ text }: Field): boolean {
  return text.startsWith(contextScheme) || text.startsWith('$')
}

/**
 * The place of the image that a field names; `text` is the field's with its variables replaced, `scheme` begins it. In `${VAR:-image}` the
 * place is the default, where that is the image.
 */
export function imageIn(field: Field, text: string, scheme = ''): ImagePlace {
  const { text: source, node, tree, where } = field
  const prefix = source.startsWith(scheme) ? scheme.length : 0
  const image = text.slice(scheme.length)
  const written = source.slice(prefix)
  const isWhole = image === written
  const inner = isWhole ? undefined : defaultOf(source, image)
  const [from, to] = inner ?? [prefix, source.length]
  // An item of a list `name=docker-image://…` has more in front.
  const shift = (tree.text(node) ?? source).length - source.length
  const span = tree.span(node, from + shift, to + shift)
  const isLiteral = span !== undefined && (isWhole || inner !== undefined)
  return { ...tree.position(node, span), image, written, where, isLiteral, hasVariables: !isWhole }
}

/** The range of the image in `${VAR:-image}`, when that is the whole text. */
function defaultOf(text: string, image: string): [number, number] | undefined {
  const before = /^\$\{\w+:?-/.exec(text)?.[0].length
  const isIt = before !== undefined && text.slice(before, -1) === image && text.endsWith('}')
  return isIt ? [before, before + image.length] : undefined
}
