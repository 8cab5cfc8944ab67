import type { ClientRequest } from 'node:http'

const leaving = 'answers 101 and leaves HTTP'
const endless = 'sends interim answers without end'
/** 1xx answers before the real one. */
export const maxInterim = 16

/**
 * Fails a request with `failure` when the server answers 101: nothing here asks to leave HTTP, and what follows on the connection is no
 * answer. Without a listener Node waits for ever, or for the next answer. So does it for other 1xx answers that go on and on.
 *
 * @param failure makes the error of what the server does, the end of a sentence
 */
export function refuseSwitch(outgoing: ClientRequest, failure: (does: string) => Error): void {
  let interim = 0
  const refuse = (does: string) => {
    // Told before it is destroyed: Node tells no error after an upgrade, and what came in the same packet as an answer.
    outgoing.emit('error', failure(does))
    outgoing.destroy()
  }
  outgoing.on('information', () => {
    if (++interim === maxInterim + 1) refuse(endless)
  })
  outgoing.once('upgrade', (_, socket) => {
    socket.destroy()
    refuse(leaving)
  })
  // Without an Upgrade header Node takes it for an answer.
  outgoing.once('response', ({ statusCode }) => {
    if (statusCode === 101) refuse(leaving)
  })
}
