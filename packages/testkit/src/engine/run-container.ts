import type { Engine } from '@tallyman/core/engine/engine'

/** Runs a container of an image without network; returns its exit status and output. */
export async function runContainer(
  engine: Engine,
  name: string,
): Promise<{ id: string; status: number; said: string }> {
  const ask = (method: 'POST' | 'GET', path: string, json?: unknown) =>
    engine.connection.json({ action: 'run a container', method, path, ...(json ? { json } : {}) })
  const { Id: id } = (await ask('POST', '/containers/create', {
    Image: name,
    HostConfig: { NetworkMode: 'none' },
  })) as { Id: string }
  await ask('POST', `/containers/${id}/start`)
  const { StatusCode: status } = (await ask('POST', `/containers/${id}/wait`)) as { StatusCode: number }
  let said = ''
  const logs = engine.connection.stream({
    action: 'read',
    method: 'GET',
    path: `/containers/${id}/logs`,
    query: { stdout: '1', stderr: '1' },
  })
  for await (const chunk of logs) said += Buffer.from(chunk).toString()
  return { id, status, said }
}
