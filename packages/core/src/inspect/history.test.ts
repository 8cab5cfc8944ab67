import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { digestOf } from '../model/digest.ts'
import { ociLayer } from '../model/media-type.ts'
import { displayWidth } from '../template/display-width.ts'
import { historySteps, joinHistory, plainInstruction } from './history.ts'
import { inspectedLayers } from './layers.ts'

const layersOf = (count: number) =>
  inspectedLayers(
    {
      layers: Array.from({ length: count }, (_, at) => ({
        mediaType: ociLayer.gzip,
        digest: digestOf(Buffer.from(`${at}`)),
        size: at + 1,
      })),
    },
    undefined,
  )

test('each step that made a layer has that layer, in order, and each layer its instruction', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }), empties => {
      const config = { history: empties.map((empty_layer, at) => ({ created_by: `RUN ${at}`, empty_layer })) }
      const steps = historySteps(config) ?? assert.fail()
      const layers = layersOf(empties.filter(isEmpty => !isEmpty).length)
      const joined = joinHistory(steps, layers)
      assert.equal(joined.fault, undefined)
      assert.deepEqual(
        joined.history.flatMap(({ layer }) => layer?.digest ?? []),
        layers.map(({ digest }) => digest),
      )
      for (const { layer, isEmpty, createdBy } of joined.history) {
        assert.equal(layer === undefined, isEmpty)
        if (layer) assert.equal(layer.instruction, createdBy)
      }
      assert.deepEqual(
        joined.layers.map(({ size }) => size),
        layers.map(({ size }) => size),
      )
    }),
  )
})

test('a history with another number of layers is shown beside them and never shifted', () => {
  fc.assert(
    fc.property(fc.nat({ max: 10 }), fc.nat({ max: 10 }), (made, count) => {
      fc.pre(made !== count && made > 0)
      const history = Array.from({ length: made }, () => ({ created_by: 'COPY . .' }))
      const layers = layersOf(count)
      const joined = joinHistory(historySteps({ history }) ?? [], layers)
      assert.ok(joined.fault?.includes(`${made} step`))
      assert.deepEqual(joined.layers, layers)
      assert.ok(joined.history.every(({ layer }) => layer === undefined))
    }),
  )
})

test('history decides nothing, so whatever it holds is read', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const steps = historySteps({ history: value as never })
      assert.equal(steps === undefined, !Array.isArray(value) || value.length === 0)
      for (const { createdBy, comment } of steps ?? [])
        assert.deepEqual([typeof createdBy, typeof comment], ['string', 'string'])
    }),
  )
  assert.equal(historySteps({}), undefined)
})

const written: readonly (readonly [written: string, plain: string])[] = [
  ['/bin/sh -c #(nop)  CMD ["bash"]', 'CMD ["bash"]'],
  ['/bin/sh -c #(nop) ADD file:1f2e in / ', 'ADD file:1f2e in /'],
  ['/bin/sh -c apt-get update \t&&  true', 'RUN apt-get update && true'],
  ['|2 A=1 B=two words /bin/sh -c make', 'RUN make'],
  ['RUN /bin/sh -c echo hello # buildkit', 'RUN echo hello'],
  ['RUN |1 V=3 /bin/sh -c echo $V # buildkit', 'RUN echo $V'],
  ['COPY /src /dst # buildkit', 'COPY /src /dst'],
  ['RUN |2 A=1 B=two words /bin/sh -c make # buildkit', 'RUN make'],
  ['  a\n\tb ', 'a b'],
  ['crane append', 'crane append'],
  ['', ''],
]

test('an instruction is shown as its Dockerfile says it, whichever builder wrote it down', () => {
  for (const [text, plain] of written) assert.equal(plainInstruction(text), plain)
})

test("a long instruction is cut as in Docker's tables, and kept in full beside it", () => {
  const instruction = `RUN ${'🐳'.repeat(60)}`
  const { layers } = joinHistory(historySteps({ history: [{ created_by: instruction }] }) ?? [], layersOf(1))
  const cells = displayWidth(layers[0]?.createdBy ?? '')
  assert.ok(cells === 44 || cells === 45, `${cells}`)
  assert.ok(layers[0]?.createdBy?.endsWith('🐳…'))
  assert.equal(layers[0]?.instruction, instruction)
})
