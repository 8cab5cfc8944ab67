import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { TallyError } from '../errors.ts'
import { defineAction } from './define-action.ts'
import type { Host } from './host.ts'
import {
  boolean,
  type Inputs,
  integer,
  list,
  oneOf,
  optional,
  optionalOr,
  required,
  secret,
  text,
} from './inputs.ts'
import { readInputs, runAction } from './run-action.ts'

interface Recorded {
  readonly lines: string[]
  readonly outputs: Record<string, string>
  readonly summaries: string[]
  failed: boolean
}

function recordingHost(inputs: Record<string, string>, signal = new AbortController().signal) {
  const recorded: Recorded = { lines: [], outputs: {}, summaries: [], failed: false }
  const say = (kind: string) => (line: string, place?: { title?: string }) => {
    recorded.lines.push([kind, place?.title, line].filter(Boolean).join(' '))
  }
  const host: Host = {
    log: {
      info: say('info'),
      list: lines => recorded.lines.push(...lines.map(line => `info ${line}`)),
      group: (title, lines) => recorded.lines.push(`group ${title}`, ...lines),
      debug: say('debug'),
      notice: say('notice'),
      warning: say('warning'),
      error: say('error'),
      quietMs: () => 0,
    },
    workspace: '/work',
    temp: '/tmp',
    home: '/home',
    env: {},
    platform: 'linux',
    architecture: 'x64',
    release: '6.8.0',
    signal,
    beside: () => undefined,
    input: name => inputs[name] ?? '',
    output: (name, value) => {
      recorded.outputs[name] = value
    },
    result: text => recorded.lines.push(`result ${text}`),
    secret: value => recorded.lines.push(`mask ${value}`),
    summary: markdown => recorded.summaries.push(markdown),
    fail: () => {
      recorded.failed = true
    },
  }
  return { host, recorded }
}

const schema = {
  images: required(list(text)),
  token: secret(optional(integer({ min: 1, max: 9 }))),
  concurrency: optionalOr(integer({ min: 1, max: 64 }), 6),
  'dry-run': optionalOr(boolean, false),
  summary: optionalOr(oneOf('true', 'false', 'on-failure'), 'true'),
} satisfies Inputs

function sample(run: () => Promise<string>) {
  return defineAction({
    name: 'Sample',
    inputs: schema,
    run,
    outputs: result => ({ result }),
    summary: result => `did ${result}`,
  })
}

const good = { images: 'a', token: '1' }

test('a step sets its outputs and writes its summary', async () => {
  const { host, recorded } = recordingHost(good)
  await runAction(
    sample(async () => 'well'),
    host,
  )
  assert.deepEqual(recorded, {
    lines: ['mask 1'],
    outputs: { result: 'well' },
    summaries: ['did well'],
    failed: false,
  })
})

test('every bad input is reported in one error; secrets are masked first and never shown', async () => {
  const { host, recorded } = recordingHost({
    images: ' ',
    token: 'hunter2',
    concurrency: 'six',
    'dry-run': 'yes',
  })
  await assert.rejects(readInputs(schema, host), {
    code: 'INPUT_INVALID',
    message: [
      'Cannot read 4 inputs:',
      'images: nothing given, expected a value',
      'token: a value that is not accepted, and not shown since it is secret',
      'concurrency: "six", expected a whole number from 1 to 64',
      'dry-run: "yes", expected true or false',
    ].join('\n'),
  })
  assert.deepEqual(recorded.lines, ['mask hunter2'])
})

test('an input with a lazily loaded parser is reported with the others', async () => {
  const { host } = recordingHost({
    late: 'x',
    soon: 'y',
    password: 'docker.io=https://dock:hunter2@mirror/x',
  })
  const refuse = () => Promise.reject(new Error('too late'))
  const soon = (text: string) => {
    throw new Error(`"${text}" is too soon`)
  }
  const late = { late: optional(refuse), soon: optional(soon), password: optional(soon) }
  await assert.rejects(readInputs(late, host), {
    message:
      'Cannot read 3 inputs:\nlate: too late\nsoon: "y" is too soon\npassword: "docker.io=https://dock:***@mirror/x" is too soon',
  })
})

