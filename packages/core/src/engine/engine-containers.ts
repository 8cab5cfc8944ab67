import { type Fields, fault, fieldsOf, own, textField, textListField } from '../model/json-fields.ts'
import type { EngineConnection } from './engine-connection.ts'
import { type EngineFilters, filterQuery } from './engine-images.ts'
import { asAnswer } from './engine-problem.ts'

/** A container, running or not. */
export interface EngineContainer {
  readonly id: string
  readonly names: readonly string[]
  /** The image name that the container was started with. */
  readonly image: string
  readonly imageId: string
  /** created, running, paused, restarting, removing, exited or dead. */
  readonly state: string
}

/** All containers, including stopped ones, that match the filters. Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED. */
export async function listContainers(
  connection: EngineConnection,
  filters: EngineFilters = {},
): Promise<EngineContainer[]> {
  const action = "list the engine's containers"
  const query = { all: '1', ...filterQuery(filters) }
  const answer = await connection.json({ action, method: 'GET', path: '/containers/json', query })
  return asAnswer(action, () => {
    if (!Array.isArray(answer)) throw fault('containers', 'expected a list')
    return answer.map((entry, at) => containerOf(fieldsOf(entry, `containers[${at}]`), `containers[${at}]`))
  })
}

function containerOf(fields: Fields, where: string): EngineContainer {
  const text = (name: string) => textField(fields, name, where) ?? ''
  if (typeof own(fields, 'Id') !== 'string') throw fault(`${where}.Id`, 'expected a string')
  const names = textListField(fields, 'Names', where) ?? []
  return { id: text('Id'), names, image: text('Image'), imageId: text('ImageID'), state: text('State') }
}
