import { TallyError } from '../../errors.ts'

/**
 * Refuses zstd where Node's zlib has no function for it, as before Node 22.15: the command may run there.
 * Throws MEDIA_TYPE_UNSUPPORTED.
 */
export function needZstd(what: 'pack' | 'unpack', engine: unknown): void {
  if (engine !== undefined) return
  const state = `this Node, ${process.versions.node}, has no zstd`
  throw new TallyError('MEDIA_TYPE_UNSUPPORTED', `Cannot ${what} zstd content: ${state}`, {
    hint: 'Run the command with Node 22.15 or later, or with Node 24.',
  })
}
