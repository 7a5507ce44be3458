package dev.signet.cli.openssl.json;

import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.CertificateListDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a PKCS #7 structure carries, as {@code --json} prints it. */
public final class MessageJson extends DocumentJson {
    private MessageJson(String source) {
        super(source);
    }

    /** Returns the fields of a structure with these certificates and CRLs. */
    public static Map<String, Object> of(
            List<CertificateDocument> certificates, List<CertificateListDocument> lists, String source) {
        MessageJson json = new MessageJson(source);
        List<Object> found = new ArrayList<>();
        for (CertificateDocument certificate : certificates) {
            found.add(CertificateJson.ofCertificate(certificate.encoded(), source));
        }
        List<Object> revocations = new ArrayList<>();
        for (CertificateListDocument list : lists) {
            revocations.add(ListJson.of(list.encoded(), source));
        }
        json.fields().put("certificates", found);
        json.fields().put("crls", revocations);
        return json.fields();
    }
}
