require('./index.js').main('publish-manifest')
