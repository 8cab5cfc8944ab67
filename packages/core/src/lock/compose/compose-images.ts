import { isTallyError, TallyError } from '../../errors.ts'
import { parsePlatform } from '../../model/platform.ts'
import { parseReference, type Reference } from '../../model/reference.ts'
import { printable } from '../../text/printable.ts'
import type { SourceFiles } from '../../workspace/source-files.ts'
import type { ComposeService, Field } from './compose-model.ts'
import { ComposeProject } from './compose-project.ts'
import type { Variables } from './interpolate.ts'

/** An image that `docker compose` pulls. */
export interface ComposeImage {
  /** With its variables replaced. */
  readonly image: string
  readonly reference: Reference
  /** The service whose own image it is; undefined for a mounted image and for a context of a build. */
  readonly service?: string
  /** File, line and service that name it, fit to print. */
  readonly place: string
  /** As the service asks for it: `linux/arm64`. */
  readonly platform?: string
}

/**
 * The images that `docker compose` pulls for files that are merged in order, with those that it mounts and builds with. Services that
 * are built, that are never pulled, or whose profiles are not active name none. Throws INPUT_INVALID with every faulty line.
 */
export async function imagesOfCompose(
  paths: readonly string[],
  files: SourceFiles,
  env: Variables,
): Promise<ComposeImage[]> {
  const project = new ComposeProject(files)
  const { services, variables } = await project.load(paths, env)
  const finder = new Finder(project, variables)
  for (const service of services.values()) finder.add(service)
  const { faults } = project
  if (faults.length === 0) return finder.images
  const shown = faults.slice(0, 20)
  if (faults.length > 20) shown.push(`${faults.length - 20} more faults`)
  throw new TallyError('INPUT_INVALID', shown.join('\n'))
}

const contextScheme = 'docker-image://'

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
    for (const { image } of service.volumes) {
      const source = image && this.#said(image, service)
      if (image && source !== undefined)
        this.#push(image, source, { service, isOwn: false, platform: this.#platform })
    }
    for (const field of service.build?.contexts.values() ?? []) this.#addContext(field, service)
    if (service.hasProvider || service.build) return
    const policy = service.pullPolicy && this.#said(service.pullPolicy, service)
    if (policy === 'never' || policy === 'build') return
    this.#addOwn(service)
  }

  #addOwn({ name, tree, line, image: field, platform: asked, ...rest }: ComposeService): void {
    const service = { name, tree, line, ...rest }
    const image = field && this.#said(field, service)
    if (field === undefined || image === '') {
      const problem = `service "${printable(name)}" has no image and no build, expected one of them`
      this.#project.fault(field?.tree ?? tree, field?.line ?? line, problem)
    }
    if (field === undefined || image === undefined || image === '') return
    const platform = asked ? this.#platformOf(asked, service) : this.#platform
    this.#push(field, image, { service, isOwn: true, platform })
  }

  /** Contexts are paths and addresses too; only what begins as an image, or with a variable that may, is looked at. */
  #addContext(field: Field, service: ComposeService): void {
    if (!field.text.startsWith(contextScheme) && !field.text.startsWith('$')) return
    const context = this.#said(field, service)
    if (!context?.startsWith(contextScheme)) return
    const image = context.slice(contextScheme.length)
    this.#push(field, image, { service, isOwn: false, platform: this.#platform })
  }

  #push(
    field: Field,
    image: string,
    {
      service,
      isOwn,
      platform,
    }: {
      readonly service: ComposeService
      readonly isOwn: boolean
      readonly platform: string | undefined
    },
  ): void {
    const reference = this.#parsed(() => parseReference(image), field, service)
    if (!reference) return
    const place = `${printable(field.tree.path)}, line ${field.line}, service "${printable(service.name)}"`
    this.images.push({
      image,
      reference,
      place,
      ...(isOwn && { service: service.name }),
      ...(platform && { platform }),
    })
  }

  #platformOf(field: Field, service: ComposeService): string | undefined {
    const text = this.#said(field, service)
    if (text === undefined || text === '') return this.#platform
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
