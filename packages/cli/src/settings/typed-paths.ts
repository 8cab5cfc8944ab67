import { normalize, resolve, sep } from 'node:path'
import type { Form } from '@tallyman/core/action/inputs'
import type { Call } from '../words/command.ts'
import { pathKind } from '../words/option-values.ts'

/** Inputs of globs, which are about the files of a checkout alone. */
const globs: ReadonlySet<string> = new Set(['paths'])
/** Inputs whose items may name a place by its kind. */
const ofPlaces: ReadonlySet<string> = new Set([
  'blob',
  'compare-with',
  'from',
  'image',
  'images',
  'source',
  'sources',
  'to',
])
const kindOfPlace = /^(\s*(?:oci-layout|oci-archive|docker-archive|directory)=\s*)([^:@]*)(.*)$/s
const kindOrPath = /^(\s*(?:(?:oci-layout|oci-archive|docker-archive)=\s*)?)([^:@]*)(.*)$/s
const hostAndPath = /^([^=]*=\s*)(.*)()$/s
const path = /^(\s*)(.*)()$/s
/** The fields of a line with commas, each with what is in front of it. */
const fields = /(^|,)("(?:[^"]|"")*"|[^,"]*)/gm

/**
 * Makes the relative paths of a command line that lead up absolute: whoever types one means the folder that the shell is in. Such a
 * path from any other source is refused, since a checkout could bring it.
 */
export function withTypedPaths(call: Call, folder: string): Call {
  const { command, schema, globals } = call
  const inputs = Object.entries(call.inputs).map(([name, text]) => {
    const pattern = patternOf(name, command.action)
    return [name, pattern ? typed(text, { pattern, folder, form: schema.inputs[name]?.form }) : text] as const
  })
  const file = (text: string) => upward(text, path, folder)
  const { dotenv, codequality } = globals
  return {
    ...call,
    inputs: Object.fromEntries(inputs),
    globals: { ...globals, dotenv: file(dotenv), codequality: file(codequality) },
  }
}

/** How an item of an input has a path: what is in front of it, the path, and a name or digest behind it. Undefined for no path. */
function patternOf(name: string, action: Call['command']['action']): RegExp | undefined {
  if (globs.has(name)) return undefined
  if (name === 'ca-certificates') return hostAndPath
  if (name === 'images' && action === 'verify') return kindOrPath
  if (ofPlaces.has(name)) return kindOfPlace
  return pathKind({ name, value: undefined }) === undefined ? undefined : path
}

interface Typed {
  readonly pattern: RegExp
  readonly folder: string
  readonly form: Form | undefined
}

function typed(text: string, { pattern, folder, form }: Typed): string {
  if (form?.kind === 'csv')
    return text.replace(fields, (whole, comma: string, field: string) => {
      const item = /^".*"$/s.test(field) ? field.slice(1, -1).replaceAll('""', '"') : field
      const made = upward(item, pattern, folder)
      if (made === item) return whole
      return comma + (/[",]/.test(made) ? `"${made.replaceAll('"', '""')}"` : made)
    })
  if (form?.kind !== 'lines') return upward(text, pattern, folder)
  return text
    .split('\n')
    .map(line => upward(line, pattern, folder))
    .join('\n')
}

function upward(item: string, pattern: RegExp, folder: string): string {
  const [, start = '', written = '', rest = ''] = pattern.exec(item) ?? []
  const way = normalize(written)
  const isUpward = way === '..' || way.startsWith(`..${sep}`)
  return isUpward ? `${start}${resolve(folder, written)}${rest}` : item
}
