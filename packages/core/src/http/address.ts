import { BlockList, isIP, isIPv4, type LookupFunction } from 'node:net'
import { TallyError } from '../errors.ts'
import { printable, printableUrl } from '../text/printable.ts'

/** `reserved` covers what no server can have: multicast, documentation ranges and text that is not an address. */
export type AddressClass = 'public' | 'loopback' | 'private' | 'link-local' | 'unspecified' | 'reserved'

type Range = readonly [network: string, bits: number, kind: AddressClass]

// The special-purpose address registries of IANA (RFC 6890); the first match counts. Of IPv6, only 2000::/3 was ever
// allocated for public use: `publicIPv6` excludes the rest, so only ranges within it need a row.
const ranges: readonly Range[] = [
  ['0.0.0.0', 8, 'unspecified'],
  ['127.0.0.0', 8, 'loopback'],
  // Numerically private, but Amazon's, Google's and Alibaba's clouds serve machine credentials at these addresses.
  ['fd00:ec2::', 32, 'link-local'],
  ['fd20:ce::', 32, 'link-local'],
  ['100.100.100.200', 32, 'link-local'],
  ['10.0.0.0', 8, 'private'],
  ['172.16.0.0', 12, 'private'],
  ['192.168.0.0', 16, 'private'],
  ['100.64.0.0', 10, 'private'],
  ['198.18.0.0', 15, 'private'],
  ['169.254.0.0', 16, 'link-local'],
  // Numerically public, but Azure and Oracle machines reach their own platform at these addresses.
  ['168.63.129.16', 32, 'link-local'],
  ['192.0.0.0', 24, 'link-local'],
  ['192.0.2.0', 24, 'reserved'],
  // 6to4 relay anycast, deprecated (RFC 7526): the nearest relay, whoever runs it, responds.
  ['192.88.99.0', 24, 'reserved'],
  ['198.51.100.0', 24, 'reserved'],
  ['203.0.113.0', 24, 'reserved'],
  ['224.0.0.0', 3, 'reserved'],
  ['::', 128, 'unspecified'],
  ['::1', 128, 'loopback'],
  ['fc00::', 7, 'private'],
  ['fec0::', 10, 'private'],
  ['64:ff9b:1::', 48, 'private'],
  ['fe80::', 10, 'link-local'],
  ['ff00::', 8, 'reserved'],
  ['2001::', 23, 'reserved'],
  ['2001:db8::', 32, 'reserved'],
  ['3fff::', 20, 'reserved'],
]
const publicIPv6 = ['2000::', 3] as const

/** Lazy: created when the first address is classified; most steps classify none. */
let lists: readonly { readonly list: BlockList; readonly kind: AddressClass }[] | undefined
let unicast: BlockList | undefined

function blockList(network: string, bits: number): BlockList {
  const list = new BlockList()
  list.addSubnet(network, bits, familyOf(network))
  return list
}

/** The family of `address`, which must be a valid address. */
function familyOf(address: string): 'ipv4' | 'ipv6' {
  return address.includes(':') ? 'ipv6' : 'ipv4'
}

/** The class of an address; IPv4 embedded in IPv6 (mapped, translated, 6to4) is classified as that IPv4 address. */
export function addressClass(address: string): AddressClass {
  if (!isIP(address)) return 'reserved'
  const own = classOf(address)
  if (own !== 'public' || familyOf(address) === 'ipv4') return own
  const inner = embeddedIPv4(address)
  if (inner !== undefined) return classOf(inner)
  unicast ??= blockList(...publicIPv6)
  return unicast.check(address, 'ipv6') ? 'public' : 'reserved'
}

function classOf(address: string): AddressClass {
  lists ??= ranges.map(([network, bits, kind]) => ({ list: blockList(network, bits), kind }))
  return lists.find(({ list }) => list.check(address, familyOf(address)))?.kind ?? 'public'
}

/** The IPv4 address embedded in an IPv6 address: RFC 4291 2.5.5, RFC 6052 2.1, RFC 2765 2.1 and, after 2002, RFC 3056. */
function embeddedIPv4(address: string): string | undefined {
  const groups = groupsOf(address)
  const [first = 0, second = 0, third = 0] = groups
  const [high = 0, low = 0] = groups.slice(6)
  const prefix = groups.slice(0, 6).join(':')
  if (first === 0x2002) return dotted(second, third)
  const translated = ['0:0:0:0:0:65535', '0:0:0:0:65535:0', '100:65435:0:0:0:0']
  return translated.includes(prefix) ? dotted(high, low) : undefined
}

function dotted(high: number, low: number): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): number[] {
  // The host of a parsed URL has no dotted part; the zone, which URLs reject, is removed first.
  const { hostname } = new URL(`http://[${address.replace(/%.*$/, '')}]`)
  const [left = [], right = []] = hostname
    .slice(1, -1)
    .split('::')
    .map(half => half.split(':').filter(Boolean))
  const zeros = new Array<string>(8 - left.length - right.length).fill('0')
  return [...left, ...zeros, ...right].map(group => Number.parseInt(group, 16))
}

/** Whether a host is this machine, by name or address: localhost, *.localhost, 127.0.0.0/8, ::1. */
export function isLoopbackHost(host: string): boolean {
  const bare = bareHost(host).toLowerCase()
  // Node's first IPv6 check takes milliseconds: names and IPv4 addresses skip it.
  if (isIPv4(bare)) return bare.startsWith('127.')
  if (bare.includes(':')) return isIP(bare) > 0 && classOf(bare) === 'loopback'
  return bare === 'localhost' || bare.endsWith('.localhost')
}

/** A host in the form that sockets take: an IPv6 address without its brackets. */
export function bareHost(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1')
}

/** Checks a URL whose host is an address: sockets do no DNS look-up for it. Throws UNSAFE_TARGET. */
export function checkHost(url: URL, allow: (address: string) => boolean): void {
  const host = bareHost(url.hostname)
  if (isIP(host) && !allow(host)) throw refused(printableUrl(url), addressClass(host))
}

/**
 * A DNS look-up that returns only allowed addresses, so that the check and the connection see the same result. Fails
 * with UNSAFE_TARGET when none is allowed.
 */
export function guardedLookup(allow: (address: string) => boolean): LookupFunction {
  const { lookup } = process.getBuiltinModule('node:dns')
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, [])
      const allowed = found.filter(({ address }) => allow(address))
      const [first] = allowed
      if (!first) return callback(refused(printable(host), addressClass(found[0]?.address ?? '')), [])
      if (options.all) return callback(null, allowed)
      callback(null, first.address, first.family)
    })
  }
}

function refused(target: string, kind: AddressClass): TallyError {
  return new TallyError(
    'UNSAFE_TARGET',
    `Cannot connect to ${target}: its address is ${kind}, expected one that a registry may send us to`,
  )
}
