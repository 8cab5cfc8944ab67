import { open } from 'node:fs/promises'
import { isTallyError, TallyError } from '@tallyman/core/errors'
import { printable } from '@tallyman/core/text/printable'
import { pathToRead } from '@tallyman/core/workspace/workspace-path'
import type { Call, Command, OwnOption } from './command.ts'

/** The most images of a call, in words or in a file. */
export const mostImages = 10_000
const mostBytes = 8 * 2 ** 20

/** The option for more images than a command line can hold. */
export const imagesFileOption = {
  name: 'images-file',
  value: 'FILE|-',
  about: `File with more images, one per line, up to ${mostImages}; - for the standard input`,
} as const satisfies OwnOption

/** Whether a command takes a list of images from words without `--`. */
export function takesImagesFile({ positionals }: Command): boolean {
  return positionals.some(({ input, isMany }) => input === 'images' && isMany)
}

type ByteStream = AsyncIterable<Uint8Array>

/** The standard input, and the signal that ends the reading of a pipe. */
interface Reading {
  standardInput(): Promise<ByteStream>
  readonly signal: AbortSignal
}

/**
 * Adds the images of the file that `--images-file` names to those of the words. Throws INPUT_INVALID, what reading the
 * standard input throws, and the reason of `signal` while a pipe is read.
 */
export async function withImagesFile(call: Call, reading: Reading): Promise<Call> {
  const path = call.own[imagesFileOption.name]
  if (path === undefined) return call
  const bytes = path === '-' ? await reading.standardInput() : await fileStream(path, reading.signal)
  const text = await readText(path, bytes)
  const lines = text.split(/\r\n|\r|\n/).filter(line => line.trim() !== '')
  if (lines.length > mostImages)
    throw refused(path, `it has ${lines.length} lines, at most ${mostImages} are read`)
  const images = [call.inputs.images, ...lines].filter(line => line !== undefined).join('\n')
  return { ...call, inputs: { ...call.inputs, images } }
}

/** Reads no more than is allowed, however large the file is. */
async function readText(path: string, bytes: ByteStream): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of bytes) {
      size += chunk.length
      chunks.push(chunk)
      if (size > mostBytes) break
    }
  } catch (error) {
    throw isTallyError(error) ? error : unread(path, error)
  }
  if (size > mostBytes) throw refused(path, `it is larger than ${mostBytes / 2 ** 20} MiB`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch (error) {
    throw refused(path, 'it is not text in UTF-8', error)
  }
}

async function fileStream(written: string, signal: AbortSignal): Promise<ByteStream> {
  const path = await realPathOf(written)
  // Lazy: few commands read such a file.
  const { readSpecial, specialKindOf } = await import('@tallyman/core/content/special-file')
  const kind = specialKindOf(path, `read images from "${printable(path, 300)}"`)
  if (kind === 'pipe' || kind === 'device') return readSpecial(path, kind, signal)
  try {
    const file = await open(path)
    return file.createReadStream()
  } catch (error) {
    throw unread(path, error)
  }
}

/** A link of the checkout does not lead out of it: what a file has is shown where it names no images. */
async function realPathOf(written: string): Promise<string> {
  try {
    return (await pathToRead(process.cwd(), written)).path
  } catch (error) {
    throw unread(written, error)
  }
}

function unread(path: string, error: unknown): TallyError {
  return refused(path, error instanceof Error ? error.message : String(error), error)
}

function refused(path: string, state: string, cause?: unknown): TallyError {
  const place = path === '-' ? 'the standard input' : `"${printable(path, 300)}"`
  return new TallyError('INPUT_INVALID', `Cannot read images from ${place}: ${printable(state, 300)}`, {
    cause,
    hint: 'Name a text file with one image per line with `--images-file FILE`, or `-` for the standard input.',
  })
}
