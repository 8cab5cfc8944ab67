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

  /** Keeps the folder if a text names a file in it, for whoever is shown or handed the text. */
  keepFor(text: string): void {
    if (this.#path !== undefined && text.includes(this.#path + sep)) this.#isKept = true
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
