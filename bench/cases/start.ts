import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { actionCommand } from '../action-command.ts'
import type { BenchCase } from '../bench-case.ts'
import { sideBySide } from '../side-by-side.ts'

/** The start of a step that fails immediately on its inputs, compared with an empty script. */
export const start: BenchCase = {
  name: 'start',
  about: 'Start of a step: inputs refused, beside an empty Node script',
  async *rows(bench) {
    const folder = join(bench.scratch, 'start')
    const empty = join(bench.scratch, 'empty.js')
    await writeFile(empty, '')
    const own = actionCommand(
      'pull-with-digest',
      { images: '', offline: 'maybe' },
      { root: bench.root, folder },
    )
    const contenders = [
      { name: 'tallyman', ...own, status: 1 },
      { name: 'empty script', command: process.execPath, args: [empty] },
    ]
    yield* await sideBySide({
      title: 'start',
      own: 'tallyman',
      contenders,
      folder,
      runs: Math.max(bench.runs, 15),
    })
  },
}
