import { after, before } from 'node:test'
import { type Engine, openEngine } from '@tallyman/core/engine/engine'
import { type EngineVariant, type RealEngine, startEngine } from './real-engine.ts'

/** A Docker engine that runs for the tests of one block. */
export interface EngineOfTests {
  /** The variables with which a step finds the engine. */
  readonly env: { readonly DOCKER_HOST: string }
  /** A client of the engine. */
  readonly engine: Engine
  /** Removes every image. */
  clean(): Promise<void>
}

/**
 * Starts an empty engine before the tests of a `describe` block, and ends it after them. Each block has its own, since nearly every
 * test lists, prunes or counts everything in its engine.
 */
export function engineOfTests(variant: EngineVariant): EngineOfTests {
  let running: RealEngine | undefined
  let client: Engine | undefined
  const started = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error(`The ${variant} engine runs for tests and their hooks alone`)
    return value
  }
  before(async () => {
    running = await startEngine(variant)
    client = await openEngine({ env: { DOCKER_HOST: running.host }, platform: 'linux', home: '/' })
  })
  after(async () => {
    client?.[Symbol.dispose]()
    await running?.[Symbol.asyncDispose]()
  })
  const at: EngineOfTests = {
    get env() {
      return { DOCKER_HOST: started(running).host }
    },
    get engine() {
      return started(client)
    },
    async clean() {
      for (const { id } of await at.engine.images.list()) await at.engine.images.remove(id, true)
    },
  }
  return at
}
