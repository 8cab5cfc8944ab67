import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDigest } from '@tallyman/core/model/digest'
import { startFakeEngine } from '@tallyman/testkit/engine/fake-engine'
import { manyTagNames, tagInFiles } from '@tallyman/testkit/peers/many-tags'
import { startDockerRegistry } from '@tallyman/testkit/peers/real-registry'
import { actionCommand } from '../action-command.ts'
import type { Bench, BenchCase } from '../bench-case.ts'
import { type Contender, type Row, sideBySide } from '../side-by-side.ts'

/** Looks at a tag, an image, a long list of tags and a full engine, beside the tools that people use for each. */
export const inspect: BenchCase = {
  name: 'inspect',
  about: 'Looking: a digest, an image, 5,000 tags, and a template over the 1,000 images of an engine',
  async *rows(bench) {
    const script = join(bench.scratch, 'empty.js')
    await writeFile(script, '')
    const floor = { name: 'floor: empty Node script', command: process.execPath, args: [script] }
    yield* await digests(bench, floor)
    yield* await images(bench, floor)
    yield* await tagLists(bench, floor)
    yield* await templates(bench, floor)
  },
}

const tags = 5_000
const engineImages = 1_000

/** Measures a step beside peers, at least 15 times: all of them take a fraction of a second. */
function beside(
  bench: Bench,
  title: string,
  inputs: Readonly<Record<string, string>>,
  peers: readonly Contender[],
  env: Readonly<Record<string, string>> = {},
): Promise<Row[]> {
  const folder = join(bench.scratch, 'inspect')
  const place = { root: bench.root, folder, env, ...(bench.dist ? { dist: bench.dist } : {}) }
  const own = { name: 'tallyman', ...actionCommand('inspect', inputs, place) }
  return sideBySide({
    title,
    own: 'tallyman',
    contenders: [own, ...peers],
    folder,
    runs: Math.max(bench.runs, 15),
  })
}

function peerOf({ peers }: Bench) {
  return (name: string, ...args: readonly string[]): Contender => ({
    name: `${name} ${args[0]}`,
    command: join(peers, name),
    args,
  })
}

async function digests(bench: Bench, floor: Contender): Promise<Row[]> {
  const [image = ''] = bench.images
  const name = `${await bench.registry()}/${image}:v1`
  return beside(bench, 'digest of a tag', { images: name, quiet: 'true' }, [
    peerOf(bench)('crane', 'digest', name),
    floor,
  ])
}

async function images(bench: Bench, floor: Contender): Promise<Row[]> {
  const [image = ''] = bench.images
  const name = `${await bench.registry()}/${image}:v1`
  const peer = peerOf(bench)
  return beside(bench, `image ${image}`, { images: name }, [
    peer('skopeo', 'inspect', '--no-tags', '--tls-verify=false', `docker://${name}`),
    peer('docker', 'buildx', 'imagetools', 'inspect', '--format', '{{json .}}', name),
    floor,
  ])
}

async function tagLists(bench: Bench, floor: Contender): Promise<Row[]> {
  await using registry = await startDockerRegistry()
  const [image = ''] = bench.images
  const from = `${await bench.registry()}/${image}:v1`
  const crane = join(bench.peers, 'crane')
  const repository = `${registry.host}/team/app`
  execFileSync(crane, ['copy', from, `${repository}:v1`], { stdio: 'ignore' })
  const digest = parseDigest(execFileSync(crane, ['digest', `${repository}:v1`], { encoding: 'utf8' }).trim())
  tagInFiles(registry, 'team/app', new Map(manyTagNames(tags).map(tag => [tag, digest])))
  const peer = peerOf(bench)
  return await beside(bench, `list ${tags} tags`, { images: repository, show: 'tags' }, [
    peer('crane', 'ls', repository),
    peer('oras', 'repo', 'tags', '--plain-http', repository),
    peer('skopeo', 'list-tags', '--tls-verify=false', `docker://${repository}`),
    floor,
  ])
}

async function templates(bench: Bench, floor: Contender): Promise<Row[]> {
  await using engine = await startFakeEngine({ 'GET /images/json': { kind: 'json', value: listedImages() } })
  const env = { DOCKER_HOST: engine.host }
  const format = '{{.Repository}}:{{.Tag}} {{.ID}} {{.CreatedSince}} {{.Size}}'
  const docker = { ...peerOf(bench)('docker', 'image', 'ls', '--format', format), env }
  const inputs = { show: 'engine', format }
  return await beside(bench, `template over ${engineImages} images`, inputs, [docker, floor], env)
}

/** Items of the engine's list, of all ages and sizes, some with several tags, some dangling. */
function listedImages(): object[] {
  return Array.from({ length: engineImages }, (_, at) => {
    const hex = createHash('sha256').update(`image ${at}`).digest('hex')
    const name = `registry.example.com/team-${at % 9}/app-${at % 50}`
    const tags =
      at % 10 === 0 ? [] : Array.from({ length: 1 + (at % 3) }, (_, more) => `${name}:${at}.${more}`)
    return {
      Id: `sha256:${hex}`,
      ParentId: '',
      RepoTags: tags,
      RepoDigests: at % 2 === 0 ? [`${name}@sha256:${hex}`] : [],
      Created: 1_700_000_000 - at * 40_000,
      Size: 1_000 + at ** 3,
      SharedSize: -1,
      Labels: at % 4 === 0 ? { 'org.opencontainers.image.title': `app ${at}` } : null,
      Containers: -1,
    }
  })
}
