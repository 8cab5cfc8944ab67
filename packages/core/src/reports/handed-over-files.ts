import { accessSync, constants, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import type { Host } from '../action/host.ts'
import { attempt } from '../content/attempt.ts'
import { storeFailure } from '../content/full-disk.ts'
import { makeFolder } from '../content/make-folder.ts'
import { writeWhole } from '../content/store/write-whole.ts'
import type { Digest } from '../model/digest.ts'
import { shownPath } from '../workspace/workspace-path.ts'

/** The same images in the same order get the same name, so that a repeated step overwrites its own files. */
export function stepName(verb: string, images: readonly { readonly digest: Digest }[]): string {
  const first = images[0]?.digest.replace(/^\w+:(.{12}).*$/, '$1') ?? 'none'
  return `${verb}-${first}-${images.length}`
}

/** The files that a step passes to later ones, in a folder of their own below the job's temporary folder. */
export class HandedOverFiles {
  readonly #folder: string
  readonly #workspace: string

  /**
   * @param name of the folder. The same name gives the same folder, unless an earlier step ran as another user, whose
   * folders cannot be written to. Throws STORE_FAILED.
   */
  constructor({ temp, workspace }: Pick<Host, 'temp' | 'workspace'>, name: string) {
    this.#folder = writableFolder(temp, name)
    this.#workspace = workspace
  }

  /** Writes a file atomically and returns its path, relative to the workspace if inside it. Throws STORE_FAILED. */
  async write(file: string, content: string | Uint8Array): Promise<string> {
    const path = join(this.#folder, file)
    await writeWhole(content, path, 'the file')
    return shownPath(this.#workspace, path)
  }

  /** Writes the full report of the step, `report.json`. Throws STORE_FAILED. */
  report(report: object): Promise<string> {
    return this.write('report.json', `${JSON.stringify(report, undefined, 2)}\n`)
  }
}

function writableFolder(temp: string, name: string): string {
  const folder = join(temp, 'tallyman-files', name)
  const isOurs = attempt(() => {
    makeFolder(folder)
    accessSync(folder, constants.W_OK)
  })
  return isOurs ? folder : freshFolder(temp)
}

function freshFolder(temp: string): string {
  try {
    return mkdtempSync(join(temp, 'tallyman-files-'))
  } catch (error) {
    throw storeFailure('make a folder for the files that later steps are handed', error)
  }
}
