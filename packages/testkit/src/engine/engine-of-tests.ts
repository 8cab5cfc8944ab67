import { after, before } from 'node:test'
import { type Engine, openEngine } from '@tallyman/core/engine/engine'
import { type EngineVariant, type RealEngine, startEngine } from './real-engine.ts'

/** A Docker engine that runs for the tests of one block. */
export interface EngineOfTests {
  /** How a step finds it. */
  readonly env: { readonly DOCKER_HOST: string }
  /** Our client to it. */
  readonly engine: Engine
  /** Removes every image. */
  clean(): Promise<void>
}

/**
 * Called in a `describe` block: starts an engine of its own before the block's tests, empty, and ends it after them. Not one for
 * all files, since nearly every test here lists, prunes or counts all that an engine has.
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
