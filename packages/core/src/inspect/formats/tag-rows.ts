import { shortDigest } from '../../model/digest.ts'
import { humanDuration } from '../../template/docker-words.ts'
import type { RowKind } from '../../template/rows.ts'
import { printable } from '../../text/printable.ts'
import type { InspectedTag, TagList } from '../inspection.ts'
import { dateOf } from '../tag-order.ts'
import { sizeWord } from './row-words.ts'

interface TagFlags {
  readonly noTrunc: boolean
  readonly quiet: boolean
  readonly format: string
  /** Milliseconds since 1970, for ages. */
  readonly now: number
}

interface TagRow {
  readonly tag: InspectedTag
  readonly list: TagList
  /** All tags with the same digest. */
  readonly names: readonly string[]
  readonly flags: TagFlags
  /** Whether the row stands for all tags with the same digest. */
  readonly isTable: boolean
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

/** The fields of a row; unknown facts are empty. */
const fields: NonNullable<RowKind<TagRow>['fields']> = {
  Repository: ({ list }) => list.repository,
  Tag: ({ tag, names, isTable }) => (isTable ? names.join(', ') : tag.name),
  Digest: ({ tag: { digest }, isTable, flags }) =>
    digest !== undefined && isTable && !flags.noTrunc ? shortDigest(digest) : (digest ?? ''),
  SameAs: ({ tag, names }) => names.filter(name => name !== tag.name).join(', '),
  MediaType: ({ tag }) => printable(tag.mediaType ?? ''),
  Size: ({ tag: { size } }) => sizeWord(size),
  Platforms: ({ tag: { platforms = [] } }) => platforms.map(platform => printable(platform)).join(', '),
  PushedAt: ({ tag: { pushed = '' } }) => pushed,
  PushedSince: ({ tag: { pushed }, flags }) => age(pushed, flags),
  CreatedAt: ({ tag: { created = '' } }) => created,
  CreatedSince: ({ tag: { created }, flags }) => age(created, flags),
}

function age(time: string | undefined, { now }: TagFlags): string {
  const at = time === undefined ? undefined : dateOf({ name: '', pushed: time })
  return at === undefined ? '' : `${humanDuration(now - at)} ago`
}

/** The rows of tag lists. The table has the columns that are known of any tag. */
export function tagKind(lists: readonly TagList[]): RowKind<TagRow> {
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
    fields,
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
export function tagRows(lists: readonly TagList[], flags: TagFlags): TagRow[] {
  const isTable = !flags.quiet && (flags.format === '' || flags.format === 'table')
  return lists.flatMap((list): TagRow[] => {
    const groups = tagGroups(list).map(group => ({ group, names: group.map(({ name }) => name) }))
    if (isTable) return groups.map(({ group: [tag], names }) => ({ tag, list, names, flags, isTable }))
    const namesOf = new Map(groups.flatMap(({ names }) => names.map(name => [name, names] as const)))
    return list.tags.map(tag => ({ tag, list, names: namesOf.get(tag.name) ?? [], flags, isTable }))
  })
}
