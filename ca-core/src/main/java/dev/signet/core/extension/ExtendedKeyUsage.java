package dev.signet.core.extension;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The purposes that a certificate is for (RFC 5280 section 4.2.1.12), by the short names that OpenSSL uses too. */
public enum ExtendedKeyUsage {
    ANY("anyExtendedKeyUsage", "2.5.29.37.0"),
    SERVER_AUTH("serverAuth", "1.3.6.1.5.5.7.3.1"),
    CLIENT_AUTH("clientAuth", "1.3.6.1.5.5.7.3.2"),
    CODE_SIGNING("codeSigning", "1.3.6.1.5.5.7.3.3"),
    EMAIL_PROTECTION("emailProtection", "1.3.6.1.5.5.7.3.4"),
    TIME_STAMPING("timeStamping", "1.3.6.1.5.5.7.3.8"),
    OCSP_SIGNING("OCSPSigning", "1.3.6.1.5.5.7.3.9");

    private final String shortName;
    private final Oid oid;

    ExtendedKeyUsage(String shortName, String oid) {
        this.shortName = shortName;
        this.oid = Oid.of(oid);
    }

    /** Returns the short name, such as {@code serverAuth}. */
    public String shortName() {
        return shortName;
    }

    /** Returns the object identifier of the purpose. */
    public Oid oid() {
        return oid;
    }

    /** Returns the object identifier of a purpose given by short name or in dotted form. */
    public static Optional<Oid> named(String name) {
        for (ExtendedKeyUsage usage : values()) {
            if (usage.shortName.equalsIgnoreCase(name)) {
                return Optional.of(usage.oid);
            }
        }
        return Oid.wellFormed(name) ? Optional.of(Oid.of(name)) : Optional.empty();
    }

    /** Returns the short name of a purpose, or its dotted form if it has none here. */
    public static String name(Oid oid) {
        for (ExtendedKeyUsage usage : values()) {
            if (usage.oid.equals(oid)) {
                return usage.shortName;
            }
        }
        return oid.dotted();
    }

    /** Reads the value of the extension. */
    public static List<Oid> parse(DerNode node) {
        List<Oid> purposes = new ArrayList<>();
        for (DerReader reader = node.reader(Tag.SEQUENCE, "ExtKeyUsageSyntax"); reader.hasNext(); ) {
            purposes.add(reader.next(Tag.OBJECT_IDENTIFIER, "KeyPurposeId").oid());
        }
        if (purposes.isEmpty()) {
            throw new DerException(node.offset(), "an extended key usage without a purpose");
        }
        return List.copyOf(purposes);
    }

    /** Returns the extension for the given purposes, not critical. */
    public static Extension extension(Collection<Oid> purposes) {
        return new Extension(
                ExtensionOids.EXTENDED_KEY_USAGE,
                false,
                Der.sequence(purposes.stream().map(Der::oid).toList()));
    }
}
