import { isTallyError, TallyError } from '../errors.ts'
import { isDigest } from '../model/digest.ts'
import { parseReference } from '../model/reference.ts'
import { printable } from '../printable.ts'
import { imageTexts } from './image-texts.ts'
import type { KeepRef } from './keep-refs.ts'
import { parsePattern } from './pattern.ts'

/**
 * The images that a file names: lock files, workflows, compose files, Kubernetes manifests, Dockerfiles.
 *
 * Too much is kept rather than too little. Every word that reads as an image counts, wherever it stands; a variable
 * counts as whatever it may be (`app:v${X}` keeps `v*`); every digest counts by itself. Where a file says nothing that
 * can be understood, or leaves an image wholly to a variable, this throws INPUT_INVALID: then nothing is pruned.
 */
export async function keepRefsIn(text: string, file: string): Promise<KeepRef[]> {
  const { words, images } = await imageTexts(text, file)
  const refs = new Map<string, KeepRef>()
  for (const word of [...words, ...images]) {
    for (const ref of refsOf(word, file)) {
      refs.set(JSON.stringify([ref.repository, ref.tag?.text, ref.digest]), ref)
    }
  }
  const open = images.find(image => refsOf(image, file).length === 0)
  if (open !== undefined) {
    const message = `Cannot tell which image "${printable(file)}" names with "${printable(open)}"`
    throw new TallyError(
      'INPUT_INVALID',
      `${message}: it cannot be read, expected a name or at least the end of one`,
    )
  }
  return [...refs.values()]
}

/** `${X}`, `$X`, `${{ x }}`, `$(x)` and `{{ x }}`: whatever stands there may be anything. */
const variable = /\$\{\{[^}]{0,500}\}\}|\{\{[^}]{0,500}\}\}|\$\{[^}]{0,500}\}|\$\([^)]{0,500}\)|\$\w+/g
/** Stands for a variable while the grammar of references is asked; no user's name holds it. */
const standIn = 'x0variable0x'
const digests = /\bsha(?:256:[0-9a-f]{64}|512:[0-9a-f]{128})\b/g

function refsOf(word: string, file: string): KeepRef[] {
  // A variable's default may name the image: `${IMAGE:-ghcr.io/owner/app:1}`.
  const defaults = [...word.matchAll(/\$\{\w{1,500}:?[-+?=]([^}]{0,500})\}/g)].flatMap(([, value = '']) =>
    refsOf(value, file),
  )
  const bare = word.replace(/^(?:docker-image|docker|oci):\/\//, '')
  const filled = bare.replace(variable, standIn)
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
  const repository = nameOf(`${reference.registry}/${reference.repository}`, text)
  if (repository === undefined) return undefined
  const tag = reference.tag ?? (isOpenDigest ? standIn : undefined)
  return {
    file,
    repository,
    ...(tag === undefined ? {} : { tag: tagPattern(tag) }),
    ...(reference.digest ? { digest: reference.digest } : {}),
  }
}

/** Undefined when nothing of the name is said. */
function nameOf(full: string, text: string): KeepRef['repository'] | undefined {
  const first = full.indexOf(standIn)
  if (first < 0) return full
  // What a variable begins may bring its own registry: the one put in front by the grammar does not count.
  const starts = text.startsWith(standIn) ? '' : full.slice(0, first)
  const ends = full.slice(full.lastIndexOf(standIn) + standIn.length)
  return starts === '' && ends === '' ? undefined : { starts, ends }
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
