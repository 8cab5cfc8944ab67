import type { HttpHeaders } from '../../http/http-headers.ts'
import { printable } from '../../text/printable.ts'

/** Maximum warnings shown of one registry. */
const maxShown = 20

/** The warnings of one registry in its `Warning` headers, each text once (distribution-spec, "Warnings"). */
export class RegistryWarnings {
  readonly #host: string
  readonly #shown = new Set<string>()

  constructor(host: string) {
    this.#host = host
  }

  /** The lines to show for a response: escaped, and without those shown before. */
  fresh(headers: HttpHeaders): string[] {
    const texts = headers.all('warning').flatMap(warningTexts)
    return [...new Set(texts)].flatMap(text => {
      if (this.#shown.has(text) || this.#shown.size >= maxShown) return []
      this.#shown.add(text)
      return [`${this.#host} warns: ${printable(text)}`]
    })
  }
}

/** A warning whose text is a quoted string (RFC 9110, section 5.6.4), which has no control characters. */
const warning = /(?<![^\s,])299 - "((?:[\t !#-[\]-~\x80-\xff]|\\[\t -~\x80-\xff])*)"(?=\s*(?:,|$))/g

/**
 * The texts of `299 - "text"`: the specification has no other code or agent, and no date. Node decodes headers as
 * Latin-1; texts are UTF-8.
 */
function warningTexts(line: string): string[] {
  const found = line.matchAll(warning)
  return [...found].map(([, text = '']) => Buffer.from(text.replace(/\\(.)/g, '$1'), 'latin1').toString())
}
