/** Rights of a run in a scope: 1 read, 2 write, 3 both. */
export interface CacheScope {
  readonly scope: string
  readonly permission: 1 | 2 | 3
}

/** The scopes of a run on a branch: read and write in its own, read in the default branch's. */
export function branchScopes(branch: string, defaultBranch = 'main'): CacheScope[] {
  const own: CacheScope = { scope: `refs/heads/${branch}`, permission: 3 }
  return branch === defaultBranch ? [own] : [own, { scope: `refs/heads/${defaultBranch}`, permission: 1 }]
}

/** The scopes of a pull request's run: read and write in its merge ref's, read in the base branch's. */
export function pullRequestScopes(number: number, base = 'main'): CacheScope[] {
  return [
    { scope: `refs/pull/${number}/merge`, permission: 3 },
    { scope: `refs/heads/${base}`, permission: 1 },
  ]
}

/** An unsigned runtime token with the scopes in its `ac` claim in GitHub's format: JSON in a string. */
export function cacheToken(scopes: readonly CacheScope[]): string {
  const ac = JSON.stringify(scopes.map(({ scope, permission }) => ({ Scope: scope, Permission: permission })))
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none', typ: 'JWT' })}.${part({ repository_id: '1', ac })}.unsigned`
}

/** The scopes of a token, nearest first; empty for any other text. */
export function scopesOf(authorization: string | undefined): CacheScope[] {
  const [, claims] = /^Bearer [^.]*\.([^.]+)\.[^.]*$/.exec(authorization ?? '') ?? []
  if (claims === undefined) return []
  const { ac } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { ac: string }
  const scopes = JSON.parse(ac) as { Scope: string; Permission: 1 | 2 | 3 }[]
  return scopes.map(({ Scope, Permission }) => ({ scope: Scope, permission: Permission }))
}
