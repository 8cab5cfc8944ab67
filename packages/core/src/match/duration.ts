const units: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
}

/** Milliseconds in a duration such as `7d`, `36h` or `1d12h`; undefined for any other text. Units: ms, s, m, h, d, w. */
export function parseDuration(text: string): number | undefined {
  if (!/^(?:\d{1,9}(?:\.\d{1,3})?(?:ms|s|m|h|d|w))+$/.test(text) || text.length > 60) return undefined
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d|w)/g)]
  return parts.reduce((sum, [, amount, unit = '']) => sum + Number(amount) * (units[unit] ?? 0), 0)
}

/** Formats a duration in its two largest units: `7d`, `1d 12h`, `0s`. */
export function formatDuration(milliseconds: number): string {
  let rest = milliseconds
  const parts: string[] = []
  for (const unit of ['d', 'h', 'm', 's']) {
    const size = units[unit] as number
    const count = Math.floor(rest / size)
    rest -= count * size
    if (count > 0) parts.push(`${count}${unit}`)
  }
  return parts.slice(0, 2).join(' ') || '0s'
}
