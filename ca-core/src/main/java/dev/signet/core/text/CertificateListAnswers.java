package dev.signet.core.text;

import org.jspecify.annotations.Nullable;

/**
 * The short answers about a revocation list that {@code openssl crl} prints, each in its line or lines.
 *
 * <p>All of them append to a text in which a character, 0 to 255, stands for an octet.
 */
public final class CertificateListAnswers {
    private static final String CRL_NUMBER = "2.5.29.20";

    private final CertificateListDocument list;
    private final StringBuilder out;

    /** Prepares answers about a list. */
    public CertificateListAnswers(CertificateListDocument list, StringBuilder out) {
        this.list = list;
        this.out = out;
    }

    /** Appends {@code issuer=} and the issuer. */
    public void issuer(NameFormat format) {
        NameText.appendLabelled(out, "issuer=", list.issuer(), format);
    }

    /** Appends {@code crlNumber=} and the number in hexadecimal. */
    public void number() {
        Decoded number = new ExtensionList(list.extensions()).singleOrNull(CRL_NUMBER, Shape.INTEGER);
        out.append("crlNumber=");
        if (number == null) {
            out.append("<NONE>");
        } else {
            out.append("0x");
            IntegerText.appendHex(out, number.integer());
        }
        out.append('\n');
    }

    /** Appends {@code lastUpdate=} and when the list was made. */
    public void lastUpdate(boolean iso8601) {
        time("lastUpdate=", list.lastUpdate(), iso8601);
    }

    /** Appends {@code nextUpdate=} and when the next list is due. */
    public void nextUpdate(boolean iso8601) {
        time("nextUpdate=", list.nextUpdate(), iso8601);
    }

    private void time(String label, @Nullable Decoded time, boolean iso8601) {
        out.append(label);
        if (time == null) {
            out.append("NONE");
        } else {
            boolean ignored = TimeText.append(out, time, iso8601);
        }
        out.append('\n');
    }

    /** Appends the hash of the issuer under which directories of CRLs file them. */
    public void issuerHash() {
        out.append(NameHash.text(NameHash.of(list.issuer()))).append('\n');
    }

    /** Appends the hash of the issuer as OpenSSL before 1.0.0 computed it. */
    public void oldIssuerHash() {
        out.append(NameHash.text(NameHash.oldStyle(list.issuer()))).append('\n');
    }

    /** Appends the fingerprint. */
    public void fingerprint(String digestName, byte[] hash) {
        out.append(digestName).append(" Fingerprint=");
        HexText.upperColons(out, hash);
        out.append('\n');
    }
}
