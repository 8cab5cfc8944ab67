import type { Writable } from 'node:stream'
import type { Bytes } from '../content/store.ts'

/**
 * Writes bytes to a connection and ends it. Each piece has left before the next is asked for, as its memory may be used again by
 * whoever yields it. Throws when the connection closes meanwhile, and what the bytes throw.
 *
 * @param goesOn asked before each piece; false leaves the rest unsent, and the connection open
 */
export async function sendBytes(bytes: Bytes, connection: Writable, goesOn: () => boolean): Promise<void> {
  for await (const piece of bytes) {
    if (connection.destroyed || !goesOn()) return
    await new Promise<void>((resolve, reject) => {
      const closed = () => reject(new Error('the connection was closed during the upload'))
      connection.once('close', closed)
      connection.write(piece, error => {
        connection.off('close', closed)
        if (error) reject(error)
        else resolve()
      })
    })
  }
  connection.end()
}
