import { maxDocumentBytes } from '../content/bytes.ts'
import { isTallyError, TallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import { referrersTag } from '../registry/referrer-tags.ts'
import type { ReferrersReader } from '../registry/referrers-reader.ts'

/** Where the signatures of an image are looked for. */
export interface SignatureSource extends ReferrersReader {
  /** Reads a blob, verified; the caller has looked at its size. Throws NOT_FOUND, CONTENT_MISMATCH. */
  blob(wanted: Descriptor): Promise<Uint8Array>
  /** Asks for the digest of a tag, to be compared with `pinned`; undefined if there is none. Absent where no registry is asked. */
  tagNow?(tag: string, pinned: Digest): Promise<Digest | undefined>
}

/** A signature as it was found; nothing in it is trusted yet. */
export type FoundSignature =
  | {
      /** A bundle of Sigstore in JSON, as cosign 3 and GitHub's attestations write it. */
      readonly form: 'bundle'
      readonly text: Uint8Array
    }
  | {
      /** A layer of cosign's older tags: a payload, or an envelope, with its signature in annotations. */
      readonly form: 'simple signing' | 'envelope'
      readonly payload: Uint8Array
      readonly annotations: Readonly<Record<string, string>>
    }

/** A signature that is still to be read. */
interface SignaturePlace {
  /** The manifest or layer that has it. */
  readonly digest: Digest
  read(): Promise<readonly FoundSignature[]>
}

const bundleType = /^application\/vnd\.dev\.sigstore\.bundle(?:\.|\+json)/
const simpleSigningType = 'application/vnd.dev.cosign.simplesigning.v1+json'
const envelopeType = 'application/vnd.dsse.envelope.v1+json'
/** Cosign's signatures in referrers, and types of configs by which the lists of some registries and clients name any referrer. */
const otherTypes =
  /^(?:application\/vnd\.dev\.cosign\.artifact\.(?:sig|att)\..*|application\/vnd\.oci\.(?:empty|image\.config)\.v1\+json|)$/
/** Failures of one referrer that say nothing about the others: anybody who may push can add a broken one. */
const brokenCodes = [
  'NOT_FOUND',
  'MANIFEST_INVALID',
  'MANIFEST_TOO_LARGE',
  'CONTENT_MISMATCH',
  'DIGEST_INVALID',
  'DIGEST_UNSUPPORTED',
  'GRAPH_INVALID',
  'MEDIA_TYPE_UNSUPPORTED',
  'SCHEMA1_UNSUPPORTED',
] as const

/** Reports whether a failure is that of one referrer alone. */
export function isBroken(error: unknown): boolean {
  return isTallyError(error, ...brokenCodes)
}

/**
 * The places of all signatures of a digest: referrers, and the tags that cosign writes. Throws what listing them throws.
 *
 * @param predicates whether attestations count too, of which the tag `….att` has more
 */
export async function findSignatures(
  source: SignatureSource,
  subject: Digest,
  predicates: boolean,
): Promise<SignaturePlace[]> {
  const suffixes = predicates ? ['sig', 'att'] : ['sig']
  const [listed, ...tagged] = await Promise.all([
    source.referrers(subject),
    ...suffixes.map(suffix => taggedLayers(source, `${referrersTag(subject)}.${suffix}`)),
  ])
  const unique = new Map(listed.map(each => [each.digest, each]))
  const referrers = [...unique.values()].filter(({ artifactType = '' }) => mayBeSignature(artifactType))
  return [
    ...tagged.flat(),
    ...referrers.map(({ digest }) => ({
      digest,
      read: async () => readReferrer(source, await source.document(digest)),
    })),
  ]
}

function mayBeSignature(artifactType: string): boolean {
  return bundleType.test(artifactType) || otherTypes.test(artifactType)
}

async function taggedLayers(source: SignatureSource, tag: string): Promise<SignaturePlace[]> {
  try {
    const document = await source.tagged(tag)
    return document ? layersOf(source, document) : []
  } catch (error) {
    if (!isBroken(error)) throw error
    return []
  }
}

/** Reads a referrer that is a signature. Throws MANIFEST_TOO_LARGE for more than any signature has. */
async function readReferrer(source: SignatureSource, document: Document): Promise<FoundSignature[]> {
  const places = layersOf(source, document)
  refuseLarge(places.reduce((sum, place) => sum + place.size, 0))
  return (await Promise.all(places.map(place => place.read()))).flat()
}

function refuseLarge(size: number): void {
  if (size > maxDocumentBytes)
    throw new TallyError('MANIFEST_TOO_LARGE', `Cannot read signatures of ${size} bytes`)
}

/** The layers that are signatures. */
function layersOf(
  source: SignatureSource,
  { manifest }: Document,
): (SignaturePlace & Pick<Descriptor, 'size'>)[] {
  if (manifest.kind !== 'image') return []
  return manifest.layers.flatMap(layer => {
    const { digest, size } = layer
    const read = async () => {
      refuseLarge(size)
      return [foundIn(layer, await source.blob(layer))]
    }
    return formOf(layer) ? [{ digest, size, read }] : []
  })
}

function formOf({ mediaType }: Descriptor): FoundSignature['form'] | undefined {
  if (bundleType.test(mediaType)) return 'bundle'
  if (mediaType === simpleSigningType) return 'simple signing'
  return mediaType === envelopeType ? 'envelope' : undefined
}

function foundIn(layer: Descriptor, bytes: Uint8Array): FoundSignature {
  const form = formOf(layer) ?? 'bundle'
  return form === 'bundle'
    ? { form, text: bytes }
    : { form, payload: bytes, annotations: layer.annotations ?? {} }
}
