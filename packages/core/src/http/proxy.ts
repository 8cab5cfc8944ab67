import { BlockList, isIP } from 'node:net'
import { TallyError } from '../errors.ts'
import { addressClass, bareHost, isLoopbackHost } from './address.ts'

/** The NO_PROXY entry that sends loopback requests through the proxy as well. */
const loopbackToo = '<-loopback>'

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The proxy for a URL by HTTP_PROXY, HTTPS_PROXY and NO_PROXY (either case); undefined for a direct connection.
 *
 * NO_PROXY is read as curl and Go read it: `*`, hosts with their sub-domains (a leading dot allowed), `host:port`,
 * addresses and CIDR ranges. Loopback hosts are connected to directly, as Go does: a proxy elsewhere would reach its
 * own machine. `<-loopback>` in NO_PROXY (the spelling of Chromium's bypass lists) sends them through the proxy as
 * well. ALL_PROXY is ignored, as Go and the runner ignore it. Throws INPUT_INVALID for a proxy that is not an http or
 * https URL or `host:port`.
 */
export function proxyFor(url: URL, env: Environment): string | undefined {
  const read = (name: string) => env[name.toLowerCase()] || env[name.toUpperCase()] || undefined
  const variable = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy'
  const proxy = read(variable)
  if (!proxy) return undefined
  const exceptions = (read('no_proxy') ?? '').split(/[\s,]+/).filter(Boolean)
  if (isHere(hostOf(url)) && !exceptions.includes(loopbackToo)) return undefined
  return exceptions.some(exception => covers(exception.toLowerCase(), url))
    ? undefined
    : proxyUrl(proxy, variable)
}

/** Whether `host` is this machine: loopback, also IPv4 within IPv6, or the unspecified address, which leads here too. */
function isHere(host: string): boolean {
  if (isLoopbackHost(host) || host === '0.0.0.0') return true
  return host.includes(':') && ['loopback', 'unspecified'].includes(addressClass(host))
}

/**
 * The URL of the proxy. Node silently connects directly for a proxy with an unknown protocol, and quotes the password
 * of one that it cannot parse, so both are checked here. Throws INPUT_INVALID.
 */
function proxyUrl(text: string, variable: string): string {
  const url = URL.parse(text.includes('://') ? text : `http://${text}`)
  if (url && /^https?:$/.test(url.protocol)) return url.href
  throw new TallyError(
    'INPUT_INVALID',
    `Cannot use the proxy of the environment variable ${variable}: expected http://host:port`,
  )
}

/** The host of a URL without brackets, and without the final dot of a fully qualified name. */
function hostOf({ hostname }: URL): string {
  return bareHost(hostname).toLowerCase().replace(/\.$/, '')
}

function covers(exception: string, url: URL): boolean {
  if (exception === '*') return true
  const host = hostOf(url)
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  const family = isIP(host)
  if (family > 0 && exception.includes('/')) return inRange(host, exception)
  const [, name = exception, wantedPort] = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(exception) ?? []
  if (wantedPort !== undefined && wantedPort !== port) return false
  const bare = name.replace(/^\[(.*)\]$/, '$1')
  if (family > 0) return inRange(host, `${bare}/${family === 4 ? 32 : 128}`)
  const domain = bare.replace(/^\*?\./, '').replace(/\.$/, '')
  return domain !== '' && (host === domain || host.endsWith(`.${domain}`))
}

function inRange(address: string, range: string): boolean {
  const [network = '', bits = ''] = range.split('/')
  const family = isIP(network)
  if (family === 0 || !/^\d{1,3}$/.test(bits) || Number(bits) > (family === 4 ? 32 : 128)) return false
  const list = new BlockList()
  list.addSubnet(network, Number(bits), family === 4 ? 'ipv4' : 'ipv6')
  return list.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6')
}
