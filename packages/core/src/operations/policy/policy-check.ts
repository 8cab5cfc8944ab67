import { mapLimit } from '../../concurrency.ts'
import { configClaims } from '../../model/config.ts'
import type { Digest } from '../../model/digest.ts'
import type { Document, ImageManifest } from '../../model/document.ts'
import { isImageManifest, readConfig } from '../../model/layer-content.ts'
import { formatReference, type Reference } from '../../model/reference.ts'
import { repositoryOf, unprovenTag } from '../../model/unproven-tag.ts'
import { type JudgedContent, judgeContent } from '../../policy/content-faults.ts'
import {
  type ImagePolicy,
  type PolicyException,
  type PolicyRule,
  rulesOf,
} from '../../policy/image-policy.ts'
import {
  exceptionFrom,
  heard,
  type JudgedName,
  judgeName,
  type PolicyFault,
  type PolicyVerdict,
  type PolicyViolation,
  violationsOf,
} from '../../policy/name-faults.ts'
import { policyFailure } from '../../policy/policy-failure.ts'
import type { SignatureSource } from '../../signatures/find-signatures.ts'
import type { Leaf } from '../../transfer/walk.ts'
import { judgeSignatures, type PolicySignature } from './policy-signatures.ts'

/** An image that is about to be used, by its name. */
export interface NamedUse extends JudgedName {
  /** Where files name it, printable. */
  readonly places?: string
}

/** An image that somebody may have named by tag and digest. */
export interface TaggedUse {
  readonly reference: Reference
  readonly places?: string
  /** Asks the registry for the digest of its tag; undefined if no digest is beside it, or no registry may be asked. */
  readonly tagNow: (() => Promise<Digest | undefined>) | undefined
}

/** An image whose documents were read. */
export interface ReadUse extends TaggedUse {
  readonly root: Document
  readonly leaves: readonly Leaf[]
  /** Reads a config, verified. Not called unless `wantsConfigs`. */
  readonly config: (manifest: ImageManifest) => Promise<Uint8Array>
  /** Where its signatures are looked for; undefined where no registry may be asked. */
  readonly signatures: SignatureSource | undefined
}

/** The part of a policy that has been checked, for logs and reports. */
export interface PolicyFacts {
  readonly path: string
  /** Of the file's bytes. */
  readonly digest: string
  /** The rules that were checked. */
  readonly rules: readonly PolicyRule[]
  readonly images: number
  /** The exceptions that excused an image. */
  readonly exceptions: readonly PolicyException[]
  readonly signatures: readonly PolicySignature[]
}

interface PolicyPorts {
  /** The verb of the work that is about to begin: `pull`. */
  readonly verb: string
  readonly workspace: string
  /** The file with the trusted root of an instance of Sigstore; empty for the public one. */
  readonly trustedRoot: string
  /** The digest of the policy file. */
  readonly digest: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

interface ProvenName {
  readonly name: Reference
  /** Behind the faults; may be empty. */
  readonly why: string
}

const created = 'org.opencontainers.image.created'
/** Images at once. */
const concurrency = 8
const unsigned = { faults: [], facts: [] }

/** Checks the images of a run against one policy, read once. Names are checked before the network, contents before blobs. */
export class PolicyCheck {
  readonly policy: ImagePolicy
  readonly #ports: PolicyPorts
  readonly #images = new Set<string>()
  readonly #rules = new Set<PolicyRule>()
  readonly #excused = new Set<PolicyException>()
  readonly #signatures: PolicySignature[] = []
  /** The digests of tags, by the image. */
  readonly #tags = new Map<string, Promise<Digest | undefined>>()

  constructor(policy: ImagePolicy, ports: PolicyPorts) {
    this.policy = policy
    this.#ports = ports
  }

  /** Whether the configs of images are read. */
  get wantsConfigs(): boolean {
    return this.policy.maxAge !== undefined
  }

  /** Whether anything is asked of what images contain. */
  get wantsContents(): boolean {
    const { maxAge, maxSize, signatures } = this.policy
    return maxAge !== undefined || maxSize !== undefined || signatures !== undefined
  }

