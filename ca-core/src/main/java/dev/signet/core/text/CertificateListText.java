package dev.signet.core.text;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Prints revocation lists as {@code openssl crl -text} does: {@code X509_CRL_print_ex} of OpenSSL 3.0. */
public final class CertificateListText {
    /**
     * Appends the text of a list.
     *
     * @param out takes a character, 0 to 255, for each octet
     */
    public static void append(StringBuilder out, CertificateListDocument list, NameFormat names) {
        out.append("Certificate Revocation List (CRL):\n");
        appendVersion(out, list.version());
        out.append("    ");
        SignatureText.append(out, list.signatureAlgorithm(), null);
        out.append("        Issuer: ");
        boolean ignored = NameText.append(out, list.issuer(), 0, names);
        out.append("\n        Last Update: ");
        ignored = TimeText.append(out, list.lastUpdate(), false);
        out.append("\n        Next Update: ");
        Decoded nextUpdate = list.nextUpdate();
        if (nextUpdate == null) {
            out.append("NONE");
        } else {
            ignored = TimeText.append(out, nextUpdate, false);
        }
        out.append('\n');
        appendExtensions(out, "CRL extensions", list.extensions());
        Decoded entries = list.entries();
        boolean empty = entries == null || entries.size() == 0;
        out.append(empty ? "No Revoked Certificates.\n" : "Revoked Certificates:\n");
        for (int i = 0; entries != null && i < entries.size(); i++) {
            appendEntry(out, entries.get(i));
        }
        SignatureText.append(out, list.signatureAlgorithm(), list.signature());
    }

    private static void appendVersion(StringBuilder out, @Nullable Decoded version) {
        BigInteger number = version == null ? BigInteger.ZERO : version.integer();
        if (number.signum() >= 0 && number.compareTo(BigInteger.ONE) <= 0) {
            int value = number.intValue();
            out.append("        Version ")
                    .append(value + 1)
                    .append(" (0x")
                    .append(value)
                    .append(")\n");
        } else {
            out.append("        Version unknown (")
                    .append(number.bitLength() < 64 ? number : BigInteger.ONE.negate())
                    .append(")\n");
        }
    }

    private static void appendEntry(StringBuilder out, Decoded entry) {
        out.append("    Serial Number: ");
        IntegerText.appendHex(out, entry.get(0).integer());
        out.append("\n        Revocation Date: ");
        boolean ignored = TimeText.append(out, entry.get(1), false);
        out.append('\n');
        appendExtensions(out, "CRL entry extensions", entry.has(2) ? entry.get(2) : null);
    }

    private static void appendExtensions(StringBuilder out, String title, @Nullable Decoded extensions) {
        if (extensions != null && extensions.size() > 0) {
            out.append("        ").append(title).append(":\n");
            ExtensionText.appendAll(out, extensions, CertificateFormat.ALL, 12);
        }
    }

    private CertificateListText() {}
}
