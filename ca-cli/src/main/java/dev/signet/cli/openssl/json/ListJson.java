package dev.signet.cli.openssl.json;

import dev.signet.core.asn1.DerNode;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.crl.RevokedCertificate;
import dev.signet.core.extension.Extension;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** CRLs as {@code --json} prints them. */
public final class ListJson extends DocumentJson {
    private static final String DELTA_INDICATOR = "2.5.29.27";

    private ListJson(String source) {
        super(source);
    }

    /** Returns the fields of a CRL. */
    public static Map<String, Object> of(byte[] encoded, String source) {
        ListJson json = new ListJson(source);
        return json.read(() -> json.list(CertificateList.parse(encoded)));
    }

    private void list(CertificateList list) {
        fields().put("issuer", list.issuer().toString());
        fields().put("thisUpdate", list.thisUpdate());
        fields().put("nextUpdate", list.nextUpdate());
        put("number", () -> list.number().map(number -> number.toString(16)));
        for (Extension extension : list.extensions().list()) {
            if (extension.oid().dotted().equals(DELTA_INDICATOR)) {
                put(
                        "baseNumber",
                        () -> DerNode.parse(extension.value()).integer().toString(16));
            }
        }
        fields().put("signatureAlgorithm", algorithm(list.signatureAlgorithm()));
        fields().put("extensions", extensions(list.extensions().list()));
        fields().put("sha256", HexFormat.of().formatHex(HashAlgorithm.SHA256.digest(list.encoded())));
        List<Object> revoked = new ArrayList<>();
        for (RevokedCertificate certificate : list.revoked()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("serialNumber", certificate.serialNumber().hex());
            entry.put("revocationDate", certificate.revokedAt());
            put(entry, "reason", () -> certificate.reason().fieldName());
            revoked.add(entry);
        }
        fields().put("revoked", revoked);
    }
}
