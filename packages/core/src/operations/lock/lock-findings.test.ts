import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TallyError } from '../../errors.ts'
import type { TagAnswer } from '../../lock/pins/tag-answer.ts'
import type { LockRequest } from '../lock.ts'
import { digestFor, glob, lockPath, runLock, withLock } from './lock.fixture.ts'
import { lockFailure } from './lock-failure.ts'

const node = 'docker.io/library/node:24'
const now = digestFor(node)
const old = digestFor('old')
const other = digestFor('other')
const missing = { error: new TallyError('NOT_FOUND', 'Cannot find it') }
const pin = (image: string, digest = now, platforms: readonly string[] = ['linux/amd64']) => ({
  image,
  digest,
  platforms: new Map(platforms.map(each => [each, digest])),
})

interface Case {
  readonly is: string
  readonly files: Readonly<Record<string, string>>
  readonly request?: Partial<LockRequest>
  readonly answers?: Readonly<Record<string, TagAnswer>>
  /** Each finding as `rule severity file:line message`, with digests by name. */
  readonly gives: readonly string[]
  readonly fails?: string
}

const dockerfile = (text: string) => ({ Dockerfile: text })
const network = (...checks: readonly ('moved' | 'exists' | 'index' | 'platforms' | 'registries')[]) => ({
  checks: new Set(['pinned', 'locked', ...checks] as const),
})

