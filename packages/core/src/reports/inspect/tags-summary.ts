import type { InspectedImage, InspectedReferrer, InspectedTag, TagList } from '../../inspect/inspection.ts'
import { type Digest, shortDigest } from '../../model/digest.ts'
import { grouped } from '../../text/format.ts'
import { code, details, escapeMarkdown } from '../../text/markdown.ts'
import { shortType } from '../pictures/image-graph.ts'
import { bytesCell, codes, counted, digestCell, fullColumns, timeCell } from './cells.ts'

const mostRows = 100
const mostTagsInRow = 12
const mostNames = 500

/** The tags of a repository, as Markdown: those of one digest in one row. */
export function tagsSummary(list: TagList, digest: Digest | undefined): string {
  const { repository, total, tags, hasDigests, invalid } = list
  const left = tags.length === 0 ? 'none of which passes the filters' : `${grouped(tags.length)} shown`
  const shown = tags.length === total ? '' : `, ${left}`
  const bad = invalid > 0 ? ` ${counted(invalid, 'name')} in the list can be no tag.` : ''
  const same = digest === undefined ? [] : tags.filter(tag => tag.digest === digest).map(({ name }) => name)
  const sameLine =
    same.length > 0 ? `Tags of ${code(shortDigest(digest as Digest))}: ${codes(same, mostTagsInRow)}.` : ''
  return [
    `**${code(repository)} has ${counted(total, 'tag')}${shown}.**${bad}`,
    sameLine,
    hasDigests
      ? tagTable(tags)
      : details(
          'Tags',
          codes(
            tags.map(({ name }) => name),
            mostNames,
          ),
          tags.length <= 50,
        ),
  ]
    .filter(Boolean)
    .join('\n\n')
}

function tagTable(tags: readonly InspectedTag[]): string {
  // Tags whose digest is not known stay apart.
  const groups = [...Map.groupBy(tags, ({ digest, name }) => digest ?? name).values()]
  const rows = groups.slice(0, mostRows).map(group => {
    const [{ digest, mediaType, size, pushed, platforms = [] }] = group as [InspectedTag]
    return [
      codes(
        group.map(({ name }) => name),
        mostTagsInRow,
      ),
      bytesCell(size),
      timeCell(pushed),
      listed(platforms),
      mediaType === undefined ? '' : escapeMarkdown(kindWord(mediaType)),
      digestCell(digest),
    ]
  })
  const headers = ['Tags', 'Size', 'Pushed', 'Platforms', 'Type', 'Digest']
  return fullColumns(headers, rows, mostRows, groups.length)
}

function listed(platforms: readonly string[]): string {
  const more = platforms.length - 6
  return platforms.slice(0, 6).map(escapeMarkdown).join(', ') + (more > 0 ? ` and ${more} more` : '')
}

/** The kind of thing that a tag names, in a word. */
function kindWord(mediaType: string): string {
  if (/image\.index|manifest\.list/.test(mediaType)) return 'index'
  return /image\.manifest|distribution\.manifest/.test(mediaType) ? 'image' : shortType(mediaType)
}

/** An index may hold attestations itself, which are no referrers. */
function nothingRefers({ root, companions }: Pick<InspectedImage, 'root' | 'companions'>): string {
  const inside = companions.filter(({ what }) => what === 'attestation').length
  if (inside > 0) return `Nothing refers to it but the ${counted(inside, 'attestation')} in its index.`
  const hint = root?.kind === 'index' ? ' Attestations in the index itself are part of `show: image`.' : ''
  return `Nothing refers to it: no signature, SBOM or attestation was found.${hint}`
}

/** The referrers of an image, as Markdown. */
export function referrersSummary(
  referrers: readonly InspectedReferrer[],
  image: Pick<InspectedImage, 'root' | 'platforms' | 'companions'>,
): string {
  if (referrers.length === 0) return nothingRefers(image)
  const names = new Map(image.platforms.map(({ digest, platform }) => [digest, platform]))
  const rows = referrers.map(({ artifactType, predicateType, descriptor, subject, foundBy, annotations }) => [
    [shortType(artifactType), ...(predicateType === undefined ? [] : [predicateType])]
      .map(escapeMarkdown)
      .join(': '),
    names.has(subject) ? escapeMarkdown(names.get(subject) ?? '') : digestCell(subject),
    bytesCell(descriptor.size),
    timeCell(annotations['org.opencontainers.image.created']),
    foundBy === 'tag' ? 'a tag' : 'the referrers API',
    digestCell(descriptor.digest),
  ])
  return fullColumns(['Referrer', 'Of', 'Manifest', 'Created', 'Found by', 'Digest'], rows, mostRows)
}
