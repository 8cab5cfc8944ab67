const steps = [
  [1e9, 'GB'],
  [1e6, 'MB'],
  [1e3, 'kB'],
] as const

/** Bytes for a person: decimal units, three digits at most. */
export function humanBytes(bytes: number): string {
  const step = steps.find(([size]) => bytes >= size)
  if (!step) return `${Math.round(bytes)} B`
  const [size, unit] = step
  const amount = bytes / size
  return `${amount >= 100 ? Math.round(amount) : amount.toFixed(1)} ${unit}`
}

/** Milliseconds for a person. */
export function humanTime(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`
  return `${Math.floor(milliseconds / 60_000)} min ${Math.round((milliseconds % 60_000) / 1000)} s`
}

/** Bytes over milliseconds as a rate. */
export function humanRate(bytes: number, milliseconds: number): string {
  return `${humanBytes(bytes / (Math.max(1, milliseconds) / 1000))}/s`
}
