package dev.signet.core.text;

import dev.signet.core.asn1.DerException;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate may be used for, in OpenSSL's view: {@code X509_check_purpose}.
 *
 * <p>The extensions are looked at once, as libcrypto does when it caches them. A certificate with an extension that it knows and
 * cannot decode is invalid, for which its command line prints "Yes" with a warning.
 */
final class Purposes {
    private static final int INVALID = -1;

    private static final int DIGITAL_SIGNATURE = 0x80;
    private static final int NON_REPUDIATION = 0x40;
    private static final int KEY_ENCIPHERMENT = 0x20;
    private static final int KEY_AGREEMENT = 0x08;
    private static final int CERTIFICATE_SIGN = 0x04;
    private static final int CRL_SIGN = 0x02;

    private static final int SERVER = 1;
    private static final int CLIENT = 1 << 1;
    private static final int EMAIL = 1 << 2;
    private static final int GATED_CRYPTOGRAPHY = 1 << 3;
    private static final int TIME_STAMPING = 1 << 4;
    private static final int OTHER = 1 << 5;

    private static final int NETSCAPE_CLIENT = 0x80;
    private static final int NETSCAPE_SERVER = 0x40;
    private static final int NETSCAPE_EMAIL = 0x20;
    private static final int NETSCAPE_SERVER_CA = 0x04;
    private static final int NETSCAPE_EMAIL_CA = 0x02;
    private static final int NETSCAPE_ANY_CA = 0x07;

    private final ExtensionList extensions;
    private final boolean version1;
    private final boolean selfSigned;
    private boolean valid = true;
    /** libcrypto gives up on a name in a distribution point that it cannot complete, and tries only once. */
    private boolean firstAnswerFails;

    private boolean constrained;
    private boolean certificateAuthority;
    private int keyUsage = -1;
    private int extendedKeyUsage = -1;
    private int netscapeType = -1;

    Purposes(CertificateDocument certificate) {
        extensions = new ExtensionList(certificate.extensions());
        Decoded version = certificate.version();
        version1 = version == null || version.integer().signum() == 0;
        readConstraints();
        readKeyUsages();
        checkOthers();
        selfSigned = SelfSigned.looksSo(certificate, extensions);
    }

    static void append(StringBuilder out, CertificateDocument certificate) {
        Purposes purposes = new Purposes(certificate);
        out.append("Certificate purposes:\n");
        purposes.line(out, "SSL client", purposes.client(), purposes.tlsAuthority(CLIENT));
        purposes.line(out, "SSL server", purposes.server(), purposes.tlsAuthority(SERVER | GATED_CRYPTOGRAPHY));
        purposes.line(
                out,
                "Netscape SSL server",
                purposes.server() == 1 && !purposes.lacks(KEY_ENCIPHERMENT) ? 1 : 0,
                purposes.tlsAuthority(SERVER | GATED_CRYPTOGRAPHY));
        purposes.line(
                out,
                "S/MIME signing",
                purposes.lacks(DIGITAL_SIGNATURE | NON_REPUDIATION) ? 0 : purposes.email(),
                purposes.emailAuthority());
        purposes.line(
                out,
                "S/MIME encryption",
                purposes.lacks(KEY_ENCIPHERMENT) ? 0 : purposes.email(),
                purposes.emailAuthority());
        purposes.line(out, "CRL signing", purposes.lacks(CRL_SIGN) ? 0 : 1, purposes.authority());
        purposes.line(out, "Any Purpose", 1, 1);
        purposes.line(out, "OCSP helper", 1, purposes.authority());
        purposes.line(out, "Time Stamp signing", purposes.timeStamping(), purposes.authority());
    }

    private void line(StringBuilder out, String purpose, int leaf, int authority) {
        answer(out, purpose, " : ", leaf);
        answer(out, purpose, " CA : ", authority);
    }

    private void answer(StringBuilder out, String purpose, String separator, int result) {
        int shown = valid && !firstAnswerFails ? result : INVALID;
        firstAnswerFails = false;
        out.append(purpose).append(separator);
        if (shown == 0 || shown == 1) {
            out.append(shown == 1 ? "Yes\n" : "No\n");
        } else {
            out.append("Yes (WARNING code=").append(shown).append(")\n");
        }
    }

    private void readConstraints() {
        Decoded constraints = read("2.5.29.19", SimpleExtensionText.BASIC_CONSTRAINTS);
        if (constraints != null) {
            constrained = true;
            certificateAuthority = constraints.has(0) && constraints.get(0).bool();
            if (constraints.has(1) && constraints.get(1).integer().signum() < 0) {
                valid = false;
            }
        }
        Decoded proxy = read("1.3.6.1.5.5.7.1.14", RareExtensionText.PROXY);
        if (proxy != null && (certificateAuthority || extensions.has("2.5.29.17") || extensions.has("2.5.29.18"))) {
            valid = false;
        }
    }

    private void readKeyUsages() {
        Decoded usage = read("2.5.29.15", Shape.BIT_STRING);
        if (usage != null) {
            byte[] bits = usage.octets();
            keyUsage = (bits.length > 0 ? bits[0] & 0xff : 0) | (bits.length > 1 ? (bits[1] & 0xff) << 8 : 0);
            if (keyUsage == 0) {
                valid = false;
            }
        }
        Decoded extended = read("2.5.29.37", SimpleExtensionText.OBJECTS);
        if (extended != null) {
            extendedKeyUsage = 0;
            for (int i = 0; i < extended.size(); i++) {
                extendedKeyUsage |= extendedUsage(ObjectNames.dotted(extended.get(i)));
            }
        }
        Decoded netscape = read("2.16.840.1.113730.1.1", Shape.BIT_STRING);
        if (netscape != null) {
            byte[] bits = netscape.octets();
            netscapeType = bits.length > 0 ? bits[0] & 0xff : 0;
        }
    }

