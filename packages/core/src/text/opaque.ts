/*
 * The runner hides a masked value in everything the job prints afterwards, and drops job outputs that contain it. Secrets that the
 * workflow passes in are masked whatever their length, as the runner does; text from a server only where it must be a secret.
 */

/** Minimum length of a server's token or signature, in characters. */
export const leastSecret = 8

/** Whether text from a server can be a secret: long enough, only visible ASCII, at least one letter or digit. */
export function isSecretText(text: unknown): text is string {
  return (
    typeof text === 'string' &&
    text.length >= leastSecret &&
    /^[\x21-\x7e]*[A-Za-z0-9][\x21-\x7e]*$/.test(text)
  )
}

/**
 * Whether text from a server may be masked: at least 16 characters with a digit or in both cases, or 8 that mix letters and digits,
 * and no part of `shown`, which was requested anyway. Anything shorter or plainer is an ordinary word of logs, not a secret.
 */
export function isMaskable(text: string, ...shown: readonly (string | undefined)[]): boolean {
  if (!isSecretText(text) || shown.some(each => each?.includes(text))) return false
  if (text.length >= 16) return /\d/.test(text) || (/[a-z]/.test(text) && /[A-Z]/.test(text))
  return /^[\w~+-]+=*$/.test(text) && /[A-Za-z]/.test(text) && /\d/.test(text)
}

/**
 * Whether a registry's token may be masked: it has only the characters of bearer tokens (RFC 6750, section 2.1), which rules out JSON
 * and references, and is no digest, part of a digest or path to one. The runner drops outputs that contain a masked value.
 */
export function isMaskableToken(token: string, ...shown: readonly (string | undefined)[]): boolean {
  return /^[\w.~+/-]+=*$/.test(token) && !isOfDigest(token) && isMaskable(token, ...shown)
}

function isOfDigest(text: string): boolean {
  return /^[0-9a-f]+$/.test(text) || /sha(?:256|512)/.test(text)
}
