/** What a run may do in a scope: 1 to read, 2 to write, 3 both. */
export interface CacheScope {
  readonly scope: string
  readonly permission: 1 | 2 | 3
}

/** The scopes of a run on a branch: its own to read and write, then the default branch's to read. */
export function branchScopes(branch: string, defaultBranch = 'main'): CacheScope[] {
  const own: CacheScope = { scope: `refs/heads/${branch}`, permission: 3 }
  return branch === defaultBranch ? [own] : [own, { scope: `refs/heads/${defaultBranch}`, permission: 1 }]
}

/** The scopes of a pull request's run: its merge ref's to read and write, the base branch's to read. */
export function pullRequestScopes(number: number, base = 'main'): CacheScope[] {
  return [
    { scope: `refs/pull/${number}/merge`, permission: 3 },
    { scope: `refs/heads/${base}`, permission: 1 },
  ]
}

/** A runtime token that nobody signed, with the scopes in its `ac` claim as GitHub writes them: JSON in a string. */
export function cacheToken(scopes: readonly CacheScope[]): string {
  const ac = JSON.stringify(scopes.map(({ scope, permission }) => ({ Scope: scope, Permission: permission })))
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none', typ: 'JWT' })}.${part({ repository_id: '1', ac })}.unsigned`
}

/** The scopes a token gives, nearest first; none for what is no such token. */
export function scopesOf(authorization: string | undefined): CacheScope[] {
  const [, claims] = /^Bearer [^.]*\.([^.]+)\.[^.]*$/.exec(authorization ?? '') ?? []
  if (claims === undefined) return []
  const { ac } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { ac: string }
  const scopes = JSON.parse(ac) as { Scope: string; Permission: 1 | 2 | 3 }[]
  return scopes.map(({ Scope, Permission }) => ({ scope: Scope, permission: Permission }))
}
