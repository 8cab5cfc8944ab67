/*
 * The runner hides a masked value in all that the job prints from then on, and drops job outputs that hold it. What the workflow itself
 * gives as a secret is masked whatever its length, as the runner does; what a server gives only where it can be nothing but a secret.
 */

/** Characters that a server's token or signature has at least. */
export const leastSecret = 8

/** Whether text from a server is long enough for a secret: visible characters alone, letters or digits among them. */
export function isSecretText(text: unknown): text is string {
  return (
    typeof text === 'string' &&
    text.length >= leastSecret &&
    /^[\x21-\x7e]*[A-Za-z0-9][\x21-\x7e]*$/.test(text)
  )
}

/**
 * Whether text from a server may be masked: at least 16 characters with a digit or of both cases, or 8 that mix letters and digits,
 * and no part of `shown`, what was asked anyway. What is shorter or plainer is a word that logs are made of, and no secret.
 */
export function isMaskable(text: string, ...shown: readonly (string | undefined)[]): boolean {
  if (!isSecretText(text) || shown.some(each => each?.includes(text))) return false
  if (text.length >= 16) return /\d/.test(text) || (/[a-z]/.test(text) && /[A-Z]/.test(text))
  return /^[\w~+-]+=*$/.test(text) && /[A-Za-z]/.test(text) && /\d/.test(text)
}

/**
 * Whether a registry's token may be masked: of the characters that bearer tokens have (RFC 6750, section 2.1), which JSON and references
 * have others beside, and no digest, piece of one or path to one. The runner drops outputs that hold what is masked.
 */
export function isMaskableToken(token: string, ...shown: readonly (string | undefined)[]): boolean {
  return /^[\w.~+/-]+=*$/.test(token) && !isOfDigest(token) && isMaskable(token, ...shown)
}

function isOfDigest(text: string): boolean {
  return /^[0-9a-f]+$/.test(text) || /sha(?:256|512)/.test(text)
}
