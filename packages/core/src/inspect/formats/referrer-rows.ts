import type { Row, RowKind } from '../../template/rows.ts'
import type { InspectedImage } from '../inspection.ts'
import { digestWord, type RowFlags, sizeWord } from './row-words.ts'

/** The referrers of images, a row each. */
export const referrerKind: RowKind = {
  name: 'referrer of an image',
  headers: {
    Image: 'IMAGE',
    Subject: 'SUBJECT',
    Platform: 'PLATFORM',
    Digest: 'DIGEST',
    ArtifactType: 'ARTIFACT TYPE',
    PredicateType: 'PREDICATE TYPE',
    MediaType: 'MEDIA TYPE',
    Size: 'SIZE',
    Bytes: 'BYTES',
    FoundBy: 'FOUND BY',
    CreatedAt: 'CREATED AT',
    Annotations: 'ANNOTATIONS',
  },
  columns: ['Subject', 'Platform', 'Digest', 'ArtifactType', 'PredicateType', 'Size', 'FoundBy'],
  quiet: 'Digest',
}

const createdKey = 'org.opencontainers.image.created'

/** A row for each referrer; that of a platform's image names the platform. */
export function referrerRows(images: readonly InspectedImage[], flags: RowFlags): Row[] {
  return images.flatMap(({ written, referrers = [], platforms }) =>
    referrers.map(({ subject, descriptor, artifactType, predicateType = '', foundBy, annotations }) => ({
      Image: written,
      Subject: digestWord(subject, flags),
      Platform: platforms.find(({ digest }) => digest === subject)?.platform ?? '',
      Digest: digestWord(descriptor.digest, flags),
      ArtifactType: artifactType,
      PredicateType: predicateType,
      MediaType: descriptor.mediaType,
      Size: sizeWord(descriptor.size),
      Bytes: descriptor.size,
      FoundBy: foundBy,
      CreatedAt: Object.hasOwn(annotations, createdKey) ? (annotations[createdKey] ?? '') : '',
      Annotations: annotations,
    })),
  )
}
