import { join } from 'node:path'
import type { Host } from '../action/host.ts'
import { LayoutStore } from '../content/store/layout-store.ts'
import { folderToWrite } from '../workspace/written-paths.ts'
import type { CommonValues } from './common-inputs.ts'
import { openRegistries, type RegistryPorts } from './open-registries.ts'

export interface Ports extends RegistryPorts {
  readonly store: LayoutStore
}

/**
 * Opens the store and the registries according to the common inputs. Throws INPUT_INVALID, STORE_FAILED.
 *
 * @param named the images that files name besides the inputs
 */
export async function openCommon(values: CommonValues, host: Host, named: unknown = []): Promise<Ports> {
  // First, since it masks secrets.
  const [clients, store] = await Promise.all([
    openRegistries(values, host, named),
    openStore(values.store, host),
  ])
  const { unwritable } = store
  if (unwritable) host.log.info(`The store is read-only: ${unwritable.message}`)
  return { store, ...clients }
}

/** Opens the content store of `store`, or the default one. Throws INPUT_INVALID, STORE_FAILED. */
export async function openStore(store: string, { workspace, temp }: Host): Promise<LayoutStore> {
  const folder = store === '' ? join(temp, 'tallyman') : await folderToWrite(workspace, store, 'store')
  return LayoutStore.open(folder, join(temp, `tallyman-${process.pid}`))
}
