import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { TallyError } from '../errors.ts'
import { printable } from '../printable.ts'

export type AddressClass = 'public' | 'loopback' | 'private' | 'link-local' | 'unspecified'

type Range = readonly [network: string, bits: number, family: 'ipv4' | 'ipv6', kind: AddressClass]

// RFC 6890 and its successors: the special-purpose address registries.
const ranges: readonly Range[] = [
  ['0.0.0.0', 8, 'ipv4', 'unspecified'],
  ['127.0.0.0', 8, 'ipv4', 'loopback'],
  ['10.0.0.0', 8, 'ipv4', 'private'],
  ['172.16.0.0', 12, 'ipv4', 'private'],
  ['192.168.0.0', 16, 'ipv4', 'private'],
  ['100.64.0.0', 10, 'ipv4', 'private'],
  ['198.18.0.0', 15, 'ipv4', 'private'],
  ['169.254.0.0', 16, 'ipv4', 'link-local'],
  ['224.0.0.0', 3, 'ipv4', 'unspecified'],
  ['::', 128, 'ipv6', 'unspecified'],
  ['::1', 128, 'ipv6', 'loopback'],
  ['fc00::', 7, 'ipv6', 'private'],
  ['fe80::', 10, 'ipv6', 'link-local'],
  ['ff00::', 8, 'ipv6', 'unspecified'],
]

const lists = ranges.map(([network, bits, family, kind]) => {
  const list = new BlockList()
  list.addSubnet(network, bits, family)
  return { list, kind }
})

/** What kind of address this is; IPv4 in IPv6 clothes counts as the IPv4 it is. */
export function addressClass(address: string): AddressClass {
  const plain = embeddedIPv4(address) ?? address
  const family = isIP(plain) === 6 ? 'ipv6' : 'ipv4'
  return lists.find(({ list }) => list.check(plain, family))?.kind ?? 'public'
}

function embeddedIPv4(address: string): string | undefined {
  const dotted = /^(?:::ffff:|64:ff9b::|::)(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (dotted) return dotted[1]
  const [, high, low] = /^(?:::ffff:|64:ff9b::)([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i.exec(address) ?? []
  if (high === undefined || low === undefined) return undefined
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)]
  return [a >> 8, a & 255, b >> 8, b & 255].join('.')
}

/** Whether a host is this machine by its name or address: localhost, *.localhost, 127.0.0.0/8, ::1. */
export function isLoopbackHost(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1').toLowerCase()
  if (isIP(bare)) return addressClass(bare) === 'loopback'
  return bare === 'localhost' || bare.endsWith('.localhost')
}

/** A DNS look-up that gives only allowed addresses, so that the check and the connection see the same answer; else UNSAFE_TARGET. */
export function guardedLookup(allow: (address: string) => boolean): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, [])
      const allowed = found.filter(({ address }) => allow(address))
      const [first] = allowed
      if (!first) return callback(refused(host), [])
      if (options.all) return callback(null, allowed)
      callback(null, first.address, first.family)
    })
  }
}

function refused(host: string): TallyError {
  return new TallyError(
    'UNSAFE_TARGET',
    `Cannot connect to ${printable(host)}: its address is not one that a registry may send us to`,
  )
}
