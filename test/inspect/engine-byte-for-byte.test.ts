import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type Engine, openEngine } from '@tallyman/core/engine/engine'
import { localZone } from '@tallyman/core/engine/local-zone'
import { isTallyError } from '@tallyman/core/errors'
import { splitEngineFilters } from '@tallyman/core/inspect/engine-filters'
import { printEngineHistory } from '@tallyman/core/inspect/formats/engine-history'
import { printEngineInspect } from '@tallyman/core/inspect/formats/engine-inspect'
import { printEngineRows } from '@tallyman/core/inspect/formats/engine-rows'
import type { EngineListing, EngineRecord } from '@tallyman/core/inspect/inspection'
import { engineRecord, listEngine } from '@tallyman/core/operations/inspect/engine-listing'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'
import { engineOfTests } from '@tallyman/testkit/engine/engine-of-tests'
import { engineUnavailable, engineVariants } from '@tallyman/testkit/engine/real-engine'
import { peersMissing } from '@tallyman/testkit/peers/peers'
import { dockerRegistryMissing, startDockerRegistry } from '@tallyman/testkit/peers/real-registry'
import { runAction } from '@tallyman/testkit/step/run-action'
import fc from 'fast-check'
import { root } from '../../scripts/bundle.ts'
import { askDocker, type DockerSaid } from './docker-client.fixture.ts'
import { fillEngine } from './engine-images.fixture.ts'
import {
  historyQuestion,
  inspectFormats,
  type LsQuestion,
  lsArguments,
  lsQuestion,
  stepQuestions,
} from './engine-questions.fixture.ts'
import { type EngineRecorder, startEngineRecorder } from './engine-recorder.fixture.ts'

/** For each of the three engines. */
const combinations = Number(process.env.COMBINATIONS ?? 70)
/** Fewer than of lists: a history has no filters. */
const histories = Math.ceil(combinations / 5)
const zones = '/usr/share/zoneinfo'

/** The texts that the client could print at each second of its run, since ages change by the second. */
function isSaid({ text, from, to }: DockerSaid, print: (now: number) => readonly string[]): boolean {
  for (let now = from; now < to + 1_000; now += 1_000)
    if (print(Math.min(now, to)).includes(text)) return true
  return false
}

/** The client lists the repositories of one image in an order that changes with each run. */
function orders(listing: EngineListing): EngineListing[] {
  const turned = listing.images.map(image => ({
    ...image,
    RepoTags: (image.RepoTags as string[] | null)?.toSorted(
      (a, b) => Number(b.includes('/')) - Number(a.includes('/')),
    ),
  }))
  const other = turned.map(image => ({
    ...image,
    RepoTags: image.RepoTags?.toSorted((a, b) => Number(a.includes('/')) - Number(b.includes('/'))),
  }))
  return [listing, { ...listing, images: turned }, { ...listing, images: other }]
}

