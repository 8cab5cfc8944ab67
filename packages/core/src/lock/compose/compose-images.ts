import { isTallyError, TallyError } from '../../errors.ts'
import { parsePlatform } from '../../model/platform.ts'
import { parseReference, type Reference } from '../../model/reference.ts'
import { printable } from '../../text/printable.ts'
import type { ImagePlace } from '../yaml/image-place.ts'
import type { OpenedProject } from './compose-file.ts'
import type { ComposeService, Field } from './compose-model.ts'
import { ComposeProject } from './compose-project.ts'
import { contextScheme, imageIn, mayBeImage } from './image-field.ts'
import type { Variables } from './interpolate.ts'

/** An image that `docker compose` pulls, at its place in the file that wins after merging. */
export interface ComposeImage extends ImagePlace {
  /** Relative to the workspace, with `/`, or absolute. */
  readonly file: string
  readonly reference: Reference
  readonly service: string
  readonly use: 'image' | 'volume' | 'context'
}

/**
 * Lists the images that `docker compose` pulls for an opened project, including those it mounts and builds with. Skips services that are
 * built, never pulled, or in no active profile. Throws INPUT_INVALID with every faulty line.
 */
export function composeImages(opened: OpenedProject): ComposeImage[] {
  const project = new ComposeProject()
  const finder = new Finder(project, opened.environment.variables)
  for (const service of project.load(opened).values()) finder.add(service)
  const { faults } = project
  if (faults.length === 0) return finder.images
  const shown = faults.slice(0, 20)
  if (faults.length > 20) shown.push(`${faults.length - 20} more faults`)
  throw new TallyError('INPUT_INVALID', shown.join('\n'))
}

class Finder {
  readonly images: ComposeImage[] = []
  readonly #project: ComposeProject
  readonly #profiles: ReadonlySet<string>
  readonly #platform: string | undefined

  constructor(project: ComposeProject, variables: Variables) {
    this.#project = project
    this.#profiles = new Set((variables.COMPOSE_PROFILES ?? '').split(',').map(each => each.trim()))
    this.#platform = variables.DOCKER_DEFAULT_PLATFORM || undefined
  }

  add(service: ComposeService): void {
    if (!this.#isActive(service)) return
    for (const { image: field } of service.volumes) {
      const image = field && this.#said(field, service)
      if (field && image !== undefined) this.#push(field, image, { service, use: 'volume' })
    }
    for (const field of service.build?.contexts.values() ?? []) this.#addContext(field, service)
    if (service.hasProvider || service.build) return
    const policy = service.pullPolicy && this.#said(service.pullPolicy, service)
    if (policy === 'never' || policy === 'build') return
    this.#addOwn(service)
  }

  #addOwn(service: ComposeService): void {
    const { name, tree, line, image: field, platform } = service
    const image = field && this.#said(field, service)
    if (field === undefined || image === '') {
      const problem = `service "${printable(name)}" has no image and no build, expected one of them`
      this.#project.fault(field?.tree ?? tree, field?.line ?? line, problem)
    }
    if (field === undefined || image === undefined || image === '') return
    this.#push(field, image, { service, use: 'image' }, platform && this.#platformOf(platform, service))
  }

  /** Adds the context of a build if it is an image; most contexts are paths or URLs. */
  #addContext(field: Field, service: ComposeService): void {
    if (!mayBeImage(field)) return
    const context = this.#said(field, service)
    if (context?.startsWith(contextScheme)) this.#push(field, context, { service, use: 'context' })
  }

  /** `text` is the field's text with its variables replaced. */
  #push(
    field: Field,
    text: string,
    { service, use }: { readonly service: ComposeService; readonly use: ComposeImage['use'] },
    platform = this.#platform,
  ): void {
    const place = imageIn(field, text, use === 'context' ? contextScheme : '')
    const reference = this.#parsed(() => parseReference(place.image), field, service)
    if (!reference) return
    const named = { file: field.tree.path, reference, service: service.name, use }
    this.images.push({ ...place, ...named, ...(platform && { platform }) })
  }

  #platformOf(field: Field, service: ComposeService): string | undefined {
    const text = this.#said(field, service)
    if (text === undefined || text === '') return undefined
    return this.#parsed(() => parsePlatform(text), field, service) && text
  }

  #isActive(service: ComposeService): boolean {
    if (service.profiles.length === 0 || this.#profiles.has('*')) return true
    return service.profiles.some(field => this.#profiles.has(this.#said(field, service) ?? ''))
  }

  #said(field: Field, service: ComposeService): string | undefined {
    const result = this.#project.evaluate(field)
    if ('text' in result) return result.text
    const problem = `${placeOf(field, service)}: ${printable(result.fault)}, expected a value or a default`
    this.#project.fault(field.tree, field.line, problem)
    return undefined
  }

  #parsed<T>(work: () => T, field: Field, service: ComposeService): T | undefined {
    try {
      return work()
    } catch (error) {
      if (!isTallyError(error)) throw error
      this.#project.fault(field.tree, field.line, `${placeOf(field, service)}: ${error.message}`)
      return undefined
    }
  }
}

function placeOf(field: Field, { image, name }: ComposeService): string {
  return field === image || field.where.endsWith('.image')
    ? `the image of service "${printable(name)}"`
    : field.where
}
