import { posix } from 'node:path'
import type { Opened, SourceFiles } from './source-files.ts'

/** Files of a test by path. Paths above the root are outside the workspace. */
export function memoryFiles(files: Readonly<Record<string, string>>): SourceFiles {
  return {
    open: async (path): Promise<Opened> => {
      const name = posix.normalize(path)
      if (name === '..' || name.startsWith('../') || posix.isAbsolute(name))
        return { kind: 'refused', problem: 'lies outside the workspace' }
      const text = Object.hasOwn(files, name) ? files[name] : undefined
      if (text !== undefined) return { kind: 'file', text }
      const folder = name === '.' ? '' : `${name.replace(/\/$/, '')}/`
      const below = Object.keys(files).filter(each => each.startsWith(folder))
      const names = new Set(below.map(each => each.slice(folder.length).split('/')[0] ?? ''))
      const folders = [...names].filter(each => below.some(path => path.startsWith(`${folder}${each}/`)))
      return names.size === 0 ? { kind: 'absent' } : { kind: 'folder', names: [...names].sort(), folders }
    },
  }
}
