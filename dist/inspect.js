require('./index.js').main('inspect')
