import {
  list,
  ofForm,
  optional,
  optionalOr,
  type Parser,
  pairList,
  text,
  textList,
  type Values,
} from '../action/inputs.ts'
import { TallyError } from '../errors.ts'
import { parseImage } from '../model/reference.ts'
import type { Changes } from '../model/rewrite/changes.ts'
import type { ImageNotes, RunSettings } from '../model/rewrite/extend-config.ts'
import type { PinnedBase } from '../origins/base-images.ts'
import type { OriginName } from '../origins/image-origin.ts'
import { parseOrigin } from '../origins/open-origin.ts'
import { printable } from '../text/printable.ts'

/** A folder that an image is made from. */
interface DirectoryName {
  readonly kind: 'directory'
  readonly path: string
}

/** The tar of a root file system; `-` for standard input. */
interface RootfsName {
  readonly kind: 'rootfs-tar'
  readonly path: string
}

/** A container of the engine, by its name or ID. */
interface ContainerName {
  readonly kind: 'container'
  readonly container: string
}

/** Parses `source` of a push: `container=NAME`, `directory=PATH`, `rootfs-tar=FILE`, or what `parseOrigin` accepts. */
export function parsePushSource(written: string): OriginName | DirectoryName | RootfsName | ContainerName {
  const [, kind, value = ''] = /^(directory|rootfs-tar|container)=(.*)$/s.exec(written.trim()) ?? []
  const name = value.trim()
  if (kind === 'container' && name !== '') return { kind, container: name }
  if ((kind === 'directory' || kind === 'rootfs-tar') && name !== '') return { kind, path: name }
  return parseOrigin(written, ', container=NAME, directory=PATH, rootfs-tar=FILE')
}

/** One word a line, or all of them in one JSON array. */
const wordList = ofForm({ kind: 'lines', item: undefined }, words)

/** The inputs that describe an image made from a folder; each is undefined or empty when not given. */
export const directoryInputs = {
  base: optionalOr(baseReference, undefined),
  entrypoint: optionalOr(wordList, undefined),
  cmd: optionalOr(wordList, undefined),
  env: optional(pairList(keyed('KEY=VALUE', (key, value) => `${key}=${value}`))),
  workdir: optionalOr(matching(/^\/[^\0]*$/, 'an absolute path'), undefined),
  user: optionalOr(matching(/^[^\s:]+(?::[^\s:]+)?$/, 'user[:group]'), undefined),
  labels: optional(pairList(keyed('key=value', (key, value) => [key, value] as const))),
  expose: optional(list(port)),
} as const

/** The inputs that describe any image that is made, as `docker import` and `docker commit` have them. */
export const changeInputs = {
  changes: optional(Object.assign(changeLines, { form: { kind: 'lines', item: undefined } as const })),
  message: optionalOr(text, undefined),
  author: optionalOr(text, undefined),
} as const

type DirectoryValues = Values<typeof directoryInputs>
type ChangeValues = Values<typeof changeInputs>

/** The run settings of the image's config. */
export function runSettings(values: DirectoryValues & ChangeValues): RunSettings {
  const { entrypoint, cmd, env, workdir, user, labels, expose, changes } = values
  return { entrypoint, cmd, env, workdir, user, labels, expose, changes }
}

/** Lazy: most images are pushed without changes. */
async function changeLines(written: string): Promise<Changes | undefined> {
  if (written.trim() === '') return undefined
  return (await import('../lock/dockerfile/parse-changes.ts')).parseChanges(written)
}

/** The words about the image in its history. */
export function imageNotes({ message, author }: ChangeValues): ImageNotes {
  return { message, author }
}

