import assert from 'node:assert/strict'
import { userInfo } from 'node:os'
import { test } from 'node:test'
import { homeFolder } from './home-folder.ts'

const account = () => '/home/account'

test('HOME is the home folder if it is absolute; an empty or relative one counts as none', () => {
  const found = (HOME?: string) => homeFolder({ env: { HOME }, platform: 'linux' }, account)
  assert.equal(found('/home/job'), '/home/job')
  for (const home of ['', '.', 'home', './home', undefined]) assert.equal(found(home), account(), home)
  assert.equal(homeFolder({ env: { HOME: '' }, platform: 'linux' }), userInfo().homedir)
})

test('Windows names the home in USERPROFILE where HOME is missing', () => {
  const env = { HOME: '', USERPROFILE: '/users/job' }
  assert.equal(homeFolder({ env, platform: 'win32' }, account), '/users/job')
  assert.equal(homeFolder({ env, platform: 'linux' }, account), account())
})

test('without any home it is an error that names HOME, never the working folder', () => {
  const none = [
    () => {
      throw new Error('ENOENT')
    },
    () => '',
    () => 'relative',
  ]
  for (const each of none)
    assert.throws(() => homeFolder({ env: { HOME: '' }, platform: 'linux' }, each), {
      code: 'INPUT_INVALID',
      message: /HOME names no absolute path/,
    })
})
