package dev.signet.core.text;

import static dev.signet.core.text.CertificateTraits.CLIENT;
import static dev.signet.core.text.CertificateTraits.CRL_SIGN;
import static dev.signet.core.text.CertificateTraits.DIGITAL_SIGNATURE;
import static dev.signet.core.text.CertificateTraits.EMAIL;
import static dev.signet.core.text.CertificateTraits.GATED_CRYPTOGRAPHY;
import static dev.signet.core.text.CertificateTraits.KEY_AGREEMENT;
import static dev.signet.core.text.CertificateTraits.KEY_ENCIPHERMENT;
import static dev.signet.core.text.CertificateTraits.NETSCAPE_CLIENT;
import static dev.signet.core.text.CertificateTraits.NETSCAPE_EMAIL;
import static dev.signet.core.text.CertificateTraits.NETSCAPE_EMAIL_CA;
import static dev.signet.core.text.CertificateTraits.NETSCAPE_SERVER;
import static dev.signet.core.text.CertificateTraits.NETSCAPE_SERVER_CA;
import static dev.signet.core.text.CertificateTraits.NON_REPUDIATION;
import static dev.signet.core.text.CertificateTraits.SERVER;
import static dev.signet.core.text.CertificateTraits.TIME_STAMPING;

import org.jspecify.annotations.Nullable;

/** What a certificate may be used for, in OpenSSL's view: {@code X509_PURPOSE}. */
public enum CertificatePurpose {
    SSL_CLIENT("sslclient", "SSL client"),
    SSL_SERVER("sslserver", "SSL server"),
    NETSCAPE_SSL_SERVER("nssslserver", "Netscape SSL server"),
    SMIME_SIGN("smimesign", "S/MIME signing"),
    SMIME_ENCRYPT("smimeencrypt", "S/MIME encryption"),
    CRL_SIGNING("crlsign", "CRL signing"),
    ANY("any", "Any Purpose"),
    OCSP_HELPER("ocsphelper", "OCSP helper"),
    TIME_STAMP_SIGN("timestampsign", "Time Stamp signing");

    private final String word;
    private final String title;

    CertificatePurpose(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** Returns the purpose that {@code -purpose} has a word for, or null. */
    public static @Nullable CertificatePurpose find(String word) {
        for (CertificatePurpose purpose : values()) {
            if (purpose.word.equals(word)) {
                return purpose;
            }
        }
        return null;
    }

    /** Returns the word that {@code -purpose} has for it. */
    public String word() {
        return word;
    }

    /** Returns what it is called in front of people. */
    public String title() {
        return title;
    }

    /**
     * Returns whether a certificate is fit for this purpose.
     *
     * @param issuing whether it is to issue such certificates, rather than be one
     * @return 0 for no, 1 for yes, a higher number for a yes out of leniency, -1 if its extensions are broken
     */
    public int check(CertificateTraits traits, boolean issuing) {
        if (!traits.valid()) {
            return -1;
        }
        return switch (this) {
            case SSL_CLIENT -> client(traits, issuing);
            case SSL_SERVER -> server(traits, issuing);
            case NETSCAPE_SSL_SERVER -> {
                int server = server(traits, issuing);
                yield server != 0 && !issuing && traits.lacks(KEY_ENCIPHERMENT) ? 0 : server;
            }
            case SMIME_SIGN -> email(traits, issuing, DIGITAL_SIGNATURE | NON_REPUDIATION);
            case SMIME_ENCRYPT -> email(traits, issuing, KEY_ENCIPHERMENT);
            case CRL_SIGNING -> issuing ? traits.authorityKind() : traits.lacks(CRL_SIGN) ? 0 : 1;
            case ANY -> 1;
            case OCSP_HELPER -> issuing ? traits.authorityKind() : 1;
            case TIME_STAMP_SIGN -> issuing ? traits.authorityKind() : timeStamping(traits);
        };
    }

    private static int client(CertificateTraits traits, boolean issuing) {
        if (traits.lacksExtended(CLIENT)) {
            return 0;
        }
        if (issuing) {
            return tlsAuthority(traits);
        }
        boolean refused = traits.lacks(DIGITAL_SIGNATURE | KEY_AGREEMENT)
                || traits.hasNetscapeType() && !traits.hasNetscapeType(NETSCAPE_CLIENT);
        return refused ? 0 : 1;
    }

    private static int server(CertificateTraits traits, boolean issuing) {
        if (traits.lacksExtended(SERVER | GATED_CRYPTOGRAPHY)) {
            return 0;
        }
        if (issuing) {
            return tlsAuthority(traits);
        }
        boolean refused = traits.hasNetscapeType() && !traits.hasNetscapeType(NETSCAPE_SERVER)
                || traits.lacks(DIGITAL_SIGNATURE | KEY_ENCIPHERMENT | KEY_AGREEMENT);
        return refused ? 0 : 1;
    }

    private static int tlsAuthority(CertificateTraits traits) {
        int kind = traits.authorityKind();
        return kind == 0 || kind == 5 && !traits.hasNetscapeType(NETSCAPE_SERVER_CA) ? 0 : 1;
    }

    private static int email(CertificateTraits traits, boolean issuing, int usages) {
        if (traits.lacksExtended(EMAIL)) {
            return 0;
        }
        if (issuing) {
            int kind = traits.authorityKind();
            return kind == 5 && !traits.hasNetscapeType(NETSCAPE_EMAIL_CA) ? 0 : kind;
        }
        if (traits.lacks(usages)) {
            return 0;
        }
        if (!traits.hasNetscapeType() || traits.hasNetscapeType(NETSCAPE_EMAIL)) {
            return 1;
        }
        return traits.hasNetscapeType(NETSCAPE_CLIENT) ? 2 : 0;
    }

    private static int timeStamping(CertificateTraits traits) {
        int signing = DIGITAL_SIGNATURE | NON_REPUDIATION;
        boolean refused = traits.hasOtherThan(signing)
                || traits.lacks(signing)
                || !traits.isForNothingBut(TIME_STAMPING)
                || !traits.extensions().firstIsCritical("2.5.29.37");
        return refused ? 0 : 1;
    }
}
