import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Short texts in a folder, by relative path; a reader sees an old or a new one, never half of one. */
export class Notes {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  read(name: string): string | undefined {
    try {
      return readFileSync(join(this.#folder, name), 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  }

  write(name: string, text: string): void {
    const path = join(this.#folder, name)
    const draft = `${path}.${process.pid}`
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(draft, text)
    renameSync(draft, path)
  }
}
