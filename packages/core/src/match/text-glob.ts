/** Stands for `?`: any character. */
const anyCode = -1

/**
 * A matcher of globs over whole texts: `*` is any text, slashes and line breaks included, `?` one UTF-16 unit, `\` takes the next sign as
 * it is. Its time is the text's length times that of the longest part between two `*`, at worst.
 */
export function textGlob(glob: string): (text: string) => boolean {
  const [first = [], ...others] = partsOf(glob)
  const last = others.pop()
  return text => {
    if (!isAt(text, first, 0)) return false
    if (last === undefined) return text.length === first.length
    let from = first.length
    // The leftmost place of each part leaves the most text for those behind it.
    for (const part of others) {
      const at = placeOf(text, part, from)
      if (at === undefined) return false
      from = at + part.length
    }
    const end = text.length - last.length
    return end >= from && isAt(text, last, end)
  }
}

/** The codes of the parts between stars. */
function partsOf(glob: string): number[][] {
  const parts: number[][] = [[]]
  for (const [sign] of glob.matchAll(/\\[\s\S]|[\s\S]/g)) {
    if (sign === '*') parts.push([])
    else parts.at(-1)?.push(sign === '?' ? anyCode : sign.charCodeAt(sign.length - 1))
  }
  return parts
}

function placeOf(text: string, part: readonly number[], from: number): number | undefined {
  for (let at = from; at + part.length <= text.length; at++) if (isAt(text, part, at)) return at
  return undefined
}

function isAt(text: string, part: readonly number[], at: number): boolean {
  if (at + part.length > text.length) return false
  for (let next = 0; next < part.length; next++)
    if (part[next] !== anyCode && part[next] !== text.charCodeAt(at + next)) return false
  return true
}
