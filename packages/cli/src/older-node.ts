/*
 * Mends a Node before 24, which lacks parts of the language that the code uses. Each module puts in place only those
 * that are missing. start.ts loads this file, and on Node 24 does not.
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

/** The certificates that Node trusts, with those of NODE_EXTRA_CA_CERTS; a Node before 22.15 cannot tell them. */
function trusted(): readonly string[] {
  const extra = process.env.NODE_EXTRA_CA_CERTS
  return [...tls.rootCertificates, ...(extra && existsSync(extra) ? [readFileSync(extra, 'utf8')] : [])]
}

if (!('getCACertificates' in tls)) Object.assign(tls, { getCACertificates: trusted })
