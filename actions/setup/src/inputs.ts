import { boolean, optional, optionalOr, text, type Values } from '@tallyman/core/action/inputs'
import { cacheInputs, commonInputs } from '@tallyman/core/inputs/common-inputs'

/** The inputs that become the command's defaults for the rest of the job, as TALLYMAN_… variables. */
export const jobDefaults = [
  'store',
  'registry-mirrors',
  'insecure-registries',
  'ca-certificates',
  'concurrency',
  'retries',
  'key-prefix',
] as const

/** The inputs of the step. */
export const inputs = {
  version: optional(text),
  login: optionalOr(boolean, false),
  'registry-auth': commonInputs['registry-auth'],
  'github-token': commonInputs['github-token'],
  store: commonInputs.store,
  'registry-mirrors': commonInputs['registry-mirrors'],
  'insecure-registries': commonInputs['insecure-registries'],
  'ca-certificates': commonInputs['ca-certificates'],
  concurrency: commonInputs.concurrency,
  retries: commonInputs.retries,
  'key-prefix': cacheInputs['key-prefix'],
  completions: optionalOr(boolean, false),
} as const

export type SetupInputs = Values<typeof inputs>
