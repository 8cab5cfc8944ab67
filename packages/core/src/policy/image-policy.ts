import type { ImageRule } from './image-rule.ts'

/** The rules of a policy that images may break; also the names in `exceptions`. */
export const policyRules = ['allow', 'deny', 'digest', 'max-age', 'max-size', 'signature'] as const
export type PolicyRule = (typeof policyRules)[number]

/** A number that a policy sets, and the line from 1 that sets it. */
interface Limit {
  readonly line: number
  /** As written: `90d`, `2GB`. */
  readonly text: string
  /** Milliseconds, or bytes. */
  readonly most: number
}

/** The signer of the images of a glob: the holder of a key, or an identity that an issuer vouches for. */
export interface SignatureWish {
  readonly images: ImageRule
  readonly signer: { readonly key: string } | { readonly identity: string; readonly issuer: string }
}

/** Images that a policy excuses from some of its rules. */
export interface PolicyException {
  readonly images: ImageRule
  readonly rules: ReadonlySet<PolicyRule>
  /** The last day on which it holds, in UTC, and the moment when that day ends in milliseconds since 1970; absent for ever. */
  readonly until?: { readonly day: string; readonly end: number }
  /** May be empty. */
  readonly reason: string
}

/** The content of a policy file. */
export interface ImagePolicy {
  /** As people find it: relative to the workspace, or absolute outside it. Not escaped. */
  readonly path: string
  /** Undefined allows all images. */
  readonly allow: readonly ImageRule[] | undefined
  readonly deny: readonly ImageRule[]
  /** The line that asks for digests, if one does. */
  readonly digest: number | undefined
  readonly maxAge: Limit | undefined
  readonly maxSize: Limit | undefined
  /** Undefined asks for no signature; an image that no entry covers is refused otherwise. */
  readonly signatures: { readonly line: number; readonly wishes: readonly SignatureWish[] } | undefined
  readonly exceptions: readonly PolicyException[]
}

/** The rules that a policy has, in their usual order. */
export function rulesOf(policy: ImagePolicy): PolicyRule[] {
  const { allow, deny, digest, maxAge, maxSize, signatures } = policy
  const has: Readonly<Record<PolicyRule, boolean>> = {
    allow: allow !== undefined,
    deny: deny.length > 0,
    digest: digest !== undefined,
    'max-age': maxAge !== undefined,
    'max-size': maxSize !== undefined,
    signature: signatures !== undefined,
  }
  return policyRules.filter(rule => has[rule])
}
