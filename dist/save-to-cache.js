import { main } from './index.js'; await main('save-to-cache')
