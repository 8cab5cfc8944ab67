import { statSync } from 'node:fs'
import type { Inputs } from '@tallyman/core/action/inputs'
import { printable } from '@tallyman/core/text/printable'
import type { Command, Given, InputTexts, Positional } from './command.ts'
import { elsewhereName, isEngineId } from './elsewhere.ts'
import { imagesFileOption, mostImages } from './images-file.ts'

/** Options by input, and the words without `--`. */
interface Words extends Given {
  readonly positionals: readonly string[]
  /** Whether an option is unknown, so that a word may be its value. */
  readonly hasUnknown: boolean
}

/** Gives each word without `--` to its input. Adds to `problems` what is missing or too much. */
export function placeWords(command: Command, inputs: Inputs, given: Words, problems: string[]): InputTexts {
  const { action, positionals } = command
  const texts: Record<string, string> = { ...given.inputs }
  let rest = given.positionals
  for (const [at, place] of positionals.entries()) {
    const isLast = at === positionals.length - 1
    // An option says it already, and the words are for those behind it.
    if (texts[place.input] !== undefined && !(isLast && place.isMany)) continue
    const taken = place.isMany ? rest : rest.slice(0, 1)
    rest = rest.slice(taken.length)
    if (taken.length > mostImages)
      problems.push(`${place.name}: ${taken.length} words, at most ${mostImages} are taken`)
    const named = taken.map(word =>
      takesEngineIds(command, place) && isEngineId(word) ? `docker=${word}` : word,
    )
    if (namesImages(command, place) && !given.hasUnknown)
      problems.push(
        ...named.flatMap(word => [...elsewhereProblem(word), ...originProblem(word, command, place)]),
      )
    if (!given.hasUnknown) problems.push(...named.flatMap(word => targetProblem(word, command, place)))
    if (named.length > 0) texts[place.input] = joined(texts[place.input], named)
    else if (isMissing(place, { ...given, inputs: texts }, inputs)) problems.push(`${place.name}: not given`)
  }
  const read = readsPlaces(command, inputs) ? withPlaces(texts, command, problems) : texts
  // Whoever writes more words for a login means a user name and a password.
  const hasSecret = action === 'login' || action === 'logout' || given.hasUnknown
  if (rest.length > 0) problems.push(surplus(positionals, shownWords(rest, { hasUnknown: hasSecret })))
  return read
}

function joined(before: string | undefined, words: readonly string[]): string {
  return [before, ...words].filter(word => word !== undefined).join('\n')
}

function isMissing(
  { input, isOptional }: Positional,
  { inputs: texts, own }: Given,
  inputs: Inputs,
): boolean {
  const isInFile = input === 'images' && own[imagesFileOption.name] !== undefined
  return !isOptional && !isInFile && texts[input] === undefined && input in inputs
}

/** The problem of words that nothing takes. */
export function surplus(positionals: readonly Positional[], rest: string): string {
  const wanted = positionals.map(({ name }) => name).join(' ')
  return `${rest}: too many words, expected ${wanted === '' ? 'only options' : wanted}`
}

/** Words for a message; only their number where one may be a password. */
export function shownWords(words: readonly string[], { hasUnknown }: Pick<Words, 'hasUnknown'>): string {
  if (hasUnknown) return `${words.length} more, not shown since one may be a password`
  const shown = words.slice(0, 3).map(word => `"${printable(word, 80)}"`)
  const more = words.length > 3 ? ` and ${words.length - 3} more` : ''
  return `${shown.join(' ')}${more}`
}

const inputsOfImages: ReadonlySet<string> = new Set(['images', 'source', 'sources', 'tags', 'compare-with'])

/** Whether words are references, so that a place of another kind would be asked for at Docker Hub. */
function namesImages({ sets }: Command, { name, input }: Positional): boolean {
  return (
    inputsOfImages.has(input) &&
    name !== 'CONTAINER' &&
    name !== 'FILE|-' &&
    sets?.show !== 'engine' &&
    sets?.show !== 'repositories'
  )
}

/** Docker's own `inspect`, `history` and `rmi` take IDs, and a registry has none. */
function takesEngineIds({ action, sets }: Command, { input }: Positional): boolean {
  const isOfImage = sets?.show !== 'engine' && sets?.show !== 'tags' && sets?.show !== 'repositories'
  if (action === 'remove') return input === 'images' && sets?.untag === undefined
  return action === 'inspect' && isOfImage && (input === 'images' || input === 'compare-with')
}

