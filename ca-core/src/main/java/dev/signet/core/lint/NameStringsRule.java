package dev.signet.core.lint;

import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.name.Attribute;
import dev.signet.core.name.AttributeType;
import java.util.List;

/** The strings of a name have the type, the length and the characters that are prescribed for them. */
final class NameStringsRule implements Rule {
    @Override
    public String name() {
        return "name-strings";
    }

    @Override
    public String clause() {
        return "RFC 5280 section 4.1.2.4 and appendix A.1";
    }

    @Override
    public void check(Draft draft, Report report) {
        for (List<Attribute> relativeName : draft.certificate().subject().relativeNames()) {
            for (Attribute attribute : relativeName) {
                check(attribute, report);
            }
        }
    }

    private static void check(Attribute attribute, Report report) {
        String value = attribute.value();
        String type = attribute.typeName();
        if (value.isEmpty()) {
            report.error(type + " in the subject is empty");
        }
        if (hasControl(value)) {
            report.error(type + " in the subject has a control character or malformed text");
        }
        int limit = limit(attribute.type());
        if (value.codePointCount(0, value.length()) > limit) {
            report.error(type + " in the subject has " + value.codePointCount(0, value.length())
                    + " characters, and at most " + limit + " are allowed");
        }
        checkTag(attribute, report);
    }

    private static void checkTag(Attribute attribute, Report report) {
        Oid oid = attribute.type();
        int tag = attribute.tag();
        if (oid.equals(AttributeType.COUNTRY.oid())) {
            if (tag != Tag.PRINTABLE_STRING || !isCountry(attribute.value())) {
                report.error("C in the subject must be two capital letters as PrintableString");
            }
        } else if (oid.equals(AttributeType.SERIAL_NUMBER.oid())) {
            if (tag != Tag.PRINTABLE_STRING) {
                report.error("serialNumber in the subject must be a PrintableString");
            }
        } else if (oid.equals(AttributeType.DOMAIN_COMPONENT.oid()) || oid.equals(AttributeType.EMAIL_ADDRESS.oid())) {
            if (tag != Tag.IA5_STRING) {
                report.error(attribute.typeName() + " in the subject must be an IA5String");
            }
        } else if (tag != Tag.UTF8_STRING && tag != Tag.PRINTABLE_STRING) {
            report.warning(attribute.typeName()
                    + " in the subject is of an old string type; UTF8String or PrintableString is wanted");
        }
        if (tag == Tag.PRINTABLE_STRING && !isPrintable(attribute.value())) {
            report.error(attribute.typeName() + " in the subject has characters that a PrintableString cannot have");
        }
    }

    private static boolean hasControl(String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character < 0x20 || character == 0x7f || character == '\ufffd') {
                return true;
            }
        }
        return false;
    }

    private static boolean isCountry(String value) {
        return value.length() == 2 && isCapital(value.charAt(0)) && isCapital(value.charAt(1));
    }

    private static boolean isCapital(char character) {
        return character >= 'A' && character <= 'Z';
    }

    private static boolean isPrintable(String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            boolean letterOrDigit = isCapital(character)
                    || character >= 'a' && character <= 'z'
                    || character >= '0' && character <= '9';
            if (!letterOrDigit && " '()+,-./:=?".indexOf(character) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int limit(Oid type) {
        if (type.equals(AttributeType.COMMON_NAME.oid())
                || type.equals(AttributeType.ORGANIZATION.oid())
                || type.equals(AttributeType.ORGANIZATIONAL_UNIT.oid())
                || type.equals(AttributeType.SERIAL_NUMBER.oid())
                || type.equals(AttributeType.TITLE.oid())) {
            return 64;
        }
        if (type.equals(AttributeType.LOCALITY.oid()) || type.equals(AttributeType.STATE.oid())) {
            return 128;
        }
        return type.equals(AttributeType.EMAIL_ADDRESS.oid()) ? 255 : 32_768;
    }
}
