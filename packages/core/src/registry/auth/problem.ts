import { type ErrorCode, TallyError } from '../../errors.ts'
import type { HttpHeaders } from '../../http/http-headers.ts'
import { printable } from '../../text/printable.ts'
import { profileOf } from '../quirks/profiles.ts'
import { describeLogin, loginHint, loginOf } from './login-used.ts'

/** A response other than the expected one; `text` is its body as far as it was read. */
interface Refusal {
  readonly status: number
  readonly headers: HttpHeaders
  readonly text: Uint8Array
}

const shownCharacters = 1_000

const codes: Readonly<Record<number, ErrorCode>> = {
  401: 'UNAUTHENTICATED',
  403: 'DENIED',
  404: 'NOT_FOUND',
  412: 'POLICY_BLOCKED',
  429: 'RATE_LIMITED',
}

/** Creates the error for a refusal, with the registry's own codes and message, escaped and truncated (distribution-spec, "Error Codes"). */
export function problem(
  action: string,
  { status, headers, text }: Refusal,
  fallback: ErrorCode = 'REGISTRY_PROTOCOL',
): TallyError {
  const { codes: registryCodes, message } = registryErrors(text)
  const isExpired = saysExpired({ status, headers, text })
  const code = isExpired ? 'UNAUTHENTICATED' : codeFor(status, registryCodes, fallback)
  const said = message ? `: ${message}` : ''
  const limits = rateLimit(headers)
  const asker = loginOf(headers)
  const isTold = tellsLogin.has(status) && (asker?.login !== 'unasked' || status === 401 || status === 403)
  const who = asker && isTold ? describeLogin(asker) : ''
  const refused = asker && (isExpired ? profileOf(asker.registry).logins.expired : loginHint(status, asker))
  const hint = saysTls(status, text) ? tlsHint : refused
  return new TallyError(
    code,
    `Cannot ${action}: the registry answers ${status}${said}${limits ? ` (${limits})` : ''}${who}`,
    { details: { status, registryCodes }, ...(hint ? { hint } : {}) },
  )
}

const tlsHint =
  "The server there speaks TLS, and loopback is asked over plain HTTP unless it is named. Add the registry's CA with `ca-certificates: host=path`, or name the host under `insecure-registries`."

/** Whether a server of TLS refuses a request over plain HTTP: those written in Go say the first, nginx the second. */
function saysTls(status: number, text: Uint8Array): boolean {
  const said = /sent an HTTP request to an HTTPS server|plain HTTP request was sent to HTTPS port/
  return status === 400 && said.test(Buffer.from(text).toString('latin1'))
}

/** Statuses that may depend on the login. */
const tellsLogin = new Set([400, 401, 403, 404])

/** Whether a response says that the login has expired; some registries do so with another status than 401. */
export function saysExpired({ status, text }: Refusal): boolean {
  if (status !== 400 && status !== 403) return false
  const { codes: registryCodes, message } = registryErrors(text)
  return registryCodes.includes('EXPIREDTOKEN') || /\btoken (?:has |is )?expired\b/i.test(message)
}

function codeFor(status: number, registryCodes: readonly string[], fallback: ErrorCode): ErrorCode {
  if (registryCodes.includes('TOOMANYREQUESTS')) return 'RATE_LIMITED'
  if (status >= 500 || status === 408 || status === 499) return 'REGISTRY_UNAVAILABLE'
  return codes[status] ?? fallback
}

function registryErrors(text: Uint8Array): { codes: string[]; message: string } {
  const body = Buffer.from(text).toString('utf8')
  const errors = errorList(body)
  if (!errors)
    return { codes: [], message: looksLikeHtml(body) ? '' : printable(body.trim(), shownCharacters) }
  const message = errors.map(({ code, message }) => [code, message].filter(Boolean).join(' ')).join('; ')
  return { codes: errors.map(({ code }) => code), message: printable(message, shownCharacters) }
}

function errorList(body: string): { code: string; message: string }[] | undefined {
  const parsed = parsedJson(body)
  if (typeof parsed !== 'object' || parsed === null || !('errors' in parsed) || !Array.isArray(parsed.errors))
    return undefined
  return parsed.errors.slice(0, 5).map((error: unknown) => {
    const { code, message } = Object(error) as { code?: unknown; message?: unknown }
    return { code: typeof code === 'string' ? code : '', message: typeof message === 'string' ? message : '' }
  })
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON: the caller shows the text.
    return undefined
  }
}

export function looksLikeHtml(text: string): boolean {
  return /^\s*(<!doctype html|<html|<\?xml)/i.test(text)
}

/** Describes the pull limit in a response's headers, for people (Docker Hub: `100;w=21600`); undefined without such headers. */
export function rateLimit(headers: HttpHeaders): string | undefined {
  const remaining = headers.get('ratelimit-remaining')
  const limit = headers.get('ratelimit-limit')
  if (!remaining && !limit) return undefined
  return printable(
    `pulls left: ${remaining ?? 'unknown'} of ${limit ?? 'unknown'}, counted for ${headers.get('docker-ratelimit-source') ?? 'this client'}`,
  )
}
