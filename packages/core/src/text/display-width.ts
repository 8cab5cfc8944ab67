/** Text of which every character takes one cell: ASCII's visible characters and spaces. */
const plain = /^[ -~]*$/

/** Marks on the character before them. The one that asks for an emoji's picture (U+FE0F) may widen it. */
const combining = /[\p{Mn}\p{Me}\p{Cf}]/u
const emojiMark = '\ufe0f'

/** East Asian wide characters and emoji, in whole blocks: a cell too many leaves a gap, one too few breaks a line. */
const wide =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f1e6}-\u{1f2ff}\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u

/** The cells of a terminal that text without control characters takes, or more where terminals differ. */
export function displayWidth(text: string): number {
  if (plain.test(text)) return text.length
  let cells = 0
  for (const character of text) cells += widthOf(character)
  return cells
}

/** Cuts text to `cells` cells of a terminal, with `…` for what is left out. */
export function cutToWidth(text: string, cells: number): string {
  if (displayWidth(text) <= cells) return text
  if (cells < 1) return ''
  let used = 1
  let kept = ''
  for (const character of text) {
    used += widthOf(character)
    if (used > cells) break
    kept += character
  }
  return `${kept}…`
}

/** Cuts the beginning of text to leave `cells` cells of a terminal: of a long name its end says most. */
export function cutStart(text: string, cells: number): string {
  if (displayWidth(text) <= cells) return text
  let used = 1
  const kept: string[] = []
  for (const character of [...text].reverse()) {
    used += widthOf(character)
    if (used > cells) break
    kept.push(character)
  }
  // A mark without its character would land on the one before it.
  while (kept.length > 0 && combining.test(kept.at(-1) as string)) kept.pop()
  return cells < 1 ? '' : `…${kept.reverse().join('')}`
}

/** Fills text with spaces up to `cells` cells of a terminal. */
export function padToWidth(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - displayWidth(text)))
}

function widthOf(character: string): number {
  if (character === emojiMark) return 1
  if (combining.test(character)) return 0
  return wide.test(character) ? 2 : 1
}
