import { readAll } from '../content/bytes.ts'
import type { BlobSource } from '../content/store.ts'
import { TallyError } from '../errors.ts'
import { parseImageConfig } from '../model/config.ts'
import type { Document } from '../model/document.ts'
import { isImageConfig } from '../model/media-type.ts'
import { formatPlatform } from '../model/platform.ts'
import { platformMatches } from '../model/platform-choice.ts'
import { subsetIndex } from '../model/subset-index.ts'
import type { Selection } from '../transfer/walk.ts'

/** The part of an image that is of some platforms: a new index where one is left out. Throws PLATFORM_MISSING. */
export async function selectPlatforms(
  root: Document,
  selection: Selection,
  blobs: BlobSource,
): Promise<Document> {
  if (selection === 'all' || root.manifest.kind === 'index') return subsetIndex(root, selection)
  const { config, layers } = root.manifest
  if (!isImageConfig(config.mediaType)) return root
  const { platform } = parseImageConfig(await readAll(blobs, config), layers.length)
  const missing = selection.filter(wanted => !platformMatches(wanted, platform))
  if (missing.length === 0) return root
  const wanted = missing.map(formatPlatform).join(', ')
  throw new TallyError(
    'PLATFORM_MISSING',
    `Cannot find ${wanted}: the image is for ${formatPlatform(platform)} alone`,
    { details: { wanted, offered: [formatPlatform(platform)] } },
  )
}
