import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'
import { type Digest, isDigest, parseDigest } from './digest.ts'

/*
 * The grammar of distribution/reference:
 *
 *   reference       := name [ ":" tag ] [ "@" digest ]
 *   name            := [ domain "/" ] remote-name
 *   domain          := host [ ":" port ]
 *   host            := domain-name | IPv4 | "[" IPv6 "]"
 *   domain-name     := component [ "." component ]*     component := [a-zA-Z0-9] | [a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]
 *   remote-name     := path [ "/" path ]*               path := alpha-numeric [ separator alpha-numeric ]*
 *   alpha-numeric   := [a-z0-9]+                        separator := [_.] | "__" | "-"+
 *   tag             := [\w][\w.-]{0,127}
 *
 * Docker's normalisation: the first part is a domain when it holds "." or ":", is "localhost" or has an upper-case letter;
 * otherwise the domain is docker.io, and a name of one part there gets "library/" in front.
 *
 * In addition, a domain must be valid in a URL (no port 75050), and `sha256:<hex>` alone is refused as a digest without a name.
 */

/** A repository in a registry (`docker.io`, `library/alpine`). */
export interface Repository {
  /** Host with optional port, normalised: `docker.io`, `localhost:5000`. */
  readonly registry: string
  readonly repository: string
}

/** A normalised image reference; the digest, when present, takes precedence over the tag. */
export interface Reference extends Repository {
  readonly tag?: string
  readonly digest?: Digest
}

const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?'
const domain = new RegExp(`^(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`)
const path = /^[a-z0-9]+(?:(?:[_.]|__|-+)[a-z0-9]+)*$/
const tagGrammar = /^\w[\w.-]{0,127}$/
const imageId = /^[0-9a-f]{64}$/
const maxName = 255
/** Characters; a host, name, tag and digest together are shorter. */
const maxReference = 4096
/** Docker Hub's registry in normalised references. */
export const dockerHub = 'docker.io'
/** Other host names of Docker Hub's registry: `index.docker.io` is Docker's own alias, the others are its servers. */
export const dockerHubNames: ReadonlySet<string> = new Set([
  dockerHub,
  'index.docker.io',
  'registry-1.docker.io',
  'registry.hub.docker.com',
])

/** Parses an image reference; without tag and digest it means `latest`. Throws REFERENCE_INVALID, DIGEST_INVALID, DIGEST_UNSUPPORTED. */
export function parseReference(text: string): Reference {
  return referenceOf(text, parseRepository)
}

/** A `parseReference` for many references to few repositories, each of which it parses once. */
export function referenceParser(): (text: string) => Reference {
  const known = new Map<string, Repository>()
  return text =>
    referenceOf(text, name => {
      const repository = known.get(name) ?? parseRepository(name)
      known.set(name, repository)
      return repository
    })
}

function referenceOf(text: string, repositoryOf: (name: string) => Repository): Reference {
  if (text.length > maxReference) throw invalid(text, `it is longer than ${maxReference} characters`)
  if (isDigest(text)) throw invalid(text, 'it is a digest without a name in front')
  const [rest, digest] = splitDigest(text)
  const [name, tag] = splitTag(rest)
  const repository = repositoryOf(name)
  if (tag !== undefined && !isTag(tag))
    throw invalid(text, 'the tag is not [A-Za-z0-9_] and up to 127 of [A-Za-z0-9_.-]')
  if (digest !== undefined)
    return { ...repository, ...(tag === undefined ? {} : { tag }), digest: parseDigest(digest) }
  return { ...repository, tag: tag ?? 'latest' }
}

/** Parses a repository's name. Throws REFERENCE_INVALID naming the broken rule. */
export function parseRepository(text: string): Repository {
  if (imageId.test(text)) throw invalid(text, 'it looks like an image ID')
  const { registry, repository } = splitDomain(text)
  if (!isRegistry(registry)) throw invalid(text, `"${printable(registry)}" is no host[:port]`)
  const broken = repository.split('/').find(part => !path.test(part))
  if (broken !== undefined) throw invalid(text, pathProblem(broken))
  if (repository.length > maxName) throw invalid(text, `the name is longer than ${maxName} characters`)
  return { registry, repository }
}

