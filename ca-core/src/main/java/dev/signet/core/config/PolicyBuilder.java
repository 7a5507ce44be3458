package dev.signet.core.config;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import java.util.ArrayList;
import java.util.List;

/** Makes the extensions about policies (RFC 5280 sections 4.2.1.4 and 4.2.1.5). */
final class PolicyBuilder {
    private static final Oid PRACTICE_STATEMENT = Oid.of("1.3.6.1.5.5.7.2.1");
    private static final Oid USER_NOTICE = Oid.of("1.3.6.1.5.5.7.2.2");
    private static final byte[] NOTHING = new byte[0];

    private final ExtensionContext context;

    PolicyBuilder(ExtensionContext context) {
        this.context = context;
    }

    byte[] policies(String value) {
        List<byte[]> policies = new ArrayList<>();
        boolean ia5 = false;
        for (ValueList.Item item : ValueList.parse(value)) {
            if (item.value() != null) {
                throw new ConfigValueException("invalid policy identifier " + item.name());
            }
            if (item.name().equals("ia5org")) {
                ia5 = true;
            } else if (item.name().startsWith("@")) {
                policies.add(policy(ValueList.of(context.config(), item.name().substring(1)), ia5));
            } else {
                policies.add(Der.sequence(Der.oid(context.objects().require(item.name()))));
            }
        }
        return Der.sequence(policies);
    }

    private byte[] policy(List<ValueList.Item> items, boolean ia5) {
        byte[] identifier = NOTHING;
        List<byte[]> qualifiers = new ArrayList<>();
        for (ValueList.Item item : items) {
            String value = item.required();
            if (item.name().equals("policyIdentifier")) {
                identifier = Der.oid(context.objects().require(value));
            } else if (item.isNamed("CPS")) {
                qualifiers.add(Der.sequence(Der.oid(PRACTICE_STATEMENT), Der.ia5String(value)));
            } else if (item.isNamed("userNotice")) {
                if (!value.startsWith("@")) {
                    throw new ConfigValueException("expected a section name: " + value);
                }
                List<ValueList.Item> notice = ValueList.of(context.config(), value.substring(1));
                qualifiers.add(Der.sequence(Der.oid(USER_NOTICE), notice(notice, ia5)));
            } else {
                throw new ConfigValueException("invalid option " + item.name());
            }
        }
        if (identifier.length == 0) {
            throw new ConfigValueException("no policy identifier");
        }
        return Der.sequence(identifier, qualifiers.isEmpty() ? NOTHING : Der.sequence(qualifiers));
    }

    private static byte[] notice(List<ValueList.Item> items, boolean ia5) {
        byte[] organization = Der.element(Tag.VISIBLE_STRING);
        List<byte[]> numbers = new ArrayList<>();
        byte[] text = NOTHING;
        boolean referring = false;
        for (ValueList.Item item : items) {
            String value = item.required();
            switch (item.name()) {
                case "explicitText" -> text = displayText(value);
                case "organization" -> {
                    organization = Der.element(ia5 ? Tag.IA5_STRING : Tag.VISIBLE_STRING, Octets.of(value));
                    referring = true;
                }
                case "noticeNumbers" -> {
                    for (ValueList.Item number : ValueList.parse(value)) {
                        numbers.add(Der.integer(Octets.number(number.name())));
                    }
                    referring = true;
                }
                default -> throw new ConfigValueException("invalid option " + item.name());
            }
        }
        return Der.sequence(referring ? Der.sequence(organization, Der.sequence(numbers)) : NOTHING, text);
    }

    /** Returns a text in the type that is named before its colon, a VisibleString if none is. */
    private static byte[] displayText(String value) {
        int colon = value.indexOf(':');
        int tag = switch (value.substring(0, Math.max(colon, 0))) {
            case "UTF8", "UTF8String" -> Tag.UTF8_STRING;
            case "BMP", "BMPSTRING" -> Tag.BMP_STRING;
            case "VISIBLE", "VISIBLESTRING" -> Tag.VISIBLE_STRING;
            default -> 0;
        };
        return tag == 0
                ? Der.element(Tag.VISIBLE_STRING, Octets.of(value))
                : Der.element(tag, Octets.of(value.substring(colon + 1)));
    }

    byte[] mappings(List<ValueList.Item> items) {
        List<byte[]> mappings = new ArrayList<>();
        for (ValueList.Item item : items) {
            mappings.add(Der.sequence(
                    Der.oid(context.objects().require(item.name())),
                    Der.oid(context.objects().require(item.required()))));
        }
        return Der.sequence(mappings);
    }
}
