import type { Fields } from '../json-fields.ts'

/** Instructions of a Dockerfile that change how containers are run, as `docker import --change` and `docker commit --change` take them. */
export interface Changes {
  readonly lines: readonly ChangeLine[]
  /**
   * The run settings of a config (Entrypoint, Env, …) with the changes. Throws INPUT_INVALID for a value that only the
   * variables of `run` make wrong.
   *
   * @param isCmdSet whether Cmd was set for this image: a new Entrypoint removes only that of a base
   */
  readonly apply: (run: Fields, isCmdSet: boolean) => Fields
}

/** One instruction. */
interface ChangeLine {
  /** In upper case: `ENV`. */
  readonly instruction: string
  /** The whole instruction in one line, as an engine takes it. */
  readonly text: string
}