/** Words of a command whose images an engine or a registry has, each with what takes a name of the other. */
const bareNames: Readonly<Record<string, string>> = {
  rm: 'it has neither tag nor digest: images of a registry are removed by name:tag or name@digest, those of the engine by tallyman rmi $, containers by docker rm $',
}

/** The problem of a place that takes no image, or of a name that may be that of something else. */
function targetProblem(word: string, { action, names: [name] }: Command, { input }: Positional): string[] {
  const shown = printable(word, 80)
  const why = Object.hasOwn(bareNames, name) && input === 'images' ? bareNames[name] : undefined
  if (why !== undefined && /^[\w.-]+$/.test(word)) return [`"${shown}": ${why.replaceAll('$', () => shown)}`]
  if (action !== 'push' || input !== 'tags') return []
  const [, kind] = /^(docker|store|oci-layout|oci-archive|docker-archive|directory)(?:=|$)/.exec(word) ?? []
  if (kind === undefined || !word.includes('=')) return []
  const engine = name === 'import' || name === 'commit' ? `; for the engine use docker ${name}` : ''
  return [
    `"${shown}": images go to a registry here, archives and engines are no target: write name:tag${engine}`,
  ]
}

/** The places that `from` takes, as `push` and `inspect` have them among images. */
const placeWord = /^(?:docker|store|oci-layout|oci-archive|docker-archive)=/
const archiveName = /\.(?:tar|tgz|tar\.(?:gz|bz2|xz|zst))$/

/** Whether a word takes places with `--from`, and names of images besides. */
function readsPlaces({ action, positionals }: Command, inputs: Inputs): boolean {
  return action === 'pull-with-digest' && 'from' in inputs && positionals.some(isOfImages)
}

function isOfImages({ input }: Positional): boolean {
  return input === 'images'
}

/**
 * Has places among the images read as `--from`, where all of them are places. Adds to `problems` those beside names, and files that
 * have no word for their kind.
 */
function withPlaces(texts: InputTexts, { names: [name] }: Command, problems: string[]): InputTexts {
  const { images, from } = texts
  const unplaced = (from ?? '').split('\n').flatMap(word => unplacedProblem(word.trim()))
  problems.push(...unplaced)
  if (images === undefined) return texts
  const words = images.split('\n')
  const isPlace = (word: string) => placeWord.test(word)
  const [file] = words.filter(word => archiveName.test(word) && kindAt(word) === 'oci-archive')
  if (file !== undefined) {
    const shown = printable(file, 80)
    problems.push(
      `"${shown}": a file here, and a name here is an image of a registry: tallyman ${name} --from oci-archive=${shown} reads the archive`,
    )
  }
  const place = words.find(isPlace)
  if (place === undefined) return texts
  const other = words.find(word => !isPlace(word))
  if (other === undefined) {
    const { images: _, ...rest } = texts
    return { ...rest, from: joined(from, words) }
  }
  problems.push(
    `"${printable(place, 80)}" and "${printable(other, 80)}": a place beside a name: --from ${printable(place, 80)} has names looked up there alone; images of registries are another call`,
  )
  return texts
}

/** The problem of an item of `--from` that is a path alone. */
function unplacedProblem(word: string): string[] {
  const kind = /^[a-z-]+=|^(?:docker|store|)$/.test(word) ? undefined : kindAt(word)
  const shown = printable(word, 80)
  return kind === undefined ? [] : [`--from: "${shown}" has no word for its kind: write ${kind}=${shown}`]
}

/** The word for what is at a path; undefined for nothing. */
function kindAt(path: string): 'oci-layout' | 'oci-archive' | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false })
    return stats && (stats.isDirectory() ? 'oci-layout' : 'oci-archive')
  } catch {
    // Hides nothing: whatever reads the path reports why it cannot.
    return undefined
  }
}

/** The problem of an image in another place than a registry, written as `push` takes it. */
function originProblem(word: string, { action }: Command, { input }: Positional): string[] {
  const [, kind = ''] =
    /^(docker|store|oci-layout|oci-archive|docker-archive|directory|rootfs-tar|container)=/.exec(word) ?? []
  const isRead = action === 'pull-with-digest' && placeWord.test(word)
  const isOfRegistries = action === 'retag' || action === 'pull-with-digest'
  const isNamed = input === 'images' || input === 'source'
  if (kind === '' || isRead || !isOfRegistries || !isNamed) return []
  const shown = printable(word, 80)
  return [`"${shown}": images are read from registries here: tallyman push ${shown} REF brings it to one`]
}

function elsewhereProblem(word: string): string[] {
  const why = elsewhereName(word)
  return why === undefined ? [] : [`"${printable(word, 80)}": ${why}`]
}
