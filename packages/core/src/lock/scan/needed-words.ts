import { inputRows, type KindRow, kindRow, kindRows } from './kinds.ts'

/** Keys and other texts that a file with an image contains. */
interface Need {
  readonly keys: readonly string[]
  readonly texts?: readonly string[]
}

/** Spells the characters of a double-quoted text otherwise, so that no word need be in the file as it is. */
const spelledOtherwise = /\\[xuU/]|[^\s\\]\\\r?\n/
/** Never beside a key. */
const inWord = /[\w./-]/

/** `mage` is also that of objects which are only counted: their key may be `baseImage`. */
const kubernetes: readonly Need[] = [{ keys: ['kind'], texts: ['mage'] }]
/** Kinds with every image and lead in rows of `kinds.ts`. */
const kindsInRows = ['workflow', 'action']

const known = new Map<string | undefined, readonly Need[] | undefined>()

/**
 * Reports whether a YAML file may name an image, lead to a file or be counted, by the words that this needs. Takes linear time, far less
 * than the parser. `kind` is undefined if the content decides.
 */
export function mayNameImages(text: string, kind: string | undefined): boolean {
  if (!known.has(kind)) known.set(kind, needsOf(kind))
  const needs = known.get(kind)
  if (needs === undefined || spelledOtherwise.test(text)) return true
  return needs.some(
    ({ keys, texts = [] }) =>
      texts.every(each => text.includes(each)) && keys.every(key => hasKey(text, key)),
  )
}

function hasKey(text: string, key: string): boolean {
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1))
    if (!inWord.test(text[at - 1] ?? '') && !inWord.test(text[at + key.length] ?? '')) return true
  return false
}

function needsOf(kind: string | undefined): readonly Need[] | undefined {
  if (kind === 'kubernetes') return kubernetes
  if (kind === undefined) return [...kubernetes, ...needsOfContent()]
  const row = kindsInRows.includes(kind) ? kindRow(kind) : undefined
  return row && needsOfRow(row)
}

/** Kinds that the top-level keys decide. The last are those of Azure's and Compose's files, and of images that are counted. */
function needsOfContent(): readonly Need[] {
  const keys = kindRows.flatMap(({ kind, keys = [] }) => (kind === 'kubernetes' ? [] : keys))
  const deciding = keys.filter(key => key !== 'on').concat('stages', 'include', 'image')
  return [...deciding.map(key => ({ keys: [key] })), { keys: [], texts: ['kustomize.config.k8s.io'] }]
}

function needsOfRow({ images, leads, steps }: KindRow): readonly Need[] {
  const inputs = inputRows.map(({ uses, input }) => ({ keys: ['uses', input], texts: literalsOf(uses) }))
  return [
    ...images.map(({ at, form }) => ({ keys: keysOf(at), texts: form === 'docker' ? ['://'] : [] })),
    // A service that is a text is a fault.
    ...images.flatMap(({ at }) => (at.includes('services') ? [{ keys: ['services'] }] : [])),
    ...leads.map(({ at, like }) => ({ keys: keysOf(at), texts: like ? literalsOf(like) : [] })),
    ...(steps === undefined ? [] : [...inputs, { keys: ['uses'], texts: ['docker/build-push-action@'] }]),
  ]
}

/** The keys of a path, without its wildcards. */
function keysOf(at: string): string[] {
  return at.split(/\.|(?=\[)/).filter(step => !/^[*[]/.test(step))
}

/** The texts that each match of a pattern contains; none for a pattern with groups or alternatives. */
function literalsOf({ source }: RegExp): string[] {
  if (/[()|{}]/.test(source)) return []
  const texts = ['']
  for (const [, part = '', count = ''] of source.matchAll(/(\[(?:\\.|[^\]])*\]|\\.|.)([*+?]?)/g)) {
    const isLiteral = /^(?:\\[./-]|[\w@/-])$/.test(part) && count === ''
    if (isLiteral) texts[texts.length - 1] += part.slice(-1)
    else texts.push('')
  }
  return texts.filter(text => text !== '')
}
