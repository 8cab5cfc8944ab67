import { isTallyError } from '../../errors.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import { type Digest, isDigest } from '../../model/digest.ts'
import type { Document } from '../../model/document.ts'
import { kindOf } from '../../model/media-type.ts'
import { isAttestation } from '../../model/platform-choice.ts'
import type { Reference } from '../../model/reference.ts'
import { attestedDigest } from '../../model/rewrite/reference-levels.ts'
import { referrersTag } from '../../registry/referrer-tags.ts'
import { isBroken, type SignatureSource } from '../../signatures/find-signatures.ts'
import { mostStatement } from '../../signatures/signed-entity.ts'
import { humanBytes } from '../../text/format.ts'
import { printable } from '../../text/printable.ts'
import type { Graph } from '../../transfer/walk.ts'

/** An image whose attestations are asked for. */
export interface AttestedImage {
  readonly name: Reference
  readonly graph: Graph
  /** The digest of the image for each platform. */
  readonly platformDigests: ReadonlyMap<string, Digest>
  readonly source: SignatureSource
}

/** A layer that states something about an image; its content is still to be read. */
export interface FoundAttestation {
  readonly name: Reference
  /** The digest that the image's name was resolved to. */
  readonly root: Digest
  /** The digest that it is about: the root or the image of a platform. */
  readonly subject: Digest
  readonly platform: string | undefined
  /** The manifest that it was found in. */
  readonly manifest: Digest
  readonly layer: Descriptor
  readonly source: SignatureSource
}

/** Manifests that are read for one image. */
const mostManifests = 1_000
const cosignSuffixes = ['att', 'sbom']

/**
 * Finds what is stated about an image and its chosen platforms: BuildKit's children of its index, referrers, and the tags that cosign
 * writes. `note` is called for each that is left out. Throws what listing throws.
 */
export async function findAttestations(
  image: AttestedImage,
  note: (message: string) => void,
): Promise<FoundAttestation[]> {
  const { graph, name, platformDigests, source } = image
  const root = graph.root.descriptor.digest
  const leaves = graph.leaves.map(({ document }) => document.descriptor.digest)
  const subjects = [...new Set([root, ...leaves])]
  const platforms = new Map([...platformDigests].map(([platform, digest]) => [digest, platform]))
  const manifests = [
    ...childrenAbout(graph, new Set(leaves)),
    ...(await Promise.all(subjects.map(subject => referring(source, subject)))).flat(),
  ]
  const unique = [...new Map(manifests.map(each => [`${each.subject} ${each.digest}`, each])).values()]
  if (unique.length > mostManifests)
    note(`of ${unique.length} attestations, the first ${mostManifests} alone are read`)
  const found: FoundAttestation[] = []
  for (const { subject, digest, read } of unique.slice(0, mostManifests)) {
    const document = await orNote(read ?? (() => source.document(digest)), `attestation ${digest}`, note)
    const platform = platforms.get(subject)
    for (const layer of document ? statementLayers(document) : []) {
      if (layer.size <= mostStatement)
        found.push({ name, root, subject, platform, manifest: digest, layer, source })
      else note(`attestation ${layer.digest} is left out: it has ${humanBytes(layer.size)}`)
    }
  }
  return found
}

/** A manifest with attestations, and the digest that it is about by the word of whoever listed it. */
interface AttestingManifest {
  readonly subject: Digest
  readonly digest: Digest
  readonly read?: () => Promise<Document>
}

function childrenAbout({ documents }: Graph, leaves: ReadonlySet<Digest>): AttestingManifest[] {
  const entries = documents.flatMap(({ manifest }) => (manifest.kind === 'index' ? manifest.manifests : []))
  return entries.flatMap(entry => {
    const subject = attestedDigest(entry) ?? ''
    const isWanted =
      isAttestation(entry) && kindOf(entry.mediaType) === 'image' && isDigest(subject) && leaves.has(subject)
    return isWanted ? [{ subject, digest: entry.digest }] : []
  })
}

async function referring(source: SignatureSource, subject: Digest): Promise<AttestingManifest[]> {
  const [listed, ...tagged] = await Promise.all([
    source.referrers(subject),
    ...cosignSuffixes.map(suffix => taggedBy(source, `${referrersTag(subject)}.${suffix}`)),
  ])
  const images = listed.filter(({ mediaType }) => kindOf(mediaType) === 'image')
  return [
    // In an order that does not change, so that files keep their names.
    ...images.map(({ digest }) => ({ subject, digest })).toSorted((a, b) => (a.digest < b.digest ? -1 : 1)),
    ...tagged.flatMap(document =>
      document ? [{ subject, digest: document.descriptor.digest, read: async () => document }] : [],
    ),
  ]
}

async function taggedBy(source: SignatureSource, tag: string): Promise<Document | undefined> {
  try {
    return await source.tagged(tag)
  } catch (error) {
    if (!isBroken(error)) throw error
    return undefined
  }
}

/** Media types of statements, envelopes, bundles and SBOMs (in-toto, attestation/spec; buildkit, attestation-storage.md). */
const statementTypes =
  /^application\/(?:vnd\.in-toto[.+]|vnd\.dsse\.envelope\.|vnd\.dev\.sigstore\.bundle[.+]|spdx\+json|vnd\.cyclonedx\+json)|^text\/spdx\+json/

function statementLayers({ manifest }: Document): readonly Descriptor[] {
  return manifest.kind === 'image'
    ? manifest.layers.filter(({ mediaType }) => statementTypes.test(mediaType))
    : []
}

/** Runs a read; undefined, with a note, for what is not there or broken, since that says nothing about the rest. */
export async function orNote<T>(
  read: () => Promise<T>,
  what: string,
  note: (message: string) => void,
): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    if (!isTallyError(error) || !isBroken(error)) throw error
    note(`${printable(what)} is left out: ${error.message}`)
    return undefined
  }
}
