import { serveToolkit } from './toolkit-child.ts'

serveToolkit()
