import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'

const asRoot = { skip: process.getuid?.() === 0 ? false : 'only root can act for other users' }

/** Asks a process of this user and group about a folder. */
function saidBy(uid: number, gid: number, folder: string): boolean {
  const script = `import { isOwnFolder } from ${JSON.stringify(join(import.meta.dirname, 'own-folder.ts'))}
    process.stdout.write(String(isOwnFolder(process.argv[1])))`
  const words = ['--input-type=module', '-e', script, folder]
  const env = { PATH: process.env.PATH }
  return execFileSync(process.execPath, words, { uid, gid, cwd: '/', env, encoding: 'utf8' }) === 'true'
}

/** The numbers of the groups in /etc/group: those without members, and those with some. */
function groups() {
  const lines = readFileSync('/etc/group', 'utf8').trimEnd().split('\n')
  const all = lines
    .map(line => line.split(':'))
    .map(([, , number, names]) => ({ gid: Number(number), names }))
  return { lonely: all.filter(({ gid, names }) => gid > 0 && names === ''), all }
}

test('a folder that only its owner, and the group of that user alone, may write is their own', asRoot, () => {
  const [{ gid: user } = { gid: 0 }, { gid: another } = { gid: 0 }] = groups().lonely
  assert.ok(user > 0 && another > 0, 'there are groups without members')
  const parent = temporaryFolder('own-')
  chmodSync(parent, 0o755)
  const made = (mode: number, gid: number, name = `${mode.toString(8)}-${gid}`) => {
    const folder = join(parent, name)
    mkdirSync(folder)
    chownSync(folder, user, gid)
    chmodSync(folder, mode)
    return folder
  }
  const own = made(0o775, user)
  assert.ok(saidBy(user, user, own), 'as the umask 0002 makes it')
  assert.ok(saidBy(user, user, made(0o755, another)))
  assert.ok(!saidBy(user, user, made(0o775, another)), 'of a group of others')
  assert.ok(!saidBy(user, another, own), 'of a user whose own group is another')
  assert.ok(!saidBy(user, user, made(0o777, user)), 'of everybody')
  assert.ok(!saidBy(0, 0, own), 'of another user than root')
})

test('a group that the machine does not list, or that has members, is not private', asRoot, () => {
  const { all } = groups()
  const unlisted = 54_321
  assert.ok(!all.some(({ gid }) => gid === unlisted))
  const crowded = all.find(({ gid, names }) => gid > 0 && names !== '')?.gid
  for (const id of [unlisted, ...(crowded === undefined ? [] : [crowded])]) {
    const parent = temporaryFolder('own-')
    chmodSync(parent, 0o755)
    const folder = join(parent, 'folder')
    mkdirSync(folder)
    chownSync(folder, id, id)
    chmodSync(folder, 0o775)
    assert.ok(!saidBy(id, id, folder), String(id))
    chmodSync(folder, 0o755)
    assert.ok(saidBy(id, id, folder), String(id))
  }
})
