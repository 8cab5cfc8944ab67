require('./index.js').toolkit()
