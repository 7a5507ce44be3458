package dev.signet.core.verify;

import dev.signet.core.name.NameKind;
import java.util.Set;

/**
 * How names are compared with name constraints.
 *
 * @param compared the forms of names that can be compared
 * @param others what is made of constraints on other forms
 * @param subject whether the subject counts as a directory name
 * @param addresses when e-mail addresses in the subject count
 * @param commonName whether the common name counts where the certificate has no host name
 * @param wildcards whether a wildcard is excluded together with a host that it may stand for
 */
public record ConstraintReading(
        Set<NameKind> compared,
        Others others,
        boolean subject,
        Addresses addresses,
        CommonName commonName,
        boolean wildcards) {
    /** RFC 5280 section 4.2.1.10; whatever may lie in an excluded subtree is refused. */
    public static final ConstraintReading STANDARD = new ConstraintReading(
            Set.of(NameKind.values()), Others.REFUSE_NAMES, true, Addresses.ALWAYS, CommonName.NEVER, true);

    public ConstraintReading {
        compared = Set.copyOf(compared);
    }

    /** What a verifier makes of constraints on names of a form that it cannot compare. */
    public enum Others {
        /** Refuses names of that form. */
        REFUSE_NAMES,
        /** Refuses every certificate below, if it is an excluded subtree. */
        REFUSE_EXCLUDED,
        /** Takes the extension for one that it does not know. */
        UNKNOWN_EXTENSION
    }

    /** When common names are compared with constraints on host names. */
    public enum CommonName {
        NEVER,
        /** The last one, if it can be a host name or an IP address and there is no alternative name of that form. */
        HOST_OR_ADDRESS,
        /** All, where there is no DNS name and the certificate is good for TLS servers. */
        NAME_OF_SERVER
    }

    /** When e-mail addresses in the subject are compared with constraints on such. */
    public enum Addresses {
        ALWAYS,
        /** Where there is no subject alternative name. */
        WITHOUT_ALTERNATIVE_NAMES,
        /** Where there is no e-mail address among the subject alternative names. */
        WITHOUT_ALTERNATIVE_ADDRESS,
        NEVER
    }
}
