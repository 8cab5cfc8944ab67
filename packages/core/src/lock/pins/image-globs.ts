import type { Pattern } from '../../match/pattern.ts'
import { familiarReference, formatReference, type Reference } from '../../model/reference.ts'
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
