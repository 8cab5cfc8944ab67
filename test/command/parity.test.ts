import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { inOptionWords } from '@tallyman/cli/host/message-text'
import { loadOperation } from '@tallyman/cli/operations'
import { commandNamed } from '@tallyman/cli/words/find-command'
import { inputOptions } from '@tallyman/cli/words/options'
import { type CacheService, startCacheService } from '@tallyman/testkit/cache/cache-service'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder, type RunnerFolder, runAction } from '@tallyman/testkit/step/run-action'
import { runCommand } from '@tallyman/testkit/step/run-command'
import { readOutput } from '@tallyman/testkit/step/runner-commands'
import { actionNames } from '../../scripts/bundle.ts'
import { type InputTexts, type ParityCase, parityCases } from './parity-cases.fixture.ts'
import { mirrorAndRemoveCases } from './parity-mirrors.fixture.ts'
import { actionYmlOf, mainOf } from './step-files.fixture.ts'

/*
 * Each action and its command, with the same inputs in a step of the same job: the same outputs, the same requests to
 * the registry and to the cache service, the same report, the same summary and the same annotations, which speak of options
 * in the command.
 */

/** Everything that an operation shows to the outside. */
interface Seen {
  readonly outputs: InputTexts
  readonly requests: readonly string[]
  readonly report: unknown
  readonly summary: string
  readonly annotations: readonly string[]
  readonly tags: readonly string[]
}

interface Site extends AsyncDisposable {
  readonly registry: TestRegistry
  readonly cache: CacheService
  readonly job: RunnerFolder
  readonly inputs: InputTexts
  seen(ended: { readonly outputs: InputTexts; readonly summary: string; readonly streams: string }): Seen
}

async function openSite({ prepare }: ParityCase): Promise<Site> {
  const registry = await startRegistry()
  const cache = await startCacheService()
  const job = await makeRunnerFolder()
  const inputs = await prepare(registry, job, cache.env())
  registry.clearLog()
  cache.forget()
  const same = (text: string) => withoutPlace(text, registry, cache, job)
  return {
    registry,
    cache,
    job,
    inputs,
    seen: ({ outputs, summary, streams }) => ({
      outputs: Object.fromEntries(Object.entries(outputs).map(([name, text]) => [name, same(text)])),
      requests: requestsTo(registry, cache),
      report: reportAt(outputs.report, same),
      summary: same(summary),
      annotations: readOutput(streams)
        .commands.filter(({ name }) => /^(?:error|warning|notice)$/.test(name))
        .map(({ name, message, properties }) => same(JSON.stringify([name, properties, message]))),
      tags: [...registry.tags('harbour/app').keys()].sort(),
    }),
    async [Symbol.asyncDispose]() {
      await job[Symbol.asyncDispose]()
      await cache[Symbol.asyncDispose]()
      await registry[Symbol.asyncDispose]()
    },
  }
}

/** Methods and paths, sorted: transfers at the same time have no order. */
function requestsTo(registry: TestRegistry, cache: CacheService): string[] {
  const asked = registry.requests.map(
    ({ method, path, query, status }) =>
      `${status} ${method} ${path.replace(/(?<=\/uploads\/).+/, 'ID')}${query.replace(/_state=[^&]*/, '')}`,
  )
  return [...asked, ...cache.requests.map(({ kind }) => `cache ${kind}`)].sort()
}

