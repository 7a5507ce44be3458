-- What certificates holds, packed by the hundred, for lists of all: reading a row takes twenty times as long as unpacking one.
-- A page begins after the last_id of the page before it. Each is written in the transaction of the certificate that makes it
-- due, and written anew in the transaction that changes one of its rows. The newest certificates are in no page yet.
CREATE TABLE certificate_pages (
    last_id BIGINT PRIMARY KEY,
    rows_packed ${bytes} NOT NULL
);
