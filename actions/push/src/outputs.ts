import { nameOf } from '@tallyman/core/operations/write/tag-plan'
import { bytesByFate, tagOutputs } from '@tallyman/core/reports/write-report'
import type { PushResult } from './run.ts'

/** The outputs of the step. */
export function outputs({ pushed, report, isDry }: PushResult): Record<string, string> {
  const { written, platformDigests } = pushed
  const { root, tags, blobs } = written
  const { mediaType, digest, size } = root.descriptor
  const tagged = tagOutputs(written)
  const names = tags
    .filter(({ outcome }) => outcome === 'moved' || outcome === 'same')
    .map(({ target }) => nameOf(target))
  const paths = tags.length === 0 && !isDry ? tagged.refs.split('\n') : names
  const metadata = {
    'containerimage.digest': digest,
    'containerimage.descriptor': { mediaType, digest, size },
    'image.name': paths.slice(0, 50).join(','),
  }
  return {
    ...tagged,
    json: JSON.stringify({ digest, written: paths.slice(0, 20) }),
    report,
    'platform-digests': JSON.stringify(Object.fromEntries(platformDigests)),
    'registry-paths': JSON.stringify(paths.slice(0, 50)),
    mounted: String(blobs.filter(({ how }) => how === 'mounted').length),
    'uploaded-bytes': String(bytesByFate(blobs).uploaded),
    metadata: JSON.stringify(metadata),
  }
}
