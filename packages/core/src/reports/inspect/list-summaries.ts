import type { Catalog, EngineListing, SearchResult } from '../../inspect/inspection.ts'
import { isDigest, shortDigest } from '../../model/digest.ts'
import { ellipsis } from '../../template/display-width.ts'
import { grouped } from '../../text/format.ts'
import { code, details, escapeMarkdown } from '../../text/markdown.ts'
import { bytesCell, codes, counted, fullColumns, timeCell } from './cells.ts'

const mostRows = 200
const mostNames = 500
/** Cells of a description; the report has the whole. */
const widestDescription = 100

type EngineImage = EngineListing['images'][number]

/** The images of an engine, as Markdown, in the engine's order. */
export function engineSummary({ engine, images, containers }: EngineListing): string {
  const rows = images.slice(0, mostRows).map(image => engineRow(image, containers))
  const sum = images.reduce((all, image) => all + (numberIn(image, 'Size') ?? 0), 0)
  const store = engine.store === 'containerd' ? ', containerd store' : ''
  const headers = ['Image', 'Size', 'Shared', 'Created', 'Used by', 'Platforms', 'ID']
  // Images of an engine share layers, which its sizes count for each of them.
  const size = images.length > 1 ? `, ${bytesCell(sum)} if shared layers are counted for each image` : ''
  return [
    `**${counted(images.length, 'image')} in the engine (${escapeMarkdown(engine.version)}${store})${size}.**`,
    fullColumns(headers, rows, mostRows, images.length),
  ]
    .filter(Boolean)
    .join('\n\n')
}

function engineRow(image: EngineImage, containers: ReadonlyMap<string, number> | undefined): string[] {
  const { Id } = image
  const id = typeof Id === 'string' ? Id : ''
  // The containerd store lists names by digest among the tags.
  const tags = textsIn(image, 'RepoTags').filter(each => each !== '<none>:<none>' && !each.includes('@'))
  const names = tags.length > 0 ? tags : [...new Set(textsIn(image, 'RepoDigests').map(withoutDigest))]
  const created = numberIn(image, 'Created')
  const used = containers?.get(id) ?? numberIn(image, 'Containers') ?? 0
  const shared = numberIn(image, 'SharedSize')
  return [
    names.length > 0 ? codes(names, 4) : 'no name',
    bytesCell(numberIn(image, 'Size')),
    shared !== undefined && shared >= 0 ? bytesCell(shared) : '',
    created === undefined ? '' : timeCell(new Date(created * 1000).toISOString()),
    used > 0 ? counted(used, 'container') : '',
    platformsOf(image).map(escapeMarkdown).join(', '),
    code(isDigest(id) ? shortDigest(id) : id),
  ]
}

/** A name of `RepoDigests` without the digest, which the ID stands for. */
function withoutDigest(name: string): string {
  return name.replace(/@.*$/s, '')
}

/** The platforms of an image in the containerd store, which lists its manifests. */
function platformsOf({ Manifests }: EngineImage): string[] {
  if (!Array.isArray(Manifests)) return []
  return Manifests.flatMap(entry => {
    const { ImageData: { Platform = {} } = {}, Available } = entry as {
      readonly ImageData?: { readonly Platform?: Readonly<Record<string, unknown>> }
      readonly Available?: boolean
    }
    const parts = [Platform.os, Platform.architecture, Platform.variant].filter(
      each => typeof each === 'string' && each,
    )
    if (parts.length === 0 || parts[0] === 'unknown') return []
    return [`${parts.join('/')}${Available === false ? ' (not here)' : ''}`]
  })
}

function numberIn(image: EngineImage, name: string): number | undefined {
  const value = image[name]
  return typeof value === 'number' ? value : undefined
}

function textsIn(image: EngineImage, name: string): string[] {
  const value = image[name]
  return Array.isArray(value) ? value.filter(each => typeof each === 'string') : []
}

/** The repositories of a registry, as Markdown. */
export function catalogSummary({ registry, repositories }: Catalog): string {
  return [
    `**${code(registry)} lists ${counted(repositories.length, 'repository', 'repositories')}.**`,
    details('Repositories', codes(repositories, mostNames), repositories.length <= 50),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** The results of a search, as Markdown; all their texts are by strangers. */
export function searchSummary({ term, said, repositories }: SearchResult): string {
  const rows = repositories.map(({ name, description, stars, isOfficial }) => [
    code(name),
    grouped(stars),
    isOfficial ? 'official' : '',
    escapeMarkdown(ellipsis(description, widestDescription)),
  ])
  return [
    `**${counted(repositories.length, 'repository', 'repositories')} found for ${code(term)} on ${escapeMarkdown(said)}.**`,
    fullColumns(['Repository', 'Stars', 'Official', 'Description'], rows, mostRows),
  ]
    .filter(Boolean)
    .join('\n\n')
}
