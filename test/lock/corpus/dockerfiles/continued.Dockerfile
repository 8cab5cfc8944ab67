# Comments and empty lines in an instruction.
FROM \
# FROM never/asked:1

  localhost:5000/lib/node:24 \
  AS base
FROM base
COPY app.txt /