/** Parses an image given in an input, also with a leading `docker://`, as in workflows and skopeo. */
export function parseImage(written: string): Reference {
  return parseReference(imageName(written))
}

/** Parses a repository's name given in an input. Throws REFERENCE_INVALID. */
export function parseImageRepository(written: string): Repository {
  return parseRepository(imageName(written))
}

/** The text without a leading `docker://`. */
export function withoutScheme(written: string): string {
  return written.replace(/^docker:\/\//, '')
}

function imageName(written: string): string {
  const name = withoutScheme(written)
  const [, path = ''] = /^(?:https?:\/\/)?hub\.docker\.com\/(?:r\/|_\/)?(.*)$/.exec(name) ?? []
  if (path === '') return name
  throw invalid(written, `hub.docker.com is a website, not a registry, expected ${printable(path)}`)
}

/** Whether `text` is a `host[:port]` by the grammar that is also valid in a URL. */
export function isRegistry(text: string): boolean {
  return domain.test(text) && URL.canParse(`https://${text}/`)
}

function splitDigest(text: string): [string, string | undefined] {
  const at = text.indexOf('@')
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}

function splitTag(text: string): [string, string | undefined] {
  const colon = text.indexOf(':', text.lastIndexOf('/') + 1)
  return colon < 0 ? [text, undefined] : [text.slice(0, colon), text.slice(colon + 1)]
}

function splitDomain(text: string): Repository {
  const slash = text.indexOf('/')
  const first = slash < 0 ? '' : text.slice(0, slash)
  const isDomain = first === 'localhost' || /[.:A-Z]/.test(first)
  const registry = isDomain ? first : dockerHub
  const repository = isDomain ? text.slice(slash + 1) : text
  if (!dockerHubNames.has(registry)) return { registry, repository }
  return { registry: dockerHub, repository: repository.includes('/') ? repository : `library/${repository}` }
}

function pathProblem(part: string): string {
  if (part === '') return 'a part of the name is empty'
  if (/[A-Z]/.test(part)) return `the repository must be lower case, not "${printable(part)}"`
  return `"${printable(part)}" may hold only a-z, 0-9 and single separators . _ __ - between them`
}

function invalid(text: string, why: string): TallyError {
  return new TallyError('REFERENCE_INVALID', `Cannot read image "${printable(text)}": ${why}`)
}

/** Whether `text` is a valid tag. */
export function isTag(text: string): boolean {
  return tagGrammar.test(text)
}

/** `registry/repository`. */
export function repositoryName({ registry, repository }: Repository): string {
  return `${registry}/${repository}`
}

/** Formats the full reference: `registry/repository[:tag][@digest]`. */
export function formatReference({ tag, digest, ...repository }: Reference): string {
  return `${repositoryName(repository)}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`
}

/** The form Docker's commands show: without docker.io and library/ where the shorter name still means the same image. */
export function familiarReference(reference: Reference): string {
  const full = formatReference(reference)
  const { registry, repository } = reference
  if (registry !== dockerHub) return full
  const rest = full.slice(repositoryName(reference).length)
  const shorter = [repository.replace(/^library\/(?=[^/]*$)/, ''), repository].find(name => {
    const read = splitDomain(name)
    const isSame = read.registry === dockerHub && read.repository === repository
    return isSame && !imageId.test(name) && !isDigest(name + rest)
  })
  return shorter === undefined ? full : shorter + rest
}

/** The familiar form without the digest, for output that shows the digest separately. */
export function familiarName({ registry, repository, tag }: Reference): string {
  return familiarReference({ registry, repository, ...(tag === undefined ? {} : { tag }) })
}

/** `registry/repository[:tag]@digest`. */
export function pinnedReference({ registry, repository, tag }: Reference, digest: Digest): string {
  return formatReference({ registry, repository, ...(tag === undefined ? {} : { tag }), digest })
}

/** `registry/repository@digest`. */
export function digestReference({ registry, repository }: Repository, digest: Digest): string {
  return formatReference({ registry, repository, digest })
}
