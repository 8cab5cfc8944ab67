import { BroadcastChannel, parentPort } from 'node:worker_threads'
import { serveLane } from './lane-worker.ts'

/** A worker that dies in the middle of its first job. */
parentPort?.once('message', () => setTimeout(() => process.exit(9), 100))
if (parentPort) serveLane(parentPort)
const ready = new BroadcastChannel('lanes')
ready.postMessage('ready')
ready.close()
