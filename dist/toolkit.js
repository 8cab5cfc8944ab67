import { toolkit } from './index.js'; await toolkit()
