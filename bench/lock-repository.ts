import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const digest = (seed: number) => `sha256:${seed.toString(16).padStart(4, '0').repeat(16)}`
const pinned = (name: string, seed: number) => `${name}@${digest(seed)}`

/** Words of source files: the amount of text counts, not what it says. */
const words = 'return const value function import export from request context error result options state path'
const wordList = words.split(' ')

function prose(seed: number, lines: number, indent = ''): string {
  let state = seed * 7919 + 1
  const next = () => {
    state = (state * 48_271) % 2_147_483_647
    return wordList[state % wordList.length] as string
  }
  return Array.from({ length: lines }, (_, line) => {
    const said = Array.from({ length: 4 + ((seed + line) % 7) }, next)
    return `${indent}${said.join(' ')}`
  }).join('\n')
}

function workflow(seed: number): string {
  const jobs = Array.from({ length: 1 + (seed % 3) }, (_, job) => {
    const withServices = (seed + job) % 6 === 0
    const services = `    services:
      postgres:
        image: ${pinned('postgres:17-alpine', 1)}
        env:
          POSTGRES_PASSWORD: postgres
        ports: ['5432:5432']
`
    const build = `      - uses: docker/build-push-action@v6
        with:
          context: services/part${seed % 40}
          push: true
          tags: ghcr.io/owner/part${seed % 40}:\${{ github.sha }}
`
    return `  job${job}:
    name: Job \${{ matrix.version }} of ${seed}
    runs-on: ubuntu-24.04
    timeout-minutes: 20
    strategy:
      fail-fast: false
      matrix:
        version: [22, 24]
${withServices ? services : ''}    steps:
      - uses: actions/checkout@${digest(7).slice(7, 47)} # v5.0.0
        with:
          fetch-depth: 0
          persist-credentials: false
      - name: Set up Node
        uses: actions/setup-node@${digest(8).slice(7, 47)} # v6.0.0
        with:
          node-version: \${{ matrix.version }}
          cache: npm
      - name: Install and test
        run: |
          npm ci
          npm run build -- --filter part${seed}
          npm test
      - name: Lint
        if: matrix.version == 24
        env:
          CI: 'true'
        run: npx biome ci .
${(seed + job) % 8 === 0 ? build : ''}`
  })
  return `name: Workflow ${seed}
on:
  push:
    branches: [main]
  pull_request:
    paths: ['services/part${seed}/**', '.github/workflows/**']
permissions:
  contents: read
concurrency:
  group: \${{ github.workflow }}-\${{ github.ref }}
  cancel-in-progress: true
jobs:
${jobs.join('')}`
}

function action(seed: number): string {
  return `name: Set up ${seed}
description: Installs what the jobs of part ${seed} need.
inputs:
  version:
    description: The version of Node.
    default: '24'
runs:
  using: composite
  steps:
    - uses: actions/setup-node@${digest(8).slice(7, 47)}
      with:
        node-version: \${{ inputs.version }}
    - run: npm ci
      shell: bash
`
}

function dockerfile(seed: number): string {
  return `# syntax=${pinned('docker/dockerfile:1', 2)}
FROM ${pinned('node:24-alpine', 3)} AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci
COPY . .
RUN npm run build -- --filter part${seed}

FROM ${pinned('gcr.io/distroless/nodejs24-debian12:nonroot', 4)}
COPY --from=build /src/dist /app
USER nonroot
CMD ["/app/main.js"]
`
}

function compose(seed: number): string {
  return `services:
  web:
    build:
      context: .
    depends_on: [db, cache]
    environment:
      DATABASE_URL: postgres://db/part${seed}
  db:
    image: ${pinned('postgres:17-alpine', 1)}
    volumes: ['data:/var/lib/postgresql/data']
    healthcheck:
      test: [CMD, pg_isready]
      interval: 5s
  cache:
    image: ${pinned('redis:8-alpine', 5)}
volumes:
  data: {}
`
}

