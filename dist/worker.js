require('./index.js').work()
