import { TallyError } from '../../errors.ts'
import type { Digest } from '../../model/digest.ts'
import {
  type Fields,
  fault,
  fieldsOf,
  own,
  textField,
  textListField,
  textMapField,
} from '../../model/json-fields.ts'
import { parseStrictJson } from '../../model/strict-json.ts'
import { maxDocumentBytes } from '../bytes.ts'
import { diffIdOf } from '../store/diff-ids.ts'
import { type ArchiveFiles, readSmallFile } from './archive-source-files.ts'
import { asArchiveFault } from './docker-archive.ts'
import { type ArchivedImage, compressionAt, describeImage, missing } from './docker-archive-image.ts'

/*
 * Archives of Docker before 1.10 have no manifest.json. `repositories` maps repository -> tag -> layer ID; each layer's folder has
 * `json`, with the container's settings and the parent, and `layer.tar`. The config is built from these as Docker does on load,
 * so the image gets the same ID.
 */

const maxParents = 1_000
/** Fields about the format's own folders, and fields that Docker omits from the config. */
const dropped = new Set(['id', 'parent', 'Size', 'parent_id', 'layer_id', 'throwaway'])

/** The images of an archive without manifest.json. Throws ARCHIVE_INVALID, also for circular parents. */
export async function legacyImages(files: ArchiveFiles): Promise<ArchivedImage[]> {
  const images = new Map<string, string[]>()
  const bytes = await readSmallFile(files, 'repositories', maxDocumentBytes)
  asArchiveFault('repositories', () => {
    const repositories = fieldsOf(parseStrictJson(bytes), 'repositories')
    for (const name of Object.keys(repositories)) {
      for (const [tag, id] of Object.entries(textMapField(repositories, name, 'repositories') ?? {}))
        images.set(checkedId(id), [...(images.get(id) ?? []), `${name}:${tag}`])
    }
  })
  const found: ArchivedImage[] = []
  for (const [id, names] of images) found.push(await legacyImage(files, id, names))
  return found
}

async function legacyImage(
  files: ArchiveFiles,
  id: string,
  names: readonly string[],
): Promise<ArchivedImage> {
  const chain = await chainOf(files, id)
  const diffIds: Digest[] = []
  for (const { id: layer } of chain) {
    const name = `${layer}/layer.tar`
    if ((await files.size(name)) === undefined) throw missing(name)
    diffIds.push(await diffIdOf(await files.open(name), await compressionAt(files, name)))
  }
  const configBytes = asArchiveFault(`${id}/json`, () => configOf(chain, diffIds))
  return describeImage(files, {
    configBytes,
    configPlace: { bytes: configBytes },
    config: { diffIds },
    names,
    layerNames: chain.map(({ id: layer }) => `${layer}/layer.tar`),
  })
}

interface LegacyLayer {
  readonly id: string
  readonly fields: Fields
  /** Empty for the lowest layer. */
  readonly parent: string
}

async function layerOf(files: ArchiveFiles, id: string): Promise<LegacyLayer> {
  const name = `${id}/json`
  if ((await files.size(name)) === undefined) throw missing(name)
  const bytes = await readSmallFile(files, name, maxDocumentBytes)
  return asArchiveFault(name, () => {
    const fields = fieldsOf(parseStrictJson(bytes), name)
    const parent = textField(fields, 'parent', name)
    return { id, fields, parent: parent ? checkedId(parent) : '' }
  })
}

/** The layers of an image, lowest first. */
async function chainOf(files: ArchiveFiles, top: string): Promise<LegacyLayer[]> {
  const chain: LegacyLayer[] = []
  const seen = new Set<string>()
  let id = top
  while (id !== '') {
    if (seen.has(id) || seen.size >= maxParents)
      throw new TallyError(
        'ARCHIVE_INVALID',
        `Cannot read the archive: the parents of ${top} form a cycle or never end`,
      )
    seen.add(id)
    const layer = await layerOf(files, id)
    chain.unshift(layer)
    id = layer.parent
  }
  return chain
}

function configOf(chain: readonly LegacyLayer[], diffIds: readonly Digest[]): Uint8Array {
  const { fields } = chain.at(-1) as LegacyLayer
  const kept = Object.entries(fields).filter(([name]) => !dropped.has(name))
  const history = chain.map(layer => historyOf(layer.fields))
  const config = { ...Object.fromEntries(kept), rootfs: { type: 'layers', diff_ids: diffIds }, history }
  return Buffer.from(goJson(Object.fromEntries(Object.entries(config).sort(([a], [b]) => (a < b ? -1 : 1)))))
}

function historyOf(fields: Fields): object {
  const text = (name: string) => textField(fields, name, 'json') || undefined
  const ran = fieldsOf(own(fields, 'container_config') ?? {}, 'json.container_config')
  const command = textListField(ran, 'Cmd', 'json.container_config')?.join(' ') || undefined
  return {
    created: text('created'),
    author: text('author'),
    created_by: command,
    comment: text('comment'),
    ...(own(fields, 'throwaway') === true ? { empty_layer: true } : {}),
  }
}

/** Go's JSON encoder, which Docker uses, escapes these characters. */
function goJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    found => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function checkedId(id: string): string {
  if (/^[0-9a-f]{64}$/.test(id)) return id
  throw fault('repositories', 'a layer ID is not 64 hex digits')
}
