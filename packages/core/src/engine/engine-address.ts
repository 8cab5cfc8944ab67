import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'

/** Certificates and key for TLS, PEM. */
interface EngineTls {
  readonly ca: string
  readonly cert: string
  readonly key: string
  /** Whether to verify the engine's certificate. */
  readonly verify: boolean
}

/** The address of a Docker engine. */
export type EngineAddress =
  | { readonly kind: 'socket'; readonly path: string }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number; readonly tls?: EngineTls }

/** The surroundings that determine the engine's address. */
export interface EngineSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  /** As in process.platform. */
  readonly platform: string
  readonly home: string
}

/**
 * The address that Docker's own clients use: DOCKER_HOST (`unix://`, `npipe://`, `tcp://` with TLS by DOCKER_CERT_PATH and
 * DOCKER_TLS_VERIFY), else the system's socket or pipe. Throws ENGINE_UNAVAILABLE for other schemes and unreadable certificates.
 */
export async function engineAddress(surroundings: EngineSurroundings): Promise<EngineAddress> {
  const { env, platform } = surroundings
  const written = env.DOCKER_HOST || standardHost(platform)
  const [, scheme, rest = ''] = /^(unix|npipe|tcp|https?):\/\/(.+)$/.exec(written) ?? []
  switch (scheme) {
    case 'unix':
      return { kind: 'socket', path: rest }
    case 'npipe':
      return { kind: 'socket', path: rest.replaceAll('/', '\\') }
    case 'tcp':
    case 'http':
    case 'https':
      return tcpAddress(rest, surroundings)
    default:
      throw unusable(written, 'expected unix://, npipe:// or tcp://')
  }
}

/** Formats an address for messages. */
export function formatEngineAddress(address: EngineAddress): string {
  return printable(address.kind === 'socket' ? address.path : `${address.host}:${address.port}`)
}

function standardHost(platform: string): string {
  return platform === 'win32' ? 'npipe:////./pipe/docker_engine' : 'unix:///var/run/docker.sock'
}

async function tcpAddress(rest: string, surroundings: EngineSurroundings): Promise<EngineAddress> {
  const tls = await tlsFor(surroundings)
  const url = URL.parse(`tcp://${rest}`)
  if (!url?.hostname) throw unusable(`tcp://${rest}`, 'expected tcp://host:port')
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  // The ports registered for Docker: 2376 with TLS, 2375 without.
  const port = url.port === '' ? (tls ? 2376 : 2375) : Number(url.port)
  return { kind: 'tcp', host, port, ...(tls ? { tls } : {}) }
}

/** As in Docker's clients: DOCKER_TLS_VERIFY enables TLS with verification, DOCKER_CERT_PATH alone TLS without it. */
async function tlsFor({ env, home }: EngineSurroundings): Promise<EngineTls | undefined> {
  const verify = Boolean(env.DOCKER_TLS_VERIFY)
  if (!verify && !env.DOCKER_CERT_PATH) return undefined
  const folder = env.DOCKER_CERT_PATH || join(home, '.docker')
  const read = async (name: string) => {
    try {
      return await readFile(join(folder, name), 'utf8')
    } catch (error) {
      const { code = 'an unknown fault' } = error as NodeJS.ErrnoException
      const message = `Cannot read the engine's certificate "${printable(join(folder, name))}": ${code}, expected a PEM file`
      throw new TallyError('ENGINE_UNAVAILABLE', message, { cause: error })
    }
  }
  const [ca, cert, key] = await Promise.all([read('ca.pem'), read('cert.pem'), read('key.pem')])
  return { ca, cert, key, verify }
}

function unusable(host: string, wish: string): TallyError {
  const shown = printable(host.replace(/\/\/[^/@]*@/, '//'))
  return new TallyError('ENGINE_UNAVAILABLE', `Cannot use the engine at "${shown}": ${wish}`)
}
