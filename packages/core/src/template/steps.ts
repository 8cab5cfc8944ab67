import { itemsOf, textOf } from './go-values.ts'
import type { TemplateValue } from './rows.ts'

/** Steps of one rendering, and of all renderings of a list together. */
const mostSteps = 1_000_000
const mostOfList = 20_000_000
/** Characters or items that cost as much as a step. */
const perStep = 50

/** Steps that the renderings of a list may take together. */
export class ListSteps {
  taken = 0
}

/** The steps of one rendering. They bound its time: what reads a text or copies a list costs steps by its length. */
export class Steps {
  readonly #list: ListSteps
  #taken = 0

  constructor(list: ListSteps) {
    this.#list = list
  }

  /** Takes steps; answers how many are too many, once they are. */
  take(count: number): number | undefined {
    this.#taken += count
    this.#list.taken += count
    if (this.#taken > mostSteps) return mostSteps
    return this.#list.taken > mostOfList ? mostOfList : undefined
  }
}

/** The steps that a function costs for texts that it reads. */
export function costOfTexts(values: readonly TemplateValue[]): number {
  return values.reduce((sum: number, value) => sum + (textOf(value)?.length ?? 0) / perStep, 0)
}

/** The steps that a function costs for the text or the list that it made. */
export function costOfResult(value: TemplateValue): number {
  return (textOf(value)?.length ?? itemsOf(value)?.length ?? 0) / perStep
}
