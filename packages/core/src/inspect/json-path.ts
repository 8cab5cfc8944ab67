/** The result of looking a path up. */
export interface LookUp {
  /** The values found; several for `[*]`. */
  readonly values: readonly unknown[]
  /** Without a value: how far the path leads, and the keys that are there. */
  readonly at: string
  readonly keys: readonly string[]
}

/**
 * Looks a path up in JSON: keys joined by dots, `[0]` for an item, `[*]` for all items of a list. Keys may have dots
 * themselves: the longest key that fits is tried first. Never leads to anything but own keys.
 */
export function lookUp(value: unknown, path: string): LookUp {
  return within(value, path, '')
}

function within(value: unknown, path: string, at: string): LookUp {
  if (path === '') return { values: [value], at, keys: [] }
  if (Array.isArray(value)) return inList(value, path, at)
  if (typeof value !== 'object' || value === null) return { values: [], at, keys: [] }
  const fields = value as Readonly<Record<string, unknown>>
  const fitting = Object.keys(fields)
    .filter(key => key !== '' && path.startsWith(key) && /^(?:$|[.[])/.test(path.slice(key.length)))
    .sort((a, b) => b.length - a.length)
  let furthest: LookUp = { values: [], at, keys: Object.keys(fields) }
  for (const key of fitting) {
    const rest = path.slice(key.length).replace(/^\./, '')
    const found = within(fields[key], rest, at === '' ? key : `${at}.${key}`)
    if (found.values.length > 0) return found
    if (found.at.length > furthest.at.length) furthest = found
  }
  return furthest
}

function inList(items: readonly unknown[], path: string, at: string): LookUp {
  const [bracket = '', index = ''] = /^\[(\d{1,9}|\*)\]\.?/.exec(path) ?? []
  const none = { values: [], at, keys: items.length === 0 ? [] : [`[0] to [${items.length - 1}]`] }
  if (bracket === '') return none
  const rest = path.slice(bracket.length)
  if (index !== '*') {
    const item = Number(index)
    return item < items.length ? within(items[item], rest, `${at}[${item}]`) : none
  }
  const found = items.map((item, order) => within(item, rest, `${at}[${order}]`))
  const values = found.flatMap(each => each.values)
  return values.length > 0 ? { values, at, keys: [] } : (found[0] ?? none)
}
