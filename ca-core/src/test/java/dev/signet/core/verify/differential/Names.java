package dev.signet.core.verify.differential;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Names as certificates write them, right and wrong ones. */
final class Names {
    static final byte[] NONE = Der.sequence();
    static final Oid COMMON_NAME = Oid.of("2.5.4.3");
    static final Oid ORGANIZATION = Oid.of("2.5.4.10");
    static final Oid COUNTRY = Oid.of("2.5.4.6");
    static final Oid EMAIL_ADDRESS = Oid.of("1.2.840.113549.1.9.1");

    /** Returns C=DE, O=…, CN=…. */
    static byte[] of(String organization, String commonName) {
        return of(organization, utf8(commonName));
    }

    /** Returns C=DE, O=…, CN=… with a common name of any type. */
    static byte[] of(String organization, byte[] commonName) {
        return Der.sequence(
                attribute(COUNTRY, Der.printableString("DE")),
                attribute(ORGANIZATION, utf8(organization)),
                attribute(COMMON_NAME, commonName));
    }

    /** Returns a relative distinguished name of one attribute. */
    static byte[] attribute(Oid type, byte[] value) {
        return Der.setOf(List.of(Der.sequence(Der.oid(type), value)));
    }

    static byte[] utf8(String text) {
        return Der.utf8String(text);
    }

    static byte[] bmp(String text) {
        return Der.element(Tag.BMP_STRING, text.getBytes(StandardCharsets.UTF_16BE));
    }

    static byte[] universal(String text) {
        List<byte[]> units = new ArrayList<>();
        text.codePoints()
                .forEach(point -> units.add(new byte[] {0, (byte) (point >> 16), (byte) (point >> 8), (byte) point}));
        return Der.element(Tag.UNIVERSAL_STRING, units.toArray(byte[][]::new));
    }

    static byte[] teletex(String text) {
        return Der.element(Tag.TELETEX_STRING, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static byte[] dns(String name) {
        return Der.implicit(Tag.context(2), Der.ia5String(name));
    }

    static byte[] email(String address) {
        return Der.implicit(Tag.context(1), Der.ia5String(address));
    }

    static byte[] uri(String uri) {
        return Der.implicit(Tag.context(6), Der.ia5String(uri));
    }

    static byte[] ip(int... octets) {
        byte[] address = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            address[i] = (byte) octets[i];
        }
        return Der.element(Tag.context(7), address);
    }

    static byte[] directory(byte[] name) {
        return Der.explicit(4, name);
    }

    static byte[] registeredId(String oid) {
        return Der.implicit(Tag.context(8), Der.oid(Oid.of(oid)));
    }

    static byte[] otherName(String type, byte[] value) {
        return Der.element(Tag.contextConstructed(0), Der.oid(Oid.of(type)), Der.explicit(0, value));
    }

    private Names() {}
}
