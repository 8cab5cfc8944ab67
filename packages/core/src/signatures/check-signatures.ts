import type { KeyObject } from 'node:crypto'
import { mapLimit, settleAll } from '../concurrency.ts'
import { TallyError } from '../errors.ts'
import type { Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import { pinnedReference, type Reference } from '../model/reference.ts'
import { repositoryOf, unprovenTag } from '../model/unproven-tag.ts'
import { printable } from '../text/printable.ts'
import { type FoundSignature, findSignatures, isBroken, type SignatureSource } from './find-signatures.ts'
import { isSignedBy, readPublicKey } from './public-key.ts'
import { coveringRules, type SignatureRule, type Signer, signerText } from './signature-rule.ts'
import { readSigned, type SignedEntity } from './signed-entity.ts'
import { aboutText, isAbout, type SignedSubject, subjectOf } from './signed-subject.ts'
import type { Identity, Proof } from './trusted-roots.ts'

/** An image whose signatures are asked for, by the digest that its name was resolved to. */
export interface SignedImage {
  readonly name: Reference
  readonly root: Document
  /** Where its signatures are looked for. */
  readonly repository: SignatureSource
}

/** The proven signer of an image, for each glob that covers it. */
export interface SignatureFact {
  readonly name: Reference
  readonly digest: Digest
  /** The glob of the rule. */
  readonly images: string
  /** In words: the key, or the identity and issuer of the certificate; undefined where none is asked for. */
  readonly signer: string | undefined
  /** The type of the attestation that counted as the signature, if the rule names one. */
  readonly predicate?: string
}

export interface SignaturePorts {
  /** The base of the paths of keys. */
  readonly workspace: string
  /** The file with the trusted root of an instance of Sigstore; empty for the public one. */
  readonly trustedRoot: string
}

/** The images that are checked at once, and the signatures of one that are read at once: each may have 4 MiB. */
const concurrency = 4
/** Signatures of one image that are read: far more than any has, unless somebody wants to hide something or to cost time. */
const mostRead = 1_000
/** Reasons that a message gives. */
const mostReasons = 4

/**
 * Checks that each image is signed as the rules say, by the digest of its root. Every image must be covered by a rule. Throws
 * SIGNATURE_INVALID for all that are not, INPUT_INVALID for a key or trusted root that cannot be used, and what reading throws.
 */
export async function checkSignatures(
  images: readonly SignedImage[],
  rules: readonly SignatureRule[],
  ports: SignaturePorts,
): Promise<SignatureFact[]> {
  const trust = await openTrust(rules, ports)
  const unique = new Map(images.map(image => [pinnedOf(image), image]))
  const facts = await settleAll([...unique.values()], concurrency, image => checkImage(image, rules, trust))
  return facts.flat()
}

interface Trust {
  readonly keys: ReadonlyMap<string, KeyObject>
  /** Proves who made a signature by its certificate. */
  readonly prove: Proof
}

async function openTrust(
  rules: readonly SignatureRule[],
  { workspace, trustedRoot }: SignaturePorts,
): Promise<Trust> {
  const signers = rules.flatMap(({ signers }) => signers)
  const paths = new Set(signers.flatMap(signer => (signer.kind === 'key' ? [signer.path] : [])))
  const keys = await Promise.all(
    [...paths].map(async path => [path, await readPublicKey(workspace, path)] as const),
  )
  const isAsked = trustedRoot !== '' || signers.some(({ kind }) => kind === 'identity')
  return { keys: new Map(keys), prove: isAsked ? await openProof(workspace, trustedRoot) : byNobody }
}

/** Without a trusted instance, a certificate proves nothing. */
function byNobody(): ReturnType<Proof> {
  return { problem: 'one by a certificate' }
}

/** Lazy: a key needs neither Sigstore's package nor the keys of an instance. */
async function openProof(workspace: string, trustedRoot: string): Promise<Proof> {
  const { identityProof } = await import('./trusted-roots.ts')
  return identityProof(workspace, trustedRoot)
}

async function checkImage(
  image: SignedImage,
  rules: readonly SignatureRule[],
  trust: Trust,
): Promise<SignatureFact[]> {
  const { name, root, repository } = image
  const { digest } = root.descriptor
  const { wanted, why } = await rulesFor(image, rules)
  if (wanted === undefined)
    throw invalid(image, `no line of the rules covers it${why}, expected a signer for it, or \`unsigned\``, {
      hint: 'Add a line to `verify-signatures` whose glob covers the name above, as registry/repository[:tag].',
    })
  if (wanted.length === 0) return [{ name, digest, images: 'unsigned', signer: undefined }]
  const facts = new Map<SignatureRule, SignatureFact>()
  const reasons = new Map<string, number>()
  const reject = (why: string) => reasons.set(why, (reasons.get(why) ?? 0) + 1)
  const isOfAttestation = wanted.some(({ signers }) =>
    signers.some(({ predicate }) => predicate !== undefined),
  )
  const places = await findSignatures(repository, digest, isOfAttestation)
  const read = places.slice(0, mostRead)
  for (let at = 0; at < read.length && facts.size < wanted.length; at += concurrency) {
    const found = await mapLimit(read.slice(at, at + concurrency), concurrency, place =>
      readOr(place, reject),
    )
    for (const each of found.flat()) {
      const entity = entityOf(each, digest, reject)
      if (!entity) continue
      for (const rule of wanted.filter(rule => !facts.has(rule))) {
        const signer = signerOf(entity, rule.signers, trust)
        const { predicate } = entity.subject
        const more = predicate === undefined ? {} : { predicate }
        if (signer !== undefined) facts.set(rule, { name, digest, images: rule.images, signer, ...more })
      }
      if (facts.size < wanted.length) reject(describe(entity, trust))
    }
  }
  const missing = wanted.find(rule => !facts.has(rule))
  if (missing)
    throw invalid(image, missingText(missing, { reasons, unread: places.length - read.length }) + why)
  return wanted.flatMap(rule => facts.get(rule) ?? [])
}

interface CoveringRules {
  readonly wanted: readonly SignatureRule[] | undefined
  /** Why `unsigned` for its tag does not count; may be empty. */
  readonly why: string
}

/** The rules for an image. Whoever writes a digest may write any tag before it, so `unsigned` for a tag counts only if it has the digest. */
async function rulesFor(
  { name, root, repository }: SignedImage,
  rules: readonly SignatureRule[],
): Promise<CoveringRules> {
  const { digest } = root.descriptor
  const written = coveringRules(name, rules)
  const strict = coveringRules(name, rules, repositoryOf(name))
  if (written?.length !== 0 || strict?.length === 0) return { wanted: written, why: '' }
  const { tag, digest: pinned } = name
  if (tag === undefined || pinned === undefined || !repository.tagNow) return { wanted: written, why: '' }
  const now = await repository.tagNow(tag, digest)
  return now === digest
    ? { wanted: written, why: '' }
    : { wanted: strict, why: ` (${unprovenTag(tag, now)})` }
}

/** Reads a signature; a broken one is none. */
async function readOr(
  place: { read(): Promise<readonly FoundSignature[]> },
  reject: (why: string) => void,
): Promise<readonly FoundSignature[]> {
  try {
    return await place.read()
  } catch (error) {
    if (!isBroken(error)) throw error
    reject('one that cannot be read')
    return []
  }
}

/** A signature of this image, by its own word. */
interface Entity extends SignedEntity {
  readonly subject: SignedSubject
  /** Whoever the certificate names, proven once; or why it proves nothing. */
  identity?: ReturnType<Proof>
}

function entityOf(found: FoundSignature, digest: Digest, reject: (why: string) => void): Entity | undefined {
  try {
    const entity = readSigned(found)
    const subject = subjectOf(entity)
    if (isAbout(subject, digest)) return { ...entity, subject }
    reject(`one ${aboutText(subject)}`)
  } catch (error) {
    if (!isBroken(error)) throw error
    reject('one that is malformed')
  }
  return undefined
}

/** The signer of a rule who made the signature, in words; undefined if none did. */
function signerOf(entity: Entity, signers: readonly Signer[], trust: Trust): string | undefined {
  for (const signer of signers) {
    if (signer.predicate !== entity.subject.predicate) continue
    if (signer.kind === 'key') {
      const key = trust.keys.get(signer.path)
      if (key && isSignedBy(key, entity.signed, entity.signature))
        return signerText({ kind: 'key', path: signer.path })
      continue
    }
    const proven = identityOf(entity, trust)
    if ('problem' in proven) continue
    if (signer.identity.matches(proven.identity) && signer.issuer.matches(proven.issuer))
      return identityText(proven)
  }
  return undefined
}

function identityText({ identity, issuer }: Identity): string {
  return `${printable(identity)} (issuer ${printable(issuer)})`
}

/** Verifies the certificate, the log and the signature against each trusted instance. */
function identityOf(entity: Entity, { prove }: Trust): ReturnType<Proof> {
  entity.identity ??= entity.isByKey ? { problem: 'one by another key' } : prove(entity)
  return entity.identity
}

/** Words for a signature of the right image that satisfies no rule. */
function describe(entity: Entity, trust: Trust): string {
  const { predicate } = entity.subject
  const proven = identityOf(entity, trust)
  const by = 'problem' in proven ? proven.problem : `one by ${identityText(proven)}`
  return predicate === undefined ? by : `${by}, an attestation ${printable(predicate, 100)}`
}

interface Missing {
  readonly reasons: ReadonlyMap<string, number>
  readonly unread: number
}

function missingText({ images, signers }: SignatureRule, { reasons, unread }: Missing): string {
  const shown = [...reasons]
    .slice(0, mostReasons)
    .map(([why, count]) => (count > 1 ? `${why} (${count} times)` : why))
  const rest = reasons.size > mostReasons ? [`${reasons.size - mostReasons} other kinds`] : []
  const more = unread > 0 ? [`${unread} that were not read`] : []
  const found = reasons.size === 0 && unread === 0 ? 'none' : [...shown, ...rest, ...more].join('; ')
  const wish = signers.map(signerText).join(', or by ')
  return `found ${found}; expected a signature by ${wish} (${printable(images)})`
}

function invalid(image: SignedImage, state: string, options: { readonly hint?: string } = {}): TallyError {
  const pinned = pinnedOf(image)
  return new TallyError('SIGNATURE_INVALID', `Cannot use ${pinned}: ${state}`, {
    ...options,
    details: { image: pinned },
  })
}

function pinnedOf({ name, root }: SignedImage): string {
  return pinnedReference(name, root.descriptor.digest)
}
