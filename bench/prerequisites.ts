import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)
const beside = resolve(import.meta.dirname, '../../shared')

/** The peers' programs in `<folder>/bin`, installed when they are not there yet. */
export async function ensurePeers(folder: string): Promise<void> {
  await ensure(join(folder, 'bin'), join(beside, 'peers/install'), folder)
}

/** The corpus of real images, built when it is not there yet. */
export async function ensureCorpus(folder: string): Promise<void> {
  await ensure(join(folder, 'corpus.json'), join(beside, 'corpus/build'), folder)
}

async function ensure(made: string, program: string, folder: string): Promise<void> {
  if (existsSync(made)) return
  if (!existsSync(program)) throw new Error(`expected ${made}, or ${program} to make it`)
  await execute(program, [folder], { maxBuffer: 64 * 1024 * 1024 })
}
