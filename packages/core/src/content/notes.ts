import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { storeFailure } from './draft.ts'

/** Short texts in a folder, by relative path; half of one, as a kill may leave it, must mean nothing to its reader. Throws STORE_FAILED. */
export class Notes {
  readonly #folder: string
  readonly #made = new Set<string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  read(name: string): string | undefined {
    try {
      return readFileSync(join(this.#folder, name), 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw storeFailure('read a note of the store', error)
    }
  }

  write(name: string, text: string): void {
    const path = join(this.#folder, name)
    const folder = dirname(path)
    try {
      if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true })
      writeFileSync(path, text)
    } catch (error) {
      throw storeFailure('write a note of the store', error)
    }
    this.#made.add(folder)
  }
}
