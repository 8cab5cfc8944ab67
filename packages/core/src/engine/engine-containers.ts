import { type Fields, fault, fieldsOf, own, textField, textListField } from '../model/json-fields.ts'
import { printable } from '../text/printable.ts'
import type { EngineConnection } from './engine-connection.ts'
import { type EngineFilters, filterQuery } from './engine-images.ts'
import { enginePath } from './engine-name.ts'
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

/** A container by name, ID or the start of an ID. Throws NOT_FOUND, REFERENCE_INVALID, ENGINE_*. */
export async function inspectContainer(
  connection: EngineConnection,
  name: string,
): Promise<Pick<EngineContainer, 'id' | 'imageId' | 'state'>> {
  const action = `inspect container "${printable(name)}"`
  const answer = await connection.json({
    action,
    method: 'GET',
    path: `/containers/${enginePath(name)}/json`,
  })
  return asAnswer(action, () => {
    const fields = fieldsOf(answer, 'container')
    const text = (name: string) => textField(fields, name, 'container') ?? ''
    const state = fieldsOf(own(fields, 'State') ?? {}, 'container.State')
    return {
      id: text('Id'),
      imageId: text('Image'),
      state: textField(state, 'Status', 'container.State') ?? '',
    }
  })
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
