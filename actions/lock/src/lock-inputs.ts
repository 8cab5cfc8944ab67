import {
  converted,
  list,
  listOrCsv,
  ofForm,
  oneOf,
  type Parser,
  pair,
  text,
  textList,
} from '@tallyman/core/action/inputs'
import { type Check, checks, type Severity, severities } from '@tallyman/core/lock/pins/findings'
import { globInFull } from '@tallyman/core/lock/pins/image-globs'
import type { LockRules } from '@tallyman/core/lock/pins/lock-rules'
import { startKinds } from '@tallyman/core/lock/start-files'
import { parseDuration } from '@tallyman/core/match/duration'
import { parsePathGlob } from '@tallyman/core/match/path-glob'
import { type Pattern, parsePattern } from '@tallyman/core/match/pattern'
import { formatPlatform, parsePlatform } from '@tallyman/core/model/platform'
import { parseRepository } from '@tallyman/core/model/reference'
import { printable } from '@tallyman/core/text/printable'

/** A glob of `paths`. */
interface PathChoice {
  readonly files: Pattern
  /** Whether it takes files out. */
  readonly isExcept: boolean
}

/** The kinds of file to read. */
interface KindChoice {
  readonly kinds: ReadonlySet<string> | 'all'
  /** Kinds that are given to files, whatever their names and content say. */
  readonly forced: readonly { readonly kind: string; readonly files: Pattern }[]
}

function valid(parsed: Pattern | { readonly problem: string }): Pattern {
  if ('problem' in parsed) throw new Error(parsed.problem)
  return parsed
}

/** Parses a glob over paths of files. */
export const pathGlob: Parser<Pattern> = value => valid(parsePathGlob(value))

/** Parses an item of `paths`. */
export const pathChoice: Parser<PathChoice> = value => ({
  files: pathGlob(value.replace(/^!\s*/, '')),
  isExcept: value.startsWith('!'),
})

const knownKinds = new Set(startKinds)

function kind(value: string): string {
  if (knownKinds.has(value)) return value
  throw new Error(`"${printable(value)}", expected all, ${startKinds.join(', ')}, or kind=glob`)
}

const forcing = pair((name, glob) => ({ kind: kind(name), files: pathGlob(glob) }))

function kindItem(item: string) {
  if (item.includes('=')) return forcing(item)
  return item === 'all' ? item : kind(item)
}

/** Parses `kinds`: names, and `kind=glob`. Globs alone leave all kinds. */
export const kindChoice: Parser<KindChoice> = converted(listOrCsv(kindItem), items => {
  const names = items.filter(item => typeof item === 'string')
  const forced = items.filter(item => typeof item !== 'string')
  if (names.length === 0 || names.includes('all')) return { kinds: 'all', forced }
  return { kinds: new Set([...names, ...forced.map(item => item.kind)]), forced }
})

/** Parses a List or CSV of names to a set in the order of `choices`. */
export function setOf<const T extends string>(choices: readonly T[]): Parser<ReadonlySet<T>> {
  return converted(
    listOrCsv(oneOf(...choices)),
    named => new Set(choices.filter(choice => named.includes(choice))),
  )
}

const usualSeverities: ReadonlyMap<Check, Severity> = new Map(
  checks.map(check => [check, check === 'moved' ? 'notice' : 'error']),
)

/** Parses `check=level` items; checks that none names keep their usual level. */
export const severityMap: Parser<ReadonlyMap<Check, Severity>> = converted(
  listOrCsv(pair((check, level) => [oneOf(...checks)(check), oneOf(...severities)(level)] as const)),
  levels => new Map([...usualSeverities, ...levels]),
)

/** Parses a glob or `/regex/` of names such as `ghcr.io/owner/app`. A name without a host is one of Docker Hub. */
export const imageGlob: Parser<Pattern> = value => {
  const written = text(value)
  if (written.startsWith('/')) return valid(parsePattern(written))
  if (/@|:[^/\]]*$/.test(written))
    throw new Error(`"${printable(written)}" has a tag or digest, expected a name such as ghcr.io/owner/*`)
  return { ...valid(parsePathGlob(globInFull(written), { coversFolders: false })), text: written }
}

/** Parses an item of `hold`. */
const heldImages: Parser<LockRules['hold'][number]> = value => {
  const [, image = '', reason = ''] = /^([^=]*)=(.*)$/s.exec(value) ?? []
  if (image.trim() === '' || reason.trim() === '')
    throw new Error(`"${printable(value)}", expected glob=reason, such as node=waits for 25`)
  return { image: imageGlob(image.trim()), reason: reason.trim() }
}

/** Parses one `glob=reason` per line. A number sign is part of a reason, as in "see #12"; it begins a comment only at the start of a line. */
export const holdList: Parser<LockRules['hold']> = ofForm({ kind: 'lines', item: undefined }, value =>
  textList(heldImages)(value.replace(/^[^\S\r\n]*#.*$/gm, '')),
)

/** Parses a duration in milliseconds: `3d`, `36h`, `0`. */
export const age: Parser<number> = value => {
  const parsed = text(value) === '0' ? 0 : parseDuration(text(value))
  if (parsed !== undefined) return parsed
  throw new Error(`"${printable(text(value))}", expected a duration such as 3d or 36h`)
}

/** Parses a platform to its usual form. Throws PLATFORM_INVALID. */
export const platform: Parser<string> = value => formatPlatform(parsePlatform(value))

/** Parses `host` or `host/prefix` to its full form. */
export const registryPrefix: Parser<string> = value => {
  const name = value.replace(/^https:\/\//i, '').replace(/\/+$/, '')
  const isHost = /^(?:[^/]*[.:][^/]*|localhost|\[[^/]*)(?:\/|$)/.test(name)
  if (!isHost)
    throw new Error(`"${printable(value)}", expected host or host/prefix, such as docker.io/library`)
  // A name of one part at Docker Hub would become one of library/.
  const { registry, repository } = parseRepository(name.includes('/') ? `${name}/any` : `${name}/any/any`)
  const prefix = repository.split('/').slice(0, -1)
  return name.includes('/') ? [registry, ...prefix].join('/') : registry
}

const step = String.raw`(?:\*\*|\*|[^\s.*[\]{}"']+)(?:\[\*\])*`
const documentPath = new RegExp(String.raw`^${step}(?:\.${step})*$`)

/** Parses `glob: path.in[*].document`. */
const rule: Parser<{ readonly files: Pattern; readonly at: string }> = value => {
  const [, files = '', at = ''] = /^([^:]+):(.*)$/s.exec(value) ?? []
  const path = at.trim()
  if (files === '' || !documentPath.test(path))
    throw new Error(
      `"${printable(value)}", expected glob: path, such as deploy/*.yaml: spec.containers[*].image`,
    )
  return { files: pathGlob(files.trim()), at: path }
}

export const ruleList = list(rule)
