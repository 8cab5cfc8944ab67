import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  BlobSASPermissions,
  BlobServiceClient,
  type ContainerClient,
  generateBlobSASQueryParameters,
  StorageSharedKeyCredential,
} from '@azure/storage-blob'
import { temporaryFolder } from '../bytes/temporary-folder.ts'
import { freePort } from '../peers/real-registry.ts'
import type { CacheStorage } from './cache-storage.ts'

/* Azurite's published account, the same in every installation. */
const account = 'devstoreaccount1'
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='
const container = 'cache'

/**
 * A module, as a URL for `--import`, that resolves Azure's storage hosts to this machine: clients treat these hosts differently
 * from all others.
 */
export const azureHostsHere = `data:text/javascript,${encodeURIComponent(
  `import dns from 'node:dns'; const { lookup } = dns
dns.lookup = (host, options, done) => lookup(/\\.blob\\.core\\.windows\\.net$/.test(host) ? '127.0.0.1' : host, options, done)`,
)}`

/* Apart from the other packages, since it requires a newer Node than `npm ci` may run on. */
const program = join(
  import.meta.dirname,
  '../../../../.ci/azurite/node_modules/azurite/dist/src/blob/main.js',
)

/** Why tests that need Azurite are skipped; false when it is installed. */
export const azuriteUnavailable = existsSync(program)
  ? false
  : 'Azurite is not installed; `npm run azurite` installs it'

/** Azurite, Microsoft's emulator of Azure Blob Storage, in a process of its own. */
export class AzuriteStorage implements CacheStorage {
  readonly #child: ChildProcess
  readonly #folder: string
  readonly #origin: string
  readonly #credential: StorageSharedKeyCredential
  readonly #blobs: ContainerClient

  private constructor(
    child: ChildProcess,
    folder: string,
    { port, isHostStyle }: { port: number; isHostStyle: boolean },
  ) {
    this.#child = child
    this.#folder = folder
    const own = `http://127.0.0.1:${port}/${account}`
    this.#origin = isHostStyle ? `http://${account}.blob.core.windows.net:${port}` : own
    this.#credential = new StorageSharedKeyCredential(account, key)
    this.#blobs = new BlobServiceClient(own, this.#credential).getContainerClient(container)
  }

  /** Starts it with Azure's own host names (which need `azureHostsHere`) or with paths on the loopback address. */
  static async start({ isHostStyle }: { isHostStyle: boolean }): Promise<AzuriteStorage> {
    const folder = temporaryFolder('testkit-azurite-')
    const port = await freePort()
    const options = ['--silent', '--disableTelemetry', '--inMemoryPersistence', '--blobHost', '127.0.0.1']
    const child = spawn(process.execPath, [program, ...options, '--blobPort', String(port)], {
      cwd: folder,
      stdio: 'ignore',
    })
    const storage = new AzuriteStorage(child, folder, { port, isHostStyle })
    for (let tries = 0; ; tries++) {
      const isUp = await storage.#blobs.createIfNotExists().then(
        () => true,
        () => false,
      )
      if (isUp) return storage
      if (tries > 100 || child.exitCode !== null) throw new Error('Cannot start Azurite: no answer')
      await sleep(100)
    }
  }

  uploadUrl(blob: string): string {
    return this.#signed(blob, 'cw')
  }

  downloadUrl(blob: string): string {
    return this.#signed(blob, 'r')
  }

  async size(blob: string): Promise<number | undefined> {
    const client = this.#blobs.getBlobClient(blob)
    return (await client.exists()) ? (await client.getProperties()).contentLength : undefined
  }

  read(blob: string): Promise<Buffer> {
    return this.#blobs.getBlobClient(blob).downloadToBuffer()
  }

  async write(blob: string, bytes: Uint8Array): Promise<void> {
    await this.#blobs.getBlockBlobClient(blob).uploadData(bytes)
  }

  async remove(blob: string): Promise<void> {
    await this.#blobs.getBlobClient(blob).delete()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const ended = new Promise(resolve => this.#child.once('exit', resolve))
    this.#child.kill()
    await ended
    await rm(this.#folder, { recursive: true, force: true })
  }

  #signed(blob: string, permissions: string): string {
    const query = generateBlobSASQueryParameters(
      {
        containerName: container,
        blobName: blob,
        permissions: BlobSASPermissions.parse(permissions),
        expiresOn: new Date(Date.now() + 600_000),
      },
      this.#credential,
    )
    return `${this.#origin}/${container}/${blob}?${query}`
  }
}
