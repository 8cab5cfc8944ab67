import { TallyError } from '../../errors.ts'
import type { Bytes } from '../store.ts'

/** The package is CommonJS: whether Node or the bundle loads it decides where its exports are. */
type Unpacker = typeof import('xz-decompress')

/** The results of xz-embedded that say more than "damaged". */
const dictionaryTooLarge = 4
const optionUnknown = 6

/**
 * Unpacks xz: several blocks and streams, with padding between them. An input buffer may be reused once the next one is requested. Throws
 * CONTENT_MISMATCH for damaged, truncated or trailing bytes, CONTENT_TOO_LARGE for a dictionary over 64 MiB, and ARCHIVE_INVALID for filters and checks that few
 * files have.
 */
export async function* unxz(bytes: Bytes): Bytes {
  // Lazy: few tars are packed so, and the unpacker is a WebAssembly module.
  const loaded: Unpacker & { readonly default?: Unpacker } = await import('xz-decompress')
  const { XzReadableStream } = loaded.default ?? loaded
  const source = bytes[Symbol.asyncIterator]()
  const faults: unknown[] = []
  const packed = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await source.next()
          if (done) controller.close()
          else controller.enqueue(value)
        } catch (error) {
          faults.push(error)
          throw error
        }
      },
    },
    // Nothing is read ahead: the buffer is the source's own.
    { highWaterMark: 0 },
  )
  try {
    // A stream of Node, whose iterator the types of the DOM lack.
    for await (const chunk of new XzReadableStream(packed) as unknown as Bytes)
      if (chunk.byteLength > 0) yield chunk
  } catch (error) {
    const [fault] = faults
    throw fault ?? asContentFault(error)
  } finally {
    await source.return?.()
  }
}

function asContentFault(error: unknown): unknown {
  const code = error instanceof Error ? Number(/error code (\d+)$/.exec(error.message)?.[1]) : Number.NaN
  if (Number.isNaN(code)) return error
  const failed = (state: string, wish: string) => `Cannot unpack xz content: ${state}, expected ${wish}`
  if (code === dictionaryTooLarge)
    return new TallyError(
      'CONTENT_TOO_LARGE',
      failed('its dictionary is larger than 64 MiB', 'a smaller one'),
    )
  if (code === optionUnknown) {
    const message = failed(
      'it has a filter or a check other than the usual ones',
      'LZMA2 with CRC32 or CRC64',
    )
    return new TallyError('ARCHIVE_INVALID', message, { hint: 'Unpack it first: `xz -d FILE`.' })
  }
  const message = failed('it is damaged or ends too early', 'whole xz streams')
  return new TallyError('CONTENT_MISMATCH', message, { cause: error })
}
