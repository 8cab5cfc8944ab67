import { test } from 'node:test'
import { assertLinear } from '@tallyman/testkit/bytes/growth'
import type { LockRequest } from '../lock.ts'
import { digestFor, glob, runLock, withLock } from './lock.fixture.ts'
import { lockFailure } from './lock-failure.ts'

type Files = Readonly<Record<string, string>>

const pod = (lines: string) => `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n${lines}`
const times = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('')
const pinned = (name: string) => `${name}@${digestFor(name)}`

const hostile: Readonly<Record<string, (count: number) => Files>> = {
  'places of one image': count => ({ 'pod.yaml': pod(times(count, () => '    - image: a:1\n')) }),
  'places on one line': count => ({ 'pod.yaml': pod(`    [${times(count, () => '{image: a:1}, ')}]`) }),
  'stages of a Dockerfile': count => ({ Dockerfile: times(count, at => `FROM a:1 AS s${at}\n`) }),
  'mounts of one instruction': count => ({
    Dockerfile: `FROM a:1\nRUN ${times(count, () => '--mount=from=b:1,target=/b ')}true\n`,
  }),
  files: count =>
    Object.fromEntries(Array.from({ length: count / 4 }, (_, at) => [`d${at}/Dockerfile`, 'FROM a:1\n'])),
  'digests of one tag': count => ({
    Dockerfile: times(count, at => `FROM a:1@${digestFor(`${at}`)}\n`),
  }),
  'comments that ignore': count => ({
    'pod.yaml': pod(times(count, () => '    # tallyman: ignore[moved,index] because\n    - image: a:1\n')),
  }),
  'comments above one place': count => ({
    'pod.yaml': pod(
      `${times(10 * count, () => '    # tallyman: ignore[moved] because\n')}    - image: a:1\n`,
    ),
  }),
  'comments that ignore nothing': count => ({
    Dockerfile: `FROM a:1\n${times(10 * count, () => '# tallyman: ignore\n')}`,
  }),
  'open brackets of a comment': count => ({
    Dockerfile: `# tallyman: ignore${'['.repeat(2000 * count)}\nFROM a:1\n`,
  }),
  'words behind a digest': count => ({
    'pod.yaml': pod(`    - image: ${pinned('a')} # ${times(200 * count, () => 'ratchet: ')}\n`),
  }),
  'places that cannot be read': count => ({ 'pod.yaml': pod(times(count, () => '    - image: a:$B\n')) }),
  'pins in free text': count => ({ 'notes.md': times(count, () => `${pinned('a:1')} `) }),
  'halves of pins in free text': count => ({ 'notes.md': times(100 * count, () => 'a:1@sha256:') }),
}

const modes: Readonly<Record<string, Partial<LockRequest>>> = {
  check: {
    checks: new Set(['pinned', 'locked', 'moved', 'index', 'registries']),
    denyRegistries: ['ghcr.io'],
  },
  write: { mode: 'write', lock: withLock([]), maxEdits: 1_000_000 },
  update: {
    mode: 'update',
    hold: [{ image: glob('docker.io/library/b'), reason: 'old' }],
    maxEdits: 1_000_000,
  },
}

for (const [name, filesOf] of Object.entries(hostile))
  for (const [mode, request] of Object.entries(modes))
    test(`${mode}: twice the ${name} take at most 2.5 times as long`, { timeout: 120_000 }, () => {
      const work = (count: number) => {
        const files = filesOf(count)
        return () => runLock(files, { ...request, pinnedText: ['notes.md'].filter(path => path in files) })
      }
      return assertLinear(name, work, { size: 600 })
    })

test('the failure of twice the findings takes at most 2.5 times as long', () =>
  assertLinear(
    'findings',
    count => {
      const at = {
        severity: 'error',
        file: 'Dockerfile',
        kind: 'dockerfile',
        column: 1,
        where: 'FROM',
      } as const
      const findings = Array.from({ length: 10 * count }, (_, line) => {
        const rule = line % 2 === 0 ? ('TM001' as const) : ('TM005' as const)
        return { ...at, rule, line, image: 'a', message: 'It has no digest.' }
      })
      return () => lockFailure({ remaining: findings })
    },
    { size: 1000 },
  ))
