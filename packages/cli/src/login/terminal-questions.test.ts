import assert from 'node:assert/strict'
import { EventEmitter } from 'node:events'
import { test } from 'node:test'
import { TerminalQuestions } from './terminal-questions.ts'

/** A terminal that a test types on; `modes` has each change of its raw mode, `shownAt` how many texts were shown before it. */
function terminal() {
  const events = new EventEmitter()
  const shown: string[] = []
  const modes: boolean[] = []
  const shownAt: number[] = []
  const stop = new AbortController()
  let interrupts = 0
  const stdin = Object.assign(events, {
    setRawMode: (isRaw: boolean) => {
      modes.push(isRaw)
      shownAt.push(shown.length)
    },
    setEncoding: () => undefined,
    resume: () => undefined,
    pause: () => undefined,
  })
  const questions = new TerminalQuestions({
    stdin: stdin as never,
    say: text => void shown.push(text),
    signal: stop.signal,
    interrupt: () => {
      interrupts++
      stop.abort()
    },
  })
  return {
    questions,
    modes,
    shownAt,
    shown,
    type: (text: string) => void events.emit('data', text),
    end: () => void events.emit('end'),
    interrupts: () => interrupts,
    listeners: () => events.listenerCount('data') + events.listenerCount('end'),
  }
}

test('what is typed unseen is never shown, and the terminal is as before', async () => {
  const at = terminal()
  const answer = at.questions.ask('Password: ', { isHidden: true })
  at.type('hunt')
  at.type('erx\x7f2\r')
  assert.equal(await answer, 'hunter2')
  at.questions[Symbol.dispose]()
  assert.deepEqual(at.shown, ['Password: ', '\n'])
  assert.deepEqual(at.modes, [true, false])
  assert.deepEqual(at.shownAt, [0, 2], 'nobody can answer before the terminal stops showing')
  assert.equal(at.listeners(), 0)
})

test('a line is shown as it is typed, and mended character by character', async () => {
  const at = terminal()
  const answer = at.questions.ask('Username: ', { isHidden: false })
  for (const key of ['x', '\x15', 'o', '😀', '\b', 'wner', '\x1b', '\n']) at.type(key)
  assert.equal(await answer, 'owner')
  assert.equal(at.shown.join(''), 'Username: x\b \bo😀\b \bwner\n')
})

test('what is pasted in one go answers one question after the other', async () => {
  const at = terminal()
  const name = at.questions.ask('Username: ', { isHidden: false })
  at.type('owner\nhunter2\n')
  assert.equal(await name, 'owner')
  assert.equal(await at.questions.ask('Password: ', { isHidden: true }), 'hunter2')
  assert.doesNotMatch(at.shown.join(''), /hunter2/)
})

test('Ctrl-C stops and leaves the terminal as it was; a closed terminal ends the line', async () => {
  const at = terminal()
  const answer = at.questions.ask('Password: ', { isHidden: true })
  at.type('hun\x03')
  await assert.rejects(answer, { code: 'CANCELLED' })
  assert.equal(at.interrupts(), 1)
  at.questions[Symbol.dispose]()
  assert.deepEqual(at.modes, [true, false])
  await assert.rejects(at.questions.ask('Password: ', { isHidden: true }), { code: 'CANCELLED' })
  const other = terminal()
  const empty = other.questions.ask('Password: ', { isHidden: true })
  other.type('\x04')
  assert.equal(await empty, '')
  const cut = other.questions.ask('Password: ', { isHidden: true })
  other.end()
  assert.equal(await cut, '')
})
