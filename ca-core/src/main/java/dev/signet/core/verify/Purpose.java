package dev.signet.core.verify;

import dev.signet.core.asn1.Oid;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.KeyUsage;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What the leaf is going to be used for (RFC 5280 sections 4.2.1.3 and 4.2.1.12). */
public enum Purpose {
    /** No question is asked. */
    ANY,
    /** A TLS server. */
    SERVER_AUTH,
    /** A TLS client. */
    CLIENT_AUTH,
    CODE_SIGNING,
    /** S/MIME, for signatures or for encryption. */
    EMAIL_PROTECTION,
    TIME_STAMPING,
    /** A responder that a CA has delegated OCSP to (RFC 6960 section 4.2.2.2). */
    OCSP_SIGNING;

    /** Returns the purpose with a short name such as {@code serverAuth}; case does not matter. */
    public static Optional<Purpose> named(String name) {
        return EnumSet.allOf(Purpose.class).stream()
                .filter(purpose -> purpose.shortName().equalsIgnoreCase(name))
                .findFirst();
    }

    private Optional<ExtendedKeyUsage> extendedKeyUsage() {
        return switch (this) {
            case ANY -> Optional.empty();
            case SERVER_AUTH -> Optional.of(ExtendedKeyUsage.SERVER_AUTH);
            case CLIENT_AUTH -> Optional.of(ExtendedKeyUsage.CLIENT_AUTH);
            case CODE_SIGNING -> Optional.of(ExtendedKeyUsage.CODE_SIGNING);
            case EMAIL_PROTECTION -> Optional.of(ExtendedKeyUsage.EMAIL_PROTECTION);
            case TIME_STAMPING -> Optional.of(ExtendedKeyUsage.TIME_STAMPING);
            case OCSP_SIGNING -> Optional.of(ExtendedKeyUsage.OCSP_SIGNING);
        };
    }

    /** Returns the short name, such as {@code serverAuth}. */
    public String shortName() {
        return extendedKeyUsage().map(ExtendedKeyUsage::shortName).orElse("any");
    }

    /** Returns the extended key usage that allows the purpose; nothing for {@link #ANY}. */
    public Optional<Oid> oid() {
        return extendedKeyUsage().map(ExtendedKeyUsage::oid);
    }

    /** Returns the key usages of which one must be there, if the certificate limits them; none for {@link #ANY}. */
    Set<KeyUsage> keyUsages() {
        return switch (this) {
            case ANY -> Set.of();
            case SERVER_AUTH -> Set.of(KeyUsage.DIGITAL_SIGNATURE, KeyUsage.KEY_ENCIPHERMENT, KeyUsage.KEY_AGREEMENT);
            case CLIENT_AUTH -> Set.of(KeyUsage.DIGITAL_SIGNATURE, KeyUsage.KEY_AGREEMENT);
            case CODE_SIGNING -> Set.of(KeyUsage.DIGITAL_SIGNATURE);
            case EMAIL_PROTECTION ->
                Set.of(
                        KeyUsage.DIGITAL_SIGNATURE,
                        KeyUsage.NON_REPUDIATION,
                        KeyUsage.KEY_ENCIPHERMENT,
                        KeyUsage.KEY_AGREEMENT);
            case TIME_STAMPING, OCSP_SIGNING -> Set.of(KeyUsage.DIGITAL_SIGNATURE, KeyUsage.NON_REPUDIATION);
        };
    }
}
