import type { CommandAction } from '../operations.ts'

/** The inputs of an operation, as text, by name. */
export type InputTexts = Readonly<Record<string, string>>

/** What a command shows on standard output unless `--json` or `--format` is given. */
export type Shown =
  /** Text that the operation itself shows (`Host.result`). */
  | 'result'
  /** The operation's output of this name; nothing if it is empty. */
  | { readonly output: string; readonly quiet?: string }

/** A word of the command line: which operation it starts, and how what stands behind it becomes inputs. */
export interface Command {
  /** Its spellings, such as `pull` or `index create`; the first is the one that help shows. */
  readonly names: readonly [string, ...string[]]
  /** One sentence for the list of commands. */
  readonly about: string
  readonly action: CommandAction
  /** The inputs that words without `--` become, in order; the last may take all the rest. */
  readonly positionals: readonly Positional[]
  /** Inputs that the word itself sets. */
  readonly sets?: InputTexts
  /** Docker's short and other spellings of options: `a` for `all-tags`. */
  readonly options?: Readonly<Record<string, string>>
  readonly shows: Shown
}

export interface Positional {
  /** As help shows it: `IMAGE`. */
  readonly name: string
  readonly input: string
  readonly isMany?: boolean
  readonly isOptional?: boolean
}

/** What a command line asks for. */
export interface Call {
  readonly command: Command
  /** Inputs by the command line alone, in text as an action's `with:` has them. */
  readonly inputs: InputTexts
  /** Whether `--yes` agrees to what the command deletes. */
  readonly isAgreed?: boolean
}
