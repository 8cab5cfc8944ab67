/** Bytes; the runner drops the summary of a step whole when it is over 1 MiB. */
const maxBytes = 1_000_000
const note = '\n\n(The rest is left out: a step summary holds 1 MB.)\n'

/** As much of `markdown` as fits behind the bytes written already, cut at the end of a line and saying so. */
export function cutSummary(markdown: string, written: number): string {
  const free = maxBytes - written
  const bytes = Buffer.from(markdown)
  if (bytes.byteLength <= free) return markdown
  const kept = bytes.subarray(0, Math.max(0, free - note.length))
  const end = kept.lastIndexOf('\n')
  if (end >= 0) return kept.subarray(0, end).toString() + note
  return free >= note.length ? note : ''
}
