import { TallyError } from '../../errors.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import { type Digest, digestOf, type Hasher, hasher } from '../../model/digest.ts'
import { ociLayer } from '../../model/media-type.ts'
import { printable } from '../../text/printable.ts'
import { type PushCompression, recompress } from '../compression/recompress.ts'
import { pour } from '../store/draft.ts'
import type { LayoutStore } from '../store/layout-store.ts'
import type { Bytes } from '../store.ts'
import { type FolderFilter, folderEntries } from './folder-entries.ts'
import { type TarEntry, tarOf } from './tar.ts'

/** A layer created from a folder, and the digest of its tar. */
interface FolderLayer {
  readonly layer: Descriptor
  readonly diffId: Digest
  /** Paths excluded by the filter; for a wholly excluded folder only its own path. */
  readonly leftOut: readonly string[]
  /** Included files that look like secrets. */
  readonly secrets: readonly string[]
  /** Whether the layer has neither files nor links. */
  readonly isEmpty: boolean
}

/** Options for making a layer from a folder. */
interface LayerMaking {
  readonly compression: PushCompression
  /** Modification time of every entry, in seconds since 1970. */
  readonly time: number
  readonly filter?: FolderFilter | undefined
  /** Observes the layer's uncompressed bytes. */
  readonly watch?: ((bytes: Bytes) => Bytes) | undefined
}

/**
 * Stores a folder as one layer; equal content gives equal bytes on every machine. Reads the folder once, as a stream.
 * Throws FOLDER_INVALID for content a layer cannot contain or that changes meanwhile, STORE_FAILED.
 */
export async function folderLayer(
  folder: string,
  store: LayoutStore,
  { compression, time, filter, watch = bytes => bytes }: LayerMaking,
): Promise<FolderLayer> {
  const { entries, leftOut } = await folderEntries(folder, filter)
  for (const entry of entries) await checkGit(entry)
  const hash = hasher('sha256')
  // Names from a folder contain no slash and never lead upwards; a backslash is an ordinary character there.
  const tar = tarOf(entries, { time, nameOf: name => name })
  const open = async () => recompress(watch(hashed(tar, hash)), compression)
  const named = digestOf(Buffer.from(folder))
  const unlimited = { digest: named, size: Number.POSITIVE_INFINITY }
  const { digest, size } = await store.receiveNew(named, draft => pour(open, draft, unlimited))
  const diffId = hash.digest()
  store.rememberDiffId(digest, compression, diffId)
  const layer = { mediaType: ociLayer[compression], digest, size }
  const files = entries.flatMap(entry => ('open' in entry ? [entry.name] : []))
  const isEmpty = entries.every(entry => 'folder' in entry)
  return { layer, diffId, leftOut, secrets: files.filter(looksSecret), isEmpty }
}

/** Names of files that contain passwords or keys; example files and public keys are not matched. */
const secretNames = [
  /^\.env(?:\.(?!(?:.*\.)?(?:example|sample|template|dist|defaults?)$).+)?$/,
  /^id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?$/,
  /^\.(?:netrc|pgpass|git-credentials|npmrc|pypirc|htpasswd)$/,
  /\.(?:p12|pfx|jks|keystore|kdbx|ppk)$/,
  /^(?:privkey\d*|.*private[._-]?key)\.pem$/,
  /\.key$/,
]
const secretPaths = /(?:^|\/)(?:\.aws\/credentials|\.docker\/config\.json|\.kube\/config)$/

/** Whether a path is one of a file with passwords or keys. */
export function looksSecret(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return secretPaths.test(path) || secretNames.some(each => each.test(name))
}

/** Maximum size of a git config that is read; real ones are smaller. */
const maxGitConfigBytes = 1024 * 1024

/** Whether a file is a git config that is read for the token of a checkout. */
export function isGitConfig({ name, size }: { readonly name: string; readonly size: number }): boolean {
  return /(?:^|\/)\.git\/(?:.+\/)?config$/.test(name) && size <= maxGitConfigBytes
}

/**
 * Refuses the git config in which actions/checkout leaves the job's token: anyone who pulls the image could use it. Throws
 * FOLDER_INVALID.
 */
export function refuseToken(name: string, content: Uint8Array): void {
  const text = Buffer.from(content).toString('latin1')
  if (!/^[^#;\n]*\bextraheader\s*=\s*"?authorization:/im.test(text)) return
  const message = `Cannot put "${printable(name)}" into the layer: it holds the token of a checkout, expected another folder, or persist-credentials: false there`
  throw new TallyError('FOLDER_INVALID', message)
}

async function checkGit(entry: TarEntry): Promise<void> {
  if (!('open' in entry) || !isGitConfig(entry)) return
  const pieces: Buffer[] = []
  for await (const piece of await entry.open()) pieces.push(Buffer.from(piece))
  refuseToken(entry.name, Buffer.concat(pieces))
}

async function* hashed(bytes: Bytes, hash: Hasher): Bytes {
  for await (const chunk of bytes) {
    hash.update(chunk)
    yield chunk
  }
}
