import { isTallyError, TallyError } from '../../errors.ts'
import {
  fault,
  fieldsOf,
  own,
  refuseCaseVariants,
  textField,
  textListField,
} from '../../model/json-fields.ts'
import { parseStrictJson } from '../../model/strict-json.ts'
import { archiveName } from '../tar/archive-names.ts'

/** An image in a docker-archive's `manifest.json`: paths in the archive and the image's names. */
export interface ArchiveEntry {
  readonly config: string
  /** Lowest first. */
  readonly layers: readonly string[]
  readonly names: readonly string[]
}

const maxImages = 1_000
const maxLayers = 1_000

/** Reads `manifest.json`. Throws ARCHIVE_INVALID naming the fault. */
export function parseArchiveManifest(bytes: Uint8Array): ArchiveEntry[] {
  return asArchiveFault('manifest.json', () => {
    const list = parseStrictJson(bytes)
    if (!Array.isArray(list) || list.length === 0) throw fault('manifest.json', 'expected a list of images')
    if (list.length > maxImages)
      throw fault('manifest.json', `${list.length} images, expected at most ${maxImages}`)
    return list.map((value, at) => entryOf(value, `manifest.json[${at}]`))
  })
}

/** Turns faults of documents in an archive into ARCHIVE_INVALID. */
export function asArchiveFault<T>(name: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!isTallyError(error) || error.code === 'ARCHIVE_INVALID') throw error
    throw new TallyError('ARCHIVE_INVALID', `Cannot read ${name} of the archive: ${error.message}`, {
      cause: error,
    })
  }
}

function entryOf(value: unknown, where: string): ArchiveEntry {
  const fields = fieldsOf(value, where)
  refuseCaseVariants(fields, ['Config', 'RepoTags', 'Layers'], where)
  const config = textField(fields, 'Config', where)
  const layers = textListField(fields, 'Layers', where) ?? []
  if (!config) throw fault(`${where}.Config`, 'expected a path')
  if (layers.length > maxLayers) throw fault(`${where}.Layers`, `expected at most ${maxLayers}`)
  const names = own(fields, 'RepoTags') === null ? [] : (textListField(fields, 'RepoTags', where) ?? [])
  return { config: archiveName(config), layers: layers.map(archiveName), names }
}
