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

function pick(inputs: Described, names: readonly string[]): Described {
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => names.includes(name)))
}
