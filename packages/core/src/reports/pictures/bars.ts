import { humanBytes } from '../../text/format.ts'
import { table, unbroken } from '../../text/markdown.ts'

/** Characters of the longest bar. */
const widest = 20

/** A row of a table with bars. */
export interface Bar {
  /** Bytes. */
  readonly size: number
  /** Cells before and after the size and its bar; Markdown. */
  readonly before: readonly string[]
  readonly after?: readonly string[]
}

/** A bar whose length is the share of `part` in `whole`; the smallest part still shows. */
export function bar(part: number, whole: number): string {
  if (part <= 0 || whole <= 0) return ''
  return '▇'.repeat(Math.round((part / whole) * widest)) || '▏'
}

/** The share of `part` in `whole` in per cent, as Markdown. */
export function percent(part: number, whole: number): string {
  if (whole <= 0) return ''
  const share = (part / whole) * 100
  if (share > 0 && share < 1) return '&lt;1 %'
  return `${share > 99 && share < 100 ? '&gt;99' : Math.round(share)} %`
}

/** A table of sizes with a bar for the share of each in their sum; `headers` name the cells before and after. */
export function barTable(
  bars: readonly Bar[],
  headers: { readonly before: readonly string[]; readonly after?: readonly string[] },
): string {
  const whole = bars.reduce((sum, { size }) => sum + size, 0)
  const rows = bars.map(({ size, before, after = [] }) => [
    ...before,
    unbroken(humanBytes(size)),
    unbroken([bar(size, whole), percent(size, whole)].filter(Boolean).join(' ')),
    ...after,
  ])
  return table([...headers.before, 'Size', 'Share', ...(headers.after ?? [])], rows)
}
