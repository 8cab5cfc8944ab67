import { BroadcastChannel, parentPort } from 'node:worker_threads'
import { serveLane } from './lane-worker.ts'

/** A worker like that of the actions. */
if (parentPort) serveLane(parentPort)
const ready = new BroadcastChannel('lanes')
ready.postMessage('ready')
ready.close()
