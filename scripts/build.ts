import { join } from 'node:path'
import { bundle, root } from './bundle.ts'

bundle(join(root, 'dist'))
