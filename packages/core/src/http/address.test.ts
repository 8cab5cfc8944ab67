import assert from 'node:assert/strict'
import { connect, createServer } from 'node:net'
import { test } from 'node:test'
import fc from 'fast-check'
import { addressClass, bareHost, checkHost, guardedLookup, isLoopbackHost } from './address.ts'

const isPublic = (address: string) => addressClass(address) === 'public'

const classes = {
  public:
    '8.8.8.8 1.1.1.1 172.32.0.1 100.128.0.1 2606:4700::1111 2a00:1450::1 2001:4860:4860::8888 64:ff9b::808:808',
  loopback: '127.0.0.1 127.255.255.254 ::1 ::ffff:127.0.0.1 ::ffff:7f00:1',
  private: '10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 100.64.0.1 198.18.0.1 fc00::1 fd00::1 fec0::1',
  'link-local':
    '169.254.169.254 fe80::1 fe80::1%eth0 ::ffff:169.254.169.254 168.63.129.16 192.0.0.192 fd00:ec2::254 100.100.100.200',
  unspecified: '0.0.0.0 0.1.2.3 :: ::ffff:0.0.0.0',
  reserved:
    '224.0.0.1 255.255.255.255 240.0.0.1 203.0.113.9 ff02::1 2001:db8::1 2001::1 localhost 127.1 8.8.8',
}

test('addresses are classified by the special-purpose registries', () => {
  for (const [kind, addresses] of Object.entries(classes))
    for (const address of addresses.split(' ')) assert.equal(addressClass(address), kind, address)
  assert.equal(addressClass(''), 'reserved')
})

/** Each row of IANA's two special-purpose registries and of the IPv6 address space that is not globally reachable. */
const unreachable = {
  ipv4: '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 255.255.255.255/32',
  ipv6: '::/128 ::1/128 ::/96 64:ff9b:1::/48 100::/64 100:0:0:1::/64 2001::/23 2001::/32 2001:2::/48 2001:10::/28 2001:db8::/32 3fff::/20 5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8 200::/7 400::/6 800::/5 1000::/4 4000::/3 6000::/3 8000::/3 a000::/3 c000::/3 e000::/4 f000::/5 f800::/6',
} as const

test('no address of a special-purpose range is public, from its first to its last', () => {
  for (const [family, bits] of [['ipv4', 32] as const, ['ipv6', 128] as const])
    for (const range of unreachable[family].split(' ')) {
      const [network = '', prefix = ''] = range.split('/')
      const size = 1n << BigInt(bits - Number(prefix))
      const first = numberOf(network, family)
      const within = fc.bigInt({ min: 0n, max: size - 1n })
      fc.assert(
        fc.property(fc.oneof(within, fc.constantFrom(0n, size - 1n)), offset => {
          const address = addressOf(first + offset, family)
          assert.notEqual(addressClass(address), 'public', `${address} of ${range}`)
        }),
        { numRuns: 50 },
      )
    }
})

test('the neighbours of special-purpose ranges are public', () => {
  const neighbours =
    '192.88.98.255 192.88.100.0 192.0.1.0 198.17.255.255 198.20.0.0 223.255.255.255 9.255.255.255 11.0.0.0'
  const wide = '3fff:1000:: 3ffe:ffff::1 2001:200:: 2001:db7:ffff::1 2001:db9:: 2003::1 2000::1'
  for (const address of `${neighbours} ${wide}`.split(' '))
    assert.equal(addressClass(address), 'public', address)
})

test('reachable rows are public, unless they lie within a block of protocol assignments', () => {
  for (const address of '192.31.196.1 192.52.193.1 192.175.48.1 2620:4f:8000::1'.split(' '))
    assert.equal(addressClass(address), 'public', address)
  const inside = '192.0.0.9 192.0.0.10 2001:1::1 2001:1::2 2001:3::1 2001:4:112::1 2001:20::1 2001:30::1'
  for (const address of inside.split(' ')) assert.notEqual(addressClass(address), 'public', address)
})

function numberOf(address: string, family: 'ipv4' | 'ipv6'): bigint {
  if (family === 'ipv4') return address.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n)
  const [left = [], right = []] = address.split('::').map(half => half.split(':').filter(Boolean))
  const groups = [...left, ...new Array<string>(8 - left.length - right.length).fill('0'), ...right]
  return groups.reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n)
}

function addressOf(value: bigint, family: 'ipv4' | 'ipv6'): string {
  const part = (at: number, bits: bigint) => (value >> (BigInt(at) * bits)) & ((1n << bits) - 1n)
  if (family === 'ipv4') return [3, 2, 1, 0].map(at => part(at, 8n)).join('.')
  return [7, 6, 5, 4, 3, 2, 1, 0].map(at => part(at, 16n).toString(16)).join(':')
}

