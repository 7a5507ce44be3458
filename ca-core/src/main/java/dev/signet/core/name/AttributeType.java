package dev.signet.core.name;

import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import java.util.Optional;

/** The attribute types that subject names are made of (RFC 5280 appendix A.1, RFC 4519), with their short names. */
public enum AttributeType {
    COMMON_NAME("CN", "2.5.4.3", Tag.UTF8_STRING),
    SURNAME("SN", "2.5.4.4", Tag.UTF8_STRING),
    SERIAL_NUMBER("serialNumber", "2.5.4.5", Tag.PRINTABLE_STRING),
    COUNTRY("C", "2.5.4.6", Tag.PRINTABLE_STRING),
    LOCALITY("L", "2.5.4.7", Tag.UTF8_STRING),
    STATE("ST", "2.5.4.8", Tag.UTF8_STRING),
    STREET("street", "2.5.4.9", Tag.UTF8_STRING),
    ORGANIZATION("O", "2.5.4.10", Tag.UTF8_STRING),
    ORGANIZATIONAL_UNIT("OU", "2.5.4.11", Tag.UTF8_STRING),
    TITLE("title", "2.5.4.12", Tag.UTF8_STRING),
    GIVEN_NAME("GN", "2.5.4.42", Tag.UTF8_STRING),
    USER_ID("UID", "0.9.2342.19200300.100.1.1", Tag.UTF8_STRING),
    DOMAIN_COMPONENT("DC", "0.9.2342.19200300.100.1.25", Tag.IA5_STRING),
    EMAIL_ADDRESS("emailAddress", "1.2.840.113549.1.9.1", Tag.IA5_STRING);

    private final String shortName;
    private final Oid oid;
    private final int stringTag;

    AttributeType(String shortName, String oid, int stringTag) {
        this.shortName = shortName;
        this.oid = Oid.of(oid);
        this.stringTag = stringTag;
    }

    /** Returns what stands before the equals sign, such as {@code CN}. */
    public String shortName() {
        return shortName;
    }

    /** Returns the object identifier of the type. */
    public Oid oid() {
        return oid;
    }

    /** Returns the string type that a value of this attribute is written in, one of {@link Tag}. */
    int stringTag() {
        return stringTag;
    }

    static Optional<AttributeType> of(Oid oid) {
        for (AttributeType type : values()) {
            if (type.oid.equals(oid)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    static Optional<AttributeType> named(String name) {
        for (AttributeType type : values()) {
            if (type.shortName.equalsIgnoreCase(name) || type.oid.dotted().equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
