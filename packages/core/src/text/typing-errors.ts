/** Returns the number of typing errors between two words, two neighbours in the wrong order as one; undefined if over `limit`. */
export function typingErrors(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const costs = [
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
        (row[j - 1] as number) + (isSame ? 0 : 1),
      ]
      if (isSwap) costs.push((before[j - 2] as number) + 1)
      next.push(Math.min(...costs))
    }
    before = row
    row = next
  }
  const found = row[b.length] as number
  return found <= limit ? found : undefined
}

/** The word that `written` most probably stands for; undefined if none is near. */
export function nearest(written: string, words: readonly string[]): string | undefined {
  const limit = written.length < 4 ? 1 : 2
  const near = words.flatMap(word => {
    const errors = typingErrors(written.toLowerCase(), word, limit)
    return errors === undefined ? [] : [{ word, errors }]
  })
  return near.sort((a, b) => a.errors - b.errors)[0]?.word
}