for (const variant of engineVariants) {
  const reason = engineUnavailable(variant) ?? peersMissing('docker') ?? dockerRegistryMissing()
  describe(`the ${variant} engine, asked by Docker's client and by us`, { skip: reason ?? false }, () => {
    const at = engineOfTests(variant)
    let recorder: EngineRecorder | undefined
    let engine: Engine | undefined
    const ports = {
      engine: async () => engine ?? assert.fail('the engine runs for tests alone'),
      now: Date.now,
    }
    const ask = (commands: readonly (readonly string[])[], env?: Readonly<Record<string, string>>) =>
      askDocker(recorder?.host ?? '', commands, env)
    before(async () => {
      await using registry = await startDockerRegistry()
      await fillEngine(at.env.DOCKER_HOST, registry.origin)
      recorder = await startEngineRecorder(at.env.DOCKER_HOST)
      engine = await openEngine({ env: { DOCKER_HOST: recorder.host }, platform: 'linux', home: '/' })
    })
    after(async () => {
      engine?.[Symbol.dispose]()
      await recorder?.[Symbol.asyncDispose]()
    })

    async function listed({ filters, all }: LsQuestion): Promise<EngineListing | undefined> {
      try {
        const wishes = { ...splitEngineFilters(filters), all, isFull: false }
        return await listEngine(wishes, ports)
      } catch (error) {
        if (isTallyError(error, 'INPUT_INVALID', 'NOT_FOUND', 'ENGINE_FAILED')) return undefined
        throw error
      }
    }

    function printed(listing: EngineListing | undefined, question: LsQuestion): string {
      try {
        return listing ? printEngineRows(listing, question) : ''
      } catch (error) {
        if (isTallyError(error, 'INPUT_INVALID')) return ''
        throw error
      }
    }

    test('lists the same bytes for generated combinations of filters, formats and flags', async () => {
      const questions = fc.sample(lsQuestion, combinations)
      const said = await ask(questions.map(lsArguments))
      for (const [index, question] of questions.entries()) {
        const listing = await listed(question)
        const forms = (now: number) =>
          listing ? orders({ ...listing, now }).map(each => printed(each, question)) : ['']
        const docker = said[index] ?? assert.fail()
        if (!isSaid(docker, forms))
          assert.equal(forms(docker.to)[0], docker.text, `docker ${lsArguments(question).join(' ')}`)
      }
    })

    test('shows the same bytes of a history', async () => {
      const questions = fc.sample(historyQuestion, histories)
      const said = await ask(questions.map(({ args }) => args))
      for (const [index, { name, flags, args }] of questions.entries()) {
        const record = await engineRecord(name, ports, { history: true })
        const docker = said[index] ?? assert.fail()
        const form = (now: number) => [printEngineHistory({ ...record, now }, flags)]
        if (!isSaid(docker, form)) assert.equal(form(docker.to)[0], docker.text, `docker ${args.join(' ')}`)
      }
    })

    test('inspects to the same bytes, with the fields that Docker’s client knows and those of the engine alone', async () => {
      const images = await listEngine({ filters: {}, ownFilters: [], all: true, isFull: false }, ports)
      const ids = images.images.map(({ Id: id }) => String(id))
      const records: EngineRecord[] = []
      for (const id of ids) records.push(await engineRecord(id, ports))
      const commands = inspectFormats.map(format => ['image', 'inspect', '--format', format, ...ids])
      const said = await ask(commands)
      for (const [index, format] of inspectFormats.entries())
        assert.equal(inspected(records, format), said[index]?.text, format)
    })

    test('counts containers and measures shared and unique sizes as `docker system df` does', async () => {
      const fields = '{{.ID}} {{.Containers}} {{.SharedSize}} {{.UniqueSize}}'
      const [df] = await ask([['system', 'df', '-v', '--format', `{{range .Images}}${fields}\n{{end}}`]])
      const listing = await listEngine({ filters: {}, ownFilters: [], all: false, isFull: true }, ports)
      const flags = { noTrunc: true, quiet: false, digests: false }
      const ours = printEngineRows(listing, { ...flags, format: fields })
      const lines = (text = '') => [...new Set(text.split('\n').filter(line => line !== ''))].toSorted()
      assert.deepEqual(lines(ours), lines(df?.text))
    })

    test('shows times in the zone of the machine', {
      skip: existsSync(zones) ? false : `there is no ${zones}`,
    }, async () => {
      // The client's program sees no zone files but those that a path names.
      const folder = temporaryFolder('zones-')
      for (const name of ['Europe/Berlin', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Africa/Monrovia']) {
        const path = join(folder, name.replace('/', '-'))
        await cp(join(zones, name), path, { dereference: true })
        const [ls, history] = await ask(
          [
            ['image', 'ls', '--format', '{{.ID}} {{.CreatedAt}}'],
            ['history', '--format', '{{.CreatedAt}}', 'app:1'],
          ],
          { TZ: path },
        )
        const inZone = { ...ports, zone: () => localZone(name) }
        const flags = { noTrunc: false, quiet: false, digests: false }
        const listing = await listEngine({ filters: {}, ownFilters: [], all: false, isFull: false }, inZone)
        assert.equal(printEngineRows(listing, { ...flags, format: '{{.ID}} {{.CreatedAt}}' }), ls?.text)
        const record = await engineRecord('app:1', inZone, { history: true })
        assert.equal(printEngineHistory(record, { ...flags, format: '{{.CreatedAt}}' }), history?.text)
      }
      await rm(folder, { recursive: true })
    })

    test('is shown the same by the step, in its output and its log', async () => {
      const said = await ask(stepQuestions.map(([, args]) => args))
      for (const [at, [inputs, args]] of stepQuestions.entries()) {
        await using done = await runAction({
          main: join(root, 'dist', 'inspect.js'),
          actionYml: join(root, 'actions', 'inspect', 'action.yml'),
          inputs,
          env: { DOCKER_HOST: recorder?.host ?? '' },
        })
        assert.equal(done.code, 0, done.log)
        // A list's lines are compared sorted: the client turns the repositories of one image around.
        const shown = (text = '') => (args[1] === 'ls' ? text.split('\n').toSorted() : text)
        assert.deepEqual(
          shown(`${done.outputs.formatted}\n`),
          shown(said[at]?.text),
          `docker ${args.join(' ')}`,
        )
        for (const line of (done.outputs.formatted ?? '').split('\n').slice(0, 3))
          assert.ok(done.log.includes(line.slice(0, 60).trimEnd()), line)
      }
    })
  })
}

/** The client prints what fits of each image, and a line break when nothing does. */
function inspected(records: readonly EngineRecord[], format: string): string {
  if (format === '' || format === 'json') return printEngineInspect(records, format)
  const texts = records.map(record => {
    try {
      return printEngineInspect([record], format)
    } catch (error) {
      if (isTallyError(error, 'INPUT_INVALID')) return ''
      throw error
    }
  })
  return texts.join('') || '\n'
}
