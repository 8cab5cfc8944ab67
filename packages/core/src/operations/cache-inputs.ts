import { oneOf, optionalOr, type Values } from '../action/inputs.ts'
import { defaultKeyPrefix, parseKeyPrefix } from '../cache/keys.ts'

/** The inputs of every action that is about the cache alone. */
export const cacheInputs = {
  'key-prefix': optionalOr(parseKeyPrefix, defaultKeyPrefix),
  'cache-client': optionalOr(oneOf('auto', 'toolkit'), 'auto' as const),
} as const

export type CacheValues = Values<typeof cacheInputs>
