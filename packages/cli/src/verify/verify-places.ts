import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Host } from '@tallyman/core/action/host'
import { readSmallFile } from '@tallyman/core/content/archive/archive-source-files'
import { folderFiles } from '@tallyman/core/content/archive/layout-reader'
import { maxDocumentBytes } from '@tallyman/core/content/bytes'
import { digestOfFile } from '@tallyman/core/content/store/file-bytes'
import { blobName } from '@tallyman/core/content/store/layout-index'
import type { LayoutStore } from '@tallyman/core/content/store/layout-store'
import { isTallyError, TallyError } from '@tallyman/core/errors'
import { lookedAtPorts } from '@tallyman/core/inputs/looked-at'
import { algorithmOf, type Digest, encodedOf, isDigest } from '@tallyman/core/model/digest'
import { type Document, parseDocument } from '@tallyman/core/model/document'
import { parseImage, type Reference } from '@tallyman/core/model/reference'
import type { ImageOrigin, OriginName } from '@tallyman/core/origins/image-origin'
import { openOrigin, parseOrigin } from '@tallyman/core/origins/open-origin'
import type { RegistryClient } from '@tallyman/core/registry/registry-client'
import { printable } from '@tallyman/core/text/printable'
import { resumed } from '@tallyman/core/transfer/resumed'
import { fileProblem } from '@tallyman/core/workspace/file-text'
import { faultCodes, type ImageVerifier, type VerifiedPlace } from './verify-image.ts'
import type { VerifyInputs } from './verify-inputs.ts'

/** A place that is to be verified, open. */
interface OpenPlace extends VerifiedPlace, AsyncDisposable {
  /** As people call it: `layout`, `archive`, `store`, `image`. */
  readonly kind: string
  /** Throws NOT_FOUND. */
  roots(verifier: ImageVerifier): Promise<readonly Document[]>
  /** Verifies what no image leads to. */
  rest?(verifier: ImageVerifier): Promise<void>
}

interface Ports {
  readonly store: LayoutStore
  readonly registries: RegistryClient
  readonly values: VerifyInputs
  readonly host: Host
}

/** Opens a folder, a file, an origin such as `docker=NAME`, or the image of a registry. Throws what opening throws. */
export async function openPlace(written: string, ports: Ports): Promise<OpenPlace> {
  const { workspace } = ports.host
  if (written.startsWith('store=')) return storePlace(ports.store.root, ports, parseOrigin(written))
  if (written.includes('=')) return originPlace(parseOrigin(written), ports)
  if (written === '-') return originPlace({ kind: 'oci-archive', path: '-' }, ports)
  const stats = await orAbsent(written, () => stat(resolve(workspace, written)))
  if (stats && !stats.isDirectory()) return originPlace({ kind: 'oci-archive', path: written }, ports)
  if (stats) {
    const folder = resolve(workspace, written)
    const names = await readdir(folder)
    if (names.includes('index.json')) return originPlace({ kind: 'oci-layout', path: written }, ports, folder)
    if (names.includes('blobs')) return storePlace(folder, ports)
    throw noPlace(written, 'the folder has neither index.json nor blobs')
  }
  if (isPath(written)) throw noPlace(written, 'there is no such file or folder')
  return registryPlace(parseImage(written), ports)
}

/** Whether a text can only be a path: names of images begin with a letter or digit. */
function isPath(text: string): boolean {
  return /^(?:[./~\\]|[A-Za-z]:[\\/])/.test(text) || /\.tar(?:\.\w+)?$|\.tgz$/.test(text)
}

function noPlace(written: string, state: string): TallyError {
  return new TallyError('NOT_FOUND', `Cannot verify "${printable(written)}": ${state}`, {
    hint: 'Name an OCI layout or a content store by its folder, an archive by its file, or an image as registry/name:tag.',
  })
}

/** Places that are no archives, as the result names them. */
const placeNames: Partial<Record<OriginName['kind'], string>> = {
  'oci-layout': 'layout',
  docker: 'image of the engine',
}

async function originPlace(name: OriginName, ports: Ports, folder?: string): Promise<OpenPlace> {
  const { store, host, values } = ports
  const kind = placeNames[name.kind] ?? 'archive'
  const opened = await orFault(openOrigin(name, lookedAtPorts(host, store, values['max-image-size'])))
  if ('fault' in opened) return faultyPlace(kind, opened.fault)
  const { origin } = opened
  return {
    kind,
    isPartial: values.platforms.length === 0,
    document: digest => origin.document(digest),
    open: blob => (origin.scan ? origin.scan(blob) : origin.fetch(blob)),
    async roots(verifier) {
      if (name.target || origin.kind === 'docker') return [await origin.resolve()]
      return rootsOf(origin, verifier)
    },
    ...(folder === undefined ? {} : { rest: verifier => verifyRest(folder, verifier) }),
    [Symbol.asyncDispose]: () => origin[Symbol.asyncDispose](),
  }
}

/** An archive that is cut off is at fault itself, and the places after it are verified. Throws what says nothing about the content. */
async function orFault(
  opening: Promise<ImageOrigin>,
): Promise<{ readonly origin: ImageOrigin } | { readonly fault: TallyError }> {
  try {
    return { origin: await opening }
  } catch (error) {
    if (!isTallyError(error, ...faultCodes) || error.code === 'NOT_FOUND') throw error
    return { fault: error }
  }
}

