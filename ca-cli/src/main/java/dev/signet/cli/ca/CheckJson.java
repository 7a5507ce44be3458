package dev.signet.cli.ca;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.home.CheckChain;
import dev.signet.core.home.CheckedChain;
import dev.signet.core.name.GeneralName;
import dev.signet.core.problem.Problem;
import dev.signet.core.verify.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects the answers of {@code check}, for machines. */
final class CheckJson implements CheckOutput {
    /** Changes when a field is renamed or removed; programs may rely on everything else. */
    private static final String SCHEMA = "signet-check-1";

    private final CheckChain.Rules rules;
    private final String anchors;
    private final List<Map<String, Object>> results = new ArrayList<>();
    private boolean allTrusted = true;

    CheckJson(CheckChain.Rules rules, String anchors) {
        this.rules = rules;
        this.anchors = anchors;
    }

    Map<String, Object> result() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", SCHEMA);
        json.put("allTrusted", allTrusted);
        json.put("at", rules.at());
        json.put("trusting", anchors);
        json.put("rules", rules.book().name());
        json.put("purpose", rules.purpose().shortName());
        json.put("hostnames", rules.names().stream().map(GeneralName::value).toList());
        json.put("revocation", rules.revocation().name().toLowerCase(Locale.ROOT));
        json.put("results", results);
        return json;
    }

    @Override
    public void add(String file, CheckedChain checked) {
        allTrusted &= checked.status() == CheckedChain.Status.TRUSTED;
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file);
        json.put("status", checked.status().name().toLowerCase(Locale.ROOT));
        json.put("path", checked.path().stream().map(CheckJson::json).toList());
        json.put("anchor", checked.anchor().map(anchor -> anchor.name()));
        json.put("findings", checked.findings().stream().map(CheckJson::json).toList());
        json.put("ending", fingerprints(checked.ending()));
        json.put("notInFile", fingerprints(checked.added()));
        results.add(json);
    }

    private static List<String> fingerprints(List<Certificate> certificates) {
        return certificates.stream().map(Certificate::fingerprint).toList();
    }

    private static Map<String, Object> json(Certificate certificate) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("subject", certificate.subject());
        json.put("serial", certificate.serialNumber().hex());
        json.put("notBefore", certificate.validity().notBefore());
        json.put("notAfter", certificate.validity().notAfter());
        json.put("sha256", certificate.fingerprint());
        return json;
    }

    private static Map<String, Object> json(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reason", finding.reason().id());
        json.put("clause", finding.reason().clause());
        json.put("subject", finding.subject());
        json.put("sha256", finding.certificate().map(Certificate::fingerprint));
        json.put("found", finding.found());
        json.put("needed", finding.needed());
        json.put("try", finding.fix());
        return json;
    }

    @Override
    public void add(String file, Problem unreadable) {
        allTrusted = false;
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file);
        json.put("status", "unreadable");
        json.put("what", unreadable.what());
        json.put("why", unreadable.why());
        json.put("try", unreadable.fix());
        results.add(json);
    }
}
