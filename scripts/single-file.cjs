#!/usr/bin/env node
// The command tallyman in one file, for Node 20.18 or later. https://github.com/OWNER/tallyman has the sources, and
// `gh attestation verify` tells which of its commits this file comes from; licenses.txt beside it has the licences.
// The parts of the bundle follow below, one a line, compressed: each is unpacked when it is first needed, since Node would
// read the whole of them at every start.
'use strict'
const { closeSync, openSync, readSync } = require('node:fs')
const Module = require('node:module')
const { join } = require('node:path')

const start = 0
const places = {}
const loaded = {}

function textOf(name) {
  const [at, length] = places[name]
  const line = Buffer.alloc(length)
  const file = openSync(__filename, 'r')
  try {
    for (let read = 0, got = 1; read < length && got > 0; read += got)
      got = readSync(file, line, read, length - read, start + at + read)
  } finally {
    closeSync(file)
  }
  const packed = Buffer.from(line.toString('latin1'), 'base64')
  return require('node:zlib').brotliDecompressSync(packed).toString()
}

/** Loads a part of the bundle, or a module of Node. */
function load(request) {
  const name = request.replace(/^\.\//, '')
  if (!Object.hasOwn(places, name)) return require(request)
  if (loaded[name]) return loaded[name].exports
  const part = { exports: {} }
  loaded[name] = part
  const made = new Module(join(__filename, name), module)
  const code = `module.exports = (function (exports, require, module, __filename) {${textOf(name)}\n})`
  made._compile(code, made.id)
  made.exports(part.exports, load, part, __filename)
  return part.exports
}

// The file is its own worker and its own child: the first argument says which part of the bundle it is to be.
const [, , role] = process.argv
globalThis.tallymanFile = __filename
if (role === 'toolkit' && process.send) load('./toolkit.js')
else if (role === 'worker' && !require('node:worker_threads').isMainThread) load('./worker.js')
else load('./tallyman.js')
