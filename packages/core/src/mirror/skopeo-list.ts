import type { Node } from 'yaml'
import { isDigest, parseDigest } from '../model/digest.ts'
import { isTag, parseImageRepository, type Repository } from '../model/reference.ts'
import type { RegistryLogin } from '../registry/auth/credentials.ts'
import { printable } from '../text/printable.ts'
import type { MirrorEntry, MirrorList, TagChoice } from './list-entry.ts'
import type { ListFile, NameTest } from './list-file.ts'
import { parseSemverRange } from './semver-range.ts'

type Value = Node | undefined

const imageKeys = ['images', 'images-by-tag-regex', 'images-by-semver']
const keys = [...imageKeys, 'credentials', 'tls-verify', 'cert-dir']

/** Every tag. */
const allTags: TagChoice = { kind: 'listed', isWanted: () => true }

/** Reads the YAML of `skopeo sync`: images by registry (skopeo-sync(1)). Throws LIST_INVALID. */
export function readSkopeoList(file: ListFile, root: Node): MirrorList {
  const parts = [...file.map(root, 'the list')].flatMap(
    ([registry, node]) => file.attempt(() => readRegistry(file, registry, node)) ?? [],
  )
  return {
    entries: parts.flatMap(({ entries }) => entries),
    registries: [],
    logins: parts.flatMap(({ logins }) => logins),
    unverified: parts.flatMap(({ unverified }) => unverified),
    notes: parts.flatMap(({ notes }) => notes),
  }
}

function readRegistry(file: ListFile, registry: string, node: Value): MirrorList {
  const name = printable(registry, 200)
  const values = file.map(node, name)
  for (const [key, value] of values)
    file.attempt(() => {
      if (!keys.includes(key)) throw file.unknown(value ?? node, { key, names: keys })
    })
  file.attempt(() => refuseCertificates(file, values.get('cert-dir')))
  const repositoryOf = (image: string, at: Value): Repository =>
    file.parsed(at ?? node, () => parseImageRepository(`${registry}/${image}`))
  const entries = [
    ...namedImages(file, values.get('images'), repositoryOf),
    ...matchedImages(file, values.get('images-by-tag-regex'), repositoryOf, regexChoice),
    ...matchedImages(file, values.get('images-by-semver'), repositoryOf, rangeChoice),
  ]
  // The registry as references spell it: docker.io for its other names.
  const host = repositoryOf('any', node).registry
  const place = { file: file.path, line: file.tree.line(node) }
  const isUnverified = values.has('tls-verify') && !file.flag(values.get('tls-verify'), 'tls-verify')
  return {
    entries,
    registries: [],
    logins: loginOf(file, values.get('credentials'), host),
    unverified: isUnverified ? [{ ...place, registry: host }] : [],
    notes: entries.length === 0 ? [`${place.file}:${place.line}: no image is named for ${name}`] : [],
  }
}

function refuseCertificates(file: ListFile, node: Value): void {
  if (file.tree.isNothing(node)) return
  throw file.invalid(node, 'cert-dir is not read here', {
    hint: "Name the registry's CA with `ca-certificates: host=path`, and remove `cert-dir` from the list.",
  })
}

function loginOf(file: ListFile, node: Value, registry: string): RegistryLogin[] {
  if (file.tree.isNothing(node)) return []
  const values = file.map(node, 'credentials')
  // A key may hold half a login, so it is not shown.
  if ([...values.keys()].some(key => key !== 'username' && key !== 'password'))
    throw file.invalid(node, 'credentials have another key, expected only username and password')
  const [username, password] = (['username', 'password'] as const).map(key =>
    file.text(values.get(key) ?? node, key),
  )
  return [{ registry, username: username ?? '', password: password ?? '' }]
}

type RepositoryOf = (image: string, at: Value) => Repository

function namedImages(file: ListFile, node: Value, repositoryOf: RepositoryOf): MirrorEntry[] {
  const read = (image: string, tags: Value): MirrorEntry[] => {
    const source = repositoryOf(image, tags)
    const items = file.texts(tags, `the tags of ${printable(image, 200)}`)
    const place = { file: file.path, line: file.tree.line(tags ?? node) }
    if (items.length === 0) return [{ ...place, source, choice: allTags }]
    return items.map(item => ({
      file: file.path,
      line: file.tree.line(item.node),
      source,
      choice: namedChoice(file, item),
    }))
  }
  return [...file.map(node, 'images')].flatMap(([image, tags]) => file.attempt(() => read(image, tags)) ?? [])
}

/** A tag, a digest, or both: the tag and the digest that it is to have. */
function namedChoice(
  file: ListFile,
  { text, node }: { readonly text: string; readonly node: Value },
): TagChoice {
  if (isDigest(text)) return { kind: 'named', digest: file.parsed(node, () => parseDigest(text)) }
  const [tag = '', digest] = text.split('@')
  if (!isTag(tag)) throw file.invalid(node, `"${printable(text, 200)}" is neither a tag nor a digest`)
  if (digest === undefined) return { kind: 'named', tag }
  return { kind: 'named', tag, digest: file.parsed(node, () => parseDigest(digest)) }
}

type Choose = (file: ListFile, node: Value) => { readonly isWanted: NameTest; readonly rule: string }

function matchedImages(
  file: ListFile,
  node: Value,
  repositoryOf: RepositoryOf,
  choose: Choose,
): MirrorEntry[] {
  const read = (image: string, rule: Value): MirrorEntry => ({
    file: file.path,
    line: file.tree.line(rule ?? node),
    source: repositoryOf(image, rule),
    choice: { kind: 'listed', ...choose(file, rule) },
  })
  return [...file.map(node, 'images by a rule')].flatMap(
    ([image, rule]) => file.attempt(() => read(image, rule)) ?? [],
  )
}

/** As Go's MatchString, the expression may match anywhere in the tag. */
function regexChoice(file: ListFile, node: Value): ReturnType<Choose> {
  return {
    isWanted: file.regex(node, 'the expression', false),
    rule: `the expression ${printable(file.text(node, 'the expression'), 200)}`,
  }
}

function rangeChoice(file: ListFile, node: Value): ReturnType<Choose> {
  const text = file.text(node, 'the range')
  const isWanted = parseSemverRange(text)
  if ('problem' in isWanted)
    throw file.invalid(node, `the range "${printable(text, 200)}": ${isWanted.problem}`)
  return { isWanted, rule: `the range ${printable(text, 200)}` }
}
