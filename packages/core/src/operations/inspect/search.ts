import { TallyError } from '../../errors.ts'
import type { SearchResult } from '../../inspect/inspection.ts'
import type { InspectPorts, SearchWishes } from './inspect-request.ts'

export async function searchRepositories(
  _wishes: SearchWishes,
  _ports: InspectPorts & { readonly note: (message: string) => void },
): Promise<SearchResult> {
  throw new TallyError('INTERNAL', 'not merged')
}
