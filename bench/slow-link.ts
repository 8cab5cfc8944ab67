import net from 'node:net'

/*
 * A link as a registry's CDN gives it: every connection carries so many bytes a second towards the client, every request
 * is delayed. In a process of its own: `node bench/slow-link.ts PORT TARGET_PORT [BYTES_PER_SECOND] [DELAY_MS]`.
 */

const [port = 0, target = 0, rate = 20_000_000, delay = 25] = process.argv.slice(2).map(Number)
const pieceBytes = 16 * 1024
const queuedBytes = 512 * 1024

net.createServer({ allowHalfOpen: true }, carry).listen(port, '127.0.0.1')

function carry(client: net.Socket): void {
  const server = net.connect(target, '127.0.0.1')
  const queue: Buffer[] = []
  let queued = 0
  let ended = false
  let credit = 0
  let paid = performance.now()

  function pay(): void {
    const now = performance.now()
    credit = Math.min(credit + ((now - paid) * rate) / 1000, rate / 50)
    paid = now
    for (let piece = queue[0]; piece && credit > 0; piece = queue[0]) {
      queue.shift()
      queued -= piece.length
      credit -= piece.length
      client.write(piece)
    }
    if (queued < queuedBytes) server.resume()
    if (ended && queue.length === 0) client.end()
  }

  const timer = setInterval(pay, 2)
  const close = () => {
    clearInterval(timer)
    server.destroy()
    client.destroy()
  }
  client.on('data', piece => setTimeout(() => server.write(piece), delay))
  server.on('data', bytes => {
    for (let at = 0; at < bytes.length; at += pieceBytes) queue.push(bytes.subarray(at, at + pieceBytes))
    queued += bytes.length
    if (queued >= queuedBytes) server.pause()
  })
  server.on('end', () => {
    ended = true
  })
  client.on('end', close)
  for (const socket of [client, server]) socket.on('close', close).on('error', close)
}
