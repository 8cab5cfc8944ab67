import type { ContentEdit } from '../../bytes/content.ts'
import type { Delivery, HeaderEdit, RangeManner } from '../http/reply.ts'
import type { Effect, Fault, FaultTarget } from './faults.ts'

/** Combines the effects of several faults, on the first one's target. */
export function together(first: Fault, ...others: readonly Fault[]): Fault {
  return { on: first.on, effects: [...first.effects, ...others.flatMap(each => each.effects)] }
}

/** Responds with this status. The body defaults to an error of the distribution specification. */
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

/** Responds with a web page and status 200, like a server that is no registry. */
export function html(on: FaultTarget = {}): Fault {
  const body = '<!doctype html><title>Welcome</title><p>Nothing here speaks the distribution protocol.'
  return fail(200, on, { headers: { 'content-type': 'text/html' }, body })
}

/** Redirects, with status 307 by default. */
export function redirect(to: string, on: FaultTarget = {}, status = 307): Fault {
  return fail(status, on, { headers: { location: to } })
}

/** Waits `ms` milliseconds before processing the request. */
export function delay(ms: number, on: FaultTarget = {}): Fault {
  return fault(on, { kind: 'delay', ms })
}

/** Ends the connection after `after` bytes of the body. Defaults to RST and a declared length. */
export function cut(
  at: { readonly after: number; readonly by?: 'reset' | 'end'; readonly framing?: Delivery['framing'] },
  on: FaultTarget = {},
): Fault {
  const { after, by = 'reset', framing = 'length' } = at
  return delivered({ cut: { after, by }, framing }, reading(on))
}

/** Resets the connection once `after` bytes of an upload have arrived; they count as received. */
export function cutRequest(after: number, on: FaultTarget = {}): Fault {
  return fault(on, { kind: 'cutRequest', after })
}

/** Resets the connection without a response; `done`: after the request has taken effect. */
export function hangUp(on: FaultTarget = {}, moment: 'undone' | 'done' = 'undone'): Fault {
  return fault(on, { kind: 'deliver', delivery: { hangUp: true }, instead: moment === 'undone' })
}

/** Writes text to the socket in place of an HTTP response. */
export function rawText(text: string | Uint8Array, on: FaultTarget = {}): Fault {
  return fault(on, { kind: 'deliver', delivery: { raw: text }, instead: true })
}

/** Sends nothing for `ms` once `after` bytes of the body are out. */
export function stall(ms: number, on: FaultTarget = {}, after = 0): Fault {
  return delivered({ stall: { ms, after } }, reading(on))
}

/** Sends at most `bytesPerSecond` on each connection. */
export function slow(bytesPerSecond: number, on: FaultTarget = {}): Fault {
  return delivered({ bytesPerSecond }, reading(on))
}

/** Never ends the body; declares no length unless `framing` does. */
export function endless(on: FaultTarget = {}, framing: Delivery['framing'] = 'chunked'): Fault {
  return delivered({ endless: true, framing }, reading(on))
}

/** Sends the body without a declared length. */
export function unsized(on: FaultTarget = {}, framing: 'chunked' | 'close' = 'chunked'): Fault {
  return delivered({ framing }, reading(on))
}

/** Changes one byte of the body; a negative offset counts from the end. */
export function flipByte(offset: number, on: FaultTarget = {}): Fault {
  return changed({ kind: 'flip', offset }, on)
}

/** Ends the body at this length and declares it; a negative value counts from the end. */
export function truncate(to: number, on: FaultTarget = {}): Fault {
  return changed({ kind: 'truncate', to }, on)
}

/** Appends bytes to the body and includes them in the declared length. */
export function append(bytes: Uint8Array | string, on: FaultTarget = {}): Fault {
  return changed({ kind: 'append', bytes }, on)
}

/** Replaces the body. */
export function replaceBody(
  by: Uint8Array | string | ((bytes: Buffer) => Uint8Array | string),
  on: FaultTarget = {},
): Fault {
  return changed({ kind: 'replace', by }, on)
}

/** Sets a header (a text), removes it (`null`), or sends it once for each value of a list. */
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

/** Sends `content-encoding: gzip` with a gzipped body or, with `isReal` false, an unchanged one. */
export function contentEncoding(on: FaultTarget = {}, isReal = true): Fault {
  return fault(reading(on), { kind: 'encode', isReal })
}

/** Answers Range requests in this manner. */
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

/** Limits body faults to GET, so that a HEAD does not use them up. */
function reading(on: FaultTarget): FaultTarget {
  return { method: 'GET', ...on }
}

function fault(on: FaultTarget, effect: Effect): Fault {
  return { on, effects: [effect] }
}
