require('./index.js').main('retag')
