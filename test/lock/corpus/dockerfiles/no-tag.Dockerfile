# No tag stands for latest.
FROM localhost:5000/lib/node
COPY app.txt /
