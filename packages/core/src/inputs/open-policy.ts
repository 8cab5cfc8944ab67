import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import type { Host } from '../action/host.ts'
import { TallyError } from '../errors.ts'
import { PolicyCheck } from '../operations/policy/policy-check.ts'
import { parsePolicy } from '../policy/parse-policy.ts'
import { printable } from '../text/printable.ts'
import { fileProblem, workspaceText } from '../workspace/file-text.ts'
import { pathHint, shownPath } from '../workspace/workspace-path.ts'

interface PolicyInputs {
  /** The path of the file. */
  readonly policy: string
  readonly 'trusted-root'?: string
}

/**
 * Reads the policy that the images of a run must keep. Throws POLICY_INVALID, also for a file that is missing or cannot be read.
 *
 * @param verb what is about to be done with images: `pull`
 */
export async function openPolicy(
  { policy: path, 'trusted-root': trustedRoot = '' }: PolicyInputs,
  verb: string,
  { workspace }: Pick<Host, 'workspace'>,
): Promise<PolicyCheck> {
  const text = await policyText(workspace, path)
  const policy = await parsePolicy(text, shownPath(workspace, resolve(workspace, path)))
  const digest = `sha256:${createHash('sha256').update(text).digest('hex')}`
  return new PolicyCheck(policy, { verb, workspace, trustedRoot, digest, now: Date.now })
}

async function policyText(workspace: string, path: string): Promise<string> {
  const refuse = (problem: string, cause?: unknown) =>
    new TallyError('POLICY_INVALID', `Cannot use the policy "${printable(path)}": ${problem}`, {
      cause,
      hint: pathHint(cause) ?? 'Check the path of `policy`: a policy that cannot be read allows nothing.',
    })
  const text = await workspaceText(workspace, path).catch((error: unknown) => {
    throw refuse(fileProblem(error), error)
  })
  if (!text.includes('\ufffd')) return text
  throw refuse('it is not UTF-8')
}
