require('./index.js').main('save-to-cache')
