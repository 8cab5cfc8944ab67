import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fields } from '../../model/json-fields.ts'
import { runVectors, type Vector } from '../../model/vector-run.ts'
import { parseChanges } from './parse-changes.ts'

interface ChangeVector extends Vector {
  readonly changes: readonly string[]
  readonly expected: { readonly config: Fields } | { readonly error: string }
}

const differences = {
  'the shell without a command is no command': 'change-004',
  'no port is 0': 'change-040',
  'only a build would notice that there is no such instruction': 'change-077',
  'Linux has no such signal': 'change-084 change-089',
  'nothing follows the protocol of a port': 'change-180',
  'a variable has a name': 'change-128',
}

/** The config of an image that had none, or why the changes are refused. */
function changed(text: string): Fields | string {
  try {
    return parseChanges(text).apply({}, false)
  } catch (error) {
    return (error as Error).message
  }
}

test("an engine's configs after docker import --change", context => {
  runVectors<ChangeVector>(context, {
    file: 'changes.json',
    checks: {
      change: ({ changes, expected }) => {
        const found = changed(changes.join('\n'))
        assert.deepEqual(
          'error' in expected ? typeof found : found,
          'error' in expected ? 'string' : expected.config,
        )
      },
    },
    differences,
  })
})

test('changes are carried out on what the base and the inputs set', () => {
  const base = {
    Env: ['PATH=/bin', 'A=1'],
    Cmd: ['sh'],
    Shell: ['/bin/bash', '-c'],
    Labels: { z: '1' },
    WorkingDir: '/srv',
  }
  const { apply, lines } = parseChanges('env PATH=$PATH:/x A=2\nLABEL a=$A\nWORKDIR x\nentrypoint run it')
  assert.deepEqual(apply(base, false), {
    Env: ['PATH=/bin:/x', 'A=2'],
    Shell: ['/bin/bash', '-c'],
    Labels: { a: '2', z: '1' },
    WorkingDir: '/srv/x',
    Entrypoint: ['/bin/bash', '-c', 'run it'],
  })
  assert.deepEqual(apply({ Cmd: ['given'] }, true).Cmd, ['given'])
  assert.deepEqual(
    lines.map(({ instruction }) => instruction),
    ['ENV', 'LABEL', 'WORKDIR', 'ENTRYPOINT'],
  )
})

test('every line that is refused is named at once, with what is accepted', () => {
  assert.throws(() => parseChanges('RUN x\nENV a=b\nEXPOSE 99999\nWORKDIR $x'), {
    message:
      '"RUN x": RUN is for builds alone, expected CMD, ENTRYPOINT, ENV, EXPOSE, HEALTHCHECK, LABEL, ONBUILD, STOPSIGNAL, USER, VOLUME, WORKDIR; "EXPOSE 99999": "99999" is no port, expected a port from 1 to 65535 or a range of them, with /tcp, /udp or /sctp, and before it ports and address of the machine or nothing',
  })
  assert.throws(() => parseChanges('WORKDIR $x').apply({}, false), {
    code: 'INPUT_INVALID',
    message: 'Cannot apply changes: "WORKDIR $x": the path is empty',
  })
})

test('a line is as long as Docker takes it at most', () => {
  assert.equal(parseChanges(`USER ${'x'.repeat(65_530)}`).lines.length, 1)
  assert.throws(
    () => parseChanges(`USER a\nUSER ${'x'.repeat(65_531)}`),
    /"USER x+…?.*": a line may have 65535 bytes/,
  )
})

test('values that double line by line end soon', () => {
  const text = Array.from({ length: 60 }, () => 'ENV a=$a$a').join('\n')
  assert.throws(() => parseChanges(`ENV a=x\n${text}`).apply({}, false), /take too long to replace/)
})
