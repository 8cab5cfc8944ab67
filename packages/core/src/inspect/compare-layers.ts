import type { LayerChange } from './comparison.ts'
import type { InspectedLayer } from './inspection.ts'

/**
 * Matches the layers of two images, each with one at most: first those of the same bytes, then of the same content, then of the same
 * instruction, then those in the same position between matched ones. The result is in the new image's order, with each removed layer where
 * it was.
 */
export function matchLayers(
  before: readonly InspectedLayer[],
  after: readonly InspectedLayer[],
): LayerChange[] {
  const matching = new Matching(before, after)
  matching.matchBy(({ digest }) => digest)
  matching.matchBy(({ diffId }) => diffId)
  matching.matchBy(({ createdBy }) => createdBy?.replace(/\s+/g, ' ').trim())
  matching.matchByPosition()
  return matching.changes()
}

class Matching {
  readonly #before: readonly InspectedLayer[]
  readonly #after: readonly InspectedLayer[]
  /** The position before by the position after. */
  readonly #oldPosition = new Map<number, number>()
  readonly #matched = new Set<number>()

  constructor(before: readonly InspectedLayer[], after: readonly InspectedLayer[]) {
    this.#before = before
    this.#after = after
  }

  /** Matches layers with equal keys, lowest first. */
  matchBy(keyOf: (layer: InspectedLayer) => string | undefined): void {
    const waiting = new Map<string, number[]>()
    for (const [position, layer] of this.#before.entries()) {
      const key = keyOf(layer)
      if (key === undefined || key === '' || this.#matched.has(position)) continue
      const positions = waiting.get(key)
      if (positions) positions.push(position)
      else waiting.set(key, [position])
    }
    for (const [position, layer] of this.#after.entries()) {
      const old = this.#oldPosition.has(position) ? undefined : waiting.get(keyOf(layer) ?? '')?.shift()
      if (old !== undefined) this.#match(old, position)
    }
  }

  /** Matches the unmatched layers between two matched neighbours in their order. */
  matchByPosition(): void {
    const anchors = [...this.#oldPosition].sort(([a], [b]) => a - b)
    let [lowest, next] = [0, 0]
    for (const [position] of this.#after.entries()) {
      const own = this.#oldPosition.get(position)
      if (own !== undefined && next < anchors.length && anchors[next]?.[0] === position) {
        lowest = own + 1
        next += 1
        continue
      }
      const end = anchors[next]?.[1] ?? this.#before.length
      while (lowest < end && this.#matched.has(lowest)) lowest += 1
      if (lowest < end) this.#match(lowest++, position)
    }
  }

  changes(): LayerChange[] {
    const changes: LayerChange[] = []
    let shown = 0
    const showRemoved = (end: number) => {
      for (; shown < end; shown++) {
        const before = this.#before[shown]
        if (before && !this.#matched.has(shown)) changes.push({ how: 'removed', before })
      }
    }
    for (const [position, after] of this.#after.entries()) {
      const old = this.#oldPosition.get(position)
      if (old !== undefined) showRemoved(old)
      const before = old === undefined ? undefined : this.#before[old]
      changes.push(before ? { how: howOf(before, after), before, after } : { how: 'added', after })
    }
    showRemoved(this.#before.length)
    return changes
  }

  #match(old: number, position: number): void {
    this.#oldPosition.set(position, old)
    this.#matched.add(old)
  }
}

function howOf(before: InspectedLayer, after: InspectedLayer): LayerChange['how'] {
  if (before.digest !== undefined && before.digest === after.digest) return 'same'
  if (before.diffId === undefined || before.diffId !== after.diffId) return 'replaced'
  // Where an engine alone knows one of them, nothing says how it was compressed.
  return before.digest === undefined || after.digest === undefined ? 'same' : 'recompressed'
}
