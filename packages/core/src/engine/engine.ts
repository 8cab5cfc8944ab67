import { type EngineSurroundings, engineAddress } from './engine-address.ts'
import { EngineConnection, type EngineConnectionOptions } from './engine-connection.ts'
import { EngineContent } from './engine-content.ts'
import { EngineImages } from './engine-images.ts'
import { type EngineInfo, engineInfo } from './engine-info.ts'

/** A connected Docker engine. */
export interface Engine extends Disposable {
  readonly connection: EngineConnection
  readonly info: EngineInfo
  readonly images: EngineImages
  readonly content: EngineContent
}

/** Connects to the engine that Docker's own clients would use. Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED. */
export async function openEngine(
  surroundings: EngineSurroundings,
  options: EngineConnectionOptions = {},
): Promise<Engine> {
  const address = await engineAddress(surroundings)
  const version = surroundings.env.DOCKER_API_VERSION
  const connection = await EngineConnection.open(address, { version, ...options })
  try {
    return {
      connection,
      info: await engineInfo(connection),
      images: new EngineImages(connection),
      content: new EngineContent(connection),
      [Symbol.dispose]: () => connection.close(),
    }
  } catch (error) {
    connection.close()
    throw error
  }
}
