import { optional, text, type Values } from '@tallyman/core/action/inputs'

/** The inputs of the step. */
export const inputs = { version: optional(text) } as const

export type SetupInputs = Values<typeof inputs>