const cases: readonly Case[] = [
  {
    is: 'an image whose digest the lock has',
    files: dockerfile('FROM node:24\n'),
    request: { lock: withLock([pin(node)]) },
    gives: [],
  },
  {
    is: 'a version in a variable, with the ways that pin it',
    files: dockerfile('ARG V=24\nFROM node:$V\n'),
    gives: [
      'TM001 error Dockerfile:2 "node:$V" (node:24) has no digest, and variables decide a part of it: write the version out, or pin it in a lock file and let pull-with-digest hand it to the build (`build-contexts`).',
    ],
    fails: 'NOT_PINNED',
  },
  {
    is: 'a pin that is not in the lock, and one that the lock has elsewhere',
    files: dockerfile(`FROM node:24@${now}\nFROM alpine:3@${old}\n`),
    request: { lock: withLock([pin('docker.io/library/alpine:3', other)]) },
    gives: [
      `TM002 error Dockerfile:1 "${lockPath}" has no entry for "${node}".`,
      `TM002 error Dockerfile:2 The pin of "alpine:3" is OLD, but "${lockPath}" has OTHER.`,
    ],
    fails: 'LOCK_MISMATCH',
  },
  {
    is: 'an entry of the lock that no file names, at its line',
    files: dockerfile('FROM node:24\n'),
    request: {
      lock: withLock([pin('ghcr.io/a/b:1'), pin(node)], `{\n  "images": [\n    {"image": "ghcr.io/a/b:1"}\n`),
    },
    gives: [`TM002 error ${lockPath}:3 No file names "ghcr.io/a/b:1", which the lock has.`],
    fails: 'LOCK_MISMATCH',
  },
  {
    is: 'no surplus entry where only some files are read, or one cannot be read',
    files: dockerfile('FROM node:24\n'),
    request: { areAllFiles: false, lock: withLock([pin('ghcr.io/a/b:1'), pin(node)]) },
    gives: [],
  },
  {
    is: 'no surplus entry for an image that is ignored',
    files: dockerfile('# tallyman: ignore\nFROM node:24\n'),
    request: { lock: withLock([pin(node)]) },
    gives: [],
  },
  {
    is: 'a tag that moved, as a notice',
    files: dockerfile(`FROM node:24@${old}\n`),
    request: network('moved'),
    answers: {
      [node]: { digest: now, isIndex: true, age: { since: 0, from: 'registry', said: 'Docker Hub' } },
    },
    gives: [
      'TM003 notice Dockerfile:1 "docker.io/library/node:24" names NOW since 1970-01-01T00:00:00Z (Docker Hub), the pin is OLD.',
    ],
  },
  {
    is: 'a tag that moved, as an error',
    files: dockerfile(`FROM node:24@${old}\n`),
    request: { ...network('moved'), severities: new Map([['moved', 'error']]) },
    gives: ['TM003 error Dockerfile:1 "docker.io/library/node:24" names NOW, the pin is OLD.'],
    fails: 'TAG_MOVED',
  },
  {
    is: "a platform's child, which is no moved tag",
    files: dockerfile(`FROM node:24@${old}\n`),
    request: network('index', 'moved'),
    answers: { [node]: { digest: now, isIndex: true, children: new Set([old]) } },
    gives: [
      "TM004 error Dockerfile:1 The pin OLD is one platform's image; the tag names the index NOW, which lists it.",
    ],
    fails: 'PLATFORM_MISSING',
  },
  {
    is: 'a child that the index no longer lists',
    files: dockerfile(`FROM node:24@${old}\n`),
    request: network('index'),
    answers: { [node]: { digest: now, isIndex: true, pinnedSingles: new Set([old]) } },
    gives: ["TM004 error Dockerfile:1 The pin OLD is one platform's image; the tag names the index NOW."],
    fails: 'PLATFORM_MISSING',
  },
  {
    is: 'files that cannot be read',
    files: { 'pod.yaml': 'apiVersion: v1\nkind: Pod\nimage: [\n', Dockerfile: `FROM \${X}\n` },
    gives: [
      `TM005 warning Dockerfile:1 Cannot read "\${X}": the variable X has no value.`,
      'TM005 error pod.yaml:4 Cannot read the document: expected another indentation, or a closing bracket before (column 1).',
    ],
    fails: 'FILE_UNREADABLE',
  },
  {
    is: 'an image that only the run knows, as a warning',
    files: {
      '.github/workflows/a.yml': `on: push\njobs:\n  a:\n    container: \${{ inputs.image }}\n    steps: []\n`,
    },
    gives: [
      `TM005 warning .github/workflows/a.yml:4 Cannot read "\${{ inputs.image }}": only the run knows this value.`,
    ],
  },
  {
    is: 'a tag at two digests, at both places',
    files: { a: `FROM node:24@${old}\n`, b: `FROM node:24@${other}\n` },
    gives: [
      'TM006 warning a:1 The tag is pinned at OLD here, and at OTHER in b, line 1.',
      'TM006 warning b:1 The tag is pinned at OTHER here, and at OLD in a, line 1.',
    ],
  },
  {
    is: 'registries that are not allowed, with the implied one counted',
    files: dockerfile(`FROM node@${now}\nFROM ghcr.io/ownerx/a@${now}\nFROM GHCR.IO:443/owner/a@${now}\n`),
    request: { allowRegistries: ['ghcr.io/owner'] },
    gives: [
      'TM007 error Dockerfile:1 "docker.io/library/node" is not from an allowed registry.',
      'TM010 notice Dockerfile:1 The pin has no tag, so no update can follow it.',
      'TM007 error Dockerfile:2 "ghcr.io/ownerx/a" is not from an allowed registry.',
      'TM010 notice Dockerfile:2 The pin has no tag, so no update can follow it.',
      'TM010 notice Dockerfile:3 The pin has no tag, so no update can follow it.',
    ],
    fails: 'POLICY_BLOCKED',
  },
  {
    is: 'a registry that looks misspelt, as a warning',
    files: dockerfile(`FROM ghrc.io/a/b:1@${now}\n`),
    request: network('registries'),
    gives: ['TM008 warning Dockerfile:1 The registry "ghrc.io" looks like a misspelt "ghcr.io".'],
  },
  {
    is: 'an image that the registry does not have',
    files: dockerfile(`FROM node:24@${old}\n`),
    request: network('exists'),
    answers: { [node]: missing },
    gives: [`TM009 error Dockerfile:1 The registry does not have "${node}".`],
    fails: 'NOT_FOUND',
  },
  {
    is: 'comments that ignore nothing, and unknown checks in them',
    files: dockerfile(
      `# tallyman: ignore\n\n# tallyman: ignore[pinned]\nFROM node:24@${now}\n# tallyman: ignore[pined]\nFROM alpine:3@${now}\n`,
    ),
    gives: [
      'TM011 notice Dockerfile:1 The comment "tallyman: ignore" is about no image.',
      'TM011 notice Dockerfile:3 The comment "tallyman: ignore" ignores nothing.',
      'TM011 notice Dockerfile:5 "pined" is no check, expected pinned, locked, moved, exists, index, platforms, registries.',
    ],
  },
  {
    is: 'a platform that an image lacks',
    files: dockerfile('FROM node:24\n'),
    request: { ...network('platforms'), platforms: ['linux/amd64', 'linux/arm64'] },
    gives: [
      'TM001 error Dockerfile:1 "node:24" has no digest.',
      'TM012 error Dockerfile:1 "node:24" (NOW) lacks linux/arm64.',
    ],
    fails: 'NOT_PINNED',
  },
  {
    is: 'only faults of changed lines',
    files: dockerfile('FROM node:24\nFROM alpine:3\n'),
    request: { changedLines: new Map([['Dockerfile', [[2, 2]]]]) },
    gives: ['TM001 error Dockerfile:2 "alpine:3" has no digest.'],
    fails: 'NOT_PINNED',
  },
  {
    is: 'only images that are wanted, in full or as Docker shortens them',
    files: dockerfile('FROM node:24\nFROM alpine:3\nFROM ghcr.io/owner/app\n'),
    request: { images: [glob('node'), glob('ghcr.io/owner/*')] },
    gives: [
      'TM001 error Dockerfile:1 "node:24" has no digest.',
      'TM001 error Dockerfile:3 "ghcr.io/owner/app" has no digest.',
    ],
    fails: 'NOT_PINNED',
  },
  {
    is: 'only files of wanted kinds, and no lead of another',
    files: {
      '.github/workflows/a.yml': 'on: push\njobs: {a: {container: node:24, steps: [{uses: ./missing}]}}\n',
      Dockerfile: 'FROM alpine:3\n',
    },
    request: { kinds: new Set(['dockerfile']) },
    gives: ['TM001 error Dockerfile:1 "alpine:3" has no digest.'],
    fails: 'NOT_PINNED',
  },
  {
    is: 'a lead that leads nowhere, unless a comment accepts it',
    files: {
      '.github/workflows/a.yml':
        'on: push\njobs:\n  a:\n    steps:\n      - uses: ./one\n      # tallyman: ignore made by a step\n      - uses: ./two\n',
    },
    gives: [
      'TM005 error .github/workflows/a.yml:5 jobs.a.steps.0.uses leads to "one", which does not exist.',
    ],
    fails: 'FILE_UNREADABLE',
  },
  {
    is: 'a comment that may name a tag, and names none that the registry has',
    files: {
      'pod.yaml': `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - image: node@${old} # 24\n`,
    },
    request: network('exists'),
    answers: { [node]: missing },
    gives: [
      `TM010 notice pod.yaml:5 The pin has no tag, and the registry has no "${node}", as the comment behind it says.`,
    ],
  },
  {
    is: 'in writing, what it leaves, as warnings',
    files: dockerfile('ARG V=24\nFROM node:$V\nFROM $X\n'),
    request: { mode: 'write' },
    gives: [
      'TM001 warning Dockerfile:2 "node:$V" (node:24) has no digest, and variables decide a part of it: write the version out, or pin it in a lock file and let pull-with-digest hand it to the build (`build-contexts`).',
      'TM005 warning Dockerfile:3 Cannot read "$X": the variable X has no value.',
    ],
  },
  {
    is: 'in an update, a pin whose tag is gone as a warning, and an image without one as an error',
    files: dockerfile(`FROM node:24@${old}\nFROM alpine:3\n`),
    request: { mode: 'update' },
    answers: { [node]: missing, 'docker.io/library/alpine:3': missing },
    gives: [
      `TM009 warning Dockerfile:1 The registry does not have "${node}".`,
      'TM001 warning Dockerfile:2 "alpine:3" has no digest.',
      'TM009 error Dockerfile:2 The registry does not have "docker.io/library/alpine:3".',
    ],
    fails: 'NOT_FOUND',
  },
]

for (const { is, files, request, answers, gives, fails } of cases)
  test(`lock finds ${is}`, async () => {
    const { result } = await runLock(files, request, answers ? { answers } : {})
    const words = new Map<string, string>([
      [now, 'NOW'],
      [old, 'OLD'],
      [other, 'OTHER'],
    ])
    const shown = result.findings.map(({ rule, severity, file, line, message }) => {
      const text = message.replace(/sha256:[0-9a-f]{64}/g, digest => words.get(digest) ?? digest)
      return `${rule} ${severity} ${file}:${line} ${text}`
    })
    assert.deepEqual(shown, gives)
    assert.equal(lockFailure(result)?.code, fails)
  })
