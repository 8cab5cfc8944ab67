import { storeFailure } from '../content/full-disk.ts'
import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'
import type { RootFile } from './root-files.ts'

const hint =
  'Write `rootfs-tar=FILE` instead, which holds every name, or unpack the image on another file system.'

/** Characters that Windows takes for something else in a name, and ends that it cuts off. */
const oddOnWindows = /[<>:"|?*\\]|[^ -\u{10ffff}]|[. ]$/u
const deviceOfWindows = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i

/** The problem of a path on Windows, which would silently write another file. */
export function nameFault(path: string, platform: string = process.platform): TallyError | undefined {
  if (platform !== 'win32') return undefined
  const odd = path.split('/').find(name => oddOnWindows.test(name) || deviceOfWindows.test(name))
  return odd === undefined ? undefined : unheld(path, `Windows has no files of the name "${printable(odd)}"`)
}

/** Finds the file whose name a file system takes for that of another. */
export type FolderLimits = (path: string) => string | undefined

/** Lazy: only a refusal needs the names of all files. */
export function limitsOf(files: readonly RootFile[]): FolderLimits {
  return path => {
    const key = folded(path)
    return files.find(each => each.path !== path && folded(each.path) === key)?.path
  }
}

/** File systems differ in how they compare: all of them take these for one. */
function folded(path: string): string {
  return path.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC')
}

const refusals: Readonly<Record<string, string>> = {
  ENAMETOOLONG: 'its path is too long for this file system',
  EILSEQ: 'this file system takes only names in UTF-8',
  EINVAL: 'this file system takes no such name',
}

/** The error for a file that could not be made. */
export function unwritten({ path }: RootFile, error: unknown, limits: FolderLimits): unknown {
  const { code = '', syscall } = error as NodeJS.ErrnoException
  if (syscall === undefined) return error
  if (code === 'EEXIST') {
    const other = limits(path)
    const name = other === undefined ? 'another file' : `"${printable(other)}"`
    return unheld(path, `this file system takes ${name} for the same name`)
  }
  const refusal = Object.hasOwn(refusals, code) ? refusals[code] : undefined
  if (refusal !== undefined) return unheld(path, refusal)
  return storeFailure(`unpack "${printable(path)}" of the image`, error)
}

function unheld(path: string, state: string): TallyError {
  return new TallyError('INPUT_INVALID', `Cannot unpack "${printable(path)}" of the image: ${state}`, {
    hint,
  })
}
