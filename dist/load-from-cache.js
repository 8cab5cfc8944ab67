require('./index.js').main('load-from-cache')