test('text that looks like a password is left out of a message, a pinned reference is not', async () => {
  const quote = optional((text: string) => {
    throw new Error(text)
  })
  const pinned = `registry:5000/app:1.0@sha256:${'0'.repeat(64)}`
  const { host } = recordingHost({ pinned, login: 'dock:hunter2@mirror.example' })
  await assert.rejects(readInputs({ pinned: quote, login: quote }, host), {
    message: `Cannot read 2 inputs:\npinned: ${pinned}\nlogin: dock:***@mirror.example`,
  })
})

test('a Node failure that the message already covers, by code or in words, is not repeated', async () => {
  for (const [path, told, message] of [
    ['/nowhere/at/all', 0, 'Cannot read "x": it does not exist'],
    ['/nowhere/at/all', 1, 'Cannot read "x": it is gone'],
    ['/', 0, 'Cannot read "x": EISDIR'],
  ] as const) {
    const { host, recorded } = recordingHost(good)
    const cause = await readFile(path).catch((error: unknown) => error)
    await runAction(
      sample(() => Promise.reject(new TallyError('NOT_FOUND', message, { cause }))),
      host,
    )
    assert.equal(recorded.lines.join('\n').split('because: ').length - 1, told, message)
  }
})

test('a failure is an annotation titled by its code, with causes and hint, and a summary', async () => {
  const { host, recorded } = recordingHost(good)
  const below = new TallyError('REGISTRY_UNAVAILABLE', 'Cannot reach "r": refused', {
    cause: new Error('ECONNREFUSED'),
  })
  await runAction(
    sample(() => Promise.reject(new TallyError('NOT_FOUND', 'Cannot pull "<b>"', { cause: below }))),
    host,
  )
  assert.equal(recorded.failed, true)
  assert.deepEqual(recorded.outputs, {})
  assert.match(
    recorded.lines.join('\n'),
    /error NOT_FOUND Cannot pull "<b>"\nbecause: Cannot reach "r": refused\nbecause: ECONNREFUSED\nHint: Check the name/,
  )
  assert.match(
    recorded.summaries.join(),
    /^### Sample failed: `NOT_FOUND`\n\n> Cannot pull &quot;&lt;b&gt;&quot;\n\nCheck the name/,
  )
})

test('the summary is written only when it is enabled', async () => {
  const written = async (summary: string, fails: boolean) => {
    const { host, recorded } = recordingHost({ ...good, summary })
    await runAction(
      sample(() => (fails ? Promise.reject(new Error('no')) : Promise.resolve('x'))),
      host,
    )
    return recorded.summaries.length
  }
  assert.deepEqual([await written('true', false), await written('true', true)], [1, 1])
  assert.deepEqual([await written('on-failure', false), await written('on-failure', true)], [0, 1])
  assert.deepEqual([await written('false', false), await written('false', true)], [0, 0])
})

test('anything thrown fails the step, its stack at debug level only', async () => {
  for (const thrown of [
    'a string\n::add-mask::x',
    undefined,
    new TypeError('x is not a function'),
    { a: 1 },
  ]) {
    const { host, recorded } = recordingHost(good)
    await runAction(
      sample(() => Promise.reject(thrown)),
      host,
    )
    assert.equal(recorded.failed, true)
    const errors = recorded.lines.filter(line => line.startsWith('error'))
    assert.match(errors.join('\n'), /^error INTERNAL .*\nHint: This is a fault in Tallyman/)
    assert.doesNotMatch(errors.join('\n'), /^::|run-action|at Object/m)
  }
})

test('after the runner asked to stop, any failure is CANCELLED', async () => {
  const stop = new AbortController()
  const { host, recorded } = recordingHost(good, stop.signal)
  const run = async () => {
    stop.abort()
    throw new TallyError('REGISTRY_UNAVAILABLE', 'Cannot reach "r": the connection was closed')
  }
  await runAction(sample(run), host)
  assert.match(
    recorded.lines.join('\n'),
    /error CANCELLED Cannot finish the step.*\nbecause: Cannot reach "r"/,
  )
})

test('a failure in building an output or the summary fails the step too', async () => {
  const { host, recorded } = recordingHost(good)
  const broken = defineAction({
    ...sample(async () => 'x'),
    summary: () => {
      throw new Error('no summary')
    },
  })
  await runAction(broken, host)
  assert.match(recorded.lines.join('\n'), /error INTERNAL no summary/)
})
