package dev.signet.cli.openssl.json;

import dev.signet.cli.Session;
import dev.signet.cli.io.JsonArrayPrinter;
import dev.signet.core.text.Asn1Elements;
import dev.signet.core.text.Asn1Elements.Element;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** The elements of an encoding as {@code asn1parse --json} prints them: one object for each, in the order of the octets. */
public final class Asn1Json {
    /** Prints the elements; false if the encoding could not be read to its end. */
    public static boolean print(Session session, byte[] encoding) {
        try (JsonArrayPrinter printer = new JsonArrayPrinter(session.out())) {
            return Asn1Elements.walk(encoding, element -> printer.print(fields(element, encoding)));
        }
    }

    private static Map<String, Object> fields(Element element, byte[] encoding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("offset", element.offset());
        fields.put("depth", element.depth());
        fields.put("headerLength", element.headerLength());
        if (!element.indefinite()) {
            fields.put("length", element.length());
        }
        fields.put("class", element.className());
        fields.put("tag", element.tag());
        fields.put("name", element.name());
        fields.put("constructed", element.constructed());
        if (!element.constructed()) {
            int start = element.offset() + element.headerLength();
            fields.put("value", HexFormat.of().formatHex(encoding, start, start + element.length()));
        }
        return fields;
    }

    private Asn1Json() {}
}
