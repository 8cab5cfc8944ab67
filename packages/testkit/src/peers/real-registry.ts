import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { temporaryFolder } from '../bytes/temporary-folder.ts'
import { ask } from '../images/ask.ts'
import { account } from '../registry/gate.ts'
import { type Certificates, makeCertificates } from './certificates.ts'

export { type PushTarget, pushImage } from '../images/push-image.ts'

const program = '/usr/bin/docker-registry'
/** The account `dock`, created by `htpasswd -Bbn`. */
const accountLine = 'dock:$2y$05$VueFgkDq4tOmJmyP3XrRG.tmXzjgfRoPPKxNUUtcYRV4e0ZzWzFhu'

export interface DockerRegistryOptions {
  /** Serves HTTPS with its own certificate authority. */
  readonly tls?: boolean
  /** Serves HTTPS with existing certificates. */
  readonly certificates?: Certificates
  /** Requires Basic authentication for the account of the test registries. */
  readonly htpasswd?: boolean
  /** Allows deleting manifests and blobs. */
  readonly delete?: boolean
  /** Origin of a registry that this one reads through to; it accepts no pushes then. */
  readonly mirrorOf?: string
  /** The `data` of another registry, so that both serve the same content. */
  readonly data?: string
}

/** A running Distribution registry. */
export interface DockerRegistry extends AsyncDisposable {
  /** `127.0.0.1:<port>` */
  readonly host: string
  readonly origin: string
  /** The folder of its content. */
  readonly data: string
  readonly certificates: Certificates | undefined
  readonly credentials: { readonly username: string; readonly password: string } | undefined
  /** PEM text for `pushImage`. */
  readonly ca: string | undefined
  /** Deletes all content. */
  empty(): Promise<void>
  /** Kills it as in a crash, cutting every connection. */
  crash(): Promise<void>
  /** Restarts it after a crash: same port, same content. */
  resume(): Promise<void>
}

/** Why Debian's docker-registry cannot be run here, in words; undefined when it can. */
export function dockerRegistryMissing(): string | undefined {
  return existsSync(program) ? undefined : 'docker-registry is not installed'
}

/** Starts Debian's docker-registry on a free loopback port over an empty temporary folder. */
export async function startDockerRegistry(options: DockerRegistryOptions = {}): Promise<DockerRegistry> {
  const folder = temporaryFolder('testkit-registry-')
  const certificates =
    options.certificates ?? (options.tls ? await makeCertificates(join(folder, 'certificates')) : undefined)
  const host = `127.0.0.1:${await freePort()}`
  const data = options.data ?? join(folder, 'data')
  const origin = `${certificates ? 'https' : 'http'}://${host}`
  const htpasswd = options.htpasswd ? join(folder, 'htpasswd') : undefined
  if (htpasswd) await writeFile(htpasswd, `${accountLine}\n`)
  const config = join(folder, 'config.yml')
  const { keyPath, certPath } = certificates?.server ?? {}
  await writeFile(
    config,
    JSON.stringify(configOf(options, { data, host, htpasswd, keyPath, certPath }), null, 1),
  )
  let child: ChildProcess | undefined
  const resume = async () => {
    child = spawn(program, ['serve', config], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { HOME: folder },
    })
    await answering(child, origin, certificates?.ca)
  }
  const end = async (signal: NodeJS.Signals) => {
    if (child?.exitCode === null && child.signalCode === null && child.kill(signal)) await once(child, 'exit')
  }
  const stop = async () => {
    await end('SIGTERM')
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await resume()
  } catch (error) {
    await stop()
    throw error
  }
  return {
    host,
    origin,
    data,
    certificates,
    ca: certificates?.ca,
    resume,
    credentials: options.htpasswd ? account : undefined,
    empty: () => rm(data, { recursive: true, force: true }),
    crash: () => end('SIGKILL'),
    [Symbol.asyncDispose]: stop,
  }
}

interface Paths {
  readonly data: string
  readonly host: string
  readonly htpasswd: string | undefined
  readonly keyPath: string | undefined
  readonly certPath: string | undefined
}

/** The configuration; JSON is YAML. */
function configOf(options: DockerRegistryOptions, paths: Paths): object {
  return {
    version: '0.1',
    log: { level: 'error', accesslog: { disabled: true } },
    storage: {
      filesystem: { rootdirectory: paths.data },
      delete: { enabled: options.delete ?? false },
    },
    http: {
      addr: paths.host,
      ...(paths.keyPath && { tls: { key: paths.keyPath, certificate: paths.certPath } }),
    },
    ...(options.mirrorOf !== undefined && { proxy: { remoteurl: options.mirrorOf } }),
    ...(paths.htpasswd && { auth: { htpasswd: { realm: 'testkit', path: paths.htpasswd } } }),
  }
}

/** A free port of the loopback address. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('Cannot find a free port: no address')
  return address.port
}

async function answering(child: ChildProcess, origin: string, ca: string | undefined): Promise<void> {
  let output = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  for (let tries = 0; tries < 1_200; tries++) {
    if (child.exitCode !== null) break
    const status = await ask(`${origin}/v2/`, { ca }).then(
      answer => answer.status,
      () => undefined,
    )
    if (status !== undefined) return
    await sleep(50)
  }
  throw new Error(
    `Cannot start ${program}: ${output.trim() || 'no answer'}, expected it to listen on ${origin}`,
  )
}
