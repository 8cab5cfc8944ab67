// Starts the command; in the bundle this file is dist/tallyman.js. An old Node can read it too, and says what is needed.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 18)) {
  console.error(`tallyman needs Node 20.18 or later, and this is Node ${process.versions.node}`)
  process.exit(70)
}
// The file itself, not a link to it: the other parts of the bundle lie beside it.
process.argv[1] = __filename
require('./index.js').command()