test('an IPv4 address has the same class in every IPv6 form that embeds it', () => {
  fc.assert(
    fc.property(fc.ipV4(), plain => {
      const [a = 0, b = 0, c = 0, d = 0] = plain.split('.').map(Number)
      const groups = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
      const forms = [`::ffff:${plain}`, `::ffff:${groups}`, `::ffff:0:${groups}`, `64:ff9b::${groups}`]
      for (const form of [...forms, `2002:${groups}::1`, `0:0:0:0:0:ffff:${groups}`])
        assert.equal(addressClass(form), addressClass(plain), form)
    }),
  )
})

test('every text has a class, and only an address can be public', () => {
  fc.assert(fc.property(fc.string(), text => void assert.notEqual(addressClass(`${text}.x`), 'public')))
  fc.assert(fc.property(fc.ipV6(), address => void addressClass(address)))
})

test('this machine is recognised by name and address, and by nothing that only looks like them', () => {
  for (const host of [
    'localhost',
    'LOCALHOST',
    'a.localhost',
    '127.0.0.1',
    '127.9.9.9',
    '::1',
    '[::1]',
    '[::ffff:7f00:1]',
  ])
    assert.equal(isLoopbackHost(host), true, host)
  const others = [
    '127.0.0.1.evil.com',
    'localhost.evil.com',
    'mylocalhost',
    '10.0.0.1',
    '0.0.0.0',
    '::',
    '[64:ff9b::7f00:1]',
    '',
  ]
  for (const host of others) assert.equal(isLoopbackHost(host), false, host)
  assert.equal(bareHost('[::1]'), '::1')
})

test('an address is refused by its class in every spelling that URLs accept', () => {
  const hosts = [
    '127.0.0.1',
    '0x7f.1',
    '2130706433',
    '127.1',
    '0177.0.0.1',
    '[::ffff:127.0.0.1]',
    '[::127.0.0.1]',
    '[::1]',
    '0.0.0.0',
    '[::]',
  ]
  const metadata = ['169.254.169.254', '0xa9fea9fe', '[fd00:ec2::254]', '[::ffff:a9fe:a9fe]', '168.63.129.16']
  for (const host of [...hosts, ...metadata, '10.0.0.1', '[64:ff9b::a00:1]', '[2002:7f00:1::]'])
    assert.throws(
      () => checkHost(new URL(`https://${host}/x?secret`), isPublic),
      { code: 'UNSAFE_TARGET' },
      host,
    )
  assert.throws(
    () => checkHost(new URL('https://169.254.169.254/x?sig=secret'), isPublic),
    ({ message }: Error) => message.includes('link-local') && !message.includes('secret'),
  )
  checkHost(new URL('https://8.8.8.8/'), isPublic)
  checkHost(new URL('https://example.com/'), () => false)
})

/** A server on loopback that counts its connections. */
async function counting() {
  let count = 0
  const server = createServer(socket => {
    count++
    socket.destroy()
  })
  await new Promise<void>(resolve => server.listen(0, resolve))
  const { port } = server.address() as { port: number }
  return {
    port,
    count: () => count,
    [Symbol.asyncDispose]: () => new Promise<void>(resolve => server.close(() => resolve())),
  }
}

function connecting(
  port: number,
  allow: (address: string) => boolean,
  autoSelectFamily: boolean,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const socket = connect({ host: 'localhost', port, lookup: guardedLookup(allow), autoSelectFamily })
  socket.once('connect', () => {
    socket.destroy()
    resolve()
  })
  socket.once('error', reject)
  return promise
}

for (const autoSelectFamily of [true, false]) {
  const lookup = autoSelectFamily ? 'all addresses' : 'one address'
  test(`a name is checked by its address at the time of the connection, when ${lookup} is looked up`, async () => {
    await using server = await counting()
    let isSafe = true
    const allow = () => isSafe
    await connecting(server.port, allow, autoSelectFamily)
    isSafe = false
    await assert.rejects(connecting(server.port, allow, autoSelectFamily), { code: 'UNSAFE_TARGET' })
    await assert.rejects(connecting(server.port, isPublic, autoSelectFamily), {
      code: 'UNSAFE_TARGET',
      message: /localhost.*loopback/,
    })
    assert.equal(server.count(), 1)
  })
}

test('a name that does not exist fails as without a guard', async () => {
  const { promise, resolve } = Promise.withResolvers<NodeJS.ErrnoException | null>()
  guardedLookup(isPublic)('nowhere.invalid', {}, error => resolve(error))
  assert.match((await promise)?.code ?? '', /ENOTFOUND|EAI_AGAIN/)
})
