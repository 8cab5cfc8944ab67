import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf } from '@tallyman/testkit/bytes/digest-of'
import { seededBytes } from '@tallyman/testkit/bytes/seeded-bytes'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'
import { type RegistryOptions, startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { LayoutStore } from '../../content/store/layout-store.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import { RegistryClient, type RegistryClientOptions } from '../registry-client.ts'

/** A blob with its descriptor. */
export interface Blob {
  readonly bytes: Uint8Array
  readonly descriptor: Descriptor
}

export function blobOf(bytes: Uint8Array): Blob {
  const mediaType = 'application/vnd.oci.image.layer.v1.tar+gzip'
  return { bytes, descriptor: { mediaType, digest: digestOf(bytes), size: bytes.byteLength } }
}

/** A blob of `size` bytes. */
export function blob(size: number, seed = 'download'): Blob {
  return blobOf(seededBytes(seed, size))
}

/** A client and an empty store; both are closed with their scope, and then no file of the store may be open. */
export async function downloader(
  registry: Pick<TestRegistry, 'host'>,
  options: Partial<RegistryClientOptions> & { readonly root?: string } = {},
) {
  const { root = temporaryFolder('tallyman-download-'), ...more } = options
  const store = await LayoutStore.open(root)
  const notes: string[] = []
  const client = new RegistryClient({
    trust: { authorities: new Map(), insecure: new Set(), env: {} },
    find: async () => ({ credentials: undefined, source: 'anonymous' }),
    mirrors: new Map(),
    tries: 4,
    timeouts: { headers: 2_000, idle: 1_000 },
    secret: () => undefined,
    note: message => void notes.push(message),
    random: () => 0,
    ...more,
  })
  const repository = await client.origin({ registry: registry.host, repository: 'test/app' })
  const watch = {
    ...(options.signal ? { signal: options.signal } : {}),
    advanced: (bytes: number) => {
      arrived.bytes += bytes
    },
  }
  const arrived = { bytes: 0 }
  return {
    root,
    store,
    client,
    notes,
    arrived,
    /** Fetches the blob into the store. */
    fetch: ({ descriptor }: Pick<Blob, 'descriptor'>) =>
      store.receive(descriptor, draft => repository.deliver(descriptor, draft, watch)),
    /** Fails unless the store holds the blob, byte for byte. */
    holds({ descriptor, bytes }: Blob) {
      assert.ok(Buffer.from(bytes).equals(readFileSync(store.pathOf(descriptor.digest))), 'the blob differs')
    },
    /** Sizes of the drafts that wait for another attempt. */
    drafts: () =>
      readdirSync(join(root, 'partial')).map(name => readFileSync(join(root, 'partial', name)).length),
    unverified: () => unverified(root),
    async [Symbol.asyncDispose]() {
      await client.close()
      assert.deepEqual(openBelow(root), [], 'files of the store are left open')
      assert.deepEqual(unverified(root), [], 'something unverified was kept')
      if (!options.root) rmSync(root, { recursive: true })
    },
  }
}

/** A registry that serves the blobs from `test/app`. */
export async function serving(blobs: readonly Blob[], options: RegistryOptions = {}): Promise<TestRegistry> {
  const registry = await startRegistry(options)
  for (const { descriptor, bytes } of blobs) await registry.addBlob('test/app', descriptor.digest, bytes)
  return registry
}

/** The stored files whose content does not match their name. */
function unverified(root: string): string[] {
  const folder = join(root, 'blobs', 'sha256')
  return readdirSync(folder).filter(
    name =>
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex') !== name,
  )
}

/** Open files below a folder, on systems that list them. */
function openBelow(root: string): string[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc/self/fd').flatMap(fd => {
    const path = linkOf(`/proc/self/fd/${fd}`)
    return path?.startsWith(root) ? [path] : []
  })
}

function linkOf(path: string): string | undefined {
  try {
    return readlinkSync(path)
  } catch (error) {
    // The descriptor that listed the folder is closed by now.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
