import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { actionCommand } from '../action-command.ts'
import type { Bench, BenchCase } from '../bench-case.ts'
import { writeLockRepository } from '../lock-repository.ts'
import { type Row, sideBySide } from '../side-by-side.ts'

/** Checks a large repository without a request, and pins many images with one request each. */
export const lock: BenchCase = {
  name: 'lock',
  about:
    'Images in files: a check of 2,000 files beside `git grep`, and pinning 50 images beside `crane digest`',
  async *rows(bench) {
    yield* await checks(bench)
    yield* await pins(bench)
  },
}

async function checks(bench: Bench): Promise<Row[]> {
  const repository = join(bench.scratch, 'repository')
  await mkdir(repository)
  writeLockRepository(repository)
  const folder = join(bench.scratch, 'lock')
  const script = join(bench.scratch, 'empty.js')
  await writeFile(script, '')
  const env = { GITHUB_WORKSPACE: repository }
  const own = actionCommand('lock', { mode: 'check' }, { root: bench.root, folder, env })
  const grep = ['-C', repository, 'grep', '-nE', 'image:|FROM|docker://']
  const contenders = [
    { name: 'tallyman', ...own },
    { name: 'git grep', command: 'git', args: grep },
    { name: 'floor: empty Node script', command: process.execPath, args: [script] },
  ]
  const runs = Math.max(bench.runs, 15)
  return await sideBySide({ title: 'check 2,000 files', own: 'tallyman', contenders, folder, runs })
}

const tags = Array.from({ length: 50 }, (_, at) => `pin${at}`)

async function pins(bench: Bench): Promise<Row[]> {
  const host = await bench.registry()
  const [image = ''] = bench.images
  const crane = join(bench.peers, 'crane')
  for (const tag of tags) execFileSync(crane, ['tag', `${host}/${image}:v1`, tag], { stdio: 'ignore' })
  const folder = join(bench.scratch, 'lock')
  const names = join(bench.scratch, 'names')
  await writeFile(names, tags.map(tag => `${host}/${image}:${tag}\n`).join(''))
  const services = tags.map(tag => `  ${tag}:\n    image: ${host}/${image}:${tag}\n`).join('')
  const inputs = { mode: 'write', paths: 'compose.yaml' }
  const own = actionCommand('lock', inputs, { root: bench.root, folder })
  const prepare = () => writeFile(join(folder, 'compose.yaml'), `services:\n${services}`)
  const asking = ['-a', names, '-P6', '-n1', crane, 'digest']
  const contenders = [
    { name: 'tallyman', ...own, prepare },
    { name: 'crane digest, six at once', command: 'xargs', args: asking },
  ]
  return await sideBySide({ title: 'pin 50 images', own: 'tallyman', contenders, folder, runs: bench.runs })
}
