import type { Form, Inputs } from '@tallyman/core/action/inputs'
import type { CommandAction, Contract } from '../contracts/contract.ts'

/** The inputs of an operation, as text, by name. */
export type InputTexts = Readonly<Record<string, string>>

/** The result of a command on standard output unless `--json` or `--format` is given. */
type Shown =
  /** Text that the operation itself shows (`Host.result`). */
  | 'result'
  /** Bytes as they are, which no option formats. */
  | 'bytes'
  /** The operation's output of this name, with `--quiet` the other one; nothing if it is empty. */
  | { readonly output: string; readonly quiet?: string }

/** The inputs of the operation behind a word: the texts of its contract, and the parsers of its inputs. */
export interface Schema {
  readonly contract: Contract
  readonly inputs: Inputs
}

/** Loads the schema of an operation. */
export type SchemaOf = (action: CommandAction) => Promise<Schema>

/** A word of the command line: which operation it starts, and how what stands behind it becomes inputs. */
export interface Command {
  /** Its spellings, such as `pull` or `index create`; the first is the one that help shows. */
  readonly names: readonly [string, ...string[]]
  /** One sentence for the list of commands. */
  readonly about: string
  readonly action: CommandAction
  /** The inputs that words without `--` become, in order; the last may take all the rest. */
  readonly positionals: readonly Positional[]
  /** Inputs that the word itself sets; they are no options of it. */
  readonly sets?: InputTexts
  /** Inputs that the word sets unless the command line does. */
  readonly usual?: InputTexts
  /** Inputs that mean nothing to this word, and so are no options of it. */
  readonly omits?: readonly string[]
  /** Descriptions of inputs in the words of this one, where the action's are about other words too. */
  readonly says?: InputTexts
  /** Docker's short and other spellings of options: `a` for `all-tags`. */
  readonly spellings?: Readonly<Record<string, string>>
  /** Options that are no inputs of the operation. */
  readonly own?: readonly OwnOption[]
  /** The inputs that depend on several words; they replace what was given. */
  readonly becomes?: (given: Given) => InputTexts
  /** Lines for the help, without `tallyman` in front. */
  readonly examples: readonly string[]
  readonly shows: Shown
}

export interface Positional {
  /** As help shows it: `IMAGE`. */
  readonly name: string
  readonly input: string
  /** Its description, if that of the input is about other words too. */
  readonly about?: string
  readonly isMany?: boolean
  readonly isOptional?: boolean
}

/** An option that is no input of an operation. */
export interface OwnOption {
  readonly name: string
  readonly short?: string
  readonly about: string
  /** Absent for text. */
  readonly form?: Form
  /** Stands for its value in the help: `FILE`. */
  readonly value?: string
}

/** The meaning of the words of a command line. */
export interface Given {
  readonly inputs: InputTexts
  /** The command's own options. */
  readonly own: InputTexts
}

/** The options of every command. */
export interface Globals {
  readonly json: boolean
  readonly jsonl: boolean
  readonly format: string
  readonly quiet: boolean
  readonly githubOutput: boolean
  readonly dotenv: string
  readonly codequality: string
  readonly azureOutput: boolean
  readonly daemonConfig: boolean
  readonly yes: boolean
  readonly verbose: boolean
  readonly color: boolean
}

/** A command line that starts an operation. */
export interface Call extends Given {
  readonly command: Command
  readonly schema: Schema
  /** Inputs by the command line alone, in text as an action's `with:` has them. */
  readonly inputs: InputTexts
  readonly globals: Globals
}

/** A command line that asks about the command itself. */
export type Ask =
  | { readonly ask: 'help'; readonly topic: readonly string[] }
  | { readonly ask: 'version'; readonly isJson: boolean }
  | { readonly ask: 'completion'; readonly shell: string }
