import { isTallyError, TallyError } from '../errors.ts'
import { printable, printableUrl } from '../text/printable.ts'

const certificateCodes = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'CERT_UNTRUSTED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/** Turns what a socket or parser threw into a TallyError: CERTIFICATE_INVALID, REGISTRY_PROTOCOL, CANCELLED or REGISTRY_UNAVAILABLE. */
export function networkFailure(error: unknown, url: URL, signal?: AbortSignal): TallyError {
  if (signal?.aborted) return new TallyError('CANCELLED', `Stopped while asking ${printableUrl(url)}`)
  if (isTallyError(error)) return error
  const { code = '', message = String(error) } = error as { code?: string; message?: string }
  const where = printableUrl(url)
  if (certificateCodes.has(code))
    return new TallyError('CERTIFICATE_INVALID', `Cannot trust ${where}: ${printable(message)}`, {
      cause: error,
    })
  if (code.startsWith('HPE_'))
    return new TallyError('REGISTRY_PROTOCOL', `Cannot read the answer of ${where}: not HTTP (${code})`, {
      cause: error,
    })
  // Proxy errors carry the proxy's URL and its password in their message: only the code is shown.
  const reason = /proxy/i.test(code + message)
    ? `the proxy refused (${code || 'no code'})`
    : printable(code || message)
  return new TallyError('REGISTRY_UNAVAILABLE', `Cannot reach ${where}: ${reason}`)
}

/** The failure of a server that said nothing for so many milliseconds. */
export function silent(url: URL, milliseconds: number): TallyError {
  return new TallyError(
    'REGISTRY_UNAVAILABLE',
    `Cannot read ${printableUrl(url)}: silent for ${milliseconds / 1000} s`,
  )
}

/** The failure of a server that answers 101: it would go on in a protocol that nobody asked for. */
export function switched(url: URL): TallyError {
  return new TallyError(
    'REGISTRY_PROTOCOL',
    `Cannot read ${printableUrl(url)}: it answers 101 and leaves HTTP, which was not asked for`,
  )
}

/** The failure of a server that sends 1xx answers and never the real one. */
export function endless(url: URL): TallyError {
  return new TallyError('REGISTRY_PROTOCOL', `Cannot read ${printableUrl(url)}: interim answers without end`)
}
