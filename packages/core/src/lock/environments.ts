import type { SourceFiles } from '../workspace/source-files.ts'
import {
  type ComposeEnvironment,
  type ComposeVariables,
  type EnvFile,
  withEnvFiles,
} from './compose/compose-environment.ts'

/** The sources of a compose file's variables: the environment of the file that leads to it, and files that add to it. */
export interface VariableSource {
  readonly outer: ComposeVariables | ComposeEnvironment
  /** Empty for a file that is extended. */
  readonly envFiles: readonly EnvFile[]
}

/** Opens files of variables, once per set of outer variables. */
export class Environments {
  readonly #files: SourceFiles
  readonly #withholds: boolean
  readonly #count: (opened: readonly EnvFile[]) => void
  readonly #known = new Map<string, Promise<ComposeEnvironment>>()
  readonly #numbers = new Map<string, number>()
  readonly #numberOf = new WeakMap<ComposeVariables, number>()
  readonly #pathsOf = new WeakMap<readonly EnvFile[], string>()

  /** `withholds` withholds variables from outside the workspace. `count` gets the files before they are opened and may throw. */
  constructor(
    files: SourceFiles,
    {
      withholds,
      count,
    }: { readonly withholds: boolean; readonly count: (opened: readonly EnvFile[]) => void },
  ) {
    this.#files = files
    this.#withholds = withholds
    this.#count = count
  }

  of(source: VariableSource): Promise<ComposeEnvironment> {
    const { outer, envFiles } = source
    // An extended file has the environment of the file that extends it.
    if (envFiles.length === 0 && 'faults' in outer) return Promise.resolve(outer)
    const paths = this.#pathsOf.get(envFiles) ?? JSON.stringify(envFiles.map(({ path }) => path))
    this.#pathsOf.set(envFiles, paths)
    const key = `${this.#number(outer)}${paths}`
    const known = this.#known.get(key) ?? this.#open(source)
    this.#known.set(key, known)
    return known
  }

  /** Returns equal numbers for equal variables with equal faults. */
  async numberOf(source: VariableSource): Promise<number> {
    return this.#number(await this.of(source))
  }

  #number(variables: ComposeVariables | ComposeEnvironment): number {
    const known = this.#numberOf.get(variables)
    if (known !== undefined) return known
    const faults = 'faults' in variables ? variables.faults : []
    const text = JSON.stringify([variables.variables, [...variables.withheld], faults])
    const number = this.#numbers.get(text) ?? this.#numbers.size
    this.#numbers.set(text, number)
    this.#numberOf.set(variables, number)
    return number
  }

  async #open({ outer, envFiles }: VariableSource): Promise<ComposeEnvironment> {
    this.#count(envFiles)
    const opened = []
    for (const { path, isOptional } of envFiles) {
      const isElsewhere = this.#withholds && this.#files.isElsewhere?.(path) === true
      opened.push({ path, isOptional, isElsewhere, opened: await this.#files.open(path) })
    }
    return withEnvFiles(outer, opened)
  }
}
