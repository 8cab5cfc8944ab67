import { resolve } from 'node:path'
import { fileProblem, fileText } from '../content/file-text.ts'
import { TallyError } from '../errors.ts'
import { imagesInCompose } from '../lock/compose-images.ts'
import { type Lock, noPins, parseLock } from '../lock/lock-file.ts'
import { parseReference, type Reference } from '../model/reference.ts'
import { printable } from '../printable.ts'
import type { WantedImage } from './pins.ts'

/** A service of a compose file and the image it names. */
export interface ComposeService {
  readonly service: string
  readonly reference: Reference
}

export interface Wanted {
  readonly images: readonly WantedImage[]
  readonly services: readonly ComposeService[]
  readonly lock: Lock | undefined
}

export interface WantedInputs {
  readonly images: readonly WantedImage[]
  /** Undefined for an action that reads none. */
  readonly composeFiles?: readonly string[]
  readonly lockFile: string
  /** The lock file may be missing, since it is to be written. */
  readonly updateLock?: boolean
}

/** All images that the inputs name: listed ones and those of compose files; with neither, those of the lock. Throws INPUT_INVALID, LOCK_INVALID. */
export async function wantedImages(
  { images, composeFiles, lockFile, updateLock = false }: WantedInputs,
  workspace: string,
  env: NodeJS.ProcessEnv,
): Promise<Wanted> {
  const lock =
    lockFile === '' ? undefined : await readLock(resolve(workspace, lockFile), lockFile, updateLock)
  const composed = (
    await Promise.all((composeFiles ?? []).map(path => readCompose(path, workspace, env)))
  ).flat()
  const named = [...images, ...composed.map(({ image }) => image)]
  const locked =
    named.length > 0
      ? []
      : (lock?.images ?? []).map(({ image }) => ({ reference: parseReference(image), written: image }))
  const all = [...named, ...locked]
  if (all.length === 0)
    throw new TallyError(
      'INPUT_INVALID',
      `Cannot read an input:\nimages: expected at least one image, here${composeFiles ? ', in lock-file or in compose-files' : ' or in lock-file'}`,
    )
  const services = composed.map(({ service, image }) => ({ service, reference: image.reference }))
  return { images: distinct(all), services, lock }
}

function distinct(images: readonly WantedImage[]): WantedImage[] {
  return [...new Map(images.map(image => [image.written, image])).values()]
}

async function readLock(path: string, shown: string, mayBeAbsent: boolean): Promise<Lock> {
  const text = await readText(path, shown, 'LOCK_INVALID', mayBeAbsent)
  return text === undefined ? noPins : parseLock(text, shown)
}

async function readCompose(path: string, workspace: string, env: NodeJS.ProcessEnv) {
  const text = (await readText(resolve(workspace, path), path, 'INPUT_INVALID', false)) ?? ''
  const found = (await imagesInCompose(text, path, variablesOf(env))).filter(({ isBuilt }) => !isBuilt)
  return found.map(({ service, image }) => ({
    service,
    image: { reference: parseReference(image), written: image },
  }))
}

/** What only actions are given, and what is secret by its name: an image's name goes to whichever host it begins with. */
const withheld =
  /^(?:ACTIONS|INPUT)_|SECRET|PASSW|CREDENTIAL|(?:TOKEN|KEY)S?$|(?:^|_)(?:PAT|PASS|AUTH)(?:_|$)/i

/** The variables of the job that a compose file may use. */
function variablesOf(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !withheld.test(name)))
}

async function readText(
  path: string,
  shown: string,
  code: 'LOCK_INVALID' | 'INPUT_INVALID',
  mayBeAbsent: boolean,
): Promise<string | undefined> {
  try {
    return await fileText(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && mayBeAbsent) return undefined
    throw new TallyError(code, `Cannot read "${printable(shown)}": ${fileProblem(error)}`, { cause: error })
  }
}
