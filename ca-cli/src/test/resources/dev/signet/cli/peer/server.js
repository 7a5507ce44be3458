// An HTTPS server that wants a client certificate: server.js PORT FULLCHAIN KEY CA-BUNDLE CRL-BUNDLE
const fs = require('fs');
const https = require('https');
const [port, cert, key, ca, crl] = process.argv.slice(2);
// Node takes each CRL as a value of its own.
const lists = fs.readFileSync(crl, 'latin1').match(/-----BEGIN X509 CRL-----[^]*?-----END X509 CRL-----\n/g);
const options = {
  cert: fs.readFileSync(cert),
  key: fs.readFileSync(key),
  ca: fs.readFileSync(ca),
  crl: lists,
  requestCert: true,
  rejectUnauthorized: true,
};
https.createServer(options, (request, response) => response.end()).listen(port, '127.0.0.1');
