import { bytes, optionalOr, type Values } from '../action/inputs.ts'
import { defaultMaxImageSize } from '../content/size-budget.ts'

/** The input of every action that unpacks: the bytes that one image, or one compressed archive, may come to. */
export const sizeInputs = {
  'max-image-size': optionalOr(bytes, defaultMaxImageSize),
} as const

export type SizeValues = Values<typeof sizeInputs>
