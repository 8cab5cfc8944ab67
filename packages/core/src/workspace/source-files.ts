/** What lies at a path of the workspace. */
export type Opened =
  | { readonly kind: 'file'; readonly text: string }
  | {
      readonly kind: 'folder'
      readonly names: readonly string[]
      /** Those of the names that are folders themselves, not links to some. */
      readonly folders: readonly string[]
    }
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'refused'
      /** The end of a sentence that begins with the path: "lies outside the workspace". */
      readonly problem: string
    }

/** Reads the files that name images. Paths have `/` and are relative to the workspace, or absolute. */
export interface SourceFiles {
  open(path: string): Promise<Opened>
  /** Whether a path lies in a folder beside the workspace that the user opened: no file of the workspace may lead to it. */
  isElsewhere?(path: string): boolean
}

/** Whether a file would lead out of the workspace that it is of, into another folder that is open. */
export function leadsElsewhere(files: SourceFiles, from: string, to: string): boolean {
  return files.isElsewhere?.(to) === true && !files.isElsewhere(from)
}
