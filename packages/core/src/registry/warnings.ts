import { printable } from '../printable.ts'
import type { HttpHeaders } from './http.ts'

/** More than these are not shown of one registry, whatever it sends. */
const maxShown = 20

/** What one registry warns of in its `Warning` headers, each text once (distribution-spec, "Warnings"). */
export class RegistryWarnings {
  readonly #host: string
  readonly #shown = new Set<string>()

  constructor(host: string) {
    this.#host = host
  }

  /** The lines to show for an answer: escaped, and none that was shown before. */
  fresh(headers: HttpHeaders): string[] {
    const texts = headers.all('warning').flatMap(warningTexts)
    return [...new Set(texts)].flatMap(text => {
      if (this.#shown.has(text) || this.#shown.size >= maxShown) return []
      this.#shown.add(text)
      return [`${this.#host} warns: ${printable(text)}`]
    })
  }
}

/** The texts of `299 - "text"`; the specification knows no other code or agent, and no date. */
function warningTexts(line: string): string[] {
  const found = line.matchAll(/(?<![^\s,])299 - "((?:[^"\\]|\\.)*)"(?=\s*(?:,|$))/g)
  return [...found].map(([, text = '']) => text.replace(/\\(.)/g, '$1'))
}
