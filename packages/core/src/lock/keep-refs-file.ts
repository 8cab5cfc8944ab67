import { isTallyError, TallyError } from '../errors.ts'
import { parsePattern } from '../match/pattern.ts'
import { widelyComparableName } from '../model/comparable-name.ts'
import { isDigest } from '../model/digest.ts'
import { parseReference, repositoryName } from '../model/reference.ts'
import { printable } from '../text/printable.ts'
import type { SourceFiles } from '../workspace/source-files.ts'
import { faultAt, shownFaults, unreadProblem } from './file-faults.ts'
import { findImages } from './find-images.ts'
import type { FoundFile } from './follow-leads.ts'
import type { KeepRef } from './keep-refs.ts'
import { defaultsIn, withStandIns, wordsOf } from './open-words.ts'

const input = 'keep-refs-from'
/** Words that a text may lack before the lines of the rest are left out. */
const mostMisses = 100

/**
 * Lists the images that files and the files they lead to name: lock files, workflows, compose files, Kubernetes manifests, Dockerfiles.
 *
 * Keeps too much rather than too little. Every word that parses as an image counts, anywhere in a file. A variable matches anything
 * (`app:v${X}` keeps `v*`). Every digest counts by itself. Throws INPUT_INVALID, so that nothing is pruned, for a file that cannot be
 * understood, a lead that cannot be read, and an image left wholly to a variable.
 */
export async function keepRefsIn(paths: readonly string[], source: SourceFiles): Promise<KeepRef[]> {
  const { files, notFollowed } = await findImages(
    paths.map(path => ({ path })),
    source,
    { everywhere: true },
  )
  const faults = notFollowed.map(({ file, line, problem }) => faultAt(input, file, line, problem))
  const refs = new Map<string, KeepRef>()
  for (const file of files) {
    for (const ref of refsIn(file)) {
      const key = JSON.stringify([ref.repository, ref.tag?.text, ref.digest])
      if (refs.get(key)?.line === undefined) refs.set(key, ref)
    }
    for (const fault of openPlaces(file)) faults.push(fault)
  }
  if (faults.length > 0) throw new TallyError('INPUT_INVALID', shownFaults(faults).join('\n'))
  return [...refs.values()]
}

function refsIn({ path, text, kind, scan }: FoundFile): KeepRef[] {
  const texts = scan.texts ?? [kind === 'dockerfile' ? dockerfileCode(text) : text]
  const places = scan.places.map(({ image, line }) => [image, line] as const)
  const found = new Map<string, number | undefined>()
  for (const [word, line] of [...lineOfWords(texts.flatMap(wordsOf), text), ...places])
    if (found.get(word) === undefined) found.set(word, line)
  return [...found].flatMap(([word, line]) =>
    refsOf(word, path).map(ref => (line === undefined ? ref : { ...ref, line })),
  )
}

/** Each word with its line, if the text spells it out behind the words before it. */
function lineOfWords(words: readonly string[], text: string): [string, number | undefined][] {
  let [at, line, misses] = [0, 1, 0]
  let lineEnd = text.indexOf('\n')
  return words.map(word => {
    // Each miss reads the rest of the text.
    const found = misses < mostMisses ? text.indexOf(word, at) : -1
    if (found < 0) {
      misses++
      return [word, undefined]
    }
    for (; lineEnd >= 0 && lineEnd < found; lineEnd = text.indexOf('\n', lineEnd + 1)) line++
    at = found
    return [word, line]
  })
}

/** Strips comments and joins each instruction on one line. */
function dockerfileCode(text: string): string {
  return text
    .split('\n')
    .map(line => (/^\s*#/.test(line) ? '' : line))
    .join('\n')
    .replace(/[\\`][^\S\n]*\n/g, ' ')
}

/** Lists the places that may name an image which no word of the file reveals. */
function openPlaces({ path, scan }: FoundFile): string[] {
  const open = scan.unread.filter(({ text }) => text === '' || refsOf(text, path).length === 0)
  return open.map(place => faultAt(input, path, place.line, unreadProblem(place)))
}

/** Replaces a variable while a reference is parsed. No real name contains it. */
const standIn = 'x0variable0x'
const digests = /\bsha(?:256:[0-9a-f]{64}|512:[0-9a-f]{128})\b/g

function refsOf(word: string, file: string): KeepRef[] {
  const defaults = defaultsIn(word).flatMap(value => refsOf(value, file))
  const bare = word.replace(/^(?:docker-image|docker|oci):\/\//, '')
  const filled = withStandIns(bare, standIn)
  const named = refOf(filled, file)
  const found = [...word.matchAll(digests)].flatMap(([digest]): KeepRef[] =>
    isDigest(digest) ? [{ file, repository: '', digest }] : [],
  )
  return [...defaults, ...(named ? [named] : []), ...found]
}

function refOf(text: string, file: string): KeepRef | undefined {
  const [name = '', digest = ''] = text.split('@')
  const isOpenDigest = digest.includes(standIn)
  const reference = parsed(isOpenDigest ? name : text)
  if (!reference) return undefined
  const tag = reference.tag ?? (isOpenDigest ? standIn : undefined)
  const spelled = repositoryName(reference)
  const repository = nameOf(spelled, text)
  // A name that is wholly a variable matches by its written tag only.
  if (isOpenName(repository) && (!name.includes(':') || tag?.includes(standIn) !== false)) return undefined
  return {
    file,
    repository,
    ...(typeof repository === 'string' ? { spelled } : {}),
    ...(tag === undefined ? {} : { tag: tagPattern(tag) }),
    ...(reference.digest ? { digest: reference.digest } : {}),
  }
}

function isOpenName(repository: KeepRef['repository']): boolean {
  return typeof repository !== 'string' && repository.starts === '' && repository.ends === ''
}

/** A host that is partly a variable is compared in lower case, without HTTPS's own port. */
function nameOf(full: string, text: string): KeepRef['repository'] {
  const slash = full.indexOf('/')
  const [host, path] = [full.slice(0, slash), full.slice(slash)]
  if (!host.includes(standIn)) return splitAt(widelyComparableName(full), text)
  return splitAt(host.toLowerCase().replace(/:0*443$/, '') + path, text)
}

function splitAt(full: string, text: string): KeepRef['repository'] {
  const first = full.indexOf(standIn)
  if (first < 0) return full
  // A leading variable may contain a registry: the default registry is not part of the match.
  const starts = text.startsWith(standIn) ? '' : full.slice(0, first)
  const ends = full.slice(full.lastIndexOf(standIn) + standIn.length)
  return { starts, ends }
}

function tagPattern(tag: string) {
  const pattern = parsePattern(tag.replaceAll(standIn, '*'))
  if ('problem' in pattern)
    throw new TallyError('INTERNAL', `Cannot read tag "${printable(tag)}": ${pattern.problem}`)
  return pattern
}

function parsed(text: string) {
  try {
    return parseReference(text)
  } catch (error) {
    // Most words of a file are not images.
    if (isTallyError(error, 'REFERENCE_INVALID', 'DIGEST_INVALID', 'DIGEST_UNSUPPORTED')) return undefined
    throw error
  }
}
