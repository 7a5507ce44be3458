-- Times are microseconds since 1970-01-01T00:00:00Z. Serial numbers are the content octets of the DER INTEGER.
-- Identifiers grow in the order of recording, so that descending order is "the newest first".

-- What lists show, and no more: a list of all certificates reads this table alone.
CREATE TABLE certificates (
    id BIGINT PRIMARY KEY,
    authority VARCHAR NOT NULL,
    serial ${bytes} NOT NULL,
    name VARCHAR NOT NULL,
    profile VARCHAR NOT NULL,
    subject VARCHAR NOT NULL,
    not_before BIGINT NOT NULL,
    not_after BIGINT NOT NULL,
    issued_at BIGINT NOT NULL,
    delivered BOOLEAN NOT NULL
);

-- A serial number is used once per authority, whatever else goes wrong. It comes first: people ask for it without an authority.
CREATE UNIQUE INDEX certificates_serial ON certificates (serial, authority);
CREATE INDEX certificates_name ON certificates (name);
CREATE INDEX certificates_not_after ON certificates (not_after);
CREATE INDEX certificates_issued_at ON certificates (issued_at);

-- The rest of what is known about a certificate.
CREATE TABLE certificate_documents (
    certificate BIGINT PRIMARY KEY,
    der ${bytes} NOT NULL,
    fingerprint ${bytes} NOT NULL,
    names VARCHAR ARRAY NOT NULL,
    key_algorithm VARCHAR NOT NULL,
    requester VARCHAR NOT NULL,
    requester_host VARCHAR NOT NULL,
    requester_via VARCHAR NOT NULL,
    request ${bytes},
    replaces ${bytes},
    delivery_target VARCHAR,
    delivery_formats VARCHAR ARRAY NOT NULL
);

-- Names to search for, in lower case and without their kind, but for one that is equal to certificates.name.
CREATE TABLE certificate_names (
    id BIGINT PRIMARY KEY,
    certificate BIGINT NOT NULL,
    name VARCHAR NOT NULL
);

CREATE INDEX certificate_names_name ON certificate_names (name);

-- Certificates that are revoked or on hold now. The two columns of certificates save CRLs a join.
CREATE TABLE revocations (
    certificate BIGINT PRIMARY KEY,
    authority VARCHAR NOT NULL,
    serial ${bytes} NOT NULL,
    not_after BIGINT NOT NULL,
    revoked_at BIGINT NOT NULL,
    reason INTEGER NOT NULL,
    invalidity_date BIGINT
);

-- The greatest CRL number that was given out or recorded.
CREATE TABLE crl_numbers (
    authority VARCHAR PRIMARY KEY,
    number NUMERIC(49) NOT NULL
);

CREATE TABLE crls (
    id BIGINT PRIMARY KEY,
    authority VARCHAR NOT NULL,
    number NUMERIC(49) NOT NULL,
    this_update BIGINT NOT NULL,
    next_update BIGINT NOT NULL
);

CREATE UNIQUE INDEX crls_number ON crls (authority, number);

-- A CRL can be larger than a row, and large objects are not safe from a kill.
CREATE TABLE crl_parts (
    crl BIGINT NOT NULL,
    part INTEGER NOT NULL,
    bytes ${bytes} NOT NULL,
    PRIMARY KEY (crl, part)
);

-- Requests that were refused; those that were granted lie beside their certificates.
CREATE TABLE refused_requests (
    id BIGINT PRIMARY KEY,
    refused_at BIGINT NOT NULL,
    profile VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    der ${bytes} NOT NULL
);

-- Who did what. Rows are added in the transaction of what they tell of, and neither changed nor removed. The subject of nearly
-- all is the serial number of a certificate: an index on that would be written all over by each commit, one on the certificate
-- grows at its end. Events about anything else are few; they are the ones without a certificate.
CREATE TABLE events (
    id BIGINT PRIMARY KEY,
    certificate BIGINT,
    at BIGINT NOT NULL,
    actor VARCHAR NOT NULL,
    host VARCHAR NOT NULL,
    via VARCHAR NOT NULL,
    action VARCHAR NOT NULL,
    subject VARCHAR NOT NULL,
    detail VARCHAR NOT NULL
);

CREATE INDEX events_certificate ON events (certificate);
