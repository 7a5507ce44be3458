package dev.signet.core.config;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Tag;
import java.util.ArrayList;
import java.util.List;

/** Makes the extensions about where revocation lists are (RFC 5280 sections 4.2.1.13, 4.2.1.15 and 5.2.5). */
final class DistributionPointBuilder {
    private static final byte[] NOTHING = new byte[0];
    private static final List<String> REASONS = List.of(
            "unused",
            "keyCompromise",
            "CACompromise",
            "affiliationChanged",
            "superseded",
            "cessationOfOperation",
            "certificateHold",
            "privilegeWithdrawn",
            "AACompromise");

    private final ExtensionContext context;
    private final GeneralNameBuilder names;

    DistributionPointBuilder(ExtensionContext context) {
        this.context = context;
        this.names = new GeneralNameBuilder(context);
    }

    byte[] points(List<ValueList.Item> items) {
        List<byte[]> points = new ArrayList<>();
        for (ValueList.Item item : items) {
            if (item.value() == null) {
                points.add(point(ValueList.of(context.config(), item.name())));
            } else {
                byte[] fullName = Der.element(Tag.contextConstructed(0), names.name(item));
                points.add(Der.sequence(Der.explicit(0, fullName)));
            }
        }
        return Der.sequence(points);
    }

    private byte[] point(List<ValueList.Item> items) {
        byte[] name = NOTHING;
        byte[] reasons = NOTHING;
        byte[] issuer = NOTHING;
        for (ValueList.Item item : items) {
            if (isName(item)) {
                name = pointName(item, name);
            } else if (item.name().equals("reasons")) {
                reasons = reasons(1, item, reasons);
            } else if (item.name().equals("CRLissuer")) {
                issuer = Der.implicit(Tag.contextConstructed(2), names.names(item.required()));
            }
        }
        return Der.sequence(name, reasons, issuer);
    }

    byte[] issuing(List<ValueList.Item> items) {
        byte[] name = NOTHING;
        byte[] onlyUser = NOTHING;
        byte[] onlyAuthorities = NOTHING;
        byte[] onlyReasons = NOTHING;
        byte[] indirect = NOTHING;
        byte[] onlyAttributes = NOTHING;
        for (ValueList.Item item : items) {
            if (isName(item)) {
                name = pointName(item, name);
                continue;
            }
            switch (item.name()) {
                case "onlyuser" -> onlyUser = flag(1, item);
                case "onlyCA" -> onlyAuthorities = flag(2, item);
                case "onlysomereasons" -> onlyReasons = reasons(3, item, onlyReasons);
                case "indirectCRL" -> indirect = flag(4, item);
                case "onlyAA" -> onlyAttributes = flag(5, item);
                default -> throw PlainExtensions.invalidName(item);
            }
        }
        return Der.sequence(name, onlyUser, onlyAuthorities, onlyReasons, indirect, onlyAttributes);
    }

    private static byte[] flag(int number, ValueList.Item item) {
        return item.bool() ? Der.implicit(Tag.context(number), Der.bool(true)) : NOTHING;
    }

    private static boolean isName(ValueList.Item item) {
        return item.name().equals("fullname") || item.name().equals("relativename");
    }

    private byte[] pointName(ValueList.Item item, byte[] earlier) {
        if (earlier.length > 0) {
            throw new ConfigValueException("distpoint already set");
        }
        String value = item.required();
        byte[] name = item.name().equals("fullname")
                ? Der.implicit(Tag.contextConstructed(0), names.names(value))
                : Der.implicit(
                        Tag.contextConstructed(1), names.sectionName(value).onlyRelativeName());
        return Der.explicit(0, name);
    }

    private static byte[] reasons(int number, ValueList.Item item, byte[] earlier) {
        if (earlier.length > 0) {
            throw new ConfigValueException("reasons are there twice");
        }
        int bits = 0;
        for (ValueList.Item reason : ValueList.parse(item.required())) {
            int bit = REASONS.indexOf(reason.name());
            if (bit < 0) {
                throw new ConfigValueException("unknown reason " + reason.name());
            }
            bits |= 1 << bit;
        }
        return Der.implicit(Tag.context(number), Der.namedBits(bits));
    }
}
