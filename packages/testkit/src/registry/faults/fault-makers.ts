import type { ContentEdit } from '../../bytes/content.ts'
import type { Delivery, HeaderEdit, RangeManner } from '../http/reply.ts'
import type { Effect, Fault, FaultTarget } from './faults.ts'

/** Several faults as one: all their effects, on the first one's target. */
export function together(first: Fault, ...others: readonly Fault[]): Fault {
  return { on: first.on, effects: [...first.effects, ...others.flatMap(each => each.effects)] }
}

/** An answer with this status; the body is an error of the distribution specification unless given. */
export function fail(
  status: number,
  on: FaultTarget = {},
  answer: { readonly headers?: Readonly<Record<string, string>>; readonly body?: Uint8Array | string } = {},
): Fault {
  const body =
    answer.body ??
    JSON.stringify({ errors: [{ code: codes[status] ?? 'UNKNOWN', message: 'planned fault' }] })
  return fault(on, {
    kind: 'answer',
    status,
    headers: { 'content-type': 'application/json', ...answer.headers },
    body,
  })
}

const codes: Readonly<Record<number, string>> = {
  401: 'UNAUTHORIZED',
  403: 'DENIED',
  404: 'NAME_UNKNOWN',
  405: 'UNSUPPORTED',
  429: 'TOOMANYREQUESTS',
}

/** A page of a web server that is no registry, with status 200. */
export function html(on: FaultTarget = {}): Fault {
  const body = '<!doctype html><title>Welcome</title><p>Nothing here speaks the distribution protocol.'
  return fail(200, on, { headers: { 'content-type': 'text/html' }, body })
}

/** A redirect, 307 unless told. */
export function redirect(to: string, on: FaultTarget = {}, status = 307): Fault {
  return fail(status, on, { headers: { location: to } })
}

/** Waits so many milliseconds before the request is looked at. */
export function delay(ms: number, on: FaultTarget = {}): Fault {
  return fault(on, { kind: 'delay', ms })
}

/** Ends the connection after so many bytes of the body; by RST, with the length stated, unless told. */
export function cut(
  at: { readonly after: number; readonly by?: 'reset' | 'end'; readonly framing?: Delivery['framing'] },
  on: FaultTarget = {},
): Fault {
  const { after, by = 'reset', framing = 'length' } = at
  return delivered({ cut: { after, by }, framing }, reading(on))
}

/** Resets the connection once so many bytes of an upload have arrived; they count as received. */
export function cutRequest(after: number, on: FaultTarget = {}): Fault {
  return fault(on, { kind: 'cutRequest', after })
}

/** Resets the connection without an answer; `done`: after the request has had its effect. */
export function hangUp(on: FaultTarget = {}, moment: 'undone' | 'done' = 'undone'): Fault {
  return fault(on, { kind: 'deliver', delivery: { hangUp: true }, instead: moment === 'undone' })
}

/** Text written to the socket in place of an HTTP answer. */
export function rawText(text: string | Uint8Array, on: FaultTarget = {}): Fault {
  return fault(on, { kind: 'deliver', delivery: { raw: text }, instead: true })
}

/** Sends nothing for `ms` once `after` bytes of the body are out. */
export function stall(ms: number, on: FaultTarget = {}, after = 0): Fault {
  return delivered({ stall: { ms, after } }, reading(on))
}

/** So many bytes a second on each connection. */
export function slow(bytesPerSecond: number, on: FaultTarget = {}): Fault {
  return delivered({ bytesPerSecond }, reading(on))
}

/** The body never ends; no length is stated unless `framing` says so. */
export function endless(on: FaultTarget = {}, framing: Delivery['framing'] = 'chunked'): Fault {
  return delivered({ endless: true, framing }, reading(on))
}

/** The body without a stated length. */
export function unsized(on: FaultTarget = {}, framing: 'chunked' | 'close' = 'chunked'): Fault {
  return delivered({ framing }, reading(on))
}

/** One byte of the body is other than it was; a negative offset counts from the end. */
export function flipByte(offset: number, on: FaultTarget = {}): Fault {
  return changed({ kind: 'flip', offset }, on)
}

/** The body ends at this length, and says so; negative: so many bytes short. */
export function truncate(to: number, on: FaultTarget = {}): Fault {
  return changed({ kind: 'truncate', to }, on)
}

/** The body goes on with these bytes, and its stated length counts them. */
export function append(bytes: Uint8Array | string, on: FaultTarget = {}): Fault {
  return changed({ kind: 'append', bytes }, on)
}

/** Another body in the place of the real one. */
export function replaceBody(
  by: Uint8Array | string | ((bytes: Buffer) => Uint8Array | string),
  on: FaultTarget = {},
): Fault {
  return changed({ kind: 'replace', by }, on)
}

/** Sets (a text), removes (`null`) or, with a list, sends the header once for each. */
export function headers(
  changes: Readonly<Record<string, string | null | readonly string[]>>,
  on: FaultTarget = {},
): Fault {
  return fault(on, { kind: 'headers', edits: Object.entries(changes).flatMap(editsOf) })
}

function editsOf([name, change]: [string, string | null | readonly string[]]): HeaderEdit[] {
  if (change === null) return [{ name }]
  if (typeof change === 'string') return [{ name, value: change }]
  return [{ name }, ...change.map(value => ({ name, value, isAddition: true }))]
}

/** `content-encoding: gzip`: the body gzipped, or (`isReal` false) only said to be. */
export function contentEncoding(on: FaultTarget = {}, isReal = true): Fault {
  return fault(reading(on), { kind: 'encode', isReal })
}

/** A Range header is answered in this manner. */
export function range(
  manner: RangeManner | 'ignored' | 'unsatisfiable' | 'multipart' | 'unlabelled',
  on: FaultTarget = {},
): Fault {
  return fault(reading(on), { kind: 'range', manner: typeof manner === 'string' ? { kind: manner } : manner })
}

function changed(edit: ContentEdit, on: FaultTarget): Fault {
  return fault(reading(on), { kind: 'edit', edit })
}

function delivered(delivery: Delivery, on: FaultTarget): Fault {
  return fault(on, { kind: 'deliver', delivery })
}

/** A fault of a body is not spent on a HEAD. */
function reading(on: FaultTarget): FaultTarget {
  return { method: 'GET', ...on }
}

function fault(on: FaultTarget, effect: Effect): Fault {
  return { on, effects: [effect] }
}
