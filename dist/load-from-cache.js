import { main } from './index.js'; await main('load-from-cache')
