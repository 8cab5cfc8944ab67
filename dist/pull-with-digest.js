import { main } from './index.js'; await main('pull-with-digest')
