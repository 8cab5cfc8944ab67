require('./index.js').main('pull-with-digest')
