import { readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { storeFailure } from '../../content/full-disk.ts'
import { makeFolder } from '../../content/make-folder.ts'
import { draftOf, removeLeftovers, writeWhole } from '../../content/store/write-whole.ts'
import { TallyError } from '../../errors.ts'
import type { Digest } from '../../model/digest.ts'
import { familiarName, type Reference } from '../../model/reference.ts'
import { printable } from '../../text/printable.ts'
import { shownPath } from '../../workspace/workspace-path.ts'
import { destinationPath } from '../../workspace/written-paths.ts'
import { FreeNames, imageFolder, isSbom, kindOfPredicate, platformFolder } from './attestation-names.ts'
import { type AttestedImage, type FoundAttestation, findAttestations, orNote } from './find-attestations.ts'
import { type ReadAttestation, readAttestation } from './read-attestation.ts'

/** An attestation or SBOM that was written. */
export interface WrittenAttestation {
  readonly name: Reference
  /** The digest that it is about. */
  readonly subject: Digest
  readonly platform: string | undefined
  readonly predicate: string
  /** The digest of the layer that it was read from. */
  readonly digest: Digest
  /** Paths, relative to the workspace if inside it: the statement, its SBOM, the bundle around it. */
  readonly paths: readonly string[]
}

interface AttestationPorts {
  readonly workspace: string
  readonly warn: (message: string) => void
}

/**
 * Resolves the folder for attestations, which must be missing or empty: files of another run would pass for those of this one. Throws
 * INPUT_INVALID, STORE_FAILED.
 */
export async function attestationFolder(workspace: string, written: string): Promise<string> {
  const folder = await destinationPath(workspace, written, 'attestations')
  const stats = statSync(folder, { throwIfNoEntry: false })
  const state = stats && (stats.isDirectory() ? contentOf(folder) : 'it is a file')
  if (!state) return folder
  const message = `Cannot write "${printable(written)}" for attestations: ${state}, expected a folder that is missing or empty`
  throw new TallyError('INPUT_INVALID', message, {
    hint: 'Name another folder under `attestations`, or remove this one first.',
  })
}

function contentOf(folder: string): string | undefined {
  return readdirSync(folder).length > 0 ? 'it has files already' : undefined
}

/**
 * Writes the attestations and SBOMs of images into a folder that is there whole or not at all. Those that are about another image, or
 * broken, are left out with a warning. Throws STORE_FAILED and what reading throws.
 */
export async function writeAttestations(
  images: readonly AttestedImage[],
  folder: string,
  { workspace, warn }: AttestationPorts,
): Promise<WrittenAttestation[]> {
  const draft = draftOf(folder)
  try {
    makeFolder(dirname(folder))
    removeLeftovers(folder)
    const written = await writeAll(images, draft, warn)
    if (written.length > 0) putInPlace(draft, folder)
    const shown = (path: string) => shownPath(workspace, join(folder, path))
    return written.map(each => ({ ...each, paths: each.paths.map(shown) }))
  } catch (error) {
    throw (error as NodeJS.ErrnoException).syscall
      ? storeFailure(`write the attestations "${printable(folder)}"`, error, folder)
      : error
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

async function writeAll(
  images: readonly AttestedImage[],
  draft: string,
  warn: (message: string) => void,
): Promise<WrittenAttestation[]> {
  const names = new FreeNames()
  const written: WrittenAttestation[] = []
  const seen = new Set<string>()
  for (const image of images) {
    const note = (message: string) => warn(`${familiarName(image.name)}: ${message}`)
    const before = written.length
    for (const found of await findAttestations(image, note)) {
      const key = `${imageFolder(found)} ${found.subject} ${found.layer.digest}`
      if (seen.has(key)) continue
      seen.add(key)
      const read = await orNote(() => readAttestation(found), `attestation ${found.layer.digest}`, note)
      if (read) written.push(await writeOne({ found, read }, draft, names))
    }
    if (written.length === before) note('no attestation or SBOM was found')
  }
  return written
}

interface OneAttestation {
  readonly found: FoundAttestation
  readonly read: ReadAttestation
}

/** Writes the files of one attestation; their paths are relative to the folder. */
async function writeOne(
  { found, read }: OneAttestation,
  draft: string,
  names: FreeNames,
): Promise<WrittenAttestation> {
  const { name, subject, platform, layer } = found
  const { predicate, statement, envelope } = read
  const folder = join(imageFolder(found), platformFolder(found))
  const kind = kindOfPredicate(predicate)
  const file = names.take(folder, kind)
  const files = [
    ...(statement ? [[`${file}.intoto.json`, statement] as const] : []),
    ...(isSbom(kind) || !statement ? [[`${file}.json`, read.content()] as const] : []),
    ...(envelope ? [[`${file}.${envelope.ending}.json`, envelope.bytes] as const] : []),
  ]
  const paths: string[] = []
  for (const [own, bytes] of files) {
    await writeWhole(bytes, join(draft, folder, own), 'the attestation')
    paths.push(join(folder, own))
  }
  return { name, subject, platform, predicate, digest: layer.digest, paths }
}

/** An empty folder is replaced: some systems rename nothing onto it. */
function putInPlace(draft: string, folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })) rmdirSync(folder)
  renameSync(draft, folder)
}
