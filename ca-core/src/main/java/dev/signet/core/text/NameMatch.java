package dev.signet.core.text;

import dev.signet.core.config.AddressText;
import dev.signet.core.config.ConfigValueException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Whether a certificate is for a host, a mailbox or an address, as OpenSSL sees it: {@code X509_check_host} and its kin, without
 * flags.
 *
 * <p>Wildcards stand in the first label alone, for all of it or its start or end; the common name counts if there is no alternative
 * name of the wanted kind. Who is to trust a host uses {@code dev.signet.core.verify}.
 */
public final class NameMatch {
    private static final String SUBJECT_ALTERNATIVE_NAME = "2.5.29.17";
    private static final String UTF8_MAILBOX = "1.3.6.1.5.5.7.8.9";
    private static final String COMMON_NAME = "2.5.4.3";
    private static final String EMAIL_ADDRESS = "1.2.840.113549.1.9.1";
    private static final int OTHER_NAME = 0;
    private static final int DNS = 2;

    /** What libcrypto answers if a name cannot be read, which its command line takes for a match but of a host. */
    private static final int UNREADABLE = -1;

    private final CertificateDocument certificate;
    private final int kind;
    private final String wanted;
    private boolean asUtf8;

    private NameMatch(CertificateDocument certificate, int kind, String wanted) {
        this.certificate = certificate;
        this.kind = kind;
        this.wanted = wanted;
    }

    /**
     * Returns whether a certificate is for a host.
     *
     * @param host its name, a character for each octet; one that starts with a full stop stands for all hosts below it
     */
    public static boolean host(CertificateDocument certificate, String host) {
        return new NameMatch(certificate, DNS, host).answer() == 1;
    }

    /** Returns whether OpenSSL says that a certificate is for a mailbox. */
    public static boolean email(CertificateDocument certificate, String address) {
        return new NameMatch(certificate, GeneralNameText.EMAIL, address).answer() != 0;
    }

    /** Returns whether OpenSSL says that a certificate is for an address; it says so too of what is no address. */
    public static boolean address(CertificateDocument certificate, String address) {
        try {
            String octets = new String(AddressText.parse(address), StandardCharsets.ISO_8859_1);
            return new NameMatch(certificate, GeneralNameText.IP_ADDRESS, octets).answer() != 0;
        } catch (ConfigValueException noAddress) {
            return true;
        }
    }

    private int answer() {
        Decoded names = new ExtensionList(certificate.extensions())
                .singleOrNull(SUBJECT_ALTERNATIVE_NAME, GeneralNameText.LIST);
        boolean present = false;
        for (int i = 0; names != null && i < names.size(); i++) {
            Decoded value = value(names.get(i));
            if (value != null) {
                present = true;
                int answer = compare(value);
                if (answer != 0) {
                    return answer;
                }
            }
        }
        return present || kind == GeneralNameText.IP_ADDRESS ? 0 : subject();
    }

    /** Returns the string of a name if it is of the wanted kind. */
    private @Nullable Decoded value(Decoded name) {
        if (name.alternative() == kind) {
            return name.chosen();
        }
        if (kind != GeneralNameText.EMAIL || name.alternative() != OTHER_NAME) {
            return null;
        }
        Decoded other = name.chosen();
        boolean mailbox = UTF8_MAILBOX.equals(ObjectNames.dotted(other.get(0)))
                && other.get(1).tag() == Shape.UTF8_STRING_TAG;
        // From here on libcrypto compares plain addresses too after converting them.
        asUtf8 |= mailbox;
        return mailbox ? other.get(1) : null;
    }

    private int compare(Decoded value) {
        if (value.length() == 0) {
            return 0;
        }
        if (asUtf8) {
            return compareConverted(value);
        }
        return matches(value.latin1()) ? 1 : 0;
    }

    private int compareConverted(Decoded value) {
        boolean text = switch (value.tag()) {
            case Shape.UTF8_STRING_TAG,
                    Shape.NUMERIC_STRING_TAG,
                    Shape.PRINTABLE_STRING_TAG,
                    Shape.T61_STRING_TAG,
                    Shape.IA5_STRING_TAG,
                    Shape.VISIBLE_STRING_TAG,
                    Shape.UNIVERSAL_STRING_TAG,
                    Shape.BMP_STRING_TAG -> true;
            default -> false;
        };
        StringBuilder converted = new StringBuilder();
        if (!text || !StringText.append(converted, value, NameFormat.UTF8_CONVERT)) {
            return UNREADABLE;
        }
        return matches(converted.toString()) ? 1 : 0;
    }

    private int subject() {
        String type = kind == DNS ? COMMON_NAME : EMAIL_ADDRESS;
        Decoded subject = certificate.subject();
        for (int i = 0; i < subject.size(); i++) {
            Decoded set = subject.get(i);
            for (int j = 0; j < set.size(); j++) {
                Decoded value = set.get(j).get(1);
                boolean wantedType = type.equals(ObjectNames.dotted(set.get(j).get(0)));
                int answer = wantedType && value.length() > 0 ? compareConverted(value) : 0;
                if (answer != 0) {
                    return answer;
                }
            }
        }
        return 0;
    }

    private boolean matches(String found) {
        return switch (kind) {
            case DNS -> HostPattern.matches(found, wanted);
            case GeneralNameText.EMAIL -> sameMailbox(found);
            default -> found.equals(wanted);
        };
    }

    /** Compares the part behind the last at sign without regard to case. */
    private boolean sameMailbox(String found) {
        if (found.length() != wanted.length()) {
            return false;
        }
        int at = found.length() - 1;
        while (at > 0 && found.charAt(at) != '@' && wanted.charAt(at) != '@') {
            at--;
        }
        boolean hasDomain = at >= 0 && (found.charAt(at) == '@' || wanted.charAt(at) == '@');
        if (hasDomain && !HostPattern.sameIgnoringCase(found.substring(at), wanted.substring(at))) {
            return false;
        }
        int end = at == 0 ? found.length() : at;
        return found.regionMatches(0, wanted, 0, end);
    }
}
