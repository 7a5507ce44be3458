package dev.signet.cli.openssl.json;

import dev.signet.core.asn1.Oid;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.csr.CertificateRequest;
import dev.signet.core.extension.BasicConstraints;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.key.SignatureAlgorithm;
import dev.signet.core.name.GeneralName;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Certificates and requests as {@code --json} prints them. Fields are added and never change their meaning; one that a malformed
 * document does not let be read is replaced by {@code error}.
 */
public final class CertificateJson extends DocumentJson {
    private CertificateJson(String source) {
        super(source);
    }

    /** Returns the fields of a certificate. */
    public static Map<String, Object> ofCertificate(byte[] encoded, String source) {
        CertificateJson json = new CertificateJson(source);
        return json.read(() -> json.certificate(Certificate.parse(encoded)));
    }

    /** Returns the fields of a request. */
    public static Map<String, Object> ofRequest(byte[] encoded, String source) {
        CertificateJson json = new CertificateJson(source);
        return json.read(() -> json.request(CertificateRequest.parse(encoded)));
    }

    private void certificate(Certificate certificate) {
        fields().put("subject", certificate.subject().toString());
        fields().put("issuer", certificate.issuer().toString());
        fields().put("serialNumber", certificate.serialNumber().hex());
        fields().put("version", certificate.version());
        fields().put("notBefore", certificate.validity().notBefore());
        fields().put("notAfter", certificate.validity().notAfter());
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
        fields().put("publicKey", certificate.publicKey().toString());
        fields().put("signatureAlgorithm", algorithm(certificate.signatureAlgorithm()));
        fields().put("extensions", extensions(certificate.extensions().list()));
        fields().put("sha256", HexFormat.of().formatHex(HashAlgorithm.SHA256.digest(certificate.encoded())));
        fields().put("sha1", HexFormat.of().formatHex(HashAlgorithm.SHA1.digest(certificate.encoded())));
    }

    private void request(CertificateRequest request) {
        fields().put("subject", request.subject().toString());
        put("subjectAltName", () -> names(request.subjectAlternativeNames()));
        fields().put("publicKey", request.publicKey().toString());
        fields().put("signatureAlgorithm", request.signatureAlgorithm().map(SignatureAlgorithm::toString));
        fields().put("signatureVerified", request.provesPossession());
        fields().put("extensions", extensions(request.requestedExtensions().list()));
    }

    private static List<String> names(List<GeneralName> names) {
        List<String> texts = new ArrayList<>();
        for (GeneralName name : names) {
            texts.add(name.text());
        }
        return texts;
    }
}
