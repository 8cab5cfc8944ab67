import { BroadcastChannel, parentPort } from 'node:worker_threads'
import { serveLane } from './lane-worker.ts'

/** A worker as the actions start it. */
if (parentPort) serveLane(parentPort)
const ready = new BroadcastChannel('lanes')
ready.postMessage('ready')
ready.close()
