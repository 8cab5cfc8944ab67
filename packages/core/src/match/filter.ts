import { printable } from '../text/printable.ts'
import { parseDuration } from './duration.ts'
import { type Pattern, parsePattern } from './pattern.ts'

/** One condition in Docker's filter syntax; an image that fails any filter is kept. */
export type Filter =
  | { readonly kind: 'dangling'; readonly text: string; readonly wanted: boolean }
  | {
      readonly kind: 'label'
      readonly text: string
      readonly key: string
      readonly value?: string
      readonly wanted: boolean
    }
  | { readonly kind: 'until'; readonly text: string; readonly age: number }
  | { readonly kind: 'until'; readonly text: string; readonly at: Date }
  | { readonly kind: 'before' | 'since'; readonly text: string; readonly image: string }
  | { readonly kind: 'reference'; readonly text: string; readonly pattern: Pattern }

/** The traits of a kind of filter beyond whether it matches. */
interface FilterTraits {
  /** It reads labels, which on some registries costs one more request for each image. */
  readonly readsLabels?: boolean
  /** It matches nothing until something is old enough, so matching nothing is no mistake. */
  readonly matchesLater?: boolean
}

const traits: Readonly<Record<Filter['kind'], FilterTraits>> = {
  dangling: {},
  label: { readsLabels: true },
  until: { matchesLater: true },
  before: {},
  since: {},
  reference: {},
}

export function traitsOf({ kind }: Pick<Filter, 'kind'>): FilterTraits {
  return traits[kind]
}

/** Parses a filter line. Returns the problem in words when it is malformed. */
export function parseFilter(text: string): Filter | { readonly problem: string } {
  const found = /^([a-z]+)(!?=)(.*)$/s.exec(text)
  const [, key = '', operator = '', value = ''] = found ?? []
  const negated = operator === '!='
  const quoted = `"${printable(text)}"`
  if (!found || value === '') return { problem: `${quoted}, expected key=value` }
  if (negated && key !== 'label') return { problem: `${quoted}: only label accepts "!="` }
  switch (key) {
    case 'dangling':
      return parseDangling(text, value) ?? { problem: `${quoted}, expected dangling=true or dangling=false` }
    case 'label':
      return parseLabel(text, value, !negated)
    case 'until':
      return parseUntil(text, value) ?? { problem: `${quoted}, expected a duration (24h) or a time` }
    case 'before':
    case 'since':
      return { kind: key, text, image: value }
    case 'reference': {
      const pattern = value.startsWith('/') ? { problem: `${quoted}, expected a glob` } : parsePattern(value)
      return 'problem' in pattern ? pattern : { kind: 'reference', text, pattern }
    }
  }
  const kinds = Object.keys(traits)
  return { problem: `${quoted}, expected ${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}` }
}

function parseDangling(text: string, value: string): Filter | undefined {
  if (!['true', 'false', '1', '0'].includes(value)) return undefined
  return { kind: 'dangling', text, wanted: value === 'true' || value === '1' }
}

function parseLabel(text: string, value: string, wanted: boolean): Filter {
  const equals = value.indexOf('=')
  if (equals < 0) return { kind: 'label', text, key: value, wanted }
  return { kind: 'label', text, key: value.slice(0, equals), value: value.slice(equals + 1), wanted }
}

/** Docker takes a duration before now, seconds since 1970, or an RFC 3339 date or time; without a zone it means UTC here. */
function parseUntil(text: string, value: string): Filter | undefined {
  const age = parseDuration(value)
  if (age !== undefined) return { kind: 'until', text, age }
  if (/^\d{9,11}(?:\.\d{1,9})?$/.test(value))
    return { kind: 'until', text, at: new Date(Number(value) * 1000) }
  const shape = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(
    value,
  )
  if (!shape) return undefined
  const at = new Date(value.includes('T') && !shape[1] ? `${value}Z` : value)
  return Number.isNaN(at.getTime()) ? undefined : { kind: 'until', text, at }
}
