package dev.signet.core.name;

import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import java.util.Optional;

/** The attribute types that subject names are made of (RFC 5280 appendix A.1, RFC 4519), with OpenSSL's names for them. */
public enum AttributeType {
    COMMON_NAME("CN", "commonName", "2.5.4.3", Tag.UTF8_STRING, 64),
    SURNAME("SN", "surname", "2.5.4.4", Tag.UTF8_STRING, 32768),
    SERIAL_NUMBER("serialNumber", "serialNumber", "2.5.4.5", Tag.PRINTABLE_STRING, 64),
    COUNTRY("C", "countryName", "2.5.4.6", Tag.PRINTABLE_STRING, 2),
    LOCALITY("L", "localityName", "2.5.4.7", Tag.UTF8_STRING, 128),
    STATE("ST", "stateOrProvinceName", "2.5.4.8", Tag.UTF8_STRING, 128),
    STREET("street", "streetAddress", "2.5.4.9", Tag.UTF8_STRING, 128),
    ORGANIZATION("O", "organizationName", "2.5.4.10", Tag.UTF8_STRING, 64),
    ORGANIZATIONAL_UNIT("OU", "organizationalUnitName", "2.5.4.11", Tag.UTF8_STRING, 64),
    TITLE("title", "title", "2.5.4.12", Tag.UTF8_STRING, 64),
    BUSINESS_CATEGORY("businessCategory", "businessCategory", "2.5.4.15", Tag.UTF8_STRING, 128),
    POSTAL_CODE("postalCode", "postalCode", "2.5.4.17", Tag.UTF8_STRING, 40),
    NAME("name", "name", "2.5.4.41", Tag.UTF8_STRING, 32768),
    GIVEN_NAME("GN", "givenName", "2.5.4.42", Tag.UTF8_STRING, 32768),
    INITIALS("initials", "initials", "2.5.4.43", Tag.UTF8_STRING, 32768),
    GENERATION_QUALIFIER("generationQualifier", "generationQualifier", "2.5.4.44", Tag.UTF8_STRING, 32768),
    NAME_QUALIFIER("dnQualifier", "dnQualifier", "2.5.4.46", Tag.PRINTABLE_STRING, 32768),
    PSEUDONYM("pseudonym", "pseudonym", "2.5.4.65", Tag.UTF8_STRING, 128),
    ORGANIZATION_IDENTIFIER("organizationIdentifier", "organizationIdentifier", "2.5.4.97", Tag.UTF8_STRING, 256),
    USER_ID("UID", "userId", "0.9.2342.19200300.100.1.1", Tag.UTF8_STRING, 256),
    DOMAIN_COMPONENT("DC", "domainComponent", "0.9.2342.19200300.100.1.25", Tag.IA5_STRING, 63),
    EMAIL_ADDRESS("emailAddress", "emailAddress", "1.2.840.113549.1.9.1", Tag.IA5_STRING, 255);

    private final String shortName;
    private final String longName;
    private final Oid oid;
    private final int stringTag;
    private final int maximumLength;

    AttributeType(String shortName, String longName, String oid, int stringTag, int maximumLength) {
        this.shortName = shortName;
        this.longName = longName;
        this.oid = Oid.of(oid);
        this.stringTag = stringTag;
        this.maximumLength = maximumLength;
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

    /** Returns the upper bound of RFC 5280 appendix A.1 or X.520, in characters. */
    int maximumLength() {
        return maximumLength;
    }

    /** Returns whether the string type of this attribute has a character (X.680 section 41.4). */
    boolean allows(int character) {
        return switch (stringTag) {
            case Tag.IA5_STRING -> character < 0x80;
            case Tag.PRINTABLE_STRING ->
                character >= 'a' && character <= 'z'
                        || character >= 'A' && character <= 'Z'
                        || character >= '0' && character <= '9'
                        || " '()+,-./:=?".indexOf(character) >= 0;
            default -> true;
        };
    }

    /** Returns in words which characters {@link #allows} lets pass. */
    String alphabet() {
        return stringTag == Tag.IA5_STRING ? "ASCII" : "letters, digits, blanks and '()+,-./:=?";
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
            if (type.shortName.equalsIgnoreCase(name) || type.longName.equalsIgnoreCase(name)) {
                return Optional.of(type);
            }
        }
        return Oid.wellFormed(name) ? of(Oid.of(name)) : Optional.empty();
    }
}
