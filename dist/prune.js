require('./index.js').main('prune')
