package dev.signet.cli.openssl.certificate;

import dev.signet.core.text.NameFormat;
import dev.signet.core.verify.openssl.ChainVerification;
import dev.signet.core.verify.openssl.ExaminedCertificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code verify --json} prints: an object with {@code schema} and {@code results}, one for each file. */
final class VerifyJson {
    static final String SCHEMA = "signet-openssl-verify/1";

    private final List<Map<String, Object>> results = new ArrayList<>();

    /** Adds a file that has no certificate to verify. */
    void addUnreadable(String file) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("file", file);
        result.put("ok", false);
        result.put("readable", false);
        result.put("errors", List.of());
        result.put("chain", List.of());
        results.add(result);
    }

    /**
     * Adds a file whose certificate was verified.
     *
     * @param rubbish what stands behind the certificate and does not belong there, or null
     */
    void add(
            String file,
            boolean verified,
            ChainVerification verification,
            List<VerifyReport.Entry> errors,
            @Nullable String rubbish) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("file", file);
        result.put("ok", verified);
        result.put("readable", true);
        result.put("rubbish", Optional.ofNullable(rubbish));
        result.put("errors", errors.stream().map(VerifyJson::error).toList());
        List<Map<String, Object>> chain = new ArrayList<>();
        for (ExaminedCertificate certificate : verification.chain()) {
            Map<String, Object> link = new LinkedHashMap<>();
            link.put("depth", chain.size());
            link.put("subject", subject(certificate));
            link.put("trusted", chain.size() >= verification.untrustedCount());
            chain.add(link);
        }
        result.put("chain", chain);
        results.add(result);
    }

    private static Map<String, Object> error(VerifyReport.Entry entry) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("number", entry.error().number());
        error.put("name", "X509_V_ERR_" + entry.error().name());
        error.put("text", entry.error().text());
        error.put("depth", entry.depth());
        error.put("subject", entry.subject());
        error.put("crlPath", entry.ofListIssuer());
        return error;
    }

    static String subject(ExaminedCertificate certificate) {
        StringBuilder text = new StringBuilder();
        certificate.document().appendSubject(text, NameFormat.ONELINE);
        return text.toString();
    }

    Map<String, Object> value() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("schema", SCHEMA);
        value.put("results", results);
        return value;
    }
}
