require('./index.js').main('setup')
