import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/*
 * Has git run the hooks of this folder, as `npm install` and `npm ci` end. Plain JavaScript, for the Node that npm runs on.
 * Nothing happens in an archive without .git, which may lie in somebody's repository, or where hooks are configured already.
 */

const git = (...args) => execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

/** Whether git is there and knows of no folder of hooks. */
function isFree() {
  try {
    git('--version')
    git('config', '--get', 'core.hooksPath')
    return false
  } catch (error) {
    // The status of `git config` for what is not set; anything else is no git, or none that may be used here.
    return error.status === 1
  }
}

try {
  if (existsSync('.git') && isFree()) git('config', 'core.hooksPath', '.githooks')
} catch (error) {
  console.log(`The hooks of .githooks are not in use: ${error.message}`)
}
