package dev.signet.cli.openssl.json;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.KnownObjects;
import dev.signet.core.asn1.Oid;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.cms.CmsException;
import dev.signet.core.extension.Extension;
import dev.signet.core.key.SignatureAlgorithm;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a document, in order. Fields are added and never change their meaning; one that a malformed document does not let
 * be read is replaced by {@code error}.
 */
abstract class DocumentJson {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    DocumentJson(String source) {
        fields.put("file", source);
    }

    Map<String, Object> fields() {
        return fields;
    }

    /** Reads the document, and returns its fields, or those that could be read and what is wrong. */
    Map<String, Object> read(Runnable reading) {
        try {
            reading.run();
        } catch (DerException | CmsException malformed) {
            fields.put("error", String.valueOf(malformed.getMessage()));
        }
        return fields;
    }

    /** A field that may be malformed while the others are not. */
    interface Reading {
        Object read();
    }

    void put(String name, Reading reading) {
        put(fields, name, reading);
    }

    static void put(Map<String, Object> fields, String name, Reading reading) {
        try {
            fields.put(name, reading.read());
        } catch (DerException malformed) {
            fields.put(name, Map.of("error", String.valueOf(malformed.getMessage())));
        }
    }

    static Object algorithm(byte[] identifier) {
        Optional<SignatureAlgorithm> known = SignatureAlgorithm.ofIdentifier(DerNode.parse(identifier));
        return known.isPresent() ? known.get().toString() : HexFormat.of().formatHex(identifier);
    }

    static String name(Oid oid) {
        String name = KnownObjects.shortName(oid.dotted());
        return name == null ? oid.dotted() : name;
    }

    static String hash(Oid oid) {
        return HashAlgorithm.of(oid).map(HashAlgorithm::toString).orElseGet(() -> name(oid));
    }

    static List<Map<String, Object>> extensions(List<Extension> extensions) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Extension extension : extensions) {
            Map<String, Object> entry = new LinkedHashMap<>();
            String dotted = extension.oid().dotted();
            entry.put("oid", dotted);
            entry.put("name", name(extension.oid()));
            entry.put("critical", extension.critical());
            entry.put("value", HexFormat.of().formatHex(extension.value()));
            list.add(entry);
        }
        return list;
    }
}