/** A place of which nothing can be read. */
function faultyPlace(kind: string, fault: TallyError): OpenPlace {
  const unread = () => Promise.reject(fault)
  return {
    kind,
    isPartial: false,
    document: unread,
    open: unread,
    async roots(verifier) {
      verifier.fault(kind, undefined, fault)
      return []
    },
    [Symbol.asyncDispose]: async () => undefined,
  }
}

/** A store has documents and no list of them: every blob that is a document counts as a root. */
async function storePlace(folder: string, { values }: Ports, name?: OriginName): Promise<OpenPlace> {
  const files = folderFiles(folder)
  const open = async ({ digest }: { readonly digest: Digest }) =>
    (await files.scan?.(blobName(digest))) ?? files.open(blobName(digest))
  const document = async (digest: Digest) => {
    if ((await files.size(blobName(digest))) === undefined)
      throw new TallyError('NOT_FOUND', `Cannot find ${digest} in the store`)
    return parseDocument(await readSmallFile(files, blobName(digest), maxDocumentBytes), { digest })
  }
  const target = name?.target
  return {
    kind: 'store',
    isPartial: values.platforms.length === 0,
    document,
    open,
    async roots() {
      if (target && 'digest' in target) return [await document(target.digest)]
      const documents: Document[] = []
      for (const digest of await blobsIn(folder)) {
        const found = await documentIn(files, digest)
        if (found) documents.push(found)
      }
      return documents
    },
    ...(target ? {} : { rest: (verifier: ImageVerifier) => verifyRest(folder, verifier) }),
    [Symbol.asyncDispose]: () => files[Symbol.asyncDispose](),
  }
}

/** A blob that is a manifest or index; undefined for all others, which are verified as what they are. */
async function documentIn(
  files: ReturnType<typeof folderFiles>,
  digest: Digest,
): Promise<Document | undefined> {
  const size = await files.size(blobName(digest))
  if (size === undefined || size > maxDocumentBytes) return undefined
  const bytes = await readSmallFile(files, blobName(digest), maxDocumentBytes)
  if (bytes[0] !== '{'.charCodeAt(0) || !bytes.includes('"schemaVersion"')) return undefined
  try {
    return parseDocument(bytes, { digest })
  } catch (error) {
    // Damaged ones are named with the other blobs; a config may have such a field too.
    if (isTallyError(error)) return undefined
    throw error
  }
}

async function registryPlace(reference: Reference, { registries }: Ports): Promise<OpenPlace> {
  const { tag = 'latest', digest } = reference
  // Mirrors are not asked: what the registry itself has is in question.
  const repository = await registries.repository(reference)
  return {
    kind: 'image',
    isPartial: false,
    document: wanted => repository.resolve({ digest: wanted }),
    open: async blob => resumed(await repository.scan(blob), from => repository.scan(blob, from)),
    roots: async () => [await repository.resolve(digest ? { digest } : { tag })],
    [Symbol.asyncDispose]: async () => undefined,
  }
}

async function rootsOf(origin: ImageOrigin, verifier: ImageVerifier): Promise<Document[]> {
  const documents: Document[] = []
  for (const { digest, entry } of origin.images) {
    try {
      const document = await origin.resolve({ digest })
      if (entry) verifier.checkEntry(entry, document, 'manifest')
      documents.push(document)
    } catch (error) {
      verifier.fault('manifest', digest, error)
    }
  }
  return documents
}

async function blobsIn(folder: string): Promise<Digest[]> {
  const found: Digest[] = []
  for (const algorithm of ['sha256', 'sha512'])
    for (const name of await namesIn(join(folder, 'blobs', algorithm))) {
      const digest = `${algorithm}:${name}`
      if (isDigest(digest)) found.push(digest)
    }
  return found
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return ((await orAbsent(folder, () => readdir(folder))) ?? []).sort()
}

/** A place that cannot be looked at is no absent one: its content would count as verified. Throws INPUT_INVALID. */
async function orAbsent<T>(path: string, look: () => Promise<T>): Promise<T | undefined> {
  try {
    return await look()
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException
    if (code === 'ENOENT' || (code === 'ENOTDIR' && !isPath(path))) return undefined
    throw new TallyError('INPUT_INVALID', `Cannot verify "${printable(path)}": ${fileProblem(cause)}`, {
      cause,
      hint: 'Check that this user may read the folder, and that it is one.',
    })
  }
}

/** Compares every blob of the folder that was not read as part of an image with its name. */
async function verifyRest(folder: string, verifier: ImageVerifier): Promise<void> {
  const named = new Set(verifier.faults.map(({ digest }) => digest))
  for (const digest of await blobsIn(folder)) {
    if (verifier.sound.has(digest) || named.has(digest)) continue
    const path = join(folder, 'blobs', algorithmOf(digest), encodedOf(digest))
    const found = await digestOfFile(path, algorithmOf(digest))
    if (found === digest) verifier.sound.add(digest)
    else verifier.faults.push({ part: 'blob', digest, why: `found digest ${found}` })
  }
}
