import { readAll } from '../../content/bytes.ts'
import { findPin } from '../../lock/lock-file.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import type { Digest } from '../../model/digest.ts'
import type { RegistryClient } from '../../registry/registry-client.ts'
import type { SignatureSource } from '../../signatures/find-signatures.ts'
import type { Delivery, Progress } from '../../transfer/transfer.ts'
import type { PolicyCheck, ReadUse, TaggedUse } from '../policy/policy-check.ts'
import { signaturesFor, tagNowOf } from '../policy/repository-use.ts'
import type { DamagedImages, Looked } from './damaged-images.ts'
import { placesOf } from './named-places.ts'
import type { Pinned, PinRules, WantedImage } from './pin.ts'
import { type BlobPorts, type PulledBlobs, pullBlobs } from './pull-blobs.ts'
import type { PullOrigins } from './pull-origins.ts'

interface PolicyRequest extends Pick<PinRules, 'lock' | 'updateLock' | 'offline'> {
  readonly concurrency: number
}

interface PolicyPullPorts extends BlobPorts {
  readonly registries: RegistryClient
  /** The places of the images, in which alone signatures are then looked for. */
  readonly origins?: PullOrigins | undefined
}

/** Shows nothing: configs are small. */
const quiet: Progress = {
  planned: () => undefined,
  advanced: () => undefined,
  delivered: () => undefined,
  passed: () => undefined,
}

/** Checks the images of a pull against the policy. */
export class PulledPolicy {
  readonly #check: PolicyCheck | undefined
  readonly #request: PolicyRequest
  readonly #ports: PolicyPullPorts
  readonly #configs: Delivery[] = []
  readonly #brought = new Map<Digest, Promise<void>>()

  constructor(check: PolicyCheck | undefined, request: PolicyRequest, ports: PolicyPullPorts) {
    this.#check = check
    this.#request = request
    this.#ports = ports
  }

  /**
   * Checks names, before anything is asked. What `update-lock` resolves gets its digest by this run. Throws POLICY_VIOLATED.
   *
   * @param isEveryTag whether the images are repositories whose tags are not listed yet
   */
  names(images: readonly WantedImage[], isEveryTag = false): void {
    const { lock, updateLock } = this.#request
    this.#check?.names(
      images.map(wanted => {
        const { reference } = wanted
        const isWritten = reference.digest !== undefined && !wanted.isDigestFound
        const isPinned = isWritten || (lock && findPin(lock, reference) !== undefined) === true
        return { reference, isEveryTag, places: placesOf(wanted), ...(!updateLock && { isPinned }) }
      }),
    )
  }

  /** Checks what is in the images, before any layer is fetched. Throws POLICY_VIOLATED, POLICY_INVALID. */
  async contents(looked: readonly Looked[], damage: DamagedImages): Promise<void> {
    const check = this.#check
    if (!check) return
    const { store } = this.#ports
    const whole = looked.filter(({ pinned }) => !damage.has(pinned.wanted))
    await check.tags(await Promise.all(whole.map(({ pinned }) => this.#tagged(pinned))))
    if (!check.wantsContents) return
    const images = whole.map(async (image): Promise<ReadUse> => {
      const { pinned, graph } = image
      return {
        ...(await this.#tagged(pinned)),
        root: pinned.root,
        leaves: graph.leaves,
        signatures: await this.#signaturesOf(pinned, check),
        config: async ({ config }) => {
          await this.#bring(config, image, damage)
          return readAll(store, config)
        },
      }
    })
    await check.contents(await Promise.all(images))
  }

  async #tagged({ wanted }: Pinned): Promise<TaggedUse> {
    const { reference } = wanted
    const { registries, origins } = this.#ports
    // A lock file's digest is compared with the tag when it is used. Offline, and with `from`, a name is only text.
    const isText = this.#request.offline || origins !== undefined
    const repository = isText || !reference.digest ? undefined : await registries.mirrored(reference)
    const tagNow = repository && tagNowOf(reference, repository)
    return { reference, places: placesOf(wanted), tagNow }
  }

  /** The blobs of a pull with those that the policy needed before. */
  withConfigs(pulled: PulledBlobs): PulledBlobs {
    if (this.#configs.length === 0) return pulled
    const early = new Set(this.#configs.map(({ blob }) => blob.digest))
    const others = pulled.deliveries.filter(({ blob }) => !early.has(blob.digest))
    return { ...pulled, deliveries: [...this.#configs, ...others] }
  }

  /** Where the signatures of an image are; undefined if no such place may be asked. */
  async #signaturesOf({ wanted, root }: Pinned, check: PolicyCheck): Promise<SignatureSource | undefined> {
    const { origins, registries } = this.#ports
    if (origins) return check.policy.signatures && origins.signatures(root.descriptor.digest)
    if (this.#request.offline) return undefined
    return signaturesFor(check, () => registries.mirrored(wanted.reference))
  }

  /** Fetches a config, once. */
  #bring(config: Descriptor, image: Looked, damage: DamagedImages): Promise<void> {
    const known = this.#brought.get(config.digest) ?? this.#fetch(config, image, damage)
    this.#brought.set(config.digest, known)
    return known
  }

  async #fetch(config: Descriptor, { pinned, graph }: Looked, damage: DamagedImages): Promise<void> {
    const { offline, concurrency } = this.#request
    const looked = [{ pinned, graph: { ...graph, blobs: [config] } }]
    // The engine, which may have it, does not hand it over.
    const ports = { ...this.#ports, holder: undefined, needs: () => [], progress: quiet }
    const { deliveries } = await pullBlobs({ looked, damage, offline, concurrency }, ports)
    this.#configs.push(...deliveries.filter(({ source }) => source !== 'store'))
  }
}
