import { execFile } from 'node:child_process'
import { access, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { type Digest, parseDigest } from '@tallyman/core/model/digest'
import type { Built } from './images.ts'

const execute = promisify(execFile)
const tools = resolve(import.meta.dirname, '../../../../../shared/corpus')

/** One image of the corpus: an OCI layout in a folder of that name. */
export interface CorpusImage {
  readonly tag: string
  readonly digest: string
  readonly mediaType: string
  readonly blobs: number
  readonly bytes: number
  readonly manifests: readonly {
    readonly digest: string
    readonly mediaType: string
    readonly size: number
    readonly layers?: readonly {
      readonly digest: string
      readonly size: number
      readonly mediaType: string
    }[]
  }[]
}

/**
 * The folder of real images beside the repository, built in its small form when missing; `undefined`, with a line
 * on the console, when the machine has none.
 */
export async function findCorpus(
  folder = process.env.CORPUS_DIR ?? join(tmpdir(), 'tallyman-corpus-small'),
): Promise<string | undefined> {
  if (!(await isThere(join(tools, 'build')))) {
    console.log('No corpus of real images beside the repository: what needs one is left out')
    return undefined
  }
  return (await isThere(join(folder, 'corpus.json'))) ? folder : build(folder)
}

/** The images of a corpus, by name. */
export async function corpusImages(folder: string): Promise<Readonly<Record<string, CorpusImage>>> {
  return JSON.parse(await readFile(join(folder, 'corpus.json'), 'utf8')).images
}

/** Pushes images of the corpus to `<host>/<name>:v1`, unchanged, over plain HTTP. Defaults to all images. */
export async function pushCorpus(folder: string, host: string, names: readonly string[] = []): Promise<void> {
  await execute(join(tools, 'push'), [folder, host, ...names])
}

/** An image of the corpus with all its bytes in memory. */
export async function readCorpus(folder: string, name: string, { manifests }: CorpusImage): Promise<Built> {
  const files = join(folder, name, 'blobs')
  const blobs = new Map<Digest, Uint8Array>()
  for (const algorithm of await readdir(files))
    for (const hex of await readdir(join(files, algorithm)))
      blobs.set(parseDigest(`${algorithm}:${hex}`), await readFile(join(files, algorithm, hex)))
  // corpus.json lists parents before their children.
  const documents = manifests.toReversed().map(({ digest, mediaType, size }) => {
    const descriptor = { digest: parseDigest(digest), mediaType, size }
    return { descriptor, bytes: blobs.get(descriptor.digest) ?? new Uint8Array() }
  })
  const root = documents.at(-1)
  if (!root) throw new Error(`Cannot read ${name} of the corpus: no manifest`)
  return { root: root.descriptor, document: root.bytes, manifests: documents, blobs }
}

/** Builds the corpus in another folder and renames it, so that concurrent test files never see part of it. */
async function build(folder: string): Promise<string> {
  const aside = await mkdtemp(`${folder}-`)
  await execute(join(tools, 'build'), ['--small', aside], { maxBuffer: 64 * 1024 * 1024 })
  try {
    await rename(aside, folder)
  } catch (error) {
    if (!(await isThere(join(folder, 'corpus.json')))) throw error
    await rm(aside, { recursive: true, force: true })
  }
  return folder
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
