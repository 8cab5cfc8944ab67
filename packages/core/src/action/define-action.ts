import type { TallyError } from '../errors.ts'
import type { Host } from './host.ts'
import type { Inputs, Values } from './inputs.ts'

/** An action as data: its inputs, the operation, and what is told of the result. */
export interface Action<I extends Inputs, R> {
  readonly name: string
  readonly inputs: I
  run(inputs: Values<I>, host: Host): Promise<R>
  outputs(result: R): Readonly<Record<string, string>>
  /** Markdown for the step summary. */
  summary(result: R): string
  /** What in the result fails the step, after its outputs and summary were written. */
  failure?(result: R): TallyError | undefined
  /** The outputs that a run which gave no result knows all the same, by its failure. */
  failureOutputs?(failure: TallyError): Readonly<Record<string, string>>
}

/** An action with its types worked out from its inputs and its operation. */
export function defineAction<I extends Inputs, R>(action: Action<I, R>): Action<I, R> {
  return action
}
