const steps = [
  [1e12, 'TB'],
  [1e9, 'GB'],
  [1e6, 'MB'],
  [1e3, 'kB'],
] as const

/** Formats bytes for people: decimal units, three or four digits. */
export function humanBytes(bytes: number): string {
  // From 999.5 on, rounding would show 1000 of the smaller unit.
  const step = steps.find(([size]) => bytes >= size * 0.9995)
  if (!step) return `${Math.round(bytes)} B`
  const [size, unit] = step
  const amount = bytes / size
  return `${amount >= 99.95 ? Math.round(amount) : amount.toFixed(1)} ${unit}`
}

/** Formats a difference of bytes, with its sign. */
export function signedBytes(bytes: number): string {
  if (bytes === 0) return humanBytes(0)
  return `${bytes > 0 ? '+' : '-'}${humanBytes(Math.abs(bytes))}`
}

/** Formats milliseconds for people, in the two largest units that matter. */
export function humanTime(milliseconds: number): string {
  if (milliseconds < 999.5) return `${Math.round(milliseconds)} ms`
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`
  const seconds = Math.round(milliseconds / 1000)
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
  const minutes = Math.round(seconds / 60)
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** Formats bytes over milliseconds as a rate. */
export function humanRate(bytes: number, milliseconds: number): string {
  return `${humanBytes(bytes / (Math.max(1, milliseconds) / 1000))}/s`
}

/** A whole number with its thousands apart. Written here, since loading Intl's data takes as long as starting Node. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** A count with its noun, in the plural unless the count is 1. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** A text with a capital letter first. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Words as a sentence lists them: `a, b and c`. */
export function enumerated(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
