import type { Host } from '../action/host.ts'
import { optional, text, type Values } from '../action/inputs.ts'
import type { PolicyCheck } from '../operations/policy/policy-check.ts'

/** The input of every action that keeps a policy about images. */
export const policyInputs = { policy: optional(text) } as const

/**
 * Opens the policy that an input names; undefined without one. Throws POLICY_INVALID.
 *
 * @param verb what is about to be done with images: `pull`
 */
export async function policyOf(
  values: Values<typeof policyInputs> & { readonly 'trusted-root'?: string },
  verb: string,
  host: Pick<Host, 'workspace'>,
): Promise<PolicyCheck | undefined> {
  if (values.policy === '') return undefined
  // Lazy: most steps have no policy.
  const { openPolicy } = await import('./open-policy.ts')
  return openPolicy(values, verb, host)
}
