import { linearMatcher } from '../match/linear-match.ts'
import { parsePathGlob } from '../match/path-glob.ts'
import { longestPattern, type Pattern } from '../match/pattern.ts'
import { parseRegex } from '../match/regex.ts'
import { comparable, comparableHost } from '../model/comparable-name.ts'
import { dockerHub, type Reference } from '../model/reference.ts'
import { printable } from '../text/printable.ts'

/** A signer that is trusted for some images. */
export type Signer =
  | {
      readonly kind: 'key'
      /** The file of the public key, in PEM. */
      readonly path: string
      /** The predicate type of the attestation that counts as the signature. Defaults to the signatures of cosign. */
      readonly predicate?: string
    }
  | {
      readonly kind: 'identity'
      /** The subject of the certificate: an address, or a workflow with its ref. Matches as a whole. */
      readonly identity: Pattern
      /** The OIDC issuer that vouched for the identity. Matches as a whole. */
      readonly issuer: Pattern
      readonly predicate?: string
    }

/** The signers of the images that one glob covers: one of them must have signed. */
export interface SignatureRule {
  /** A glob over `registry/repository[:tag]`; without a tag it covers all tags and digests. */
  readonly images: string
  /** Empty for images that need no signature. */
  readonly signers: readonly Signer[]
}

/** The fewest words of a line. */
const forms = 'GLOB key=FILE, GLOB identity=… issuer=…, or GLOB unsigned'
const words = /(?:^|\s+)(key|identity|issuer|predicate)=/

/** Parses a line of `verify-signatures`. Throws an Error that says what was given and what is accepted. */
export function parseSignatureRule(line: string): SignatureRule {
  const [, images = '', rest = ''] = /^(\S+)(?:\s+(.*))?$/.exec(line.trim()) ?? []
  imagePattern(images)
  if (rest === 'unsigned') return { images, signers: [] }
  const [before = '', ...parts] = rest.split(words)
  if (before.trim() !== '' || parts.length === 0) throw new Error(`expected ${forms}`)
  const given = new Map<string, string>()
  for (let at = 0; at < parts.length; at += 2) {
    const [name = '', value = ''] = [parts[at], parts[at + 1]?.trim()]
    if (given.has(name)) throw new Error(`${name} is given twice; a line more names another signer`)
    if (value === '') throw new Error(`${name}= has no value`)
    given.set(name, value)
  }
  return { images, signers: [parseSigner(Object.fromEntries(given))] }
}

/** The words of a signer, by their names. */
interface SignerWords {
  readonly key?: string
  readonly identity?: string
  readonly issuer?: string
  readonly predicate?: string
}

/** Parses a signer. Throws an Error that says what is accepted. */
export function parseSigner({ key, identity, issuer, predicate }: SignerWords): Signer {
  const wish = predicate === undefined ? {} : { predicate }
  if (key !== undefined) {
    if (identity !== undefined || issuer !== undefined)
      throw new Error('it has a key and an identity, expected one of them')
    return { kind: 'key', path: key, ...wish }
  }
  if (identity === undefined || issuer === undefined)
    throw new Error(`it has ${missing(identity, issuer)}, expected key=FILE, or identity=… and issuer=…`)
  return { kind: 'identity', identity: wholePattern(identity), issuer: wholePattern(issuer), ...wish }
}

function missing(identity: string | undefined, issuer: string | undefined): string {
  if (identity === undefined && issuer === undefined) return 'no signer'
  return identity === undefined ? 'an issuer without an identity' : 'an identity without an issuer'
}

/** Parses an exact text, or a `/regex/` that must match the whole text. Throws an Error that says what is accepted. */
function wholePattern(text: string): Pattern {
  const inner = /^\/(.*)\/$/s.exec(text)?.[1]
  if (inner === undefined) {
    if (text.startsWith('/')) throw new Error(`"${printable(text)}": expected a "/" at the end too`)
    return { text, isExact: true, matches: given => given === text }
  }
  if (text.length > longestPattern) throw new Error(`a pattern over ${longestPattern} characters`)
  const expression = parseRegex(inner, false)
  if ('problem' in expression) throw new Error(`"${printable(text)}": it holds ${expression.problem}`)
  const matches = linearMatcher({ kind: 'sequence', parts: [{ kind: 'start' }, expression, { kind: 'end' }] })
  if (!matches) throw new Error(`"${printable(text)}": its repetition counts make it too large`)
  return { text, isExact: false, matches }
}

/** Matches the images that a glob covers. Throws an Error that says what is accepted. */
function imagePattern(glob: string): (image: Reference) => boolean {
  const colon = glob.indexOf(':', glob.lastIndexOf('/') + 1)
  const name = colon < 0 ? glob : glob.slice(0, colon)
  const [host = '', ...path] = name.split('/')
  if (path.length === 0 && host !== '**' && host !== '')
    throw new Error(`the glob "${printable(glob)}" has no registry, expected one such as ghcr.io/owner/**`)
  if (name.includes('@')) throw new Error(`the glob "${printable(glob)}" holds a digest, expected a name`)
  const registry = comparableHost(host)
  // As in a reference: `docker.io/alpine` is docker.io/library/alpine.
  const isShort = registry === dockerHub && path.length === 1 && !/[*?[\]\\]/.test(path.join())
  const parts = [registry, ...(isShort ? ['library'] : []), ...path]
  const names = parsePathGlob(parts.join('/'), { coversFolders: false })
  if ('problem' in names) throw new Error(names.problem)
  const tags = colon < 0 ? undefined : parsePathGlob(glob.slice(colon + 1), { coversFolders: false })
  if (tags && 'problem' in tags) throw new Error(tags.problem)
  return image =>
    names.matches(comparable(image)) &&
    (tags === undefined || (image.tag !== undefined && tags.matches(image.tag)))
}

/**
 * The rules that cover an image, those of the same glob as one; undefined if none does. Empty for an image that needs no signature.
 *
 * @param proven the name by which `unsigned` may cover it
 */
export function coveringRules(
  image: Reference,
  rules: readonly SignatureRule[],
  proven = image,
): readonly SignatureRule[] | undefined {
  const covering = rules.filter(({ images, signers }) =>
    imagePattern(images)(signers.length === 0 ? proven : image),
  )
  if (covering.length === 0) return undefined
  if (covering.some(({ signers }) => signers.length === 0)) return []
  return [...Map.groupBy(covering, ({ images }) => images)].map(([images, each]) => ({
    images,
    signers: each.flatMap(({ signers }) => signers),
  }))
}

/** Reports whether the glob of a rule covers one of the images. */
export function coversAny({ images }: SignatureRule, names: readonly Reference[]): boolean {
  return names.some(imagePattern(images))
}

/** A signer in words, for messages and reports. */
export function signerText(signer: Signer): string {
  const by =
    signer.kind === 'key'
      ? `key ${printable(signer.path)}`
      : `identity ${printable(signer.identity.text)} of issuer ${printable(signer.issuer.text)}`
  return signer.predicate === undefined ? by : `${by} with an attestation ${printable(signer.predicate)}`
}