/** Takes out where and when a step ran. */
function withoutPlace(
  text: string,
  registry: TestRegistry,
  cache: CacheService,
  { path }: RunnerFolder,
): string {
  const ports = [registry.host, new URL(cache.origin).host].map(host => host.split(':')[1] ?? '')
  return (
    ports
      .reduce((left, port) => left.replaceAll(port, 'PORT'), text)
      .replaceAll(path, 'JOB')
      .replace(/\b\d+(?:\.\d+)? (?:ms|s|min)\b/g, 'TIME')
      .replace(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?: ?UTC|Z)?/g, 'DATE')
      .replace(/(?<="(?:\w*Ms|milliseconds\w*)": ?)[\d.]+/g, '0')
      // A hash over names with the registry's port.
      .replace(/(?<="inventory": ?"sha256:)[0-9a-f]+/g, 'HASH')
      .replace(/ about TIME less than when it was filled from the registry;/g, '')
      .replace(/(?<=tallyman-files\/[a-z]+)-[\w-]+(?=\/)/g, '-RUN')
  )
}

function reportAt(path: string | undefined, same: (text: string) => string): unknown {
  if (!path || !existsSync(path)) return undefined
  const comparable = (name: string, value: unknown) => {
    // Only where the cache was quicker than the registry.
    if (name === 'millisecondsSaved') return undefined
    // An entry's size has the digits of the time that it took.
    if (name === 'cache') return { ...Object(value), bytes: undefined }
    // Entries of the cache, in the order in which they ended.
    const isOrderless = Array.isArray(value) && value.some(each => Object.hasOwn(Object(each), 'key'))
    return isOrderless ? value.map(each => JSON.stringify(each)).sort() : value
  }
  return JSON.parse(same(readFileSync(path, 'utf8')), comparable)
}

/** The inputs as words: positionals, then an option for each line of the others. */
function wordsOf({ word, positionals }: ParityCase, inputs: InputTexts): string[] {
  const lines = (name: string) => (inputs[name] ?? '').split('\n').filter(line => line !== '')
  const options = Object.keys(inputs).filter(name => !positionals.includes(name))
  return [
    ...word,
    ...positionals.flatMap(lines),
    ...options.flatMap(name => lines(name).map(line => `--${name}=${line}`)),
  ]
}

async function byAction(each: ParityCase): Promise<Seen & { readonly code: number | undefined }> {
  await using site = await openSite(each)
  const { inputs, job, cache } = site
  const { action } = each
  const env = cache.env()
  const step = await runAction({
    main: mainOf(action),
    actionYml: actionYmlOf(action),
    inputs,
    folder: job,
    env,
  })
  const { outputs, summary, stdout, stderr, code } = step
  return { ...site.seen({ outputs, summary, streams: stdout + stderr }), code }
}

async function byCommand(each: ParityCase): Promise<Seen & { code: number | undefined; log: string }> {
  await using site = await openSite(each)
  const { inputs, job, cache } = site
  const env = cache.env()
  const { outputs, summary, stderr, code, log } = await runCommand(wordsOf(each, inputs), {
    folder: job,
    env,
    isStep: true,
  })
  return { ...site.seen({ outputs, summary, streams: stderr }), code, log }
}

/** Messages about inputs speak of options, and advice for a workflow is advice for a command line. */
async function inCommandWords(annotations: readonly string[], { word }: ParityCase): Promise<string[]> {
  const command = commandNamed(word.join(' '))
  assert.ok(command)
  const inputs = inputOptions(command, await loadOperation(command.action))
  return annotations.map(annotation => {
    const [name, properties, message] = JSON.parse(annotation)
    return JSON.stringify([name, properties, inOptionWords(message, { inputs, variables: new Set() })])
  })
}

for (const each of [...parityCases, ...mirrorAndRemoveCases])
  test(`the action ${each.action} and its command ${each.about} alike`, async () => {
    const { code: ended, ...action } = await byAction(each)
    const { code, log, ...command } = await byCommand(each)
    assert.deepEqual([ended, code], [each.code === 0 ? 0 : 1, each.code], log)
    const annotations = await inCommandWords(action.annotations, each)
    assert.deepEqual(command, { ...action, annotations }, log)
  })

test('every action but setup has a case that is done and one that ends with another code', () => {
  const cases = Map.groupBy([...parityCases, ...mirrorAndRemoveCases], ({ action }) => action)
  assert.deepEqual([...cases.keys(), 'setup'].sort(), actionNames().sort())
  for (const [action, each] of cases)
    assert.deepEqual(new Set(each.map(({ code }) => code === 0)), new Set([true, false]), action)
})
