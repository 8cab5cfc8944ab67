import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { runVectors, type Vector } from '../../model/vector-run.ts'
import { helperFolder, withoutHelpers } from './credential-helper.fixture.ts'
import { runCredentialHelper } from './credential-helper.ts'
import { type Credentials, credentialFinder } from './credentials.ts'
import { hostnameOfKey, loadDockerConfig, lookupAuth, parseDockerConfig } from './docker-config.ts'

interface Answer {
  readonly username?: string
  readonly password?: string
  readonly identitytoken?: string
  readonly registrytoken?: string
  readonly error?: true
}

type Helper = 'fail' | 'junk' | Readonly<Record<string, { Username: string; Secret: string }>>

interface AuthVector extends Vector {
  readonly config?: object
  readonly configText?: string
  /** A registry, or a registry and a repository. */
  readonly query: string
  readonly expected: Readonly<Record<string, Answer | null>>
  readonly agree: boolean
  readonly helpers?: Readonly<Record<string, Helper>>
}

interface AuthVectors {
  readonly cases: readonly AuthVector[]
  readonly hostnameOfKey: { readonly cases: readonly { id: string; input: string; expected: string }[] }
  readonly lookupOrder: { readonly cases: readonly { input: string; expected: string[] }[] }
}

const file = 'auth-config.json'
const vectors: AuthVectors = JSON.parse(
  await readFile(new URL(`../../../../../test/vectors/${file}`, import.meta.url), 'utf8'),
)

const differences = {
  'a key with a path is for that path, as podman and oras read it; docker/cli knows only hosts':
    'auth-011 auth-012 auth-014 auth-015 auth-016 auth-017 auth-043',
}

function whereOf(query: string): { registry: string; repository: string } {
  const [registry = '', ...rest] = query.split('/')
  return { registry, repository: rest.join('/') }
}

const script = (helper: Helper): string => {
  if (helper === 'fail') return 'echo "some other failure"; exit 1'
  if (helper === 'junk') return 'echo "this is not JSON"'
  const lines = Object.entries(helper).map(
    ([server, answer]) => `'${server}') echo '${JSON.stringify(answer)}';;`,
  )
  return [
    'case "$server" in',
    ...lines,
    "*) echo 'credentials not found in native keychain'; exit 1;;",
    'esac',
  ].join('\n')
}

/** Finds the credentials from the file on disk, as an action would. */
async function answered({
  config,
  configText,
  query,
  helpers,
}: AuthVector): Promise<Credentials | 'error' | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'docker-config-'))
  await using programs = await helperFolder(
    Object.fromEntries(Object.entries(helpers ?? {}).map(([name, helper]) => [name, script(helper)])),
  )
  try {
    await writeFile(join(folder, 'config.json'), configText ?? JSON.stringify(config))
    const find = credentialFinder({
      registryAuth: [],
      githubToken: '',
      onSecret: () => undefined,
      warn: () => undefined,
      dockerConfigs: [
        { source: 'docker-config', load: () => loadDockerConfig({ DOCKER_CONFIG: folder }, '/nowhere') },
      ],
      runHelper: (name, server) => runCredentialHelper(name, server, programs),
    })
    const { credentials, faults } = await find(whereOf(query))
    return faults ? 'error' : credentials
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The credentials that docker/cli uses, as we would send them; without a result of its own, those of the clients that follow it. */
function wanted({ expected }: AuthVector): Credentials | 'error' | undefined {
  const answer = 'docker-cli' in expected ? expected['docker-cli'] : Object.values(expected)[0]
  if (!answer) return undefined
  const { error, registrytoken, identitytoken, username = '', password = '' } = answer
  if (error) return 'error'
  if (registrytoken) return { kind: 'registry-token', token: registrytoken }
  if (identitytoken) return { kind: 'identity-token', token: identitytoken }
  return { kind: 'basic', username, password }
}

test('a Docker config yields the credentials that docker itself would use', {
  skip: withoutHelpers,
}, async context => {
  const answers = new Map<string, Awaited<ReturnType<typeof answered>>>()
  for (const vector of vectors.cases) answers.set(vector.id, await answered(vector))
  runVectors<AuthVector>(context, {
    file,
    differences,
    checks: { '': vector => assert.deepEqual(answers.get(vector.id), wanted(vector)) },
  })
  const agreed = new Set(vectors.cases.filter(({ agree }) => agree).map(({ id }) => id))
  const broken = Object.values(differences)
    .flatMap(ids => ids.split(' '))
    .filter(id => agreed.has(id))
  assert.deepEqual(broken, [], 'where all clients agree there is no difference')
  context.diagnostic(`${file}: ${agreed.size} of them are the same for all clients`)
})

test('the host of a key is the one that docker/cli derives', context => {
  const { cases } = vectors.hostnameOfKey
  const differing = cases
    .filter(({ input, expected }) => hostnameOfKey(input) !== expected)
    .map(({ id }) => id)
  assert.deepEqual(differing, [])
  context.diagnostic(
    `${file}, hostnameOfKey: ${cases.length - differing.length} of ${cases.length} as upstream`,
  )
})

test('keys are tried from the longest path to the host', context => {
  const { cases } = vectors.lookupOrder
  for (const { input, expected } of cases) {
    // Docker Hub as a whole has only one name, the one that docker login writes.
    const keys = expected.map(key => (key === 'docker.io' ? 'https://index.docker.io/v1/' : key))
    const taken = keys.map((_, at) => {
      const auths = Object.fromEntries(
        keys
          .slice(at)
          .map((key, index) => [key, { username: `${at + index}` }])
          .reverse(),
      )
      const login = lookupAuth(parseDockerConfig(JSON.stringify({ auths }), 'config.json'), whereOf(input))
      return login?.kind === 'entry' ? keys[Number(login.entry.username)] : undefined
    })
    assert.deepEqual(taken, keys)
  }
  const named = cases.filter(({ expected }) => expected.includes('docker.io')).length
  context.diagnostic(
    `${file}, lookupOrder: ${cases.length} cases, in ${named} the last key is Docker Hub's own`,
  )
})
