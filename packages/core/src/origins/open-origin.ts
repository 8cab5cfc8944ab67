import { statSync } from 'node:fs'
import { readSpecial, specialKindOf } from '../content/special-file.ts'
import type { Bytes, Target } from '../content/store.ts'
import { type ErrorCode, isTallyError, TallyError, withHints } from '../errors.ts'
import { isDigest, parseDigest } from '../model/digest.ts'
import { parseImage, withoutScheme } from '../model/reference.ts'
import { heartbeat } from '../text/heartbeat.ts'
import { printable } from '../text/printable.ts'
import { fileProblem } from '../workspace/file-text.ts'
import { pathHint, pathToRead, type WorkspacePath } from '../workspace/workspace-path.ts'
import type { ImageOrigin, OriginName, OriginPorts } from './image-origin.ts'
import { originHints } from './origin-hints.ts'

const accepted =
  'store=NAME@DIGEST, oci-layout=DIR[:ref], oci-archive=FILE, docker-archive=FILE, docker or docker=NAME'

/**
 * Parses an item of `source` or `from`: `store`, `store=REF`, `oci-layout=DIR[:ref]`, `oci-archive=FILE`,
 * `docker-archive=FILE`, `docker`, `docker=NAME`.
 */
export function parseOrigin(text: string, alsoAccepted = ''): OriginName {
  const [, kind = '', , value = ''] = /^([a-z-]+)(=(.*))?$/s.exec(text.trim()) ?? []
  const has = text.includes('=')
  const written = value.trim()
  if (!has && (kind === 'store' || kind === 'docker')) return { kind }
  if (has && written !== '') {
    if (kind === 'store') return storeOrigin(written)
    if (kind === 'docker') return { kind, target: isDigest(written) ? { digest: written } : { tag: written } }
    if (kind === 'oci-layout' || kind === 'oci-archive' || kind === 'docker-archive')
      return { kind, ...pathAndTarget(written) }
  }
  throw new Error(`"${printable(text)}" is none of ${accepted}${alsoAccepted}`)
}

function storeOrigin(written: string): OriginName {
  if (isDigest(written)) return { kind: 'store', target: { digest: written } }
  const { digest } = parseImage(written)
  if (digest !== undefined) return { kind: 'store', target: { digest }, name: withoutScheme(written) }
  throw new Error(`"${printable(written)}" has no digest; the store knows images by their digests alone`)
}

/** A name follows the first colon that is not part of a drive, a digest follows `@`. */
function pathAndTarget(written: string): { readonly path: string; readonly target?: Target } {
  const [, before, digest] = /^(.+)@(sha(?:256|512):[0-9a-f]+)$/.exec(written) ?? []
  if (before !== undefined && digest !== undefined)
    return { path: before, target: { digest: parseDigest(digest) } }
  const colon = written.indexOf(':', /^[A-Za-z]:[\\/]/.test(written) ? 2 : 1)
  if (colon < 0) return { path: written }
  const [path, tag] = [written.slice(0, colon), written.slice(colon + 1)]
  if (tag === '') throw new Error(`"${printable(written)}" has nothing after its colon`)
  return { path, target: { tag } }
}

/**
 * Opens an origin. Nothing is read from an engine until an image is resolved. Throws NOT_FOUND, ARCHIVE_INVALID,
 * STORE_FAILED, ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED.
 */
export async function openOrigin(origin: OriginName, ports: OriginPorts): Promise<ImageOrigin> {
  switch (origin.kind) {
    case 'store': {
      const { StoreOrigin } = await import('./store-origin.ts')
      return new StoreOrigin(ports.store, origin)
    }
    case 'docker': {
      const { EngineOrigin } = await import('./engine-origin.ts')
      return EngineOrigin.open(origin.target, ports)
    }
    default: {
      const { ArchiveOrigin } = await import('./archive-origin.ts')
      const { openArchive } = await import('../content/archive/archive-source.ts')
      const { kind, path, target } = origin
      const { store, maxImageSize, say } = ports
      using _ = heartbeat(say, () => [`reading ${path === '-' ? 'standard input' : printable(path)}`])
      const source = await withHints(originHints(kind), () =>
        naming(path, async () => openArchive(await contentAt(origin, ports), store.scratch, maxImageSize)),
      )
      // The actual form counts, not the declared one: the layers of a docker save are uncompressed.
      const isPlain = kind === 'docker-archive' || source.form === 'docker-archive'
      const compress = isPlain && !ports.isLookedAt && !ports.isForEngine ? ports : undefined
      return new ArchiveOrigin(source, { kind, target, compress, isForEngine: ports.isForEngine })
    }
  }
}

/** The paths that mean standard input, which may be a socket that no path opens. */
const inputNames: ReadonlySet<string> = new Set(['/dev/stdin', '/dev/fd/0', '/proc/self/fd/0'])

/** The place of a layout or archive, or the bytes of a stream. Throws INPUT_INVALID, NOT_FOUND, ARCHIVE_INVALID. */
async function contentAt(
  { kind, path }: Extract<OriginName, { readonly path: string }>,
  ports: OriginPorts,
): Promise<WorkspacePath | Bytes> {
  if (path === '-' || (inputNames.has(path) && ports.stdin && !isFileOrFolder(path)))
    return standardInput(kind, ports)
  const place = await placeOf(path, ports.workspace)
  const special = specialKindOf(place.path, `read "${printable(path)}"`)
  return special === 'pipe' || special === 'device' ? readSpecial(place.path, special, ports.signal) : place
}

function isFileOrFolder(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats !== undefined && (stats.isFile() || stats.isDirectory())
}

/** The codes of errors about content. */
const contentCodes: readonly ErrorCode[] = [
  'ARCHIVE_INVALID',
  'CONTENT_MISMATCH',
  'CONTENT_TOO_LARGE',
  'GRAPH_INVALID',
  'MANIFEST_INVALID',
  'MANIFEST_TOO_LARGE',
]

/** Names the layout or archive in errors about its content, which know only parts of it. */
async function naming<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const shown = path === '-' ? 'of standard input' : `"${printable(path)}"`
    if (!isTallyError(error, ...contentCodes) || error.message.includes(shown)) throw error
    const known = /^Cannot read the (?:layout or )?archive(?=: )/
    const message = known.test(error.message)
      ? error.message.replace(known, start => `${start} ${shown}`)
      : `Cannot read the layout or archive ${shown}: ${error.message.replace(/^Cannot /, 'cannot ')}`
    throw new TallyError(error.code, message, {
      cause: error.cause,
      hint: error.hint,
      details: error.details,
    })
  }
}

/** The bytes of standard input, which only an archive can be. Throws INPUT_INVALID. */
function standardInput(kind: OriginName['kind'], { stdin }: OriginPorts): Bytes {
  const refused = (why: string) =>
    new TallyError(
      'INPUT_INVALID',
      `Cannot read "${kind}=-": ${why}, expected a path; \`./-\` is a file of that name`,
    )
  if (kind === 'oci-layout') throw refused('a layout is a folder, and `-` is standard input')
  if (!stdin) throw refused('`-` is standard input, which a step does not have')
  return stdin()
}

async function placeOf(path: string, workspace: string): Promise<WorkspacePath> {
  try {
    return await pathToRead(workspace, path)
  } catch (error) {
    const message = `Cannot read the layout or archive "${printable(path)}": ${fileProblem(error)}`
    const hint = pathHint(error)
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const code = hint ? 'INPUT_INVALID' : isMissing ? 'NOT_FOUND' : 'ARCHIVE_INVALID'
    throw new TallyError(code, message, { cause: error, hint })
  }
}
