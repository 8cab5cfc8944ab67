import { TallyError } from '../errors.ts'
import type { Digest } from '../model/digest.ts'
import { familiarReference, formatReference, pinnedReference, type Reference } from '../model/reference.ts'
import { printable } from '../text/printable.ts'

/** A pulled image for use in builds. */
interface BuildImage {
  /** The reference as the user wrote it. */
  readonly written: string
  /** Other spellings of it in files. */
  readonly spellings?: readonly string[] | undefined
  readonly reference: Reference
  readonly digest: Digest
  /** Path of an OCI image layout with the image, relative to the workspace. */
  readonly layout?: string | undefined
  /** The name by which the engine's own builder finds it; undefined when it is not in the engine or has no such name. */
  readonly inEngine?: string | undefined
}

/** The location of each image, by the name in a `FROM` line; sorted by name. */
type BuildContexts = ReadonlyMap<string, string>

/**
 * The named contexts for images: one for each spelling that a `FROM` line may use. A spelling that two images share is left
 * out as ambiguous, and one that a build would take for a stage. Throws INPUT_INVALID for a layout path that Buildx would
 * split.
 */
export function buildContexts(
  images: readonly BuildImage[],
  stages: ReadonlySet<string> = new Set(),
): BuildContexts {
  const found = new Map<string, Set<string>>()
  for (const image of images) {
    const location = locationOf(image)
    const names = [...spellings(image)].filter(
      name => name.includes('@') || !stages.has(nameInBuilds(image.reference)),
    )
    for (const name of names) found.set(name, (found.get(name) ?? new Set()).add(location))
  }
  const single = [...found].flatMap(([name, [location, other]]) =>
    location !== undefined && other === undefined ? [[name, location] as const] : [],
  )
  return new Map(single.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Formats contexts for docker/build-push-action's `build-contexts`, one line each. */
export function formatBuildContexts(contexts: BuildContexts): string {
  return [...contexts].map(([name, location]) => `${name}=${location}`).join('\n')
}

/** The name under which BuildKit looks for a context in place of an image or stage. */
export function nameInBuilds({ registry, repository, tag = 'latest' }: Reference): string {
  return familiarReference({ registry, repository, tag }).replace(/:latest$/, '')
}

function spellings({ written, spellings: others = [], reference, digest }: BuildImage): Set<string> {
  const { registry, repository, tag } = reference
  const pinned = pinnedReference(reference, digest)
  const all = [written.trim(), ...others, pinned, familiarReference({ ...reference, digest })]
  if (tag !== undefined || reference.digest === undefined) {
    const tagged = { registry, repository, tag: tag ?? 'latest' }
    all.push(formatReference(tagged), familiarReference(tagged))
    // BuildKit looks up `alpine:latest` as `alpine`.
    if (tagged.tag === 'latest') all.push(...all.slice(-2).map(name => name.replace(/:latest$/, '')))
  }
  return new Set(all.filter(name => /^[\w.:/@+[\]-]+$/.test(name)))
}

/**
 * The location of an image. A layout takes precedence: every builder but that of engines with the classic store reads one. An image
 * loaded into an engine is found by its builder only by tag: for a digest the builder goes to the registry.
 * A layout is named with tag and digest: with only the digest Buildx 0.33 fails (docker/buildx#3793), with only the tag
 * the build would trust index.json.
 */
function locationOf({ reference, digest, layout, inEngine }: BuildImage): string {
  const { registry, repository, tag } = reference
  if (layout === undefined)
    return `docker-image://${inEngine ?? pinnedReference({ registry, repository }, digest)}`
  if (!/^[^:@#,"'\p{Cc}\p{Zl}\p{Zp}]+$/u.test(layout) || layout.trim() !== layout) {
    const message = `Cannot name the layout "${printable(layout)}" to a build: Buildx would split its path, expected one without colons, commas, quotes, @ and #`
    throw new TallyError('INPUT_INVALID', message)
  }
  return `oci-layout://${layout}:${tag ?? 'latest'}@${digest}`
}

/** A bake file (JSON) with a target `docker-image-pins`, from which other targets inherit the contexts. */
export function bakeFile(contexts: BuildContexts): string {
  const escaped = [...contexts].map(([name, location]) => [literal(name), literal(location)])
  const target = { 'docker-image-pins': { contexts: Object.fromEntries(escaped) } }
  return `${JSON.stringify({ target }, undefined, 2)}\n`
}

/** Escapes text: strings in a bake file are templates, in JSON too. */
function literal(text: string): string {
  return text.replace(/[$%](?=\{)/g, '$&$&')
}
