import { main } from './index.js'; await main('prune')
