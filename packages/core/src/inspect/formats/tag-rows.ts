import { shortDigest } from '../../model/digest.ts'
import { humanDuration, humanSize } from '../../template/docker-words.ts'
import type { Row } from '../../template/print-rows.ts'
import type { RowKind } from '../../template/rows.ts'
import { printable } from '../../text/printable.ts'
import type { InspectedTag, TagList } from '../inspection.ts'
import { dateOf } from '../tag-order.ts'

interface TagFlags {
  readonly noTrunc: boolean
  readonly quiet: boolean
  readonly format: string
  /** Milliseconds since 1970, for ages. */
  readonly now: number
}

const headers = {
  Repository: 'REPOSITORY',
  Tag: 'TAG',
  Digest: 'DIGEST',
  SameAs: 'SAME AS',
  MediaType: 'MEDIA TYPE',
  Size: 'SIZE',
  Platforms: 'PLATFORMS',
  PushedAt: 'PUSHED AT',
  PushedSince: 'PUSHED',
  CreatedAt: 'CREATED AT',
  CreatedSince: 'CREATED',
} as const

/** The rows of tag lists. The table has the columns that are known of any tag. */
export function tagKind(lists: readonly TagList[]): RowKind {
  const tags = lists.flatMap(list => list.tags)
  const isKnown = (is: (tag: InspectedTag) => boolean, field: string) => (tags.some(is) ? [field] : [])
  return {
    name: 'tag',
    headers,
    columns: [
      ...(lists.length > 1 ? ['Repository'] : []),
      'Tag',
      ...isKnown(({ digest }) => digest !== undefined, 'Digest'),
      ...isKnown(({ size }) => size !== undefined, 'Size'),
      ...isKnown(({ platforms }) => platforms !== undefined, 'Platforms'),
      ...isKnown(({ pushed }) => pushed !== undefined, 'PushedSince'),
      ...isKnown(({ created }) => created !== undefined, 'CreatedSince'),
    ],
    quiet: 'Tag',
  }
}

/** Groups the tags of a list that share a digest, in the order of their first tags; a tag without a digest is a group of its own. */
function tagGroups({ tags }: Pick<TagList, 'tags'>): (readonly [InspectedTag, ...InspectedTag[]])[] {
  const groups = new Map<string, [InspectedTag, ...InspectedTag[]]>()
  for (const tag of tags) {
    const key = tag.digest ?? tag.name
    const group = groups.get(key)
    if (group) group.push(tag)
    else groups.set(key, [tag])
  }
  return [...groups.values()]
}

/** A row for each tag; in the table without a template a row for each digest, with all its tags. */
export function tagRows(lists: readonly TagList[], flags: TagFlags): Row[] {
  const isTable = !flags.quiet && (flags.format === '' || flags.format === 'table')
  return lists.flatMap(list => {
    const groups = tagGroups(list).map(group => ({ group, names: group.map(({ name }) => name) }))
    if (isTable) return groups.map(({ group, names }) => rowOf(group[0], { list, names, flags, isTable }))
    const namesOf = new Map(groups.flatMap(({ names }) => names.map(name => [name, names] as const)))
    return list.tags.map(tag => rowOf(tag, { list, names: namesOf.get(tag.name) ?? [], flags, isTable }))
  })
}

interface RowContext {
  readonly list: TagList
  /** All tags with the same digest. */
  readonly names: readonly string[]
  readonly flags: TagFlags
  /** Whether the row stands for all tags with the same digest. */
  readonly isTable: boolean
}

/** A row in which unknown facts are empty. */
function rowOf(tag: InspectedTag, { list, names, flags, isTable }: RowContext): Row {
  const { digest, size, pushed = '', created = '' } = tag
  const isShort = isTable && digest !== undefined && !flags.noTrunc
  const age = (time: string) => {
    const at = dateOf({ name: '', pushed: time })
    return at === undefined ? '' : `${humanDuration(flags.now - at)} ago`
  }
  return {
    Repository: list.repository,
    Tag: isTable ? names.join(', ') : tag.name,
    Digest: isShort ? shortDigest(digest) : (digest ?? ''),
    get SameAs() {
      return names.filter(name => name !== tag.name).join(', ')
    },
    MediaType: printable(tag.mediaType ?? ''),
    Size: size === undefined ? '' : humanSize(size),
    Platforms: (tag.platforms ?? []).map(platform => printable(platform)).join(', '),
    PushedAt: pushed,
    get PushedSince() {
      return age(pushed)
    },
    CreatedAt: created,
    get CreatedSince() {
      return age(created)
    },
  }
}
