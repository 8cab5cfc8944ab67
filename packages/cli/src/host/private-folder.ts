import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { TallyError } from '@tallyman/core/errors'

/** A temporary folder that only this user can read, made when it is first used and removed at the end. */
export class PrivateFolder {
  readonly #parent: string
  #path: string | undefined
  #isKept = false

  constructor(parent = tmpdir()) {
    this.#parent = parent
  }

  /** Throws STORE_FAILED. */
  get path(): string {
    this.#path ??= made(this.#parent)
    return this.#path
  }

  /** Keeps the folder if one of these texts names a file in it, for whoever is handed the text. */
  keepFor(texts: Iterable<string>): void {
    const inside = this.#path === undefined ? undefined : this.#path + sep
    for (const text of texts) if (inside !== undefined && text.includes(inside)) this.#isKept = true
  }

  remove(): void {
    if (this.#path !== undefined && !this.#isKept) rmSync(this.#path, { recursive: true, force: true })
  }
}

function made(parent: string): string {
  try {
    return mkdtempSync(join(parent, 'tallyman-'))
  } catch (cause) {
    throw new TallyError('STORE_FAILED', `Cannot make a temporary folder in "${parent}"`, {
      cause,
      hint: 'TMPDIR names the folder for temporary files. Check that it exists, is writable and has space left.',
    })
  }
}
