import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/*
 * Configures git to run the hooks of this folder, at the end of `npm install` and `npm ci`. Plain JavaScript, for the Node that npm
 * runs on. Changes nothing in an archive without .git, which may be inside another repository, or if hooks are configured already.
 */

const git = (...args) => execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

/** Whether git is installed and has no hooks folder configured. */
function isFree() {
  try {
    git('--version')
    git('config', '--get', 'core.hooksPath')
    return false
  } catch (error) {
    // `git config` exits with 1 if the key is not set; anything else means that git is missing or cannot be used here.
    return error.status === 1
  }
}

try {
  if (existsSync('.git') && isFree()) git('config', 'core.hooksPath', '.githooks')
} catch (error) {
  console.log(`The hooks of .githooks are not in use: ${error.message}`)
}
