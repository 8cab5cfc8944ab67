import { defaultKeyPrefix } from '@tallyman/core/cache/keys'
import type { Show } from '@tallyman/core/inspect/inspection'
import { printable } from '@tallyman/core/text/printable'
import type { InspectInputs } from './inputs.ts'

/** The inputs that have no effect, each as a sentence. */
export function idleInputs(values: InspectInputs, shows: ReadonlySet<Show>): string[] {
  const without = (show: Show, given: readonly (readonly [boolean, string])[]) =>
    shows.has(show)
      ? []
      : given.flatMap(([isGiven, name]) =>
          isGiven ? [`${name} has no effect: show does not name ${show}`] : [],
        )
  const { cache } = values
  return [
    ...without('engine', [
      [values.all, 'all'],
      [values.digests, 'digests'],
    ]),
    ...without('search', [
      [values.search !== '', 'search'],
      [values['search-url'] !== undefined, 'search-url'],
    ]),
    ...without('usage', [
      [values.to !== 'store', `to: ${values.to}`],
      [cache !== 'false', `cache: ${cache}`],
    ]),
    ...idleCache(values, shows),
    ...idleOrder(values, shows),
    ...(values.diff !== 'summary' && /^base(?:=|$)/.test(values['compare-with'])
      ? [`diff: ${values.diff} has no effect: compare-with: base compares digests or lowest layers`]
      : []),
    ...(values.diff !== 'summary' && values['compare-with'] === ''
      ? [`diff: ${values.diff} has no effect: compare-with names no image`]
      : []),
    ...plainFormat(values.format),
    ...(values.images.length > 0 && shows.size === 1 && shows.has('search')
      ? ['images has no effect: show names nothing but search']
      : []),
  ]
}

/** As in Docker, any other text is a template, which prints itself for each row. */
function plainFormat(format: string): string[] {
  const isForm = ['', 'table', 'json', 'jsonl', 'tree'].includes(format)
  if (isForm || format.includes('{{')) return []
  return [
    `format: ${printable(format, 80)} has no {{.Field}}: it is printed as it is for each row. Other forms are table, json, jsonl and tree`,
  ]
}

function idleCache(values: InspectInputs, shows: ReadonlySet<Show>): string[] {
  const { cache, 'cache-client': client, 'key-prefix': prefix } = values
  if (shows.has('usage') && cache !== 'false') return []
  const why = cache === 'false' ? 'cache is false' : 'show does not name usage'
  return [
    ...(client === 'auto' ? [] : [`cache-client: ${client} has no effect: ${why}`]),
    ...(prefix === defaultKeyPrefix ? [] : [`key-prefix: ${prefix} has no effect: ${why}`]),
  ]
}

function idleOrder({ limit, sort }: InspectInputs, shows: ReadonlySet<Show>): string[] {
  if (shows.has('tags') || shows.has('search')) return []
  const why = 'has no effect: show names neither tags nor search'
  return [
    ...(limit === undefined ? [] : [`limit: ${limit} ${why}`]),
    ...(sort === '' ? [] : [`sort: ${sort} ${why}`]),
  ]
}
