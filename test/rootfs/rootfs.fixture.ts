import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'

/** A folder for the files of one test file. */
export const scratch = mkdtempSync(join(tmpdir(), 'tallyman-rootfs-'))
after(() => rmSync(scratch, { recursive: true, force: true }))

/** Lists a tar: a line of JSON for each entry, by Python's own reader. */
const listing = `
import tarfile, sys, hashlib, json
tar = tarfile.open(sys.argv[1], errors='surrogateescape')
found = {}
def clean(name): return (name[2:] if name.startswith('./') else name).lstrip('/')
kinds = {b'0': 'file', b'\\0': 'file', b'S': 'file', b'1': 'link', b'2': 'symlink', b'3': 'character', b'4': 'block', b'5': 'folder', b'6': 'fifo'}
order = []
for m in tar:
    name = clean(m.name)
    if name in ('', '.'): continue
    order.append(name)
    e = {'type': kinds[m.type], 'mode': oct(m.mode & 0o7777), 'owner': [m.uid, m.gid], 'time': m.mtime}
    if m.type == b'1':
        first = found.get(clean(m.linkname))
        e['link'] = clean(m.linkname)
        if first: e.update({k: first[k] for k in ('type', 'size', 'sha256', 'target') if k in first})
    elif m.isreg():
        e['size'] = m.size
        e['sha256'] = hashlib.sha256(tar.extractfile(m).read()).hexdigest()
    elif m.issym(): e['target'] = m.linkname
    elif m.type in (b'3', b'4'): e['device'] = [m.devmajor, m.devminor]
    xattrs = {k[13:]: v.encode('utf8', 'surrogateescape').hex() for k, v in m.pax_headers.items() if k.startswith('SCHILY.xattr.')}
    if xattrs: e['xattrs'] = xattrs
    found[name] = e
print(json.dumps({'order': order, 'found': found}))
`

/** An entry of a tar; a hard link has the type and content of its file, and its name. */
export interface Listed {
  readonly type: string
  readonly mode: string
  readonly owner: readonly number[]
  readonly time: number
  readonly size?: number
  readonly sha256?: string
  readonly target?: string
  readonly link?: string
  readonly device?: readonly number[]
  readonly xattrs?: Readonly<Record<string, string>>
}

/** Lists a folder, by the tar that GNU tar makes of it. */
export function listFolder(root: string): Readonly<Record<string, Listed>> {
  const file = join(scratch, 'listed.tar')
  execFileSync('tar', ['--format=posix', '--numeric-owner', '-cf', file, '-C', root, '.'])
  return listTar(file).found
}

export function listTar(file: string): {
  readonly order: readonly string[]
  readonly found: Readonly<Record<string, Listed>>
} {
  const script = join(scratch, 'list.py')
  writeFileSync(script, listing)
  const env = { ...process.env, PYTHONIOENCODING: 'utf8:surrogateescape' }
  return JSON.parse(execFileSync('python3', [script, file], { encoding: 'utf8', maxBuffer: 1 << 28, env }))
}
