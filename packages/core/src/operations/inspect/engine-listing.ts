import { TallyError } from '../../errors.ts'
import type { EngineListing, EngineRecord } from '../../inspect/inspection.ts'
import type { EngineWishes, InspectPorts } from './inspect-request.ts'

export async function listEngine(
  _wishes: EngineWishes,
  _ports: Pick<InspectPorts, 'engine' | 'now'>,
): Promise<EngineListing> {
  throw new TallyError('INTERNAL', 'not merged')
}

export async function engineRecord(
  _name: string,
  _ports: Pick<InspectPorts, 'engine'>,
  _wishes: { readonly history?: boolean } = {},
): Promise<EngineRecord> {
  throw new TallyError('INTERNAL', 'not merged')
}
