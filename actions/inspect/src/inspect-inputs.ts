import { bytes, converted, listOrCsv, oneOf, type Parser, pair } from '@tallyman/core/action/inputs'
import type { GrowthLimit } from '@tallyman/core/inspect/budgets'
import { type Show, shows } from '@tallyman/core/inspect/inspection'
import { searchOrders } from '@tallyman/core/inspect/search-filters'
import { tagOrders } from '@tallyman/core/inspect/tag-order'
import { printable, printableUrl } from '@tallyman/core/text/printable'

/** Parses `show` to a set in the order in which the kinds are shown. */
export const showSet: Parser<ReadonlySet<Show>> = converted(
  listOrCsv(oneOf(...shows)),
  named => new Set(shows.filter(show => named.includes(show))),
)

/** Parses an item of `filters`; the name is in lower case, as Docker reads it. */
export const filter: Parser<readonly [name: string, value: string]> = pair(
  (name, value) => [name.toLowerCase(), value] as const,
)

/** Parses an order: a field, with `-` in front for the reverse one. */
export const order: Parser<string> = value => {
  const [, field = ''] = /^-?([a-z]+)$/.exec(value.trim()) ?? []
  oneOf(...new Set([...tagOrders, ...searchOrders]))(field === '' ? value : field)
  return value.trim()
}

/** Parses `max-growth`: `5%` or a size. A number alone could be meant as either, so it has to be 0. */
export const growth: Parser<GrowthLimit> = value => {
  const written = value.trim()
  const [, percent] = /^(\d{1,6}(?:\.\d{1,3})?) ?%$/.exec(written) ?? []
  if (percent !== undefined) return { written, percent: Number(percent) }
  const refused = `"${printable(written)}", expected a share such as 5% or a size such as 20MB`
  if (/^0*[1-9]\d*$/.test(written)) throw new Error(refused)
  try {
    return { written, bytes: bytes(written) }
  } catch (error) {
    throw new Error(refused, { cause: error })
  }
}

/** Parses the address of a registry's search. */
export const searchAddress: Parser<URL> = value => {
  const url = URL.parse(value.trim())
  if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') return url
  throw new Error(
    `"${printableUrl(value.trim())}", expected an address such as https://registry.example/v1/search`,
  )
}

/** Keeps a template as it is, without the final line breaks that a YAML block adds. */
export const template: Parser<string> = value =>
  value.trim() === '' ? '' : value.replace(/(?<![\r\n])[\r\n]+$/, '')
