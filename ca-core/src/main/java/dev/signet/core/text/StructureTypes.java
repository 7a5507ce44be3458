package dev.signet.core.text;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code structure-types.txt}: the types that {@code asn1parse -item} prints by their fields. */
final class StructureTypes {
    private static final String FILE = "structure-types.txt";

    /** The types without fields, and those that the commands decode too, which are described where they do. */
    private static final Map<String, Shape> DESCRIBED = Map.ofEntries(
            entry("ASN1_ANY", Shape.ANY),
            entry("ASN1_BIT_STRING", Shape.BIT_STRING),
            entry("ASN1_BMPSTRING", Shape.primitive(Shape.BMP_STRING_TAG)),
            entry("ASN1_BOOLEAN", Shape.BOOLEAN),
            entry("ASN1_ENUMERATED", Shape.ENUMERATED),
            entry("ASN1_FBOOLEAN", Shape.FALSE_BY_DEFAULT),
            entry("ASN1_GENERALIZEDTIME", Shape.GENERALIZED_TIME),
            entry("ASN1_GENERALSTRING", Shape.primitive(Shape.GENERAL_STRING_TAG)),
            entry("ASN1_IA5STRING", Shape.IA5_STRING),
            entry("ASN1_INTEGER", Shape.INTEGER),
            entry("ASN1_NULL", Shape.NULL),
            entry("ASN1_OBJECT", Shape.OBJECT),
            entry("ASN1_OCTET_STRING_NDEF", Shape.OCTET_STRING),
            entry("ASN1_OCTET_STRING", Shape.OCTET_STRING),
            entry("ASN1_PRINTABLESTRING", Shape.primitive(Shape.PRINTABLE_STRING_TAG)),
            entry("ASN1_PRINTABLE", Shape.NAME_VALUE),
            entry("ASN1_SEQUENCE", Shape.primitive(Shape.SEQUENCE_TAG)),
            entry("ASN1_T61STRING", Shape.primitive(Shape.T61_STRING_TAG)),
            entry("ASN1_TBOOLEAN", Shape.BOOLEAN),
            entry("ASN1_TIME", Shape.TIME),
            entry("ASN1_UNIVERSALSTRING", Shape.primitive(Shape.UNIVERSAL_STRING_TAG)),
            entry("ASN1_UTCTIME", Shape.primitive(Shape.UTC_TIME_TAG)),
            entry("ASN1_UTF8STRING", Shape.UTF8_STRING),
            entry("ASN1_VISIBLESTRING", Shape.primitive(Shape.VISIBLE_STRING_TAG)),
            entry("BIGNUM", Shape.BIG_NUMBER),
            entry("CBIGNUM", Shape.BIG_NUMBER),
            entry("CMS_ContentInfo", CmsShape.MESSAGE),
            entry("DIRECTORYSTRING", Shape.DIRECTORY_STRING),
            entry("DISPLAYTEXT", Shape.DISPLAY_TEXT),
            entry("LONG", Shape.INTEGER),
            entry("ZLONG", Shape.INTEGER),
            entry("INT32", Shape.SMALL_NUMBER),
            entry("UINT32", Shape.INTEGER),
            entry("ZINT32", Shape.SMALL_NUMBER),
            entry("ZUINT32", Shape.INTEGER),
            entry("INT64", Shape.INTEGER),
            entry("UINT64", Shape.INTEGER),
            entry("ZINT64", Shape.INTEGER),
            entry("ZUINT64", Shape.INTEGER),
            entry("PKCS7", Pkcs7Shape.CONTENT),
            entry("PKCS7_DIGEST", Pkcs7Shape.digested()),
            entry("PKCS7_ENCRYPT", Pkcs7Shape.encrypted()),
            entry("PKCS7_ENC_CONTENT", Pkcs7Shape.ENCRYPTED_CONTENT),
            entry("PKCS7_ENVELOPE", Pkcs7Shape.enveloped()),
            entry("PKCS7_ISSUER_AND_SERIAL", Pkcs7Shape.ISSUER_AND_SERIAL),
            entry("PKCS7_RECIP_INFO", Pkcs7Shape.RECIPIENT),
            entry("PKCS7_SIGNED", Pkcs7Shape.signed()),
            entry("PKCS7_SIGNER_INFO", Pkcs7Shape.SIGNER),
            entry("PKCS7_SIGN_ENVELOPE", Pkcs7Shape.signedAndEnveloped()),
            entry("X509", CertificateDocument.CERTIFICATE),
            entry("X509_ALGOR", CertificateDocument.ALGORITHM),
            entry("X509_CINF", CertificateDocument.TO_BE_SIGNED),
            entry("X509_CRL", CertificateListDocument.LIST),
            entry("X509_CRL_INFO", CertificateListDocument.TO_BE_SIGNED),
            entry("X509_EXTENSION", CertificateDocument.EXTENSION),
            entry("X509_NAME", NameText.NAME),
            entry("X509_PUBKEY", CertificateDocument.PUBLIC_KEY),
            entry("X509_REVOKED", CertificateListDocument.ENTRY),
            entry("X509_VAL", CertificateDocument.VALIDITY));

