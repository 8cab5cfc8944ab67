import { isTallyError, TallyError } from '../errors.ts'
import { printable, printableUrl } from '../text/printable.ts'
import { HttpFault } from './http-fault.ts'

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

/**
 * Converts an error of a socket or parser to a TallyError: CERTIFICATE_INVALID, REGISTRY_PROTOCOL, CANCELLED or
 * REGISTRY_UNAVAILABLE; INTERNAL for a request that undici refuses to send.
 */
export function networkFailure(error: unknown, url: URL, signal?: AbortSignal): TallyError {
  if (signal?.aborted) return new TallyError('CANCELLED', `Stopped while asking ${printableUrl(url)}`)
  if (isTallyError(error)) return error
  const where = printableUrl(url)
  if (error instanceof HttpFault) {
    const kind = error.kind === 'protocol' ? 'REGISTRY_PROTOCOL' : 'REGISTRY_UNAVAILABLE'
    return new TallyError(kind, `Cannot read ${where}: ${printable(error.message)}`, { cause: error.cause })
  }
  const { code = '', message = String(error) } = error as Partial<NodeJS.ErrnoException>
  if (certificateCodes.has(code))
    return new TallyError('CERTIFICATE_INVALID', `Cannot trust ${where}: ${printable(message)}`, {
      cause: error,
    })
  if (code === 'UND_ERR_INVALID_ARG')
    return new TallyError('INTERNAL', `Cannot ask ${where}: ${printable(message)}`)
  // The messages of proxy errors contain the proxy's URL with its password: only the code is shown.
  const reason = /proxy/i.test(code + message)
    ? `the proxy refused (${code || 'no code'})`
    : printable(code || message)
  return new TallyError('REGISTRY_UNAVAILABLE', `Cannot reach ${where}: ${reason}`)
}
