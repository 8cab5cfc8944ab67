import { TallyError } from '../../errors.ts'
import type { RowKind } from '../../template/rows.ts'
import type { DiffLevel } from '../comparison.ts'
import type { EngineRecord, InspectedImage, Inspection, Show } from '../inspection.ts'

/*
 * Each kind of show loads its own printers: a step shows one or two of them.
 */

/** How a step's findings are printed. */
interface FormatWishes {
  readonly shows: ReadonlySet<Show>
  readonly diff: DiffLevel
  /** Empty for the table of each show. */
  readonly format: string
  readonly quiet: boolean
  readonly digests: boolean
  readonly noTrunc: boolean
  /** Milliseconds since 1970. */
  readonly now: number
  /** The JSON of the step. */
  readonly json: () => object
}

/** The text of one kind of show. */
interface Section {
  readonly title: string
  /** Without a last line break. */
  readonly text: string
}

type Printer = (inspection: Inspection, wishes: FormatWishes) => Promise<string>

const printers: Readonly<Record<Show, Printer>> = {
  image: (inspection, wishes) => imageText(inspection, wishes),
  history: ({ images }, wishes) =>
    byOrigin(images, wishes, {
      engine: async (records, wishes) => {
        const { printEngineHistory } = await import('./engine-history.ts')
        return records.map(each => printEngineHistory(each, wishes)).join('\n')
      },
      others: async others => {
        const { historyKindFor, historyRows } = await import('./history-rows.ts')
        return listed(historyKindFor(others), historyRows(others, wishes), wishes)
      },
    }),
  layers: ({ images }, wishes) => layersText(images, wishes),
  graph: async ({ images }, wishes) => {
    if (!['', 'table', 'tree'].includes(wishes.format)) return layersText(images, wishes)
    const { printGraphTree } = await import('./graph-tree.ts')
    return printGraphTree(images, wishes)
  },
  tags: async ({ images }, wishes) => {
    const { tagKind, tagRows } = await import('./tag-rows.ts')
    const lists = images.flatMap(({ tags }) => tags ?? [])
    return listed(tagKind(lists), tagRows(lists, wishes), wishes)
  },
  referrers: async ({ images }, wishes) => {
    const { referrerKind, referrerRows } = await import('./referrer-rows.ts')
    return listed(referrerKind, referrerRows(images, wishes), wishes)
  },
  files: async ({ images }, wishes) => {
    const { fileRows, filesKind } = await import('./files-rows.ts')
    return listed(filesKind, fileRows(images.flatMap(({ platforms }) => platforms)), wishes)
  },
  usage: async ({ images, usage }, wishes) => {
    const { usageKindFor, usageLine, usageRows } = await import('./usage-rows.ts')
    const text = await listed(usageKindFor(images), usageRows(images, wishes), wishes)
    return usage && wishes.format === '' && !wishes.quiet ? `${text}${usageLine(usage)}\n` : text
  },
  engine: async ({ engine }, wishes) => {
    if (!engine) return ''
    if (wishes.format !== 'tree') {
      const { printEngineRows } = await import('./engine-rows.ts')
      return printEngineRows(engine, wishes)
    }
    const { printEngineTree } = await import('./engine-tree.ts')
    return printEngineTree(engine, wishes.noTrunc)
  },
  repositories: async ({ catalogs = [] }, wishes) => {
    const { repositoryKind, repositoryRows } = await import('./repository-rows.ts')
    return listed(repositoryKind, repositoryRows(catalogs), wishes)
  },
  search: async ({ search }, wishes) => {
    if (!search) return ''
    const { searchKind, searchRows } = await import('./search-rows.ts')
    return listed(searchKind, searchRows(search, wishes), wishes)
  },
}

const titles: Readonly<Record<Show, string>> = {
  image: 'Images',
  history: 'History',
  layers: 'Layers',
  graph: 'Graph',
  tags: 'Tags',
  referrers: 'Referrers',
  files: 'Files',
  usage: 'Usage',
  engine: 'Images of the engine',
  repositories: 'Repositories',
  search: 'Search',
}

/**
 * The findings in the form of `format`, or the table of each show, and of the comparison. Throws INPUT_INVALID for a format
 * that is wrong, or that the rows do not fit.
 */