function manifest(seed: number): string {
  const workload = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: part${seed}
  labels:
    app.kubernetes.io/name: part${seed}
spec:
  replicas: 3
  selector:
    matchLabels:
      app.kubernetes.io/name: part${seed}
  template:
    metadata:
      labels:
        app.kubernetes.io/name: part${seed}
    spec:
      securityContext:
        runAsNonRoot: true
      containers:
        - name: web
          image: ${pinned(`ghcr.io/owner/part${seed}:1.${seed}`, 100 + seed)}
          ports:
            - containerPort: 8080
          resources:
            requests: { cpu: 100m, memory: 128Mi }
            limits: { memory: 256Mi }
          readinessProbe:
            httpGet: { path: /ready, port: 8080 }
`
  const service = `apiVersion: v1
kind: Service
metadata:
  name: part${seed}
spec:
  selector:
    app.kubernetes.io/name: part${seed}
  ports:
    - port: 80
      targetPort: 8080
`
  const settings = `apiVersion: v1
kind: ConfigMap
metadata:
  name: part${seed}-settings
data:
  settings.json: |
${prose(seed, 20, '    ')}
`
  return [`${workload}---\n${service}`, service, settings][seed % 3] ?? service
}

/** Files of tools: linters, dependabot, code generators, translations. */
function otherYaml(seed: number): string {
  const entries = Array.from({ length: 25 }, (_, at) => `  message_${at}: "${prose(seed + at, 1)}"`)
  return `version: 2\nlanguage: en\nmessages:\n${entries.join('\n')}\n`
}

function npmLock(packages: number): string {
  const entries = Array.from({ length: packages }, (_, at) => [
    `node_modules/package-${at}`,
    {
      version: `1.${at}.0`,
      resolved: `https://registry.example/package-${at}/-/package-${at}-1.${at}.0.tgz`,
      integrity: `sha512-${digest(at).slice(7)}`,
      dev: at % 2 === 0,
      engines: { node: '>=20' },
    },
  ])
  return `${JSON.stringify({ name: 'whole', lockfileVersion: 3, packages: Object.fromEntries(entries) }, null, 2)}\n`
}

/** The text of every file by path: 2,000 files as a monorepo has them, every image pinned. */
function repositoryFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (let at = 0; at < 40; at++) {
    files.set(`.github/workflows/part${at}.yml`, workflow(at))
    files.set(`services/part${at}/Dockerfile`, dockerfile(at))
    files.set(`services/part${at}/package.json`, `{ "name": "part${at}", "private": true }\n`)
  }
  for (let at = 0; at < 20; at++) {
    files.set(`.github/actions/set-up-${at}/action.yml`, action(at))
    files.set(`services/part${at}/compose.yaml`, compose(at))
  }
  for (let at = 0; at < 100; at++) files.set(`deploy/part${at}/manifest.yaml`, manifest(at))
  for (let at = 0; at < 80; at++)
    files.set(`services/part${at % 40}/config/messages-${at}.yaml`, otherYaml(at))
  for (let at = 0; at < 10; at++)
    files.set(
      at === 0 ? 'package-lock.json' : `tools/tool${at}/package-lock.json`,
      npmLock(at === 0 ? 2500 : 250),
    )
  for (let at = 0; files.size < 1500; at++)
    files.set(`services/part${at % 40}/src/module-${at}.ts`, `${prose(at, 60 + (at % 120), '  ')}\n`)
  for (let at = 0; files.size < 1800; at++)
    files.set(
      `internal/part${at % 40}/file_${at}.go`,
      `package part\n\n${prose(at, 80 + (at % 150), '\t')}\n`,
    )
  for (let at = 0; files.size < 2000; at++)
    files.set(`docs/part${at % 40}/page-${at}.md`, `# Page ${at}\n\n${prose(at, 40 + (at % 80))}\n`)
  return files
}

/** Writes a git repository of 2,000 tracked files. Returns its number of files. */
export function writeLockRepository(folder: string): number {
  const files = repositoryFiles()
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args], { stdio: 'ignore' })
  git('init', '-q')
  git('add', '-A')
  git('-c', 'user.name=bench', '-c', 'user.email=bench@example.com', 'commit', '-qm', 'files')
  return files.size
}
