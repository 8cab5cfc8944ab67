import { list, listOrCsv, optional, required, text, type Values } from '@tallyman/core/action/inputs'
import { commonInputs, sizeInputs } from '@tallyman/core/inputs/common-inputs'
import { platformName } from '@tallyman/core/inputs/selection'
import type { Contract } from '../contracts/contract.ts'
import { readingInputs } from '../contracts/reading-inputs.ts'

/** The inputs of `verify`. */
export const inputs = {
  images: required(list(text)),
  platforms: optional(listOrCsv(platformName)),
  ...sizeInputs,
  ...commonInputs,
} as const

export type VerifyInputs = Values<typeof inputs>

/** The texts of the inputs and outputs of `verify`. */
export const contract: Contract = {
  description:
    'Check every digest, size and diff_id of a layout, an archive, a content store or an image of a registry; nothing is stored',
  inputs: {
    images: {
      description:
        'List of folders (OCI layout, content store), archives (`-` is standard input), images of registries, or docker=NAME',
      required: true,
    },
    platforms: {
      description: 'List of platforms whose images of an index are checked; all of them by default',
      default: '',
    },
    ...readingInputs,
  },
  outputs: {
    faults: { description: 'Number of parts that are not what they should be' },
    report: {
      description: 'Path of a JSON file with every part at fault, and with what could not be checked',
    },
  },
}
