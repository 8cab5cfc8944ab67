import type { ContentEdit } from '../../bytes/content.ts'
import type { Delivery, HeaderEdit, RangeManner } from '../http/reply.ts'
import { isChosen, type LoggedRequest, type RequestFilter } from '../http/request-log.ts'

/** An effect of a fault, as data. */
export type Effect =
  /** Responds at once; the request has no other effect. */
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers: Readonly<Record<string, string>>
      readonly body: Uint8Array | string
    }
  /** Waits before the request is processed. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** Resets the connection once `after` bytes of the request body have arrived; they are kept. */
  | { readonly kind: 'cutRequest'; readonly after: number }
  | { readonly kind: 'edit'; readonly edit: ContentEdit }
  | { readonly kind: 'encode'; readonly isReal: boolean }
  | { readonly kind: 'range'; readonly manner: RangeManner }
  | { readonly kind: 'headers'; readonly edits: readonly HeaderEdit[] }
  /** `instead`: the request has no effect; otherwise only the response is affected. */
  | { readonly kind: 'deliver'; readonly delivery: Delivery; readonly instead?: boolean }

/** The requests that a fault applies to; the first fault that is due gets the request. */
export interface FaultTarget extends RequestFilter {
  /** Number of requests affected. Defaults to 1. */
  readonly times?: number
  /** Number of matching requests that pass unaffected first. */
  readonly after?: number
}

export interface Fault {
  readonly on: FaultTarget
  readonly effects: readonly Effect[]
}

/** A registry's faults with their counts. */
export class FaultPlan {
  readonly #planned: { fault: Fault; seen: number; used: number }[] = []

  add(...faults: readonly Fault[]): void {
    this.#planned.push(...faults.map(fault => ({ fault, seen: 0, used: 0 })))
  }

  clear(): void {
    this.#planned.length = 0
  }

  /** The effects due for this request; counts it. */
  take(line: LoggedRequest): readonly Effect[] {
    let effects: readonly Effect[] | undefined
    for (const each of this.#planned) {
      const { times = 1, after = 0, ...filter } = each.fault.on
      if (!isChosen(line, filter)) continue
      each.seen += 1
      if (effects || each.seen <= after || each.used >= times) continue
      each.used += 1
      effects = each.fault.effects
    }
    return effects ?? []
  }
}
