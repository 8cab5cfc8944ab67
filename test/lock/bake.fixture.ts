import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RealEngine } from '@tallyman/testkit/engine/real-engine'
import { peer } from '@tallyman/testkit/peers/peers'

/** Builds many Dockerfiles of a folder at once, in one process. */
export class Bake {
  readonly #engine: RealEngine
  readonly #folder: string
  readonly #file: string

  /** `names` are files in `folder`, without their ending `.Dockerfile`. */
  static async of(engine: RealEngine, folder: string, names: readonly string[]): Promise<Bake> {
    const target = Object.fromEntries(names.map(name => [name, targetOf(name, folder)]))
    const file = join(folder, 'bake.json')
    await writeFile(file, JSON.stringify({ group: { default: { targets: names } }, target }))
    return new Bake(engine, folder, file)
  }

  private constructor(engine: RealEngine, folder: string, file: string) {
    this.#engine = engine
    this.#folder = folder
    this.#file = file
  }

  /** Resolves the images of all stages. Returns the problems that it lists, which include style. */
  async check(): Promise<string> {
    return this.#docker('buildx', 'bake', '--call=check', '-f', this.#file).then(
      said => said,
      (error: Error & { stdout?: string; stderr?: string }) => `${error.stdout}${error.stderr}`,
    )
  }

  /** Builds all images; returns the digests of their layers by name. */
  async layers(names: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    await this.#docker('buildx', 'bake', '--load', '--progress=quiet', '-f', this.#file)
    const images = names.map(name => `built:${name}`)
    const told = await this.#docker('image', 'inspect', '--format', '{{json .RootFS.Layers}}', ...images)
    const lines = told.trim().split('\n')
    return new Map(names.map((name, at) => [name, JSON.parse(lines[at] ?? 'null')]))
  }

  #docker(...args: readonly string[]): Promise<string> {
    return peer('docker', args, { cwd: this.#folder, env: { DOCKER_HOST: this.#engine.host } })
  }
}

/** The engines of tests have no network. */
function targetOf(name: string, folder: string) {
  return { context: folder, dockerfile: `${name}.Dockerfile`, tags: [`built:${name}`], network: 'none' }
}
