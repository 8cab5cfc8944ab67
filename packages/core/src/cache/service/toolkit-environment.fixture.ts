import { execFileSync } from 'node:child_process'
import { serveToolkit } from './toolkit-child.ts'

/**
 * A toolkit process that reports the environment of itself and of a program it starts, and masks what a service could
 * return.
 */
serveToolkit()
const names = (text: string) => text.split('\n').map(line => line.replace(/=.*/, ''))
const child = names(execFileSync('env', { env: { ...process.env, MSYS: '' } }).toString()).filter(Boolean)
const inherited = names(execFileSync('env').toString()).filter(Boolean)
const token = process.env.ACTIONS_RUNTIME_TOKEN
process.stdout.write('::add-mask::e\n::add-mask::signature%25-0123456789\n')
process.stdout.write(`${JSON.stringify({ own: Object.keys(process.env), child, inherited, token })}\n`)
