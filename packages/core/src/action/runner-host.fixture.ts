import { setTimeout } from 'node:timers/promises'
import { TallyError } from '../errors.ts'
import { defineAction } from './define-action.ts'
import type { Host } from './host.ts'
import { oneOf, optional, required, secret, text } from './inputs.ts'
import { runAction } from './run-action.ts'
import { runnerHost } from './runner-host.ts'

const minute = 60_000

/** A step for tests of the runner's host: input `do` selects the scenario, `text` holds the hostile text. */
const scenarios: Record<string, (text: string, host: Host) => unknown> = {
  output: text => text,
  machine: (_, { platform, architecture, release }) => `${platform} ${architecture} ${release}`,
  log: (text, { log }) => {
    log.info(text)
    log.debug(text)
    log.warning(text, { title: text, file: text, line: 3 })
  },
  group: (text, { log }) => log.group(text, [text, '::endgroup::', 'the last']),
  many: (_, { log }) => {
    for (let at = 1; at <= 12; at++) log.warning(`number ${at}`)
  },
  long: (_, { log }) => log.error(`${'x'.repeat(5_000)}end`),
  fail: text => Promise.reject(new TallyError('NOT_FOUND', `Cannot find it: ${text}`)),
  crash: text => {
    setImmediate(() => Promise.reject(new Error(text)))
    return setTimeout(minute)
  },
  wait: (_, { signal, log }) => {
    log.info('waiting')
    return setTimeout(minute, undefined, { signal })
  },
  deaf: (_, { log }) => {
    log.info('waiting')
    return setTimeout(minute)
  },
}

const action = defineAction({
  name: 'Fixture',
  inputs: {
    do: required(oneOf(...Object.keys(scenarios))),
    text: optional(value => value),
    token: secret(optional(text)),
    summary: optional(text),
  },
  run: async (inputs, host) => String((await scenarios[inputs.do]?.(inputs.text, host)) ?? ''),
  failureOutputs: ({ code }) => ({ first: code }),
  outputs: result => ({ first: result, second: 'after' }),
  summary: result => `# ${result.length}`,
})

await runAction(action, runnerHost())
