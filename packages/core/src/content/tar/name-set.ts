const firstSlots = 1024
const [free, removed] = [0, -1]

/** A set of texts that keeps 53 bits of each: millions of paths fit. Two texts are taken for one once in 10^15 pairs. */
export class NameSet {
  #slots = new Float64Array(firstSlots)
  /** Slots that are not free. */
  #used = 0

  has(text: string): boolean {
    return this.#slots[this.#slotOf(hashOf(text))] !== free
  }

  /** Returns whether it was added. */
  add(text: string): boolean {
    const hash = hashOf(text)
    const at = this.#slotOf(hash)
    if (this.#slots[at] !== free) return false
    this.#slots[at] = hash
    this.#used += 1
    if (this.#used * 2 > this.#slots.length) this.#grow()
    return true
  }

  delete(text: string): void {
    const at = this.#slotOf(hashOf(text))
    if (this.#slots[at] !== free) this.#slots[at] = removed
  }

  #slotOf(hash: number): number {
    const mask = this.#slots.length - 1
    let at = hash % this.#slots.length
    while (this.#slots[at] !== free && this.#slots[at] !== hash) at = (at + 1) & mask
    return at
  }

  #grow(): void {
    const kept = this.#slots.filter(hash => hash !== free && hash !== removed)
    this.#slots = new Float64Array(this.#slots.length * 2)
    this.#used = kept.length
    for (const hash of kept) this.#slots[this.#slotOf(hash)] = hash
  }
}

/** 53 bits of a text, never 0: two multiplying hashes of 32 bits (cyrb53). */
function hashOf(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 2_654_435_761)
    low = Math.imul(low ^ unit, 1_597_334_677)
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0) || 1
}
