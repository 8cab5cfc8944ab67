require('./index.js').main('remove')
