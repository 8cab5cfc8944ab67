import { posix } from 'node:path'
import { isTallyError, TallyError } from '../errors.ts'
import { parsePattern } from '../match/pattern.ts'
import { isDigest } from '../model/digest.ts'
import { parseReference } from '../model/reference.ts'
import { printable } from '../text/printable.ts'
import type { SourceFiles } from '../workspace/source-files.ts'
import { findImages } from './find-images.ts'
import type { FoundFile } from './follow-leads.ts'
import type { KeepRef } from './keep-refs.ts'
import { defaultsIn, withStandIns, wordsOf } from './open-words.ts'

/**
 * The images that files name, and those that they lead to: lock files, workflows, compose files, Kubernetes manifests, Dockerfiles.
 *
 * Too much is kept rather than too little. Every word that reads as an image counts, wherever it stands; a variable
 * counts as whatever it may be (`app:v${X}` keeps `v*`); every digest counts by itself. Where a file says nothing that
 * can be understood, leads to one that cannot be read, or leaves an image wholly to a variable, this throws INPUT_INVALID:
 * then nothing is pruned.
 */
export async function keepRefsIn(paths: readonly string[], source: SourceFiles): Promise<KeepRef[]> {
  const { files, notFollowed } = await findImages(paths, source, { everywhere: true })
  const faults = notFollowed.map(({ file, line, problem }) => faultAt(file, line, problem))
  const refs = new Map<string, KeepRef>()
  for (const file of files) {
    for (const ref of refsIn(file)) refs.set(JSON.stringify([ref.repository, ref.tag?.text, ref.digest]), ref)
    for (const fault of openPlaces(file)) faults.push(fault)
  }
  if (faults.length > 0) throw new TallyError('INPUT_INVALID', shortened(faults).join('\n'))
  return [...refs.values()]
}

function refsIn({ path, text, kind, scan }: FoundFile): KeepRef[] {
  const texts = scan.texts ?? [kind === 'dockerfile' ? dockerfileCode(text) : text]
  const found = new Set([...texts.flatMap(wordsOf), ...scan.places.map(({ image }) => image)])
  return [...found].flatMap(word => refsOf(word, path))
}

/** A Dockerfile without its comments, each instruction on one line. */
function dockerfileCode(text: string): string {
  return text
    .split('\n')
    .map(line => (/^\s*#/.test(line) ? '' : line))
    .join('\n')
    .replace(/[\\`][^\S\n]*\n/g, ' ')
}

/** What may be an image that no word tells of. */
function openPlaces({ path, scan }: FoundFile): string[] {
  const open = scan.unread.filter(({ text }) => text === '' || refsOf(text, path).length === 0)
  return open.map(({ line, where, text, reason }) => {
    const shown = text === '' ? '' : ` "${printable(text)}"`
    return faultAt(path, line, `cannot tell which image ${printable(where)} names${shown}: ${reason}`)
  })
}

function faultAt(file: string, line: number | undefined, problem: string): string {
  const place = line === undefined ? '' : `line ${line}: `
  return `Cannot read "${printable(posix.normalize(file))}" for keep-refs-from: ${place}${problem}`
}

function shortened(faults: readonly string[]): readonly string[] {
  const shown = [...new Set(faults)]
  return shown.length > 20 ? [...shown.slice(0, 20), `${shown.length - 20} more faults`] : shown
}

/** Stands for a variable while the grammar of references is asked; no user's name holds it. */
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
  const repository = nameOf(`${reference.registry}/${reference.repository}`, text)
  // An image whose name is wholly open is told by nothing but the tag that is written.
  if (isOpenName(repository) && (!name.includes(':') || tag?.includes(standIn) !== false)) return undefined
  return {
    file,
    repository,
    ...(tag === undefined ? {} : { tag: tagPattern(tag) }),
    ...(reference.digest ? { digest: reference.digest } : {}),
  }
}

function isOpenName(repository: KeepRef['repository']): boolean {
  return typeof repository !== 'string' && repository.starts === '' && repository.ends === ''
}

function nameOf(full: string, text: string): KeepRef['repository'] {
  const first = full.indexOf(standIn)
  if (first < 0) return full
  // What a variable begins may bring its own registry: the one put in front by the grammar does not count.
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
    // Most words of a file are no images.
    if (isTallyError(error, 'REFERENCE_INVALID', 'DIGEST_INVALID', 'DIGEST_UNSUPPORTED')) return undefined
    throw error
  }
}
