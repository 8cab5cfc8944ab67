import { TallyError } from '../../errors.ts'
import type { ListPlace } from '../../mirror/list-entry.ts'
import { comparable } from '../../model/comparable-name.ts'
import { formatPlatform } from '../../model/platform.ts'
import { formatReference, type Reference } from '../../model/reference.ts'
import { printable } from '../../text/printable.ts'
import type { Selection } from '../../transfer/walk.ts'
import type { ImageTarget, ImageToMirror } from './plan-images.ts'

/** The rules of the step's inputs, for entries that have none. */
interface InputRules {
  readonly selection: Selection
  readonly referrers: boolean
}

const sameNames =
  'Images keep the last part of their name alone. Set `scoped: true` to keep the whole name with its registry, or mirror them one after the other to two prefixes.'
const sameSource = 'Remove one of the two entries, or give it a target of its own.'

/**
 * The images without those that lists name twice, however they spell them. Throws LIST_INVALID if two images would be one at their
 * destination, also two of one source that differ in platforms or referrers, or an image would be copied to itself.
 */
export function distinctImages(images: readonly ImageToMirror[], inputs: InputRules): ImageToMirror[] {
  const distinct = new Map<string, ImageToMirror>()
  for (const image of images) {
    const targets = distinctTargets(image)
    const key = [nameOf(image.source), rulesOf(image, inputs), ...targets.map(nameOf)].join(' ')
    if (!distinct.has(key)) distinct.set(key, { ...image, targets })
  }
  const taken = new Map<string, ImageToMirror>()
  for (const image of distinct.values())
    for (const target of image.targets) {
      checkOther(image, target)
      if (target.tag === undefined) continue
      const name = nameOf(target)
      const other = taken.get(name)
      if (other) checkSame(image, other, { inputs, target })
      taken.set(name, image)
    }
  return [...distinct.values()]
}

/** The first spelling of each place. */
function distinctTargets({ targets }: ImageToMirror): ImageTarget[] {
  return [...Map.groupBy(targets, nameOf).values()].flatMap(([first]) => first ?? [])
}

/** The one name that all spellings of an image mean. */
function nameOf({ tag, digest, ...repository }: Reference): string {
  const rest = [tag === undefined ? '' : `:${tag}`, digest === undefined ? '' : `@${digest}`]
  return `${comparable(repository)}${rest.join('')}`
}

/** The rules that decide which digest an image has at its targets, and what comes along. */
function rulesOf({ rules }: ImageToMirror, { selection, referrers }: InputRules): string {
  const some = rules.only ? [rules.only] : (rules.platforms ?? selection)
  const platforms = some === 'all' ? 'all' : some.map(formatPlatform).sort().join(',')
  return `${rules.only ? 'only' : ''} ${platforms} ${rules.referrers ?? referrers}`
}

function checkOther(image: ImageToMirror, target: ImageTarget): void {
  const { source } = image
  if (comparable(target) !== comparable(source) || target.tag !== source.tag) return
  throw clash(image, `${formatReference(source)} would be copied to itself`, sameNames)
}

function checkSame(
  image: ImageToMirror,
  other: ImageToMirror,
  { inputs, target }: { readonly inputs: InputRules; readonly target: ImageTarget },
): void {
  const { registry, repository, tag } = target
  const name = formatReference({ registry, repository, ...(tag !== undefined && { tag }) })
  const [one, two] = [image, other].map(({ source }) => formatReference(source))
  const place = `line ${other.line} of ${printable(other.file)}`
  const isSame =
    nameOf(image.source) === nameOf(other.source) ||
    (image.source.digest !== undefined && image.source.digest === other.source.digest)
  if (!isSame) throw clash(image, `${one} and ${two} (${place}) would both be ${name}`, sameNames)
  if (rulesOf(image, inputs) !== rulesOf(other, inputs))
    throw clash(image, `${name} has other platforms or referrers than at ${place}`, sameSource)
}

function clash({ file, line }: ListPlace, problem: string, hint: string): TallyError {
  return new TallyError(
    'LIST_INVALID',
    `Cannot use the list of images: ${printable(file)}:${line}: ${problem}`,
    { hint },
  )
}
