import { isPassable } from '../../errors.ts'
import type { Age, AgeSource } from '../../lock/pins/tag-answer.ts'
import type { Digest } from '../../model/digest.ts'
import { profileOf, type TagDates } from '../../registry/quirks/profiles.ts'
import type { RegistryClient } from '../../registry/registry-client.ts'
import { placeOf } from './ask-tags.ts'
import { earliestDate, type FirstSeen } from './first-seen.ts'
import type { ImageFactsReader } from './image-facts.ts'
import { registryDate } from './registry-dates.ts'

/** A tag's name, `registry/repository:tag`, and the digest that it points to. */
interface NamedTag {
  readonly name: string
  readonly digest: Digest
}

/** Since when a tag has had its digest, or why no source can say it. */
export type TagAge = { readonly age: Age } | { readonly noAge: string }

interface AgePorts {
  /** In the order in which they are asked; the first that answers counts. */
  readonly sources: readonly AgeSource[]
  readonly registries: () => Promise<RegistryClient>
  readonly facts: ImageFactsReader
  readonly seen: FirstSeen
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly warn: (message: string) => void
  /** The web API with dates of a registry. Defaults to that of its profile. */
  readonly datesOf?: ((registry: string) => TagDates | undefined) | undefined
}

/** The answer of a source: a time in milliseconds since 1970 with its origin for people, or why it says none. */
type Found = { readonly since: number; readonly said: string } | { readonly reason: string } | undefined

/** Milliseconds by which the clock of a server may be ahead of ours. */
const clockSkewMs = 5 * 60_000

/** Finds since when tags have had their digests, from the sources in the order of trust that the user chose. */
export class TagAges {
  readonly #ports: AgePorts
  /** The names of web APIs that failed; they are not asked again in this step. */
  readonly #silent = new Set<string>()
  readonly #warned = new Set<string>()

  constructor(ports: AgePorts) {
    this.#ports = ports
  }

  /** Asks one source after the other. Throws only cancellations and faults of our own. */
  async of(image: NamedTag): Promise<TagAge> {
    const reasons: string[] = []
    for (const from of this.#ports.sources) {
      const found = await this.#ask(from, image)
      if (found && 'reason' in found) reasons.push(found.reason)
      if (!found || 'reason' in found) continue
      const since = plausible(found.since, this.#ports.now())
      if (since !== undefined) return { age: { since, from, said: found.said } }
    }
    return { noAge: reasons.join('; ') || 'no source of `age-from` says since when the tag has this digest' }
  }

  async #ask(from: AgeSource, image: NamedTag): Promise<Found> {
    switch (from) {
      case 'registry':
        return this.#byRegistry(image)
      case 'attestation':
        return this.#byAttestation()
      case 'first-seen':
        return this.#bySight(image)
      case 'metadata':
        return this.#byPublisher(image)
    }
  }

  async #byRegistry({ name, digest }: NamedTag): Promise<Found> {
    const { datesOf = registry => profileOf(registry).dates, now } = this.#ports
    const { repository, tag } = placeOf(name)
    const dates = datesOf(repository.registry)
    if (!dates || this.#silent.has(dates.said)) return undefined
    try {
      const registries = await this.#ports.registries()
      const since = await registryDate({ repository, tag, digest }, dates, { registries, now })
      return since === undefined ? undefined : { since, said: dates.said }
    } catch (error) {
      if (!isPassable(error)) throw error
      this.#silent.add(dates.said)
      this.#warnOnce(`${dates.said} does not say when tags were pushed: ${error.message}`)
      return undefined
    }
  }

  /** Timestamps of signatures count only once they are verified, which is not done yet. */
  #byAttestation(): Found {
    this.#warnOnce('`age-from: attestation` says nothing yet: signed timestamps are not verified so far')
    return undefined
  }

  async #bySight(image: NamedTag): Promise<Found> {
    const since = await this.#ports.seen.since(image)
    return typeof since === 'number' ? { since, said: 'first seen by this repository' } : since
  }

  async #byPublisher(image: NamedTag): Promise<Found> {
    try {
      const facts = await this.#ports.facts.of(image)
      return { since: Date.parse(facts?.created ?? ''), said: 'claimed by the publisher' }
    } catch (error) {
      if (!isPassable(error)) throw error
      return undefined
    }
  }

  #warnOnce(message: string): void {
    if (!this.#warned.has(message)) this.#ports.warn(message)
    this.#warned.add(message)
  }
}

/** The time unless it cannot be one: no date, before 2013, or in the future by more than clocks differ. */
function plausible(since: number, now: number): number | undefined {
  if (!(since >= earliestDate && since <= now + clockSkewMs)) return undefined
  return Math.min(since, now)
}
