require('./index.js').command()
