import type { Host } from '@tallyman/core/action/host'
import { isTallyError, TallyError } from '@tallyman/core/errors'
import { selectionOf } from '@tallyman/core/inputs/selection'
import { splitEngineFilters } from '@tallyman/core/inspect/engine-filters'
import type { Show } from '@tallyman/core/inspect/inspection'
import { searchLimit, searchOrders } from '@tallyman/core/inspect/search-filters'
import { tagOrders } from '@tallyman/core/inspect/tag-order'
import type { Inspected, InspectRequest, SearchWishes } from '@tallyman/core/operations/inspect'
import type { BaseWish } from '@tallyman/core/operations/inspect/inspect-request'
import { parseInspected } from '@tallyman/core/operations/inspect/parse-inspected'
import { printable } from '@tallyman/core/text/printable'
import { filtersFor } from './filters.ts'
import type { InspectInputs } from './inputs.ts'

const ordered = ['tags', 'search'] as const
/** The orders of each kind of show; the first is the usual one. */
const orders: Readonly<Record<(typeof ordered)[number], readonly string[]>> = {
  tags: tagOrders,
  search: searchOrders,
}
/** These show what is in one platform's image, and for many platforms a lot. */
const ofOnePlatform: readonly Show[] = ['history', 'layers', 'files', 'usage']

/** Makes one request of the inputs. Throws INPUT_INVALID where they do not fit together. */
export async function requestOf(
  values: InspectInputs,
  host: Pick<Host, 'platform' | 'architecture' | 'release'>,
): Promise<InspectRequest> {
  const shows = shownKinds(values)
  await checkFormat(values, shows)
  const asks = await imageAsksOf(values, shows)
  const filters = filtersFor(values.filters, shows)
  const items = isEngineList(shows) ? [] : itemsOf(values, shows)
  const named = isEngineList(shows) ? values.images.map(name => ['reference', name] as const) : []
  const isOfOne = asks.isOfOnePlatform || ofOnePlatform.some(show => shows.has(show))
  const usual = isOfOne ? [] : ['all']
  const isAsked = values.platforms.length > 0
  return {
    images: items,
    shows,
    compareWith: comparedWith(values),
    base: baseWish(values),
    diff: values.diff,
    selection: selectionOf(isAsked ? values.platforms : usual, host),
    platformsAsked: isAsked,
    isDigestOnly: asks.isDigestOnly && isNothingElse(values),
    predicates: asks.predicates,
    tags: { filters: filters.tags, limit: values.limit, sort: orderOf(values, 'tags') },
    engine: {
      ...splitEngineFilters([...filters.engine, ...named]),
      ...(await engineAsksOf(values, shows)),
      all: values.all,
    },
    search: shows.has('search') ? searchOf(values, filters.search) : undefined,
    usage: { to: values.to },
    paths: filters.files.map(([, glob]) => glob),
    concurrency: values.concurrency,
    maxImageSize: values['max-image-size'],
  }
}

/** Without `show`: a search if there is a term, else images. */
function shownKinds({ show, search }: Pick<InspectInputs, 'show' | 'search'>): ReadonlySet<Show> {
  if (show.size > 0) return show
  return new Set<Show>([search === '' ? 'image' : 'search'])
}

/** Whether `images` are names whose tags the engine lists, as the argument of `docker image ls`. */
function isEngineList(shows: ReadonlySet<Show>): boolean {
  return shows.has('engine') && [...shows].every(show => show === 'engine' || show === 'search')
}

function itemsOf(values: InspectInputs, shows: ReadonlySet<Show>): Inspected[] {
  const kinds = [...shows].filter(show => show !== 'engine' && show !== 'search')
  if (kinds.length === 0) return []
  if (shows.has('repositories') && kinds.length > 1)
    throw invalid(
      `show: repositories and ${kinds.filter(show => show !== 'repositories').join(', ')}`,
      'repositories without them, since its items are registries, not images',
    )
  if (values.images.length === 0) throw invalid('images: nothing given', 'at least one image')
  // Images are judged and compared, not the list of a repository's tags.
  const isImage = values['compare-with'] !== '' || hasBudget(values)
  const read = isImage ? new Set<Show>([...shows, 'image']) : shows
  const problems: string[] = []
  const items = values.images.flatMap(text => parsed('images', text, { shows: read, problems }))
  if (problems.length > 0)
    throw new TallyError('INPUT_INVALID', `Cannot read an input:\n${problems.join('\n')}`)
  return items
}

function comparedWith(values: InspectInputs): Inspected | undefined {
  const { 'compare-with': text, 'max-growth': growth } = values
  if (text === '') {
    if (growth)
      throw invalid(`max-growth: ${growth.written}, and no compare-with`, 'the image to compare with')
    return undefined
  }
  if (baseWish(values)) {
    if (growth)
      throw invalid(
        `max-growth: ${growth.written}, and compare-with: base`,
        'one of them, since a base is not grown from',
      )
    return undefined
  }
  const problems: string[] = []
  const [item] = parsed('compare-with', text, { shows: new Set(['image']), problems })
  if (item) return item
  throw new TallyError('INPUT_INVALID', `Cannot read an input:\n${problems.join('\n')}`)
}

