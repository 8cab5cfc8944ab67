import type { ClientRequest } from 'node:http'

/**
 * Fails a request with `failure` when the server answers 101: nothing here asks to leave HTTP, and what follows on the connection is no
 * answer. Without a listener Node waits for ever, or for the next answer.
 */
export function refuseSwitch(outgoing: ClientRequest, failure: () => Error): void {
  const refuse = () => {
    // Told before it is destroyed: Node tells no error after an upgrade, and what came in the same packet as an answer.
    outgoing.emit('error', failure())
    outgoing.destroy()
  }
  outgoing.once('upgrade', (_, socket) => {
    socket.destroy()
    refuse()
  })
  // Without an Upgrade header Node takes it for an answer.
  outgoing.once('response', ({ statusCode }) => {
    if (statusCode === 101) refuse()
  })
}
