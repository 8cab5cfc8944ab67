require('./index.js').main('mirror')
