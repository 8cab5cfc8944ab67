import { isTallyError } from '../../errors.ts'
import { downloader } from './download.fixture.ts'

/** Fetches a blob as a process of its own and says what became of it; it is to end without being asked to. */
const [host = '', root = '', descriptor = ''] = process.argv.slice(2)
await using to = await downloader({ host }, { root })
const outcome = await to.fetch({ descriptor: JSON.parse(descriptor) }).then(
  () => 'fetched',
  (error: unknown) => (isTallyError(error) ? error.code : String(error)),
)
process.stdout.write(outcome)
