require('./index.js').main('push')
