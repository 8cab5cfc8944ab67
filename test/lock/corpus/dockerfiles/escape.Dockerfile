# escape=`
# Another escape character.
FROM `
  localhost:5000/lib/node:24
COPY app.txt `
  /