/** `base` is the base that the image names, and `base=NAME` another; an image of that name is written `base:latest`. */
function baseWish({ 'compare-with': text }: Pick<InspectInputs, 'compare-with'>): BaseWish | undefined {
  const [, name = ''] = /^base(?:=(.*))?$/s.exec(text) ?? [undefined, undefined]
  if (!/^base(?:=|$)/.test(text)) return undefined
  if (name.trim() === '') {
    if (text === 'base') return { given: undefined }
    throw invalid(`compare-with: ${text}`, 'the name of the base, such as base=alpine:3.22')
  }
  const problems: string[] = []
  const [item] = parsed('compare-with', name, { shows: new Set(['image']), problems })
  if (item?.place === 'registry') return { given: item.written }
  const why = problems[0] ?? `compare-with: "${printable(name)}" is no image of a registry`
  throw new TallyError('INPUT_INVALID', `Cannot read an input:\n${why}`)
}

function parsed(
  input: string,
  text: string,
  { shows, problems }: { readonly shows: ReadonlySet<Show>; readonly problems: string[] },
): Inspected[] {
  try {
    return [parseInspected(text, shows)]
  } catch (error) {
    if (!(error instanceof Error)) throw error
    problems.push(`${input}: ${error.message}`)
    return []
  }
}

function hasBudget(values: InspectInputs): boolean {
  const { 'max-size': size, 'max-layers': layers, 'max-growth': growth } = values
  return [size, layers, growth].some(limit => limit !== undefined)
}

/** Refuses what no list can be printed with, before anything is asked. Throws INPUT_INVALID for a template that is wrong. */
async function checkFormat({ format }: InspectInputs, shows: ReadonlySet<Show>): Promise<void> {
  if (format !== '' && shows.size !== 1)
    throw invalid(
      `format: given, and show: ${[...shows].join(', ')}`,
      'a format for one kind of show, or none for a table of each',
    )
  if (format === 'tree' && !shows.has('engine') && !shows.has('graph'))
    throw invalid(`format: tree, and show: ${[...shows].join(', ')}`, 'show: engine or graph')
  if (!format.includes('{{')) return
  const { parseTemplate } = await import('@tallyman/core/template/template')
  try {
    parseTemplate(format.replace(/^table\s+/, ''))
  } catch (error) {
    if (!isTallyError(error)) throw error
    throw new TallyError(error.code, `Cannot read an input:\nformat: ${error.message}`, { cause: error })
  }
}

/** The parts that the format of `show: image` needs to be read; only the digest for `quiet`. */
async function imageAsksOf({ format, quiet }: InspectInputs, shows: ReadonlySet<Show>) {
  const isOfImages = shows.size === 1 && shows.has('image')
  if (!isOfImages || format === '')
    return { isDigestOnly: isOfImages && quiet, predicates: [], isOfOnePlatform: false }
  const { imageAsks } = await import('@tallyman/core/inspect/formats/image-context')
  return imageAsks(format)
}

/** The facts that the engine computes only when it is asked to. */
async function engineAsksOf({ format }: InspectInputs, shows: ReadonlySet<Show>) {
  if (!shows.has('engine') || format === '') return { isFull: false, hasPlatforms: false }
  const { engineAsks } = await import('@tallyman/core/inspect/formats/engine-rows')
  return engineAsks(format)
}

/** Whether outputs alone are wanted: checks and the file need the documents. */
function isNothingElse(values: InspectInputs): boolean {
  const isChecked = hasBudget(values) || values.expect.length > 0
  return values['compare-with'] === '' && values['output-file'] === '' && !isChecked
}

function searchOf(values: InspectInputs, filters: SearchWishes['filters']): SearchWishes {
  const { search: term, limit = searchLimit.usual } = values
  if (term === '') throw invalid('show: search, and search: nothing given', 'a term to search for')
  if (limit > searchLimit.most)
    throw invalid(`limit: ${limit}`, `1 to ${searchLimit.most} for a search, as in docker search`)
  return { term, limit, filters, sort: orderOf(values, 'search'), url: values['search-url'] }
}

/** The order of one kind of show; one that is meant for the other kind leaves the usual one. */
function orderOf({ sort, show, search }: InspectInputs, kind: keyof typeof orders): string {
  const known = orders[kind]
  const field = sort.replace(/^-/, '')
  if (known.includes(field)) return sort
  const shows = shownKinds({ show, search })
  const isForAny = ordered.some(each => shows.has(each) && orders[each].includes(field))
  if (sort !== '' && !isForAny && shows.has(kind))
    throw invalid(`sort: ${printable(sort)}`, `one of ${known.join(', ')} for ${kind}`)
  return known[0] ?? ''
}

function invalid(state: string, wish: string): TallyError {
  return new TallyError('INPUT_INVALID', `Cannot inspect: ${state}; expected ${wish}`)
}
