import type { Contract } from './contract.ts'
import inspect from './inspect.json' with { type: 'json' }

type Described = Contract['inputs']

/** The inputs that every action that reads images has, with its own words for them. */
export const readingInputs: Described = pick(inspect.inputs, [
  'max-image-size',
  'store',
  'registry-auth',
  'github-token',
  'registry-mirrors',
  'insecure-registries',
  'ca-certificates',
  'concurrency',
  'retries',
  'summary',
])
const { 'max-image-size': _, ...streaming } = readingInputs

const platform: Described = {
  platform: {
    description: 'The platform whose image of an index is meant, such as linux/arm64/v8',
    default: '',
  },
}
const place =
  'a reference, store=NAME@DIGEST, docker=NAME, oci-layout=DIR[:ref], oci-archive=FILE or docker-archive=FILE; `-` as FILE is standard input'
const digestOutput = { digest: { description: 'Digest of the bytes' } }

/** The contracts of the commands that hand over bytes, which are no actions of their own. */
export const byteContracts = {
  digest: {
    description: 'Print the digest of images, by one HEAD for each',
    inputs: {
      images: { description: `List of images, each ${place}`, required: true },
      'full-ref': { description: 'Print name@digest instead of the digest alone', default: 'false' },
      ...platform,
      ...readingInputs,
    },
    outputs: {
      digests: { description: 'One digest a line, in the order of the images' },
      json: { description: 'JSON with the digest of each image' },
    },
  },
  manifest: {
    description: 'Write the manifest or index of an image, byte for byte',
    inputs: { image: { description: `Image: ${place}`, required: true }, ...platform, ...readingInputs },
    outputs: digestOutput,
  },
  config: {
    description: "Write the config of an image, byte for byte; of an index that of this machine's platform",
    inputs: { image: { description: `Image: ${place}`, required: true }, ...platform, ...readingInputs },
    outputs: digestOutput,
  },
  blob: {
    description: 'Write a blob, byte for byte, all of it only if its bytes have the digest',
    inputs: { blob: { description: 'Blob: name@digest', required: true }, ...streaming },
    outputs: digestOutput,
  },
} as const satisfies Record<string, Contract>

function pick(inputs: Described, names: readonly string[]): Described {
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => names.includes(name)))
}