    private static int extendedUsage(@Nullable String dotted) {
        if (dotted == null) {
            return 0;
        }
        return switch (dotted) {
            case "1.3.6.1.5.5.7.3.1" -> SERVER;
            case "1.3.6.1.5.5.7.3.2" -> CLIENT;
            case "1.3.6.1.5.5.7.3.4" -> EMAIL;
            case "1.3.6.1.4.1.311.10.3.3", "2.16.840.1.113730.4.1" -> GATED_CRYPTOGRAPHY;
            case "1.3.6.1.5.5.7.3.8" -> TIME_STAMPING;
            case "1.3.6.1.5.5.7.3.3", "1.3.6.1.5.5.7.3.9", "1.3.6.1.5.5.7.3.10", "2.5.29.37.0" -> OTHER;
            default -> 0;
        };
    }

    /** Looks at the extensions that matter here only by being sound. */
    private void checkOthers() {
        Decoded ignored = read("2.5.29.14", Shape.OCTET_STRING);
        ignored = read("2.5.29.35", SimpleExtensionText.AUTHORITY_KEY_IDENTIFIER);
        ignored = read("2.5.29.17", GeneralNameText.LIST);
        ignored = read("2.5.29.30", NameConstraintsText.NAME_CONSTRAINTS);
        ignored = read("1.3.6.1.5.5.7.1.7", NumberResourceText.ADDRESS_FAMILIES);
        ignored = read("1.3.6.1.5.5.7.1.8", NumberResourceText.SYSTEM_NUMBERS);
        Decoded points = read("2.5.29.31", DistributionPointText.POINTS);
        for (int i = 0; points != null && i < points.size(); i++) {
            Decoded point = points.get(i);
            boolean relative = point.has(0) && point.get(0).alternative() == 1;
            boolean named = point.has(0) || point.has(2) && point.get(2).size() > 0;
            valid &= named;
            firstAnswerFails |= relative && !NameText.canonicalSet(point.get(0).chosen());
        }
    }

    private @Nullable Decoded read(String identifier, Shape shape) {
        try {
            return extensions.single(identifier, shape);
        } catch (DerException malformed) {
            valid = false;
            return null;
        }
    }

    /** Returns whether there is a key usage without any of these bits. */
    private boolean lacks(int usages) {
        return keyUsage >= 0 && (keyUsage & usages) == 0;
    }

    private boolean lacksExtended(int usages) {
        return extendedKeyUsage >= 0 && (extendedKeyUsage & usages) == 0;
    }

    private boolean lacksNetscape(int types) {
        return netscapeType >= 0 && (netscapeType & types) == 0;
    }

    /** Returns 0 for no, 1 for yes, and higher numbers for reasons to believe so that go back to older times. */
    private int authority() {
        if (lacks(CERTIFICATE_SIGN)) {
            return 0;
        }
        if (constrained) {
            return certificateAuthority ? 1 : 0;
        }
        if (version1 && selfSigned) {
            return 3;
        }
        if (keyUsage >= 0) {
            return 4;
        }
        return netscapeType >= 0 && (netscapeType & NETSCAPE_ANY_CA) != 0 ? 5 : 0;
    }

    private int tlsAuthority(int usages) {
        if (lacksExtended(usages)) {
            return 0;
        }
        int authority = authority();
        return authority == 0 || authority == 5 && (netscapeType & NETSCAPE_SERVER_CA) == 0 ? 0 : 1;
    }

    private int client() {
        boolean refused =
                lacksExtended(CLIENT) || lacks(DIGITAL_SIGNATURE | KEY_AGREEMENT) || lacksNetscape(NETSCAPE_CLIENT);
        return refused ? 0 : 1;
    }

    private int server() {
        boolean refused = lacksExtended(SERVER | GATED_CRYPTOGRAPHY)
                || lacksNetscape(NETSCAPE_SERVER)
                || lacks(DIGITAL_SIGNATURE | KEY_ENCIPHERMENT | KEY_AGREEMENT);
        return refused ? 0 : 1;
    }

    private int email() {
        if (lacksExtended(EMAIL)) {
            return 0;
        }
        if (netscapeType < 0 || (netscapeType & NETSCAPE_EMAIL) != 0) {
            return 1;
        }
        return (netscapeType & NETSCAPE_CLIENT) != 0 ? 2 : 0;
    }

    private int emailAuthority() {
        if (lacksExtended(EMAIL)) {
            return 0;
        }
        int authority = authority();
        return authority == 5 && (netscapeType & NETSCAPE_EMAIL_CA) == 0 ? 0 : authority;
    }

    private int timeStamping() {
        int signing = DIGITAL_SIGNATURE | NON_REPUDIATION;
        boolean refused = keyUsage >= 0 && ((keyUsage & ~signing) != 0 || (keyUsage & signing) == 0)
                || extendedKeyUsage != TIME_STAMPING
                || !extensions.firstIsCritical("2.5.29.37");
        return refused ? 0 : 1;
    }
}
