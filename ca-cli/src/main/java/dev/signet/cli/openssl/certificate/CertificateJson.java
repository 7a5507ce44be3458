package dev.signet.cli.openssl.certificate;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.KnownObjects;
import dev.signet.core.asn1.Oid;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.csr.CertificateRequest;
import dev.signet.core.extension.BasicConstraints;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.key.SignatureAlgorithm;
import dev.signet.core.name.GeneralName;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Certificates and requests as {@code --json} prints them. Fields are added and never change their meaning; one that a malformed
 * document does not let be read is replaced by {@code error}.
 */
final class CertificateJson {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private CertificateJson(String source) {
        fields.put("file", source);
    }

    /** Returns the fields of a certificate. */
    static Map<String, Object> ofCertificate(byte[] encoded, String source) {
        CertificateJson json = new CertificateJson(source);
        try {
            json.certificate(Certificate.parse(encoded));
        } catch (DerException malformed) {
            json.fields.put("error", String.valueOf(malformed.getMessage()));
        }
        return json.fields;
    }

    /** Returns the fields of a request. */
    static Map<String, Object> ofRequest(byte[] encoded, String source) {
        CertificateJson json = new CertificateJson(source);
        try {
            json.request(CertificateRequest.parse(encoded));
        } catch (DerException malformed) {
            json.fields.put("error", String.valueOf(malformed.getMessage()));
        }
        return json.fields;
    }

    private void certificate(Certificate certificate) {
        fields.put("subject", certificate.subject().toString());
        fields.put("issuer", certificate.issuer().toString());
        fields.put("serialNumber", certificate.serialNumber().hex());
        fields.put("version", certificate.version());
        fields.put("notBefore", certificate.validity().notBefore());
        fields.put("notAfter", certificate.validity().notAfter());
        put("subjectAltName", () -> names(certificate.subjectAlternativeNames()));
        put("keyUsage", () -> {
            List<String> usages = new ArrayList<>();
            for (KeyUsage usage : certificate.keyUsage().orElse(Set.of())) {
                usages.add(usage.fieldName());
            }
            return usages;
        });
        put("extendedKeyUsage", () -> {
            List<String> purposes = new ArrayList<>();
            for (Oid purpose : certificate.extendedKeyUsage().orElse(List.of())) {
                purposes.add(ExtendedKeyUsage.name(purpose));
            }
            return purposes;
        });
        put("ca", () -> certificate.basicConstraints().map(BasicConstraints::ca).orElse(false));
        fields.put("publicKey", certificate.publicKey().toString());
        fields.put("signatureAlgorithm", algorithm(certificate.signatureAlgorithm()));
        fields.put("extensions", extensions(certificate.extensions().list()));
        fields.put("sha256", HexFormat.of().formatHex(HashAlgorithm.SHA256.digest(certificate.encoded())));
        fields.put("sha1", HexFormat.of().formatHex(HashAlgorithm.SHA1.digest(certificate.encoded())));
    }

    private void request(CertificateRequest request) {
        fields.put("subject", request.subject().toString());
        put("subjectAltName", () -> names(request.subjectAlternativeNames()));
        fields.put("publicKey", request.publicKey().toString());
        fields.put("signatureAlgorithm", request.signatureAlgorithm().map(SignatureAlgorithm::toString));
        fields.put("signatureVerified", request.provesPossession());
        fields.put("extensions", extensions(request.requestedExtensions().list()));
    }

    /** A field that may be malformed while the others are not. */
    private interface Reading {
        Object read();
    }

    private void put(String name, Reading reading) {
        try {
            fields.put(name, reading.read());
        } catch (DerException malformed) {
            fields.put(name, Map.of("error", String.valueOf(malformed.getMessage())));
        }
    }

    private static List<String> names(List<GeneralName> names) {
        List<String> texts = new ArrayList<>();
        for (GeneralName name : names) {
            texts.add(name.text());
        }
        return texts;
    }

    private static Object algorithm(byte[] identifier) {
        Optional<SignatureAlgorithm> known = SignatureAlgorithm.ofIdentifier(DerNode.parse(identifier));
        return known.isPresent() ? known.get().toString() : HexFormat.of().formatHex(identifier);
    }

    private static List<Map<String, Object>> extensions(List<Extension> extensions) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Extension extension : extensions) {
            Map<String, Object> entry = new LinkedHashMap<>();
            String dotted = extension.oid().dotted();
            String name = KnownObjects.shortName(dotted);
            entry.put("oid", dotted);
            entry.put("name", name == null ? dotted : name);
            entry.put("critical", extension.critical());
            entry.put("value", HexFormat.of().formatHex(extension.value()));
            list.add(entry);
        }
        return list;
    }
}
