import { accessSync, constants, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { attempt } from '../content/attempt.ts'
import { storeFailure } from '../content/full-disk.ts'
import { makeFolder } from '../content/make-folder.ts'
import { writeWhole } from '../content/store/write-whole.ts'
import { shownPath } from '../destinations/write-destinations.ts'
import type { Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'

/** Where a report goes: below the job's temporary folder, in a folder of this name. */
export interface ReportFolder {
  readonly temp: string
  readonly workspace: string
  readonly name: string
}

/** The same images in the same order write to the same place, so that a step that is run again overwrites its own files. */
export function stepName(verb: string, images: readonly { readonly digest: Digest }[]): string {
  const first = images[0]?.digest.replace(/^\w+:(.{12}).*$/, '$1') ?? 'none'
  return `${verb}-${first}-${images.length}`
}

/**
 * The folder for files that later steps are handed: the same name gives the same one, unless an earlier step ran as another user, whose
 * folders are not ours to write to. Throws STORE_FAILED.
 */
export function handedOverFolder(temp: string, name: string): string {
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

/** Writes a step's full report and gives its path as it is shown. Throws STORE_FAILED. */
export async function writeReport(report: object, place: ReportFolder): Promise<string> {
  return written('report.json', `${JSON.stringify(report, undefined, 2)}\n`, place)
}

/** Writes a manifest's exact bytes and gives their path as it is shown. Throws STORE_FAILED. */
export async function writeManifest({ bytes }: Document, place: ReportFolder): Promise<string> {
  return written('manifest.json', bytes, place)
}

async function written(
  file: string,
  content: string | Uint8Array,
  { temp, workspace, name }: ReportFolder,
): Promise<string> {
  const path = join(handedOverFolder(temp, name), file)
  await writeWhole(content, path, 'the file')
  return shownPath(workspace, path)
}
