import { TallyError } from '../errors.ts'
import { longestPattern } from '../match/pattern.ts'
import { textGlob } from '../match/text-glob.ts'
import { plural } from '../text/format.ts'
import { printable } from '../text/printable.ts'
import { type LookUp, lookUp } from './json-path.ts'

/** A line of `expect`: the value that a path of the JSON must have. */
interface Expectation {
  /** Keys and indexes: `config.Env[0]`. */
  readonly path: string
  /** The glob, as written. */
  readonly wanted: string
  /** Whether there must be a value, and another one than the glob's. */
  readonly isOther: boolean
  matches(value: string): boolean
}

/**
 * Parses `path=glob`: `*` is any text, `?` one character, `\` escapes. An empty glob expects nothing to be there. With `!=` a value must be
 * there that the glob does not match: a user that is not set is root.
 */
export function parseExpectation(written: string): Expectation {
  const at = written.indexOf('=')
  const isOther = written[at - 1] === '!'
  const path = written.slice(0, isOther ? at - 1 : at).trim()
  const wanted = written.slice(at + 1).trim()
  if (at < 0 || path === '') throw new Error(`"${printable(written)}", expected path=glob or path!=glob`)
  if (path.length > longestPattern || wanted.length > longestPattern)
    throw new Error(`"${printable(path)}": the path or the glob is over ${longestPattern} characters`)
  // Unlike in the names of images, `*` spans slashes: values are URLs and paths.
  return { path, wanted, isOther, matches: textGlob(wanted) }
}

/** Paths that begin with these are looked up in the JSON of the step, all others in that of each image. */
const ofStep = ['comparison', 'engine', 'repositories', 'search', 'usage', 'notes', 'images']
/** Paths that begin with these hold for each platform of an image. */
const ofPlatform = ['config', 'labels', 'layers', 'created', 'size', 'history', 'unpackedSize']
/** Those of them that only the config tells. */
const ofConfig = ['config', 'labels', 'created', 'history']
const mostShown = 20
const mostKeys = 12

type Json = Readonly<Record<string, unknown>>

/** JSON that a path is looked up in, with its name for people. */
interface Scope {
  readonly name: string
  readonly value: unknown
  /** Why what is not there may be there nonetheless; ends a sentence. */
  readonly fault?: string
}

/** Compares the JSON of a step with all expectations. Returns EXPECTATION_FAILED for those that do not hold, all together. */
export function unmet(expectations: readonly Expectation[], step: Json): TallyError | undefined {
  const failures = expectations.flatMap(expectation =>
    scopesOf(expectation, step).flatMap(scope => {
      const found = lookUp(scope.value, expectation.path)
      return scope.fault === undefined && holds(expectation, found)
        ? []
        : [sentence(expectation, scope, found)]
    }),
  )
  if (failures.length === 0) return undefined
  const shown = failures.slice(0, mostShown)
  const more = failures.length > shown.length ? [`and ${failures.length - shown.length} more`] : []
  return new TallyError(
    'EXPECTATION_FAILED',
    `Cannot accept the images: ${plural(failures.length, 'expectation')} not met:\n${[...shown, ...more].join('\n')}`,
    { details: { unmet: shown } },
  )
}

function scopesOf({ path }: Expectation, step: Json): Scope[] {
  const [first = ''] = path.split(/[.[]/)
  if (ofStep.includes(first)) return [{ name: '', value: step }]
  const images = listOf(step.images)
  if (images.length === 0) return [{ name: '', value: {}, fault: 'no image was looked at' }]
  return images.flatMap(image => {
    const name = printable(String(image.name))
    const platforms = listOf(image.platforms)
    if (!ofPlatform.includes(first)) return [{ name: `${name}: `, value: image }]
    if (platforms.length === 0)
      return [{ name: `${name}: `, value: image, fault: 'none of its platforms was read' }]
    return platforms.map(value => ({
      name: typeof value.platform === 'string' ? `${name}, ${printable(value.platform)}: ` : `${name}: `,
      value,
      // Engines may take such a config in another way.
      ...(ofConfig.includes(first) && typeof value.configFault === 'string'
        ? { fault: value.configFault }
        : {}),
    }))
  })
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value : []
}

function holds({ wanted, isOther, matches }: Expectation, found: LookUp): boolean {
  const texts = found.values.flatMap(textOf)
  if (isOther) return texts.length > 0 && texts.every(text => text !== '' && !matches(text))
  return texts.length === 0 ? wanted === '' : texts.some(matches)
}

/** A value as it is compared: text as it is, lists and objects as JSON, nothing for null. */
function textOf(value: unknown): string[] {
  if (value === null || value === undefined) return []
  return [typeof value === 'object' ? JSON.stringify(value) : String(value)]
}

function sentence({ path, wanted, isOther }: Expectation, { name, fault }: Scope, found: LookUp): string {
  const [none, other] = isOther ? ['something', 'anything but '] : ['nothing', '']
  const expected = wanted === '' ? none : `${other}${shown(wanted)}`
  if (fault !== undefined && (isOther || wanted === '' || found.values.length > 0))
    return `${name}${printable(path)} is not certain: ${fault}; expected ${expected}`
  const [text, ...more] = found.values.flatMap(textOf)
  const others = more.length > 0 ? ` and ${plural(more.length, 'other')}` : ''
  const state = text === undefined ? `is not there${known(found)}` : `is ${shown(text)}${others}`
  return `${name}${printable(path)} ${state}, expected ${expected}`
}

function shown(text: string): string {
  return text === '' || /\s/.test(text) ? `"${printable(text)}"` : printable(text)
}

/** The keys that are there instead. */
function known({ at, keys }: LookUp): string {
  if (keys.length === 0) return ''
  const listed = keys.slice(0, mostKeys).map(key => printable(key, 80))
  const more = keys.length > listed.length ? ` and ${keys.length - listed.length} more` : ''
  return ` (${at === '' ? 'there is' : `${printable(at)} has`} ${listed.join(', ')}${more})`
}
