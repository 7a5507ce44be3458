package dev.signet.core.verify.openssl;

import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.CertificateTraits;
import dev.signet.core.text.Decoded;
import dev.signet.core.text.ExtensionShapes;
import dev.signet.core.text.NameValue;
import dev.signet.core.text.Shape;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whether a certificate has the host name, mail address or IP address that is expected: {@code X509_check_host} and its kin.
 *
 * <p>The subject counts only where there is no alternative name of the same form.
 */
public final class ExpectedIdentity {
    private static final String SUBJECT_ALTERNATIVE_NAME = "2.5.29.17";
    private static final String COMMON_NAME = "2.5.4.3";
    private static final String EMAIL_ADDRESS = "1.2.840.113549.1.9.1";
    private static final String INTERNATIONAL_MAILBOX = "1.3.6.1.5.5.7.8.9";

    static boolean check(ChainVerification verification) {
        VerifyParameters parameters = verification.parameters();
        ExaminedCertificate leaf = verification.links().get(0);
        CertificateTraits traits = leaf.traits();
        String host = parameters.host();
        if (!host.isEmpty() && !hasHost(traits, host) && !verification.fail(leaf, 0, ChainError.HOSTNAME_MISMATCH)) {
            return false;
        }
        String email = parameters.email();
        if (!email.isEmpty() && !hasEmail(traits, email) && !verification.fail(leaf, 0, ChainError.EMAIL_MISMATCH)) {
            return false;
        }
        byte[] address = parameters.address();
        return address.length == 0
                || hasAddress(traits, address)
                || verification.fail(leaf, 0, ChainError.IP_ADDRESS_MISMATCH);
    }

    /** Returns whether a certificate is for a host; a name that begins with a dot means every host below it. */
    public static boolean hasHost(CertificateTraits traits, String host) {
        return hostName(traits, host) != null;
    }

    /** Returns the name of a certificate that a host goes by, in UTF-8, or null if it has none. */
    public static byte @Nullable [] hostName(CertificateTraits traits, String host) {
        return find(traits, NameForms.DNS, octets(host));
    }

    /** Returns whether a certificate is for a mail address. */
    public static boolean hasEmail(CertificateTraits traits, String email) {
        return find(traits, NameForms.EMAIL, octets(email)) != null;
    }

    /** Returns whether a certificate is for an IP address, of 4 or 16 octets. */
    public static boolean hasAddress(CertificateTraits traits, byte[] address) {
        return find(traits, NameForms.IP, address) != null;
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte @Nullable [] find(CertificateTraits traits, int form, byte[] expected) {
        Decoded names = traits.extensions().singleOrNull(SUBJECT_ALTERNATIVE_NAME, ExtensionShapes.GENERAL_NAMES);
        boolean named = false;
        boolean international = false;
        for (int i = 0; names != null && i < names.size(); i++) {
            Decoded name = names.get(i);
            Decoded value = name.chosen();
            if (name.alternative() == NameForms.OTHER) {
                value = form == NameForms.EMAIL ? internationalMailbox(value) : null;
                international |= value != null;
            } else if (name.alternative() != form) {
                value = null;
            }
            if (value == null) {
                continue;
            }
            named = true;
            // libcrypto, once it has seen such a mailbox, takes plain ones in any string type, too.
            byte[] octets = international ? NameValue.utf8(value) : value.octets();
            if (octets == null) {
                return null;
            }
            if (octets.length > 0 && matches(octets, expected, form)) {
                return octets;
            }
        }
        return named || form == NameForms.IP ? null : findInSubject(traits.certificate(), form, expected);
    }

    private static @Nullable Decoded internationalMailbox(Decoded otherName) {
        boolean mailbox = ExaminedCertificate.dotted(otherName.get(0)).equals(INTERNATIONAL_MAILBOX)
                && otherName.get(1).tag() == Shape.UTF8_STRING_TAG;
        return mailbox ? otherName.get(1) : null;
    }

    private static byte @Nullable [] findInSubject(CertificateDocument certificate, int form, byte[] expected) {
        String attribute = form == NameForms.DNS ? COMMON_NAME : EMAIL_ADDRESS;
        Decoded subject = certificate.subject();
        for (int i = 0; i < subject.size(); i++) {
            Decoded set = subject.get(i);
            for (int j = 0; j < set.size(); j++) {
                if (!ExaminedCertificate.dotted(set.get(j).get(0)).equals(attribute)) {
                    continue;
                }
                byte[] value = NameValue.utf8(set.get(j).get(1));
                if (value == null) {
                    return null;
                }
                if (value.length > 0 && matches(value, expected, form)) {
                    return value;
                }
            }
        }
        return null;
    }

    private static boolean matches(byte[] presented, byte[] expected, int form) {
        return switch (form) {
            case NameForms.DNS -> HostPattern.matches(presented, expected);
            case NameForms.EMAIL -> sameMailbox(presented, expected);
            default -> Arrays.equals(presented, expected);
        };
    }

    /** Without regard to case from the last at sign on: RFC 5280 section 7.5. */
    private static boolean sameMailbox(byte[] presented, byte[] expected) {
        if (presented.length != expected.length) {
            return false;
        }
        int at = presented.length;
        while (at > 0 && presented[at - 1] != '@' && expected[at - 1] != '@') {
            at--;
        }
        if (at > 0 && !HostPattern.sameIgnoringCase(presented, at - 1, expected, at - 1, presented.length - at + 1)) {
            return false;
        }
        // An at sign in front has everything compared to the letter.
        int local = at > 1 ? at - 1 : presented.length;
        return Arrays.equals(presented, 0, local, expected, 0, local);
    }

    private ExpectedIdentity() {}
}
