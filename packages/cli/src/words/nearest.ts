import { typingErrors } from '@tallyman/core/text/typing-errors'

/** The word that `written` most probably stands for; undefined if none is near. */
export function nearest(written: string, words: readonly string[]): string | undefined {
  const limit = written.length < 4 ? 1 : 2
  const near = words.flatMap(word => {
    const errors = typingErrors(written.toLowerCase(), word, limit)
    return errors === undefined ? [] : [{ word, errors }]
  })
  return near.sort((a, b) => a.errors - b.errors)[0]?.word
}
