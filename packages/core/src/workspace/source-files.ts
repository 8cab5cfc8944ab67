/** The result of opening a path. */
export type Opened =
  | {
      readonly kind: 'file'
      readonly text: string
      /** The path in the workspace of the file behind a link, if it is another one. */
      readonly real?: string
    }
  | {
      readonly kind: 'folder'
      readonly names: readonly string[]
      /** The names of real folders, without links to folders. */
      readonly folders: readonly string[]
    }
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'refused'
      /** Ends a sentence that begins with the path: "lies outside the workspace". */
      readonly problem: string
    }

/** Opens files that name images. Paths use `/` and are absolute or relative to the workspace. */
export interface SourceFiles {
  open(path: string): Promise<Opened>
  /** Reports whether a path lies in a folder outside the workspace that the user opened. Files in the workspace must not lead there. */
  isElsewhere?(path: string): boolean
}

/** Reports whether a file in the workspace would lead to an opened folder outside it. */
export function leadsElsewhere(files: SourceFiles, from: string, to: string): boolean {
  return files.isElsewhere?.(to) === true && !files.isElsewhere(from)
}
