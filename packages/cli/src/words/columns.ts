const gap = 2
const widestName = 30
const narrowest = 24

/** The width that help is written for: that of the terminal, within what can be read. */
export function helpWidth(columns: number | undefined): number {
  return Math.min(Math.max(columns ?? 80, 40), 110)
}

/** Breaks text at spaces, and a word that is longer than a line at its commas, or where the line ends. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const parts = word.length > width ? split(word, width) : [word]
    for (const [at, part] of parts.entries()) {
      const longer = line === '' || at > 0 ? `${line}${part}` : `${line} ${part}`
      if (longer.length <= width || line === '') line = longer
      else {
        lines.push(line)
        line = part
      }
    }
  }
  return line === '' ? lines : [...lines, line]
}

function split(word: string, width: number): readonly string[] {
  return word.split(/(?<=,)/).flatMap(part => {
    const count = Math.max(1, Math.ceil(part.length / width))
    return Array.from({ length: count }, (_, at) => part.slice(at * width, (at + 1) * width))
  })
}

/** Rows of a name and what it means, the meanings below each other. */
export function twoColumns(
  rows: readonly (readonly [name: string, about: string])[],
  width: number,
): string[] {
  const widest = Math.max(0, ...rows.map(([name]) => name.length).filter(length => length <= widestName))
  const indent = gap + widest + gap
  const room = Math.max(width - indent, narrowest)
  return rows.flatMap(([name, about]) => {
    const [first = '', ...others] = wrapped(about, room)
    const start = `${' '.repeat(gap)}${name}`
    const below = others.map(line => `${' '.repeat(indent)}${line}`)
    // A long name has a line of its own.
    if (name.length > widest) return [start, `${' '.repeat(indent)}${first}`.trimEnd(), ...below]
    return [`${start.padEnd(indent)}${first}`.trimEnd(), ...below]
  })
}