export async function formatInspection(inspection: Inspection, wishes: FormatWishes): Promise<Section[]> {
  const { comparison } = inspection
  const { shows, diff, format } = wishes
  const sections: Section[] = []
  for (const show of shows) {
    const text = isWhole(inspection, wishes) ? jsonText(wishes) : await printers[show](inspection, wishes)
    sections.push({ title: titles[show], text: ended(text) })
  }
  if (!comparison || format !== '') return sections
  const { diffRows } = await import('./diff-rows.ts')
  const { kind, rows } = diffRows(comparison, diff)
  return sections.concat({ title: 'Comparison', text: ended(await listed(kind, rows, wishes)) })
}

/** Sections as one text; each has its title if there are several. */
export function sectionsText(sections: readonly Section[]): string {
  const [only] = sections
  if (sections.length === 1 && only) return only.text
  return sections.map(({ title, text }) => `${title}\n${text}`).join('\n\n')
}

/** Whether `json` is the JSON of the step: where Docker has a list of its own, it is Docker's. */
function isWhole({ images }: Inspection, { shows, format }: FormatWishes): boolean {
  if (format !== 'json' || shows.has('engine')) return false
  const isDockers = (shows.has('image') || shows.has('history')) && images.length > 0
  return !(isDockers && images.every(({ engineRecord }) => engineRecord))
}

function jsonText({ json }: FormatWishes): string {
  return JSON.stringify(json())
}

async function listed<R>(kind: RowKind<R>, rows: readonly R[], wishes: FormatWishes): Promise<string> {
  const { printRows } = await import('../../template/print-rows.ts')
  return printRows(rows, kind, wishes)
}

async function layersText(images: readonly InspectedImage[], wishes: FormatWishes): Promise<string> {
  const { layerKindFor, layerRows } = await import('./layer-rows.ts')
  return listed(layerKindFor(images), layerRows(images, wishes), wishes)
}

/** Images of a registry in buildx's words, those of an engine in Docker's; beside the table of a comparison one of their own. */
async function imageText({ images, comparison }: Inspection, wishes: FormatWishes): Promise<string> {
  const { format, quiet } = wishes
  if (quiet && (format === '' || format === 'table'))
    return images.map(({ root }) => `${root?.digest ?? ''}\n`).join('')
  if (comparison && format === '') return imageTable(images, wishes)
  return byOrigin(images, wishes, {
    engine: async records => {
      const { printEngineInspect } = await import('./engine-inspect.ts')
      return printEngineInspect(records, format)
    },
    others: async others => {
      if (isTemplate(format)) {
        const { printImages } = await import('./image-context.ts')
        return printImages(others, format)
      }
      return imageTable(others, wishes)
    },
  })
}

async function imageTable(images: readonly InspectedImage[], wishes: FormatWishes): Promise<string> {
  const { imageKindFor, imageRows } = await import('./image-rows.ts')
  return listed(imageKindFor(images), imageRows(images, wishes), wishes)
}

/** Whether a format is a template by itself, and no word for a form. */
function isTemplate(format: string): boolean {
  return !['', 'json', 'jsonl', 'table', 'tree'].includes(format) && !/^table\s/.test(format)
}

/** Prints images of an engine and all others apart, in the order of the first of each. */
async function byOrigin(
  images: readonly InspectedImage[],
  wishes: FormatWishes,
  print: {
    readonly engine: (records: readonly EngineRecord[], wishes: FormatWishes) => Promise<string>
    readonly others: (images: readonly InspectedImage[]) => Promise<string>
  },
): Promise<string> {
  const records = images.flatMap(({ engineRecord }) => engineRecord ?? [])
  const others = images.filter(({ engineRecord }) => !engineRecord)
  if (records.length === 0) return print.others(others)
  if (wishes.format === 'tree')
    throw new TallyError('INPUT_INVALID', '`format: tree` is for show: engine and show: graph')
  const texts = [
    await print.engine(records, wishes),
    ...(others.length > 0 ? [await print.others(others)] : []),
  ]
  return (images[0]?.engineRecord ? texts : texts.reverse()).join('')
}

function ended(text: string): string {
  return text.replace(/\n$/, '')
}