  get facts(): PolicyFacts {
    const { path } = this.policy
    return {
      path,
      digest: this.#ports.digest,
      rules: rulesOf(this.policy).filter(rule => this.#rules.has(rule)),
      images: this.#images.size,
      exceptions: [...this.#excused],
      signatures: this.#signatures,
    }
  }

  /** Judges one image by its name. */
  judge(image: JudgedName): readonly PolicyFault[] {
    for (const rule of ['allow', 'deny'] as const) this.#rules.add(rule)
    if (image.isPinned !== undefined) this.#rules.add('digest')
    return this.#heard(image.reference, judgeName(this.policy, image, this.#ports.now()))
  }

  /** Checks `allow`, `deny` and `digest`. Throws POLICY_VIOLATED for all that break a rule. */
  names(images: readonly NamedUse[]): void {
    this.#refuse(
      images.flatMap(({ places, ...image }) => violationsOf(image.reference, this.judge(image), places)),
    )
  }

  /**
   * Checks `allow` and the exceptions of names again for images whose tag and digest somebody wrote side by side: what permits a tag
   * permits them only if the registry has the tag at the digest. Asks only where that decides. Throws POLICY_VIOLATED, and what asking
   * the registry throws.
   */
  async tags(images: readonly TaggedUse[]): Promise<void> {
    const violations = await mapLimit(images, concurrency, async image => {
      const { reference, places } = image
      const judge = (proven: Reference) => judgeName(this.policy, { reference, proven }, this.#ports.now())
      const { name, why } = await this.#proven(image, proven => judge(proven).faults.length)
      return violationsOf(reference, told(judge(name).faults, why), places)
    })
    this.#refuse(violations.flat())
  }

  /**
   * Checks `max-size`, `max-age` and `signature`. The config of an image without the signature is not read. Throws POLICY_VIOLATED for all
   * that break a rule, POLICY_INVALID for a key that cannot be used, and what reading throws.
   */
  async contents(images: readonly ReadUse[]): Promise<void> {
    if (!this.wantsContents) return
    for (const rule of ['max-size', 'max-age', 'signature'] as const) this.#rules.add(rule)
    const violations = await mapLimit(images, concurrency, image => this.#ofContent(image))
    this.#refuse(violations.flat())
  }

  /** Checks only `max-size`, of images that are made here: they are new, and signed later. */
  sizes(images: readonly Pick<ReadUse, 'reference' | 'leaves'>[]): void {
    if (this.policy.maxSize === undefined) return
    this.#rules.add('max-size')
    const sized: ImagePolicy = { ...this.policy, maxAge: undefined }
    this.#refuse(
      images.flatMap(({ reference, leaves }) => {
        const contents = leaves.map(leaf => contentOf(leaf, undefined))
        const verdict = judgeContent(sized, { reference, images: contents }, this.#ports.now())
        return violationsOf(reference, this.#heard(reference, verdict))
      }),
    )
  }

  async #ofContent(image: ReadUse): Promise<PolicyViolation[]> {
    const { reference, places } = image
    const now = this.#ports.now()
    const excuseOf = (name: Reference) =>
      exceptionFrom(this.policy, { reference: name, rule: 'signature' }, now)
    const isAsked = this.policy.signatures !== undefined
    const bySignature = await this.#proven(image, name => (isAsked && !excuseOf(name) ? 1 : 0))
    const excuse = excuseOf(bySignature.name)
    const signed = excuse ? unsigned : await judgeSignatures(this.policy, image, this.#ports)
    this.#signatures.push(...signed.facts)
    const signature = heard(this.policy, { reference: bySignature.name, faults: signed.faults }, now)
    const isTrusted = signature.faults.length === 0
    if (excuse && this.policy.signatures) this.#excused.add(excuse)
    const contents: JudgedContent[] = []
    for (const leaf of image.leaves)
      contents.push(contentOf(leaf, isTrusted ? await this.#createdOf(leaf, image) : undefined))
    const policy = isTrusted ? this.policy : { ...this.policy, maxAge: undefined }
    const judge = (name: Reference) => judgeContent(policy, { reference: name, images: contents }, now)
    const byContent = await this.#proven(image, name => judge(name).faults.length)
    const faults = [
      ...told(this.#heard(reference, signature), bySignature.why),
      ...told(this.#heard(reference, judge(byContent.name)), byContent.why),
    ]
    return violationsOf(reference, faults, places)
  }

  /**
   * The name by which what permits something may cover an image, and why that is not its tag.
   *
   * @param faults the number of faults that a name leaves
   */
  async #proven(image: TaggedUse, faults: (name: Reference) => number): Promise<ProvenName> {
    const { reference, tagNow } = image
    const { tag, digest } = reference
    const bare = repositoryOf(reference)
    if (!tagNow || tag === undefined || faults(bare) === faults(reference))
      return { name: reference, why: '' }
    const key = formatReference(reference)
    const asked = this.#tags.get(key) ?? tagNow()
    this.#tags.set(key, asked)
    const now = await asked
    return now === digest ? { name: reference, why: '' } : { name: bare, why: ` (${unprovenTag(tag, now)})` }
  }

  /** The date of the config, else that of the manifest's annotations, else of the index's. */
  async #createdOf({ document }: Leaf, { config, root }: ReadUse): Promise<string | undefined> {
    if (!this.wantsConfigs) return undefined
    const { manifest } = document
    const claims = isImageManifest(manifest)
      ? await readConfig(manifest, async () => configClaims(await config(manifest)))
      : undefined
    return claims?.created ?? annotated(document) ?? annotated(root)
  }

  #heard(reference: Reference, { faults, excused }: PolicyVerdict): readonly PolicyFault[] {
    for (const each of excused) this.#excused.add(each)
    this.#images.add(formatReference(reference))
    return faults
  }

  #refuse(violations: readonly PolicyViolation[]): void {
    const distinct = new Map(violations.map(each => [`${each.line} ${each.image} ${each.problem}`, each]))
    if (distinct.size > 0) throw policyFailure(this.policy, [...distinct.values()], this.#ports.verb)
  }
}

/** The faults, with the reason why a tag excuses none of them. */
function told(faults: readonly PolicyFault[], why: string): readonly PolicyFault[] {
  return faults.map(fault => ({ ...fault, problem: `${fault.problem}${why}` }))
}

function annotated({ manifest }: Document): string | undefined {
  const { annotations = {} } = manifest
  return Object.hasOwn(annotations, created) ? annotations[created] : undefined
}

function contentOf({ document, platform }: Leaf, date: string | undefined): JudgedContent {
  const { config, layers } = document.manifest
  const blobs = new Map([config, ...layers].map(({ digest, size }) => [digest, size]))
  const bytes = [...blobs.values()].reduce((sum, size) => sum + size, 0)
  // Whoever makes an index may call a platform unknown: only what has no layers of an image needs no age.
  const isAttestation = platform === 'unknown/unknown' && !isImageManifest(document.manifest)
  return { platform, bytes, created: date, isAttestation }
}
