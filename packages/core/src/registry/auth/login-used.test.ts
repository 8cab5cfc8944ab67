import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeLogin, type LoginUsed, loginHint } from './login-used.ts'

const asker = (registry: string, login: LoginUsed['login']): LoginUsed => ({
  registry,
  login,
  faults: [],
  source: 'registry-auth',
})

test('the hint for a refusal depends on the registry, on whether a login was sent, and on the request', () => {
  const table: [string, LoginUsed['login'], 401 | 403 | 404, 'GET' | 'PUT' | 'DELETE', RegExp][] = [
    ['ghcr.io', 'none', 401, 'GET', /`permissions: packages: read`.*`github-token`/],
    ['ghcr.io', 'taken', 403, 'GET', /`permissions: packages: read`.*Manage Actions access/],
    ['ghcr.io', 'taken', 403, 'PUT', /`permissions: packages: write`/],
    ['docker.io', 'none', 401, 'GET', /Docker Hub refuses what does not exist as well/],
    ['docker.io', 'taken', 401, 'PUT', /scope to write/],
    ['123456789012.dkr.ecr.eu-west-1.amazonaws.com', 'none', 401, 'GET', /amazon-ecr-login/],
    ['123456789012.dkr.ecr.eu-west-1.amazonaws.com', 'sent', 401, 'GET', /twelve hours/],
    ['123456789012.dkr.ecr.eu-west-1.amazonaws.com', 'sent', 403, 'PUT', /`ecr:PutImage`/],
    ['europe-west1-docker.pkg.dev', 'taken', 403, 'PUT', /artifactregistry\.writer/],
    ['eu.gcr.io', 'none', 401, 'GET', /google-github-actions\/auth/],
    ['team.azurecr.io', 'taken', 401, 'PUT', /AcrPush/],
    ['registry.gitlab.com', 'taken', 403, 'GET', /`read_registry`/],
    ['quay.io', 'taken', 401, 'PUT', /permission Write/],
    ['registry.example', 'none', 401, 'PUT', /docker\/login-action/],
    ['registry.example', 'sent', 401, 'PUT', /Check the user name/],
    ['registry.example', 'taken', 403, 'GET', /may not read/],
    ['registry.example', 'withheld', 401, 'GET', /token hosts known to be its own/],
    ['registry.example', 'taken', 404, 'DELETE', /deleted it meanwhile/],
    ['registry.example', 'taken', 404, 'PUT', /before the first push/],
    ['registry.example', 'unasked', 403, 'GET', /before it asked for a login/],
  ]
  for (const [registry, login, status, method, hint] of table) {
    const told = loginHint(status, { ...asker(registry, login), method }) ?? ''
    assert.match(told, hint, `${registry} ${login} ${status} ${method}`)
    if (registry !== 'ghcr.io') assert.doesNotMatch(told, /ghcr\.io|packages:/)
    if (login === 'taken') assert.doesNotMatch(told, /[Ll]og in\b/)
  }
})

test('a message says where the login came from and why one of higher precedence was not used, never the login itself', () => {
  assert.equal(describeLogin(asker('a.io', 'taken')), ' (asked with the login from registry-auth)')
  const faults = ['Cannot read config.json: it is not JSON']
  assert.equal(
    describeLogin({ ...asker('a.io', 'none'), faults }),
    ' (asked without a login; Cannot read config.json: it is not JSON)',
  )
})
