require('./index.js').main('lock')
