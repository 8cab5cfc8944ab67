# The file ends without a newline.
FROM localhost:5000/lib/node:24