    private final Map<String, List<String>> definitions = new LinkedHashMap<>();
    private final Map<String, Shape> shapes = new HashMap<>(DESCRIBED);

    StructureTypes() {
        String last = "";
        for (String line : lines()) {
            if (line.startsWith("  ")) {
                definitions.getOrDefault(last, List.of()).add(line.strip());
            } else {
                last = line.substring(0, (line + " ").indexOf(' '));
                definitions.put(last, new ArrayList<>(List.of(line)));
            }
        }
    }

    private static List<String> lines() {
        try (InputStream in = StructureTypes.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the names that may be asked for, in libcrypto's order. */
    List<String> names() {
        return definitions.entrySet().stream()
                .filter(definition -> listed(definition.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns a type that may be asked for. */
    @Nullable Shape find(String name) {
        List<String> definition = definitions.get(name);
        return definition != null && listed(definition) ? shape(name) : null;
    }

    private static boolean listed(List<String> definition) {
        return !definition.get(0).endsWith(" HIDDEN");
    }

    private Shape shape(String name) {
        Shape known = shapes.get(name);
        if (known == null) {
            known = defined(new ArrayDeque<>(definitions.getOrDefault(name, List.of())));
            shapes.put(name, known);
        }
        return known;
    }

    private Shape defined(Deque<String> lines) {
        List<String> heading = words(lines.removeFirst());
        return switch (heading.get(1)) {
            case "SEQUENCE" -> Shape.sequence(fields(lines));
            case "CHOICE" -> Shape.choice(fields(lines));
            default -> Shape.list(repeat(heading.get(1)), heading.get(2), shape(heading.get(3)));
        };
    }

    private Shape.Field[] fields(Deque<String> lines) {
        List<Shape.Field> fields = new ArrayList<>();
        while (!lines.isEmpty()) {
            fields.add(lines.getFirst().startsWith("WHEN ") ? chosen(lines) : field(words(lines.removeFirst())));
        }
        return fields.toArray(new Shape.Field[0]);
    }

    /** The alternatives are looked up when one is needed: a type may contain itself there. */
    private Shape.Field chosen(Deque<String> lines) {
        Map<String, List<String>> alternatives = new HashMap<>();
        List<String> words = words(lines.removeFirst());
        for (; words.get(0).equals("WHEN"); words = words(lines.removeFirst())) {
            alternatives.put(words.get(1), words.subList(2, words.size()));
        }
        List<String> otherwise = words.subList(1, words.size());
        return Shape.definedBy(object -> field(alternatives.getOrDefault(object, otherwise)));
    }

    private Shape.Field field(List<String> words) {
        Shape shape = shape(words.get(1));
        Shape.Field field = shape.repeated(Shape.Repeat.ONCE);
        for (int i = 2; i < words.size(); i++) {
            field = switch (words.get(i)) {
                case "IMPLICIT" -> field.tagged(Shape.Tagging.IMPLICIT, Integer.parseInt(words.get(++i)));
                case "EXPLICIT" -> field.tagged(Shape.Tagging.EXPLICIT, Integer.parseInt(words.get(++i)));
                case "OPTIONAL" -> field.optional();
                default -> shape.repeated(repeat(words.get(i)));
            };
        }
        return field.named(words.get(0));
    }

    private static Shape.Repeat repeat(String word) {
        return word.equals("SET-OF") ? Shape.Repeat.SET_OF : Shape.Repeat.SEQUENCE_OF;
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.split(" ", -1));
    }
}
