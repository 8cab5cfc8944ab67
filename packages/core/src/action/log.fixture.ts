import type { Log } from './host.ts'

/** A log that records its lines: group titles are prefixed with `> `, annotations with their level. */
export function listening(): { readonly lines: string[]; readonly log: Log } {
  const lines: string[] = []
  const annotated = (level: string) => (message: string) => void lines.push(`${level} ${message}`)
  return {
    lines,
    log: {
      debug: () => undefined,
      info: line => void lines.push(line),
      list: each => void lines.push(...each),
      group: (title, body) => void lines.push(`> ${title}`, ...body),
      notice: annotated('notice'),
      warning: annotated('warning'),
      error: annotated('error'),
      quietMs: () => 0,
    },
  }
}
