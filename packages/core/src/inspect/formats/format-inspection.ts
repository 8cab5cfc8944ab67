import { TallyError } from '../../errors.ts'
import { printRows, type Row } from '../../template/print-rows.ts'
import type { RowKind, TemplateValue } from '../../template/rows.ts'
import { ListSteps } from '../../template/steps.ts'
import { parseTemplate } from '../../template/template.ts'
import type { DiffLevel } from '../comparison.ts'
import type { EngineRecord, InspectedImage, Inspection, Show } from '../inspection.ts'
import { diffRows } from './diff-rows.ts'
import { printEngineHistory } from './engine-history.ts'
import { printEngineInspect } from './engine-inspect.ts'
import { printEngineRows } from './engine-rows.ts'
import { printEngineTree } from './engine-tree.ts'
import { fileRows, filesKind } from './files-rows.ts'
import { printGraphTree } from './graph-tree.ts'
import { historyKindFor, historyRows } from './history-rows.ts'
import { imageContext } from './image-context.ts'
import { imageKindFor, imageRows } from './image-rows.ts'
import { layerKindFor, layerRows } from './layer-rows.ts'
import { referrerKind, referrerRows } from './referrer-rows.ts'
import { repositoryKind, repositoryRows } from './repository-rows.ts'
import { searchKind, searchRows } from './search-rows.ts'
import { tagKind, tagRows } from './tag-rows.ts'
import { usageKindFor, usageLine, usageRows } from './usage-rows.ts'

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

type Printer = (inspection: Inspection, wishes: FormatWishes) => string

const printers: Readonly<Record<Show, Printer>> = {
  image: ({ images }, wishes) => imageText(images, wishes),
  history: ({ images }, wishes) =>
    byOrigin(images, wishes, {
      engine: (records, wishes) => records.map(each => printEngineHistory(each, wishes)).join('\n'),
      others: others => listed(historyKindFor(others), historyRows(others, wishes), wishes),
    }),
  layers: ({ images }, wishes) => listed(layerKindFor(images), layerRows(images, wishes), wishes),
  graph: ({ images }, wishes) =>
    ['', 'table', 'tree'].includes(wishes.format)
      ? printGraphTree(images, wishes)
      : listed(layerKindFor(images), layerRows(images, wishes), wishes),
  tags: ({ images }, wishes) => {
    const lists = images.flatMap(({ tags }) => tags ?? [])
    return listed(tagKind(lists), tagRows(lists, wishes), wishes)
  },
  referrers: ({ images }, wishes) => listed(referrerKind, referrerRows(images, wishes), wishes),
  files: ({ images }, wishes) =>
    listed(filesKind, fileRows(images.flatMap(({ platforms }) => platforms)), wishes),
  usage: ({ images, usage }, wishes) => {
    const text = listed(usageKindFor(images), usageRows(images, wishes), wishes)
    return usage && wishes.format === '' && !wishes.quiet ? `${text}${usageLine(usage)}\n` : text
  },
  engine: ({ engine }, wishes) => {
    if (!engine) return ''
    return wishes.format === 'tree'
      ? printEngineTree(engine, wishes.noTrunc)
      : printEngineRows(engine, wishes)
  },
  repositories: ({ catalogs = [] }, wishes) => listed(repositoryKind, repositoryRows(catalogs), wishes),
  search: ({ search }, wishes) => (search ? listed(searchKind, searchRows(search, wishes), wishes) : ''),
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
export function formatInspection(inspection: Inspection, wishes: FormatWishes): Section[] {
  const { comparison } = inspection
  const { shows, diff, format } = wishes
  const sections = Array.from(shows, show => ({
    title: titles[show],
    text: ended(isWhole(inspection, wishes) ? jsonText(wishes) : printers[show](inspection, wishes)),
  }))
  if (!comparison || format !== '') return sections
  const { kind, rows } = diffRows(comparison, diff)
  return sections.concat({ title: 'Comparison', text: ended(listed(kind, rows, wishes)) })
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

function listed(kind: RowKind, rows: readonly TemplateValue[], wishes: FormatWishes): string {
  return printRows(rows as readonly Row[], kind, wishes)
}

/** Images of a registry in buildx's words, those of an engine in Docker's. */
function imageText(images: readonly InspectedImage[], wishes: FormatWishes): string {
  const { format, quiet } = wishes
  if (quiet && (format === '' || format === 'table'))
    return images.map(({ root }) => `${root?.digest ?? ''}\n`).join('')
  return byOrigin(images, wishes, {
    engine: records => printEngineInspect(records, format),
    others: others => {
      if (!isTemplate(format)) return listed(imageKindFor(others), imageRows(others, wishes), wishes)
      const template = parseTemplate(format)
      const steps = new ListSteps()
      return others.map(image => `${template.render(imageContext(image), steps)}\n`).join('')
    },
  })
}

/** Whether a format is a template by itself, and no word for a form. */
function isTemplate(format: string): boolean {
  return !['', 'json', 'jsonl', 'table', 'tree'].includes(format) && !/^table\s/.test(format)
}

/** Prints images of an engine and all others apart, in the order of the first of each. */
function byOrigin(
  images: readonly InspectedImage[],
  wishes: FormatWishes,
  print: {
    readonly engine: (records: readonly EngineRecord[], wishes: FormatWishes) => string
    readonly others: (images: readonly InspectedImage[]) => string
  },
): string {
  const records = images.flatMap(({ engineRecord }) => engineRecord ?? [])
  const others = images.filter(({ engineRecord }) => !engineRecord)
  if (records.length === 0) return print.others(others)
  if (wishes.format === 'tree')
    throw new TallyError('INPUT_INVALID', '`format: tree` is for show: engine and show: graph')
  const texts = [print.engine(records, wishes), ...(others.length > 0 ? [print.others(others)] : [])]
  return (images[0]?.engineRecord ? texts : texts.reverse()).join('')
}

function ended(text: string): string {
  return text.replace(/\n$/, '')
}
