const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** Colons: in an IPv6 address, in brackets or as a word after another, where no command can begin; or before another colon. */
const colons = /\[[\da-f:.]+\]|(?<=\S )(?:(?:[\da-f]+:)+|:):[\da-f:.]*(?![\w:])|:(?=:)/gi

const unprintable = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu

/** The bracket of a command of GitHub's runner and of Azure's agent, which finds them anywhere in a line. */
const bracket = /(##(?:vso)?)\[/gi

/** Text of which nothing is replaced: ASCII's visible characters and spaces, without the beginning of a command. */
const plain = /^[ -~]*$/

/**
 * Makes text from outside safe to print on one line: control, format and bidirectional characters become escapes,
 * and no command of a runner or agent (`::`, `##[`, `##vso[`) can begin in it. Text that is printable already stays as it is.
 *
 * @param limit characters kept; the rest is counted, not shown
 */
export function printable(text: string, limit = 200): string {
  const kept =
    text.length > limit ? `${text.slice(0, limit)}… (${text.length - limit} more characters)` : text
  if (plain.test(kept) && !kept.includes('::') && !kept.includes('##')) return kept
  return kept
    .replace(unprintable, escapeCharacter)
    .replace(colons, found => (isAddress(found) ? found : separated(found)))
    .replace(bracket, '$1\\u005b')
}

/**
 * Makes lines of a result safe to print: control, format and bidirectional characters other than line breaks and tabs become
 * escapes. Commands of a runner stay as they are, since a program may read the text.
 */
export function printableLines(text: string): string {
  return text.replace(unprintable, character =>
    /[\n\t]/.test(character) ? character : escapeCharacter(character),
  )
}

function separated(colons: string): string {
  return colons === ':' ? ':\\u200b' : colons.replace(/:(?=:)/g, ':\\u200b')
}

function isAddress(text: string): boolean {
  // Loaded only for a text that looks like one: it takes a tenth of the time in which Node starts.
  const { isIPv6 } = process.getBuiltinModule('node:net')
  return isIPv6(text.replace(/^\[(.*)\]$/, '$1'))
}

function escapeCharacter(character: string): string {
  const known = escapes[character]
  if (known) return known
  const code = character.codePointAt(0) ?? 0
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`
}

/** A URL safe for messages: without user info, query and fragment, which may carry secrets. */
export function printableUrl(url: URL | string): string {
  const parsed = typeof url === 'string' ? URL.parse(url) : url
  if (!parsed) return printable(String(url).replace(/[?#].*$/s, ''))
  return printable(`${parsed.protocol}//${parsed.host}${parsed.pathname}`)
}
