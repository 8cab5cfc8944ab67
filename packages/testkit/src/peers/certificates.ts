import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** A key with its certificate: PEM texts and file paths. */
export interface KeyPair {
  readonly key: string
  readonly cert: string
  readonly keyPath: string
  readonly certPath: string
}

/** A test's certificate authority and the certificates it signed. */
export interface Certificates {
  readonly ca: string
  readonly caPath: string
  /** For 127.0.0.1, localhost and the requested names. */
  readonly server: KeyPair
  /** For a client named `dock`. */
  readonly client: KeyPair
}

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']

/** Creates an authority, a server and a client certificate in the folder with openssl; valid for 30 days. */
export async function makeCertificates(folder: string, names: readonly string[] = []): Promise<Certificates> {
  await mkdir(folder, { recursive: true })
  const caPath = join(folder, 'ca.pem')
  const subject = ['-subj', '/CN=testkit authority', '-days', '30']
  await openssl(['req', '-x509', ...newKey, '-keyout', join(folder, 'ca.key'), '-out', caPath, ...subject])
  const hosts = ['localhost', ...names].map(name => `DNS:${name}`)
  const server = await issue(folder, 'localhost', `subjectAltName=${hosts.join(',')},IP:127.0.0.1`)
  const client = await issue(folder, 'dock', 'extendedKeyUsage=clientAuth')
  return { ca: await readFile(caPath, 'utf8'), caPath, server, client }
}

async function issue(folder: string, name: string, extension: string): Promise<KeyPair> {
  const at = (ending: string) => join(folder, `${name}.${ending}`)
  await openssl(['req', ...newKey, '-keyout', at('key'), '-out', at('csr'), '-subj', `/CN=${name}`])
  await writeFile(at('ext'), `${extension}\n`)
  const authority = ['-CA', join(folder, 'ca.pem'), '-CAkey', join(folder, 'ca.key'), '-CAcreateserial']
  const files = ['-in', at('csr'), '-out', at('pem'), '-extfile', at('ext')]
  await openssl(['x509', '-req', ...files, ...authority, '-days', '30'])
  const [key, cert] = await Promise.all([readFile(at('key'), 'utf8'), readFile(at('pem'), 'utf8')])
  return { key, cert, keyPath: at('key'), certPath: at('pem') }
}

async function openssl(parameters: readonly string[]): Promise<void> {
  await execute('openssl', parameters)
}
