import { TallyError } from '../../errors.ts'
import type { Catalog } from '../../inspect/inspection.ts'
import type { InspectPorts } from './inspect-request.ts'

export async function listCatalog(_registry: string, _ports: InspectPorts): Promise<Catalog> {
  throw new TallyError('INTERNAL', 'not merged')
}
