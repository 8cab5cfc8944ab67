import { bytes, optionalOr, type Values } from '../action/inputs.ts'
import { defaultMaxImageSize } from '../content/size-budget.ts'

/** The input of every action that reads or copies images: the bytes that one may declare in sum, and that it, or a compressed archive, may unpack to. */
export const sizeInputs = {
  'max-image-size': optionalOr(bytes, defaultMaxImageSize),
} as const

export type SizeValues = Values<typeof sizeInputs>
