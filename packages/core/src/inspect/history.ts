import { type Fields, lenientFields, lenientText, own } from '../model/json-fields.ts'
import { ellipsis } from '../template/display-width.ts'
import { plural } from '../text/format.ts'
import type { HistoryStep, InspectedLayer } from './inspection.ts'

/** A history with the layers that its steps made, and the layers with their instructions. */
interface JoinedHistory {
  readonly history: readonly HistoryStep[]
  readonly layers: readonly InspectedLayer[]
  /** Why they could not be joined; ends a sentence. */
  readonly fault?: string
}

/** Cells of an instruction in Docker's tables, the ellipsis included. */
const shownCells = 45

/**
 * The steps of a config's history, oldest first (image-spec, config.md, "history"); undefined if it has none. Reads it as leniently
 * as Docker: a field of another type counts as absent, since history decides nothing.
 */
export function historySteps(config: Fields): HistoryStep[] | undefined {
  const entries = own(config, 'history')
  if (!Array.isArray(entries) || entries.length === 0) return undefined
  return entries.map(entry => {
    const fields = lenientFields(entry)
    return {
      created: lenientText(fields, 'created') || undefined,
      createdBy: lenientText(fields, 'created_by'),
      comment: lenientText(fields, 'comment'),
      isEmpty: own(fields, 'empty_layer') === true,
    }
  })
}

/**
 * Gives each step the layer that it made, and each layer its instruction. Where the numbers differ nothing is joined: shifted by one,
 * every size would be that of another instruction.
 */
export function joinHistory(steps: readonly HistoryStep[], layers: readonly InspectedLayer[]): JoinedHistory {
  const made = steps.filter(({ isEmpty }) => !isEmpty)
  if (made.length !== layers.length) {
    const fault = `its history names ${plural(made.length, 'step')} with a layer, and the image has ${plural(layers.length, 'layer')}`
    return { history: steps, layers, fault }
  }
  const instructed = layers.map((layer, at) => withInstruction(layer, made[at]?.createdBy ?? ''))
  let next = 0
  const history = steps.map(step => {
    const layer = step.isEmpty ? undefined : instructed[next++]
    return layer ? { ...step, layer } : step
  })
  return { history, layers: instructed }
}

function withInstruction(layer: InspectedLayer, instruction: string): InspectedLayer {
  if (instruction === '') return layer
  return { ...layer, createdBy: ellipsis(plainInstruction(instruction), shownCells), instruction }
}

/** An instruction on one line, as its Dockerfile says it: without what builders put before and after it. */
export function plainInstruction(written: string): string {
  const line = written.replace(/\s+/g, ' ').trim()
  const bare = line.endsWith(' # buildkit') ? line.slice(0, -' # buildkit'.length) : line
  const [, classic] = /^\/bin\/sh -c #\(nop\) (.*)$/.exec(bare) ?? []
  if (classic !== undefined) return classic.trim()
  // The classic builder writes a RUN without its name, and after the build arguments that it saw.
  const [, ran] = /^(?:\|\d+ .*?)?\/bin\/sh -c (.*)$/.exec(bare) ?? []
  return ran === undefined ? bare.replace(/^RUN (?:\|\d+ .*? )?\/bin\/sh -c /, 'RUN ') : `RUN ${ran}`
}
