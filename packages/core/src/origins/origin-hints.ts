import type { ErrorCode } from '../errors.ts'
import type { ImageOrigin } from './image-origin.ts'

type Hints = Readonly<Partial<Record<ErrorCode, string>>>

const archive: Hints = {
  NOT_FOUND:
    'Check the path, which is relative to the workspace, and the name or digest after it. The step that writes the layout or archive has to run before this one.',
  MANIFEST_INVALID:
    'The layout or archive holds a document that two clients could read differently, or not at all. Write it again with a current version of the tool that made it.',
  CONTENT_MISMATCH:
    'The layout or archive holds other bytes than its digests promise: it is damaged or was changed. Write it again.',
  GRAPH_INVALID:
    'The index in the layout or archive points at itself, nests too deeply or has too many entries. Write it again.',
  STORE_FAILED:
    "Check that the runner's user may read the layout or archive, and that the content store is writable and has space left.",
}

const engine: Hints = {
  NOT_FOUND:
    'Name an image that the engine holds, as `docker image ls` shows it; the step that builds or loads it has to run before this one.',
  MANIFEST_INVALID:
    'What the engine gives for this image can be read in two ways, or not at all. Build or pull the image again, and update the engine if it repeats.',
  CONTENT_MISMATCH:
    'The engine gives other bytes than the digests promise. Run again; if it repeats, remove the image there and build or pull it again.',
}

const store: Hints = {
  NOT_FOUND:
    'Pull the image by an earlier step with the same `store` and the same `platforms`, or name another source.',
}

/** Hints for failures in reading images from an origin; for a folder its base's registry may be to blame. */
export function originHints(kind: ImageOrigin['kind']): Hints {
  if (kind === 'directory') return {}
  if (kind === 'docker') return engine
  if (kind === 'store') return store
  const place = kind === 'oci-layout' ? 'DIR' : 'FILE'
  return {
    ...archive,
    REFERENCE_INVALID: `Choose one of them by its name behind the path: \`${kind}=${place}:NAME\`.`,
  }
}
