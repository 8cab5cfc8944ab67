# The file begins with a byte order mark.
FROM localhost:5000/lib/node:24
COPY app.txt /
