require('./index.js').afterSetup()
