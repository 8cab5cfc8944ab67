import type { AgeSource, ImageFacts, TagAnswer, TagQuestion } from '../../lock/pins/tag-answer.ts'
import type { Digest } from '../../model/digest.ts'
import type { TagDates } from '../../registry/quirks/profiles.ts'
import type { RegistryClient } from '../../registry/registry-client.ts'
import { TagAges } from './age-of-tag.ts'
import { tagAsker } from './ask-tags.ts'
import { FirstSeen, type SeenCache } from './first-seen.ts'
import { factsReader, ImageFactsReader } from './image-facts.ts'
import { ImageReads } from './image-reads.ts'
import { platformsReader } from './platforms-of.ts'

/** Access to registries and to the memory of the repository. Nothing is opened before the first question. */
export interface LockNetworkPorts {
  /** Opens the client of all registries, at most once. */
  readonly registries: () => Promise<RegistryClient>
  /** Opens the Actions cache, at most once, and only if `first-seen` is asked. */
  readonly cache: () => SeenCache
  /** The prefix of keys in the Actions cache. */
  readonly prefix: string
  readonly ageFrom: readonly AgeSource[]
  /** Tags and images at once. */
  readonly concurrency: number
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Receives what a person should know, once each. */
  readonly warn: (message: string) => void
  /** Receives lines for the log. */
  readonly note: (message: string) => void
  /** The web API with dates of a registry. Defaults to that of its profile. */
  readonly datesOf?: (registry: string) => TagDates | undefined
}

/** The questions of `lock` to the network. Disposing it closes the Actions cache, not the registries. */
export interface LockNetwork extends AsyncDisposable {
  /** Asks registries; opened by the first call, so that a check without questions needs no network and no credentials. */
  readonly ask: (questions: readonly TagQuestion[]) => Promise<ReadonlyMap<string, TagAnswer>>
  /** Reads what the body of a pull request says about images: `name` and digest. An image that cannot be read is left out. */
  readonly facts: (
    images: readonly { readonly name: string; readonly digest: Digest }[],
  ) => Promise<ReadonlyMap<Digest, ImageFacts>>
  /** Reads the platforms of digests, for the lock and the check of platforms. A digest that is gone is left out. Throws the registry's failure. */
  readonly platforms: (
    images: readonly { readonly name: string; readonly digest: Digest }[],
  ) => Promise<ReadonlyMap<Digest, ReadonlyMap<string, Digest>>>
}

/** Creates the ports of `lock` that ask registries; they share everything that was read. */
export function lockNetwork(ports: LockNetworkPorts): LockNetwork {
  const { cache: open, registries, ageFrom: sources, concurrency, note } = ports
  let client: Promise<RegistryClient> | undefined
  const opened = () => (client ??= registries())
  const reads = new ImageReads(opened)
  const facts = new ImageFactsReader(reads)
  const seen = new FirstSeen({ ...ports, open })
  const ages = new TagAges({ ...ports, sources, registries: opened, facts, seen })
  return {
    ask: tagAsker({ reads, concurrency, ageOf: image => ages.of(image) }),
    facts: factsReader({ facts, concurrency, note }),
    platforms: platformsReader({ reads, concurrency }),
    [Symbol.asyncDispose]: () => seen[Symbol.asyncDispose](),
  }
}
