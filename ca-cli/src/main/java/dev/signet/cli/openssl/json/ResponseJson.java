package dev.signet.cli.openssl.json;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.crl.RevocationReason;
import dev.signet.core.extension.Extension;
import dev.signet.core.ocsp.BasicResponse;
import dev.signet.core.ocsp.OcspResponse;
import dev.signet.core.ocsp.SingleResponse;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** OCSP responses (RFC 6960) as {@code --json} prints them. */
public final class ResponseJson extends DocumentJson {
    private ResponseJson(String source) {
        super(source);
    }

    /** Returns the fields of a response, those alone that can be read. */
    public static Map<String, Object> of(byte[] encoded, String source) {
        ResponseJson json = new ResponseJson(source);
        return json.read(() -> json.response(OcspResponse.parse(encoded)));
    }

    private void response(OcspResponse response) {
        fields().put("responseStatus", response.statusName());
        byte[] basic = response.basic();
        if (basic != null) {
            basic(BasicResponse.parse(basic));
        }
    }

    private void basic(BasicResponse basic) {
        fields().put("responder", basic.responder().text());
        fields().put("producedAt", basic.producedAt());
        fields().put("signatureAlgorithm", algorithm(basic.signatureAlgorithm()));
        fields().put("nonce", basic.nonce().map(Extension::value).map(HexFormat.of()::formatHex));
        List<Map<String, Object>> answers = new ArrayList<>();
        for (SingleResponse single : basic.responses()) {
            answers.add(answer(single));
        }
        fields().put("responses", answers);
        List<Object> certificates = new ArrayList<>();
        for (Certificate certificate : basic.certificates()) {
            certificates.add(certificate.subject().toString());
        }
        fields().put("certificates", certificates);
    }

    private static Map<String, Object> answer(SingleResponse single) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("serialNumber", new SerialNumber(single.certificate().serialNumber()).hex());
        answer.put("hashAlgorithm", hash(single.certificate().hash()));
        answer.put("status", word(single.status()));
        answer.put("thisUpdate", single.thisUpdate());
        answer.put("nextUpdate", single.nextUpdate());
        if (single.status() instanceof SingleResponse.Revoked revoked) {
            answer.put("revocationDate", revoked.at());
            Optional<Object> reason = revoked.reason()
                    .map(number -> RevocationReason.of(number)
                            .<Object>map(RevocationReason::fieldName)
                            .orElse(number));
            answer.put("reason", reason);
        }
        return answer;
    }

    private static String word(SingleResponse.Status status) {
        if (status instanceof SingleResponse.Revoked) {
            return "revoked";
        }
        return status instanceof SingleResponse.Good ? "good" : "unknown";
    }
}
