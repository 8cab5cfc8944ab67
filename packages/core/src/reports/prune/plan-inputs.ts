import { createHash } from 'node:crypto'
import { TallyError } from '../../errors.ts'
import type { KeepRef } from '../../lock/keep-refs.ts'
import { keepRefsIn } from '../../lock/keep-refs-file.ts'
import type { RepositoryPlan } from '../../prune/inventory/repository-plan.ts'
import { parsePlanFile } from '../../prune/plan-file.ts'
import { printable } from '../../text/printable.ts'
import { fileProblem, workspaceText } from '../../workspace/file-text.ts'
import { slashed, WorkspaceFiles } from '../../workspace/workspace-files.ts'
import { pathHint } from '../../workspace/workspace-path.ts'

/**
 * The images that files of the workspace name, and the files they lead to. Throws INPUT_INVALID for a file that is
 * missing or cannot be understood.
 */
export async function readKeepRefs(paths: readonly string[], workspace: string): Promise<KeepRef[]> {
  if (paths.length === 0) return []
  return keepRefsIn(paths.map(slashed), new WorkspaceFiles(workspace, paths))
}

/** Reads the plans of a plan file, by target. Throws INPUT_INVALID, PLAN_INVALID. */
export async function readPlans(
  path: string,
  workspace: string,
): Promise<ReadonlyMap<string, RepositoryPlan>> {
  const plans = parsePlanFile(await readText(path, { workspace, input: 'plan-file' }), path)
  return new Map(plans.map(plan => [plan.repository, plan]))
}

/**
 * The name of the folder for the files of a step: the same inputs give the same name, so that a repeated step overwrites
 * its own files.
 */
export function folderName(verb: 'prune' | 'remove', names: readonly string[]): string {
  const hash = createHash('sha256').update(names.toSorted().join('\n')).digest('hex')
  return `${verb}-${hash.slice(0, 12)}`
}

async function readText(
  path: string,
  { workspace, input }: { readonly workspace: string; readonly input: string },
): Promise<string> {
  try {
    return await workspaceText(workspace, path)
  } catch (error) {
    throw new TallyError(
      'INPUT_INVALID',
      `Cannot read ${input} "${printable(path)}": ${fileProblem(error)}`,
      { cause: error, hint: pathHint(error) },
    )
  }
}
