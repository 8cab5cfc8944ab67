import { isTallyError } from '../errors.ts'
import { globInFull } from '../lock/pins/image-globs.ts'
import { parsePathGlob } from '../match/path-glob.ts'
import { type Pattern, parsePattern } from '../match/pattern.ts'
import { comparable, comparableHost } from '../model/comparable-name.ts'
import { dockerHub, isTag, parseRepository, type Repository, withoutScheme } from '../model/reference.ts'
import { printable } from '../text/printable.ts'

/** A name of an image, with the tag by which it is named, if it is. */
export interface TaggedName extends Repository {
  readonly tag?: string
}

/** A glob of images at a line of a policy. */
export interface ImageRule {
  /** As written. */
  readonly text: string
  /** With its registry written out: `docker.io/library/alpine:3.*`. */
  readonly glob: string
  /** From 1. */
  readonly line: number
  /** Reports whether it covers an image: its name in any spelling and, if the rule has a tag, the tag that it is named by. */
  readonly covers: (image: TaggedName) => boolean
  /** Reports whether it may cover some tag of a repository; `every`, whether it covers all of them. */
  readonly coversTags: (repository: Repository, which: 'some' | 'every') => boolean
}

const wildcards = /[*?[\\]/
const ipv6 = /^\[[\da-f]*:[\da-f:.]*\](?::\d+)?$/i

/**
 * Parses a glob over `registry/repository` or `registry/repository:tag`: `*`, `?` and `[…]` within a part, `**` for any number of parts.
 * A name without a host is one of Docker Hub. Returns the problem in words when it is malformed.
 */
export function parseImageRule(text: string, line: number): ImageRule | { readonly problem: string } {
  const written = withoutScheme(text.trim())
  const colon = written.lastIndexOf(':')
  const hasTag = colon > written.lastIndexOf('/')
  const name = hasTag ? written.slice(0, colon) : written
  const problem = problemOf(name, hasTag ? written.slice(colon + 1) : undefined)
  if (problem !== undefined) return { problem: `"${printable(text)}"${problem}` }
  const names = namePattern(name)
  if ('problem' in names) return names
  const tag = hasTag ? written.slice(colon) : ''
  const tags = hasTag ? parsePattern(written.slice(colon + 1)) : undefined
  if (tags && 'problem' in tags) return tags
  const coversName = (image: Repository) => names.matches(comparable(image))
  return {
    text,
    glob: `${names.text}${tag}`,
    line,
    covers: image =>
      coversName(image) && (tags === undefined || (image.tag !== undefined && tags.matches(image.tag))),
    coversTags: (image, which) => coversName(image) && (which === 'some' || tags === undefined),
  }
}

/** The problem of the parts of a glob; continues a sentence that begins with the glob. */
function problemOf(name: string, tag: string | undefined): string | undefined {
  const parts = name.split('/')
  if (/@/.test(name) || /@/.test(tag ?? '')) return ' has a digest, expected name or name:tag'
  if (name === '' || /\s/.test(name) || parts.slice(0, -1).includes('') || /(?:^|\/)\.\.?(?:\/|$)/.test(name))
    return ', expected a glob of images such as ghcr.io/owner/** or **:latest'
  if (parts.some(part => part !== '**' && part.includes('**')))
    return ': "**" stands for whole parts, expected * within a part'
  if (name === '*') return ' is open to doubt, expected ** for all images, or docker.io/library/*'
  if (parts.length === 1 && (/[.]/.test(name) || name.toLowerCase() === 'localhost')) {
    const host = tag !== undefined && /^\d+$/.test(tag) ? `${name}:${tag}` : name
    return ` is a registry without a repository, expected ${printable(host)}/** for all of it`
  }
  if (tag !== undefined && !wildcards.test(tag) && !isTag(tag)) return ': what follows the ":" is no tag'
  return undefined
}

function namePattern(name: string): Pattern | { readonly problem: string } {
  try {
    return parsePathGlob(inFull(name), { coversFolders: false })
  } catch (error) {
    if (!isTallyError(error)) throw error
    return { problem: error.message }
  }
}

/** The glob with the one spelling of its host that names are compared by. Throws REFERENCE_INVALID. */
function inFull(name: string): string {
  const [first = '', ...others] = name.split('/')
  const path = others.join('/').toLowerCase()
  const isHost = others.length > 0 && (/[.:A-Z]/.test(first) || first === 'localhost' || ipv6.test(first))
  if (!isHost) return globInFull(path === '' ? first.toLowerCase() : `${first}/${path}`)
  const isAddress = ipv6.test(first)
  const host = comparableHost(first)
  if (!wildcards.test(path) && path !== '' && (isAddress || !wildcards.test(first)))
    parseRepository(`${first}/${path.replace(/\/$/, '')}`)
  const isShort = host === dockerHub && !path.includes('/') && path !== '**' && path !== ''
  // Brackets are a class of characters in a glob.
  const shown = isAddress ? host.replace(/[[\]]/g, String.raw`\$&`) : host
  return `${shown}/${isShort ? 'library/' : ''}${path}`
}
