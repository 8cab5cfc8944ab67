import { createHash } from 'node:crypto'
import { TallyError } from '@tallyman/core/errors'
import type { KeepRef } from '@tallyman/core/lock/keep-refs'
import { keepRefsIn } from '@tallyman/core/lock/keep-refs-file'
import type { RepositoryPlan } from '@tallyman/core/prune/inventory/repository-plan'
import { parsePlanFile } from '@tallyman/core/prune/plan-file'
import { printable } from '@tallyman/core/text/printable'
import { fileProblem, workspaceText } from '@tallyman/core/workspace/file-text'
import { slashed, WorkspaceFiles } from '@tallyman/core/workspace/workspace-files'
import { pathHint } from '@tallyman/core/workspace/workspace-path'

/** The images that files of the workspace name, and those they lead to. Throws INPUT_INVALID for a file that is missing or says nothing that can be understood. */
export async function readKeepRefs(paths: readonly string[], workspace: string): Promise<KeepRef[]> {
  if (paths.length === 0) return []
  return keepRefsIn(paths.map(slashed), new WorkspaceFiles(workspace, paths))
}

/** The plans of a plan file, by target. Throws INPUT_INVALID, PLAN_INVALID. */
export async function readPlans(
  path: string,
  workspace: string,
): Promise<ReadonlyMap<string, RepositoryPlan>> {
  const plans = parsePlanFile(await readText(path, { workspace, input: 'plan-file' }), path)
  return new Map(plans.map(plan => [plan.repository, plan]))
}

/** The name of the folder for the files of a step: the same inputs give the same one, so that a step that is run again overwrites its own files. */
export function folderName(names: readonly string[]): string {
  const hash = createHash('sha256').update(names.toSorted().join('\n')).digest('hex')
  return `prune-${hash.slice(0, 12)}`
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
