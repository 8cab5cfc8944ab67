import { lstatSync } from 'node:fs'
import { dirname, join, normalize, resolve, sep } from 'node:path'
import type { Form } from '@tallyman/core/action/inputs'
import { TallyError } from '@tallyman/core/errors'
import { printable } from '@tallyman/core/text/printable'
import { fileProblem } from '@tallyman/core/workspace/file-text'
import { isBelow, pathHint, pathToWrite } from '@tallyman/core/workspace/workspace-path'
import type { Call } from '../words/command.ts'
import { imagesFileOption } from '../words/images-file.ts'
import { cacheFolderOption } from '../words/keep-commands.ts'
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
/** Options of the command itself that are paths. */
const ownPaths: ReadonlySet<string> = new Set([cacheFolderOption.name, imagesFileOption.name])
const kindOfPlace = /^(\s*(?:oci-layout|oci-archive|docker-archive|directory|rootfs-tar)=\s*)([^:@]*)(.*)$/s
const kindOrPath = /^(\s*(?:(?:oci-layout|oci-archive|docker-archive)=\s*)?)([^:@]*)(.*)$/s
const hostAndPath = /^([^=]*=\s*)(.*)()$/s
/** The key of a line of `verify-signatures`. */
const keyOfLine = /^(\s*\S+\s+key=\s*)(.*?)(\s+predicate=.*)?$/s
const path = /^(\s*)(.*)()$/s
/** The fields of a line with commas, each with what is in front of it. */
const fields = /(^|,)("(?:[^"]|"")*"|[^,"]*)/gm

/** Returns the text for a path that leads up, made absolute. */
type Made = (path: string) => string

/**
 * Makes the relative paths of a command line that lead up absolute: whoever types one means the folder that the shell is in. Such a
 * path from any other source is refused, since a checkout could bring it. Links of the checkout keep their rules, also where the
 * shell is in a folder below its root. Throws INPUT_INVALID for a link that leads out of it or into its git folder.
 */
export async function withTypedPaths(call: Call, folder: string): Promise<Call> {
  const found = new Set<string>()
  rewritten(call, folder, path => {
    found.add(path)
    return path
  })
  if (found.size === 0) return call
  const checkout = checkoutAround(folder)
  const followed = await Promise.all(
    [...found].map(async path => [path, await inCheckout(path, checkout)] as const),
  )
  const real = new Map(followed)
  return rewritten(call, folder, path => real.get(path) ?? path)
}

/** The folder with `.git` that a folder is in, or is. */
function checkoutAround(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (lstatSync(join(at, '.git'), { throwIfNoEntry: false })) return at
    if (dirname(at) === at) return undefined
  }
}

async function inCheckout(path: string, checkout: string | undefined): Promise<string> {
  if (checkout === undefined || !isBelow(checkout, path)) return path
  try {
    return (await pathToWrite(checkout, path)).path
  } catch (cause) {
    throw new TallyError('INPUT_INVALID', `Cannot use "${printable(path)}": ${fileProblem(cause)}`, {
      cause,
      hint: pathHint(cause),
    })
  }
}

function rewritten(call: Call, folder: string, made: Made): Call {
  const { command, schema, globals, own } = call
  const inputs = Object.entries(call.inputs).map(([name, text]) => {
    const pattern = patternOf(name, command.action)
    const form = schema.inputs[name]?.form
    return [name, pattern ? typed(text, { pattern, folder, form, made }) : text] as const
  })
  const file = (text: string) => upward(text, { pattern: path, folder, made })
  const { dotenv, codequality } = globals
  const ownTexts = Object.entries(own).map(
    ([name, text]) => [name, ownPaths.has(name) ? file(text) : text] as const,
  )
  return {
    ...call,
    inputs: Object.fromEntries(inputs),
    own: Object.fromEntries(ownTexts),
    globals: { ...globals, dotenv: file(dotenv), codequality: file(codequality) },
  }
}

/** How an item of an input has a path: what is in front of it, the path, and a name or digest behind it. Undefined for no path. */
function patternOf(name: string, action: Call['command']['action']): RegExp | undefined {
  if (globs.has(name)) return undefined
  if (name === 'ca-certificates') return hostAndPath
  if (name === 'verify-signatures') return keyOfLine
  if (name === 'images' && action === 'verify') return kindOrPath
  if (ofPlaces.has(name)) return kindOfPlace
  return pathKind({ name, value: undefined }) === undefined ? undefined : path
}

interface Upward {
  readonly pattern: RegExp
  readonly folder: string
  readonly made: Made
}

interface Typed extends Upward {
  readonly form: Form | undefined
}

function typed(text: string, { form, ...upwards }: Typed): string {
  if (form?.kind === 'csv')
    return text.replace(fields, (whole, comma: string, field: string) => {
      const item = /^".*"$/s.test(field) ? field.slice(1, -1).replaceAll('""', '"') : field
      const made = upward(item, upwards)
      if (made === item) return whole
      return comma + (/[",]/.test(made) ? `"${made.replaceAll('"', '""')}"` : made)
    })
  if (form?.kind !== 'lines') return upward(text, upwards)
  return text
    .split('\n')
    .map(line => upward(line, upwards))
    .join('\n')
}

function upward(item: string, { pattern, folder, made }: Upward): string {
  const [, start = '', written = '', rest = ''] = pattern.exec(item) ?? []
  const way = normalize(written)
  const isUpward = way === '..' || way.startsWith(`..${sep}`)
  return isUpward ? `${start}${made(resolve(folder, written))}${rest}` : item
}
