import type { Pattern } from '../../match/pattern.ts'
import {
  familiarReference,
  formatReference,
  parseImageRepository,
  parseRepository,
  type Reference,
  repositoryName,
} from '../../model/reference.ts'
import type { LockRules } from './lock-rules.ts'

/** An item of an input that matches no image. */
export interface IdleGlob {
  readonly input: 'images' | 'ignore' | 'hold'
  /** As the user wrote it. */
  readonly glob: string
}

/** Reports whether a pattern matches an image's name, in full or as Docker shortens it, without the tag or with it. */
export function matchesImage(
  patterns: readonly Pattern[],
  { registry, repository, tag }: Reference,
): boolean {
  if (patterns.length === 0) return false
  const tagged = { registry, repository, ...(tag !== undefined && { tag }) }
  const bare = { registry, repository }
  const names = [
    formatReference(bare),
    familiarReference(bare),
    formatReference(tagged),
    familiarReference(tagged),
  ]
  return patterns.some(pattern => names.some(name => pattern.matches(name)))
}

/** Completes a glob of names as Docker completes a name, if its first part has no wildcard. Throws REFERENCE_INVALID. */
export function globInFull(name: string): string {
  if (!/[*?[\\]/.test(name)) return repositoryName(parseImageRepository(name))
  const [first = '', ...rest] = name.split('/')
  if (/[*?[\\]/.test(first)) return rest.length === 0 && first !== '**' ? globInFull(`library/${name}`) : name
  const { registry, repository } = parseRepository(`${first}/any/any`)
  const path = `${repository.slice(0, -'any/any'.length)}${rest.join('/')}`
  if (path.includes('/') || path === '**') return `${registry}/${path}`
  // The first part is a host, and one name may stand for more: `library/` on Docker Hub, nothing elsewhere.
  return `${registry}/${parseRepository(`${first}/any`).repository.slice(0, -'any'.length)}${path}`
}

type GlobRules = Pick<LockRules, 'mode' | 'images' | 'ignore' | 'hold'>

/** Notes which globs of inputs match an image, so that a misspelt one is told. */
export class GlobUse {
  readonly #seen = new Set<string>()
  #open: readonly { readonly input: IdleGlob['input']; readonly pattern: Pattern }[]

  constructor({ mode, images, ignore, hold }: GlobRules) {
    // Without an update, `hold` has no effect at all.
    const held = mode === 'update' ? hold.map(({ image }) => image) : []
    const inputs = { images, ignore, hold: held }
    this.#open = (['images', 'ignore', 'hold'] as const).flatMap(input =>
      inputs[input].map(pattern => ({ input, pattern })),
    )
  }

  see(reference: Reference): void {
    if (this.#open.length === 0) return
    const name = formatReference(reference)
    if (this.#seen.size === this.#seen.add(name).size) return
    this.#open = this.#open.filter(({ pattern }) => !matchesImage([pattern], reference))
  }

  get idle(): IdleGlob[] {
    return this.#open.map(({ input, pattern }) => ({ input, glob: pattern.text }))
  }
}
