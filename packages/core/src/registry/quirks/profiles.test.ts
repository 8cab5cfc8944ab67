import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anyLogins, profileOf } from './profiles.ts'

const standard = {
  tokenHosts: [],
  tagsPage: 1000,
  headIsFree: false,
  deniedMeansAbsent: false,
  partBytes: 64 * 1024 * 1024,
  partsUncounted: false,
  deletion: { by: 'distribution', order: 'parents-first' },
  takesJobToken: false,
}

for (const [host, peculiar] of [
  [
    'docker.io',
    {
      apiHost: 'registry-1.docker.io',
      tokenHosts: ['auth.docker.io'],
      headIsFree: true,
      deletion: { by: 'docker-hub', api: 'https://hub.docker.com' },
      dates: { by: 'docker-hub', api: 'https://hub.docker.com', said: 'Docker Hub' },
      tags: { by: 'docker-hub', api: 'https://hub.docker.com', said: 'Docker Hub' },
      search: {
        by: 'docker',
        api: 'https://index.docker.io',
        said: 'Docker Hub',
        otherwise: { by: 'docker-hub', api: 'https://hub.docker.com', said: "Docker Hub's website" },
      },
      configKey: 'https://index.docker.io/v1/',
    },
  ],
  [
    'ghcr.io',
    {
      tokenHosts: ['ghcr.io'],
      partBytes: 4 * 1024 * 1024,
      deletion: { by: 'github-packages' },
      dates: { by: 'github-packages', api: 'https://api.github.com', said: 'ghcr.io' },
      takesJobToken: true,
    },
  ],
  ['eu.gcr.io', { deletion: { by: 'distribution', order: 'tags-first' } }],
  ['europe-docker.pkg.dev', { deletion: { by: 'distribution', order: 'tags-first' } }],
  ['registry.gitlab.com', { tokenHosts: ['gitlab.com'] }],
  ['123456789012.dkr.ecr.eu-central-1.amazonaws.com', { tagsPage: 1000, partsUncounted: true }],
  ['public.ecr.aws', { tagsPage: 1000, partsUncounted: true }],
  [
    'quay.io',
    {
      tagsPage: 100,
      dates: { by: 'quay', api: 'https://quay.io', said: 'quay.io' },
      search: { by: 'quay', api: 'https://quay.io', said: 'quay.io' },
    },
  ],
  ['git.example:5050', { tokenHosts: ['git.example'] }],
  ['acme.jfrog.io', { deniedMeansAbsent: true }],
] as const)
  test(`${host} has its row`, () => {
    const { logins, ...row } = profileOf(host)
    assert.deepEqual(row, { ...standard, ...peculiar })
    assert.deepEqual(Object.keys(logins), Object.keys(anyLogins))
  })

test('hosts that only resemble known ones have the standard profile', () => {
  const others = [
    'docker.io.evil.test',
    'evil-docker.io',
    'ghcr.io.evil.test',
    'ghcr.io:8443',
    'xghcr.io',
    'registry.gitlab.com.evil.test',
    'quay.io.evil.test',
    'evil.test',
    'jfrog.io.evil.test',
    'gcr.io.evil.test',
    'evilgcr.io',
    'azurecr.io',
    '127.0.0.1:5000',
  ]
  for (const host of others) assert.deepEqual(profileOf(host), { ...standard, logins: anyLogins }, host)
})