/** Refuses inputs that apply only to images that are made from files. Throws INPUT_INVALID. */
export function refuseDirectoryInputs(values: DirectoryValues, hint?: string): void {
  const names = Object.keys(directoryInputs) as (keyof DirectoryValues)[]
  const given = names.filter(name => {
    const value = values[name]
    return Array.isArray(value) && name !== 'entrypoint' && name !== 'cmd'
      ? value.length > 0
      : value !== undefined
  })
  refuseGiven(
    given,
    'for images made from files alone, expected source: directory=PATH or rootfs-tar=FILE, or layers',
    hint,
  )
}

/** Refuses inputs that apply only to images that are made here. Throws INPUT_INVALID. */
export function refuseChangeInputs(values: ChangeValues): void {
  const names = Object.keys(changeInputs) as (keyof ChangeValues)[]
  const given = names.filter(name => values[name] !== undefined)
  refuseGiven(
    given,
    'for new images alone, expected source: container=NAME, directory=PATH or rootfs-tar=FILE, or layers',
  )
}

/** Refuses a base, of which the tar of a root file system has none. Throws INPUT_INVALID. */
export function refuseBase({ base }: Pick<DirectoryValues, 'base'>): void {
  refuseGiven(
    base ? ['base'] : [],
    'a tar of a root file system is the whole image, expected layers for one on top of a base',
  )
}

function refuseGiven(given: readonly string[], wish: string, hint?: string): void {
  if (given.length === 0) return
  throw new TallyError('INPUT_INVALID', `Cannot push: ${given.join(', ')}: ${wish}`, { hint })
}

/** Ustar stores 11 octal digits, enough for dates until 2242. */
const greatestTime = 0o77777777777

/**
 * Reads SOURCE_DATE_EPOCH in seconds (reproducible-builds.org/specs/source-date-epoch); 0 when unset. Throws
 * INPUT_INVALID.
 */
export function sourceDate({
  SOURCE_DATE_EPOCH: written = '',
}: Readonly<Record<string, string | undefined>>): number {
  const time = /^\d{0,11}$/.test(written) ? Number(written) : Number.NaN
  if (time <= greatestTime) return time
  const message = `Cannot read SOURCE_DATE_EPOCH "${printable(written)}": expected whole seconds from 0 to ${greatestTime}`
  throw new TallyError('INPUT_INVALID', message)
}

function baseReference(written: string): PinnedBase | undefined {
  const name = written.trim()
  if (name === 'scratch') return undefined
  const reference = parseImage(name)
  if (reference.digest !== undefined) return { ...reference, digest: reference.digest }
  throw new Error(`"${printable(name)}" has no digest, expected name@sha256:… or scratch`)
}

/** Parses one word per line, or a JSON array of them. */
function words(written: string): readonly string[] {
  if (!written.trim().startsWith('[')) return textList(text)(written)
  const wish = `"${printable(written.trim())}", expected one word a line, or a JSON array of strings`
  let value: unknown
  try {
    value = JSON.parse(written)
  } catch {
    throw new Error(wish)
  }
  if (Array.isArray(value) && value.every(each => typeof each === 'string')) return value
  throw new Error(wish)
}

function keyed<T>(accepted: string, item: (key: string, value: string) => T): Parser<T> {
  return written => {
    const at = written.indexOf('=')
    const key = written.slice(0, Math.max(at, 0)).trim()
    if (key === '') throw new Error(`"${printable(written)}", expected ${accepted}`)
    return item(key, written.slice(at + 1))
  }
}

function matching(grammar: RegExp, accepted: string): Parser<string> {
  return written => {
    const value = written.trim()
    if (grammar.test(value)) return value
    throw new Error(`"${printable(value)}", expected ${accepted}`)
  }
}

function port(written: string): string {
  const [, number = '', protocol = 'tcp'] = /^(\d{1,5})(?:\/(tcp|udp|sctp))?$/.exec(written) ?? []
  if (Number(number) > 0 && Number(number) < 65_536) return `${Number(number)}/${protocol}`
  throw new Error(`"${printable(written)}", expected a port from 1 to 65535, with /tcp, /udp or /sctp`)
}
