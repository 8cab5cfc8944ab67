import type { Node } from 'yaml'
import { parsePlatform } from '../model/platform.ts'
import { isRegistry, parseImage, parseImageRepository, parseRepository } from '../model/reference.ts'
import { printable } from '../text/printable.ts'
import type { EntryRules, MirrorEntry, MirrorList, MirrorRegistry, TagChoice } from './list-entry.ts'
import type { ListFile, NameTest } from './list-file.ts'
import { type Expand, expander, loginsOf, parsedName } from './regsync-logins.ts'
import { parseSemverRange } from './semver-range.ts'

type Value = Node | undefined
type Values = ReadonlyMap<string, Value>
type Variable = (name: string) => string | undefined

/** Keys that say when and how fast, which the step and its inputs decide here. */
const idle = [
  'blobLimit',
  'cacheCount',
  'cacheTime',
  'fastCheck',
  'forceRecursive',
  'interval',
  'parallel',
  'ratelimit',
  'referrerSlow',
  'schedule',
  'userAgent',
]
const rules = ['digestTags', 'mediaTypes', 'platform', 'platforms', 'referrers']
/** Keys whose effect is missing here, each with the reason. */
const refused: Readonly<Record<string, string>> = {
  backup: 'a former image is not tagged again here; `previous` in the report names it, or set `on-conflict`',
  hooks: 'no program is started from a list',
  includeExternal: 'layers at other addresses are not copied',
  referrerFilters: 'referrers are copied all or none',
  referrerSource: 'referrers are read where their image is',
  referrerTarget: 'referrers are written where their image is',
  skipDockerConfig: 'the login is chosen by `registry-auth`',
}
const syncKeys = ['repos', 'source', 'tagSets', 'tags', 'target', 'type']
/** The kinds of images and indexes that are copied; a list that leaves one out means to skip it. */
const mediaTypes = [
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.oci.image.index.v1+json',
]

/** Reads regsync's configuration. Throws LIST_INVALID. */
export function readRegsyncList(file: ListFile, root: Node, variable: Variable): MirrorList {
  const values = known(file, file.map(root, 'the list'), root, ['creds', 'defaults', 'sync', 'version'])
  const version = file.tree.isNothing(values.get('version'))
    ? '1'
    : file.text(values.get('version'), 'version')
  if (version !== '1')
    throw file.invalid(values.get('version'), `version is ${printable(version, 40)}, expected 1`)
  const expand = expander(file, variable)
  const defaults = known(file, file.map(values.get('defaults'), 'defaults'), values.get('defaults'), [
    ...idle,
    ...rules,
    ...Object.keys(refused),
  ])
  refuse(file, defaults)
  const notes = new Set(idleNotes(file, defaults, values.get('defaults')))
  const entries: MirrorEntry[] = []
  const registries: MirrorRegistry[] = []
  for (const node of file.list(values.get('sync'), 'sync')) {
    file.attempt(() => {
      const own = known(file, file.map(node, 'an item of sync'), node, [
        ...syncKeys,
        ...idle,
        ...rules,
        ...Object.keys(refused),
      ])
      refuse(file, own)
      for (const note of idleNotes(file, own, node)) notes.add(note)
      const item = { file, node, values: new Map([...defaults, ...own]), expand }
      const type = file.tree.isNothing(own.get('type')) ? '' : file.text(own.get('type'), 'type')
      if (type === 'registry') registries.push(registryOf(item))
      else if (type === 'repository' || type === 'image') entries.push(entryOf(item, type))
      else
        throw file.invalid(
          own.get('type') ?? node,
          `type is "${printable(type, 40)}", expected image, repository or registry`,
        )
    })
  }
  const {
    logins,
    unverified,
    notes: more,
  } = file.attempt(() => loginsOf(file, values.get('creds'), expand)) ?? {
    logins: [],
    unverified: [],
    notes: [],
  }
  return { entries, registries, logins, unverified, notes: [...notes, ...more] }
}

/** An item of `sync`, with the defaults. */
interface SyncItem {
  readonly file: ListFile
  readonly node: Value
  readonly values: Values
  readonly expand: Expand
}

/** Refuses unknown keys; those that begin with `x-` hold anchors. */
function known(file: ListFile, values: Values, node: Value, names: readonly string[]): Values {
  for (const [key, value] of values)
    file.attempt(() => {
      if (!names.includes(key) && !key.startsWith('x-')) throw file.unknown(value ?? node, { key, names })
    })
  return values
}

function refuse(file: ListFile, values: Values): void {
  for (const [key, reason] of Object.entries(refused)) {
    const node = values.get(key)
    const isUnset = !values.has(key) || file.tree.isNothing(node) || file.tree.written(node) === 'false'
    file.attempt(() => {
      if (!isUnset) throw file.invalid(node, `${key} is not carried out: ${reason}`)
    })
  }
}

function idleNotes(file: ListFile, values: Values, node: Value): string[] {
  const named = idle.filter(key => values.has(key))
  if (named.length === 0) return []
  const place = `${printable(file.path)}:${file.tree.line(node)}`
  return [
    `${place}: ${named.join(', ')} ${named.length === 1 ? 'has' : 'have'} no effect: a run carries the list out once, as the inputs say`,
  ]
}

