package dev.signet.core.verify;

/**
 * How a host name is looked for in a certificate.
 *
 * @param commonName whether the common name may stand for a name that is missing
 * @param wildcard where a wildcard may stand, and for what
 * @param lettersDigitsHyphens whether a host with other characters, such as an underscore, has no name at all
 * @param publicSuffixes whether a wildcard for all of a public suffix counts
 */
public record HostNameReading(
        CommonName commonName, Wildcard wildcard, boolean lettersDigitsHyphens, boolean publicSuffixes) {
    /** RFC 9525: alternative names only, a wildcard as the whole of the first label. */
    public static final HostNameReading STANDARD =
            new HostNameReading(CommonName.NEVER, Wildcard.FIRST_LABEL, false, true);

    /** When the common name of the subject is taken for a host name. */
    public enum CommonName {
        /** Never: RFC 9525 section 2. */
        NEVER,
        /** The last one, where there is no DNS name. */
        LAST_WITHOUT_DNS_NAME,
        /** The only one, where there is neither a DNS name nor an IP address and the certificate is good for TLS servers. */
        ONLY_WITHOUT_ALTERNATIVE
    }

    /** What wildcards mean. */
    public enum Wildcard {
        /** {@code *} as the whole of the first label, with two or more labels behind it (RFC 9525 section 6.3). */
        FIRST_LABEL,
        /** {@code *} as the whole of the first label, whatever stands behind it. */
        FIRST_LABEL_OF_ANY,
        /** {@code *} at the beginning of the name, for the beginning of the first label, with two or more dots in the name. */
        BEGINNING,
        /** {@code *} anywhere within the first label. */
        WITHIN_FIRST_LABEL,
        /** {@code *} anywhere, for any part of its label. */
        WITHIN_ANY_LABEL
    }
}
