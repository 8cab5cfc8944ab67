import type { TallyError } from '../errors.ts'
import type { Host, Shortfall } from './host.ts'
import type { Inputs, Values } from './inputs.ts'

/** An action as data: its inputs, its operation, and how the result is reported. */
export interface Action<I extends Inputs, R> {
  readonly name: string
  readonly inputs: I
  run(inputs: Values<I>, host: Host): Promise<R>
  outputs(result: R): Readonly<Record<string, string>>
  /** Markdown for the step summary; its code is loaded only where a summary is written. */
  summary(result: R): string | Promise<string>
  /** The failure that a result stands for: the step fails with it after its outputs and summary are written. */
  failure?(result: R): TallyError | undefined
  /** How the result falls short of what was asked for, if it does. */
  shortfall?(result: R): Shortfall | undefined
  /** The outputs that are known even when the run failed, derived from its failure. */
  failureOutputs?(failure: TallyError): Readonly<Record<string, string>>
}

/** Infers an action's types from its inputs and its operation. */
export function defineAction<I extends Inputs, R>(action: Action<I, R>): Action<I, R> {
  return action
}