function entryOf(item: SyncItem, type: 'image' | 'repository'): MirrorEntry {
  const { file, node, values } = item
  const place = { file: file.path, line: file.tree.line(node) }
  if (type === 'repository') {
    return {
      ...place,
      ...rulesOf(item),
      source: nameOf(item, 'source', parseImageRepository),
      target: nameOf(item, 'target', parseRepository),
      choice: choiceOf(item),
    }
  }
  for (const key of ['tags', 'tagSets', 'repos'])
    if (values.has(key)) throw file.invalid(values.get(key), `${key} is for repositories, not for an image`)
  const { tag, digest, registry, repository } = nameOf(item, 'source', parseImage)
  const to = nameOf(item, 'target', parseImage)
  if (to.digest) throw file.invalid(values.get('target'), 'the target has a digest, expected a tag alone')
  return {
    ...place,
    ...rulesOf(item),
    source: { registry, repository },
    choice: { kind: 'named', ...(tag !== undefined && { tag }), ...(digest && { digest }) },
    target: {
      registry: to.registry,
      repository: to.repository,
      ...(to.tag !== undefined && { tag: to.tag }),
    },
  }
}

function registryOf(item: SyncItem): MirrorRegistry {
  const { file, node, values } = item
  const hostOf = (key: string) => {
    const isHost = nameOf(item, key, isRegistry)
    if (!isHost) throw file.invalid(values.get(key) ?? node, `${key} is no host[:port]`)
    return nameOf(item, key, host => parseRepository(`${host}/any/name`)).registry
  }
  return {
    file: file.path,
    line: file.tree.line(node),
    ...rulesOf(item),
    registry: hostOf('source'),
    target: hostOf('target'),
    isWanted: allowed(file, values.get('repos'), 'repos'),
    choice: choiceOf(item),
  }
}

function nameOf<T>({ file, node, values, expand }: SyncItem, key: string, parse: (text: string) => T): T {
  return parsedName(file, values.get(key) ?? node, { key, expand, parse })
}

function rulesOf({ file, values }: SyncItem): EntryRules {
  const isSet = (key: string) => !file.tree.isNothing(values.get(key))
  const platform = (node: Value, text: string) => file.parsed(node, () => parsePlatform(text))
  file.attempt(() => {
    if (isSet('digestTags') && file.flag(values.get('digestTags'), 'digestTags') && !isSet('referrers'))
      throw file.invalid(values.get('digestTags'), 'digestTags works only with `referrers: true`', {
        hint: 'Set `referrers: true` there: tags such as sha256-….sig come along with the referrers.',
      })
  })
  file.attempt(() => {
    if (isSet('mediaTypes')) {
      const listed = file.texts(values.get('mediaTypes'), 'mediaTypes').map(({ text }) => text)
      const missing = mediaTypes.filter(type => !listed.includes(type))
      if (missing.length > 0)
        throw file.invalid(
          values.get('mediaTypes'),
          `mediaTypes leaves out ${missing.join(', ')}: images of every kind are copied here`,
        )
    }
  })
  const one = isSet('platform')
    ? platform(values.get('platform'), file.text(values.get('platform'), 'platform'))
    : undefined
  const several = file.texts(values.get('platforms'), 'platforms')
  return {
    ...(one && { only: one }),
    ...(several.length > 0 && { platforms: several.map(({ text, node }) => platform(node, text)) }),
    ...(isSet('referrers') && { referrers: file.flag(values.get('referrers'), 'referrers') }),
  }
}

/** The tags that `tags` or any of `tagSets` allow; all of them without either. */
function choiceOf({ file, values }: SyncItem): TagChoice {
  const sets = [
    ...(values.has('tags') ? [values.get('tags')] : []),
    ...file.list(values.get('tagSets'), 'tagSets'),
  ].map(node => allowed(file, node, 'tags'))
  if (sets.length === 0) return { kind: 'listed', isWanted: () => true }
  return { kind: 'listed', isWanted: tag => sets.some(isWanted => isWanted(tag)), rule: 'the rules for tags' }
}

/** A name that any `allow` (all without one) and no `deny` matches as a whole. */
function allowed(file: ListFile, node: Value, name: 'tags' | 'repos'): NameTest {
  const names = ['allow', 'deny', ...(name === 'tags' ? ['semverRange'] : [])]
  const values = known(file, file.map(node, name), node, names)
  const tests = (key: string) =>
    file.list(values.get(key), key).map(item => file.regex(item, `an item of ${key}`, true))
  const ranges = file.texts(values.get('semverRange'), 'semverRange').map(({ text, node: at }) => {
    const range = parseSemverRange(text)
    if ('problem' in range) throw file.invalid(at, `the range "${printable(text, 200)}": ${range.problem}`)
    return range
  })
  const [allow, deny] = [tests('allow'), tests('deny')]
  const any = (all: readonly NameTest[], text: string) => all.some(isMatch => isMatch(text))
  return text =>
    (allow.length === 0 || any(allow, text)) && (ranges.length === 0 || any(ranges, text)) && !any(deny, text)
}
