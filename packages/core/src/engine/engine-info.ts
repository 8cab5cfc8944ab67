import { fieldsOf, listField, textField } from '../model/json-fields.ts'
import { normalizePlatform, type Platform } from '../model/platform.ts'
import type { EngineConnection } from './engine-connection.ts'
import { asAnswer } from './engine-problem.ts'

/**
 * How an engine stores images. `classic`: unpacked layers by chain ID; an image's ID is its config's digest.
 * `containerd`: content by digest; an image's ID is the digest of its manifest or index.
 */
type EngineStore = 'classic' | 'containerd'

/** An engine's properties. */
export interface EngineInfo {
  readonly store: EngineStore
  /** The storage driver or snapshotter, such as overlay2. */
  readonly driver: string
  readonly serverVersion: string
  /** The platform of the engine's containers. */
  readonly platform: Platform
  /** The engine's data folder, on its own machine. */
  readonly root: string
}

/** Reads an engine's properties. Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED. */
export async function engineInfo(connection: EngineConnection): Promise<EngineInfo> {
  const action = 'read what the engine is'
  const answer = await connection.json({ action, method: 'GET', path: '/info' })
  return asAnswer(action, () => {
    const fields = fieldsOf(answer, 'info')
    const text = (name: string) => textField(fields, name, 'info') ?? ''
    return {
      store: isSnapshotter(listField(fields, 'DriverStatus', 'info')) ? 'containerd' : 'classic',
      driver: text('Driver'),
      serverVersion: text('ServerVersion'),
      // The engine reports the machine's own name of the architecture: x86_64, aarch64.
      platform: normalizePlatform({ os: text('OSType') || 'linux', architecture: text('Architecture') }),
      root: text('DockerRootDir'),
    }
  })
}

function isSnapshotter(status: readonly unknown[] = []): boolean {
  return status.some(
    row =>
      Array.isArray(row) &&
      row[0] === 'driver-type' &&
      String(row[1]).startsWith('io.containerd.snapshotter'),
  )
}
