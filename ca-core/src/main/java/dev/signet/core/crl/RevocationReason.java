package dev.signet.core.crl;

import java.util.Optional;

/** Why a certificate is revoked (RFC 5280 section 5.3.1). */
public enum RevocationReason {
    UNSPECIFIED(0, "unspecified"),
    KEY_COMPROMISE(1, "keyCompromise"),
    CA_COMPROMISE(2, "cACompromise"),
    AFFILIATION_CHANGED(3, "affiliationChanged"),
    SUPERSEDED(4, "superseded"),
    CESSATION_OF_OPERATION(5, "cessationOfOperation"),
    CERTIFICATE_HOLD(6, "certificateHold"),
    PRIVILEGE_WITHDRAWN(9, "privilegeWithdrawn"),
    AA_COMPROMISE(10, "aACompromise");

    private final int code;
    private final String fieldName;

    RevocationReason(int code, String fieldName) {
        this.code = code;
        this.fieldName = fieldName;
    }

    /** Returns the number in the CRLReason enumeration. */
    public int code() {
        return code;
    }

    /** Returns the name in RFC 5280, such as {@code keyCompromise}. */
    public String fieldName() {
        return fieldName;
    }

    /** Returns the reason with a number; removeFromCRL (8) stands in delta CRLs only and is no reason to revoke. */
    public static Optional<RevocationReason> of(int code) {
        for (RevocationReason reason : values()) {
            if (reason.code == code) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    /** Returns the reason with a name of RFC 5280, in whatever case, with or without hyphens. */
    public static Optional<RevocationReason> named(String name) {
        String plain = name.replace("-", "").replace("_", "");
        for (RevocationReason reason : values()) {
            if (reason.fieldName.equalsIgnoreCase(plain)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
