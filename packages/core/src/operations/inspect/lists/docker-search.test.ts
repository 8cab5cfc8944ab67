/** The real judge: Docker's client and engine search a server of this test, which a term with a host names. */
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { engineUnavailable, startEngine } from '@tallyman/testkit/engine/real-engine'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import fc from 'fast-check'
import { searchKind, searchRows } from '../../../inspect/formats/search-rows.ts'
import { openRepository } from '../../../registry/repository/repository.fixture.ts'
import { printRows } from '../../../template/print-rows.ts'
import { searchRepositories } from './search.ts'

const skip = engineUnavailable('classic') ?? peersMissing('docker') ?? false
const formats = [
  '',
  'table',
  'table {{.Name}}\\t{{.StarCount}}',
  'json',
  '{{json .}}',
  '{{.Name}}: {{.StarCount}}{{if .IsOfficial}} {{.IsOfficial}}{{end}}',
  '{{json .IsOfficial}} {{json .Description}}',
  '{{lower .Description}}',
]
const filters = [[], ['is-official=true'], ['is-official=0', 'stars=5'], ['stars=10', 'stars=3']]

/** Repositories as Docker Hub serves them; the descriptions have no signs that steer a terminal. */
function anyResults(count: number): object[] {
  const sign = fc.oneof(
    fc.constantFrom(...'abc def <>&"\'{}\\|`é…日本語한글\n\r'),
    fc.string({ unit: 'grapheme-ascii', maxLength: 1 }),
  )
  const found = fc.record({
    name: fc.stringMatching(/^[a-z]{1,9}(?:\/[a-z0-9]{1,20})?$/),
    description: fc.array(sign, { maxLength: 70 }).map(signs => signs.join('')),
    star_count: fc.nat({ max: 20 }),
    is_official: fc.boolean(),
    is_automated: fc.boolean(),
  })
  return fc.sample(found, { numRuns: count, seed: 7 })
}

test('tables, templates and JSON are those of docker search, byte for byte, and so is its request', {
  skip,
}, async () => {
  const asked: string[] = []
  const results = anyResults(25)
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/v1/search')) asked.push(request.url)
    const isSearch = request.url?.startsWith('/v1/search')
    response.writeHead(isSearch ? 200 : 404).end(isSearch ? JSON.stringify({ results }) : '')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  await using engine = await startEngine('classic')
  await using open = await openRepository({ host, credentials: { username: '', password: '' } })
  const term = `${host}/team/app+x y`
  const compare = async (format: string, wanted: readonly string[], noTrunc: boolean) => {
    const flags = [
      ...wanted.flatMap(each => ['--filter', each]),
      ...(noTrunc ? ['--no-trunc'] : []),
      ...(format ? ['--format', format] : []),
    ]
    const docker = await peer('docker', ['search', '--limit', '50', ...flags, term], {
      env: { DOCKER_HOST: engine.host },
    })
    const pairs = wanted.map(each => each.split('=') as [string, string])
    // The engine and its client show the order of the registry.
    const wishes = { term, limit: 50, filters: pairs, sort: 'relevance', url: undefined }
    const found = await searchRepositories(wishes, { registries: open.client, note: () => undefined })
    const ours = printRows(searchRows(found, { noTrunc, format }), searchKind, { format, quiet: false })
    assert.equal(ours, docker, `${flags.join(' ')}`)
  }
  for (const format of formats) for (const noTrunc of [false, true]) await compare(format, [], noTrunc)
  for (const wanted of filters) await compare('', wanted, false)
  const queries = asked.map(url => [...new URL(url, 'http://x').searchParams].join('&'))
  assert.deepEqual([...new Set(queries)], ['q,team/app+x y&n,50'])
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
})
