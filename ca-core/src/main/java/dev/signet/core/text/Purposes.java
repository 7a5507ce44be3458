package dev.signet.core.text;

/**
 * Prints what a certificate may be used for, in OpenSSL's view: {@code purpose_print} of its command line.
 *
 * <p>An invalid certificate gets "Yes" with a warning.
 */
final class Purposes {
    private static final int INVALID = -1;

    static void append(StringBuilder out, CertificateDocument certificate) {
        CertificateTraits traits = new CertificateTraits(certificate);
        // libcrypto gives up on a name in a distribution point that it cannot complete, and tries only once.
        boolean fails = traits.incompleteName();
        out.append("Certificate purposes:\n");
        for (CertificatePurpose purpose : CertificatePurpose.values()) {
            append(out, purpose.title() + " : ", fails ? INVALID : purpose.check(traits, false));
            fails = false;
            append(out, purpose.title() + " CA : ", purpose.check(traits, true));
        }
    }

    private static void append(StringBuilder out, String label, int result) {
        out.append(label);
        if (result == 0 || result == 1) {
            out.append(result == 1 ? "Yes\n" : "No\n");
        } else {
            out.append("Yes (WARNING code=").append(result).append(")\n");
        }
    }

    private Purposes() {}
}
