import { isTallyError } from '../../errors.ts'
import { downloader } from './download.fixture.ts'

/** Fetches a blob in a separate process and prints the outcome; the process must end by itself. */
const [host = '', root = '', descriptor = ''] = process.argv.slice(2)
await using to = await downloader({ host }, { root })
const outcome = await to.fetch({ descriptor: JSON.parse(descriptor) }).then(
  () => 'fetched',
  (error: unknown) => (isTallyError(error) ? error.code : String(error)),
)
process.stdout.write(outcome)
