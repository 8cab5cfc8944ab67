import { join } from 'node:path'
import { root } from '../../scripts/bundle.ts'

/** The script that the runner starts for an action. */
export const mainOf = (action: string) => join(root, 'dist', `${action}.js`)

/** The file of an action's contract. */
export const actionYmlOf = (action: string) => join(root, 'actions', action, 'action.yml')
