/*
 * What the code uses of the language and a Node before 24 lacks. Each of these modules puts in place only what is missing.
 * start.ts loads them, and on Node 24 does not.
 */
import 'core-js/modules/es.array.from-async.js'
import 'core-js/modules/es.async-disposable-stack.constructor.js'
import 'core-js/modules/es.disposable-stack.constructor.js'
import 'core-js/modules/es.map.group-by.js'
import 'core-js/modules/es.object.group-by.js'
import 'core-js/modules/es.promise.with-resolvers.js'
import 'core-js/modules/es.suppressed-error.constructor.js'
import 'core-js/modules/es.symbol.async-dispose.js'
import 'core-js/modules/es.symbol.dispose.js'

import { existsSync, readFileSync } from 'node:fs'
import tls from 'node:tls'

/** What a Node before 22.15 cannot tell: the certificates that it trusts, with those of NODE_EXTRA_CA_CERTS. */
function trusted(): readonly string[] {
  const extra = process.env.NODE_EXTRA_CA_CERTS
  return [...tls.rootCertificates, ...(extra && existsSync(extra) ? [readFileSync(extra, 'utf8')] : [])]
}

if (!('getCACertificates' in tls)) Object.assign(tls, { getCACertificates: trusted })

/** Whether the process has what a Node before 24 lacks. */
export const isMended = true
