package dev.signet.cli.check;

import dev.signet.cli.io.JsonPrinter;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.home.CheckChain;
import dev.signet.core.home.CheckedChain;
import dev.signet.core.lint.LintFinding;
import dev.signet.core.name.GeneralName;
import dev.signet.core.problem.Problem;
import dev.signet.core.verify.Finding;
import dev.signet.core.verify.client.ClientAnswer;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects the answers of {@code check}, for machines. */
public final class JsonReport implements Report {
    /** Changes when a field is renamed or removed; programs may rely on everything else. */
    private static final String SCHEMA = "signet-check-1";

    private final PrintStream out;
    private final CheckChain.Rules rules;
    private final String anchors;
    private final List<Map<String, Object>> results = new ArrayList<>();
    private boolean allTrusted = true;

    /**
     * Starts with no answer.
     *
     * @param anchors who is trusted, in words
     */
    public JsonReport(PrintStream out, CheckChain.Rules rules, String anchors) {
        this.out = out;
        this.rules = rules;
        this.anchors = anchors;
    }

    @Override
    public void end() {
        JsonPrinter.print(out, result());
    }

    private Map<String, Object> result() {
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
    public void add(Outcome outcome) {
        CheckedChain checked = outcome.checked();
        allTrusted &= outcome.status() == Outcome.Status.TRUSTED;
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", outcome.subject().name());
        json.put("status", outcome.status().word());
        json.put("path", checked.path().stream().map(JsonReport::json).toList());
        json.put("anchor", checked.anchor().map(anchor -> anchor.name()));
        json.put("findings", outcome.rejections().stream().map(JsonReport::json).toList());
        json.put("warnings", checked.warnings().stream().map(JsonReport::json).toList());
        json.put("ending", fingerprints(checked.ending()));
        json.put("notInFile", fingerprints(checked.added()));
        outcome.wrongKey().ifPresent(why -> json.put("wrongKey", why));
        if (!outcome.accepted().isEmpty()) {
            json.put(
                    "accepted",
                    outcome.accepted().stream().map(JsonReport::json).toList());
        }
        if (!outcome.clients().isEmpty()) {
            json.put("clients", outcome.clients().stream().map(JsonReport::json).toList());
        }
        if (!outcome.lint().isEmpty()) {
            json.put("lint", outcome.lint().stream().map(JsonReport::json).toList());
        }
        results.add(json);
    }

    private static Map<String, Object> json(Baseline.Acceptance accepted) {
        Map<String, Object> json = json(accepted.finding());
        json.put("until", accepted.until());
        json.put("comment", accepted.comment());
        return json;
    }

    private static Map<String, Object> json(ClientAnswer answer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("client", answer.client().id());
        json.put("title", answer.client().title());
        json.put("releases", answer.client().releases());
        json.put("accepts", answer.accepts());
        json.put("error", answer.word());
        json.put("findings", answer.findings().stream().map(JsonReport::json).toList());
        return json;
    }

    private static Map<String, Object> json(LintFinding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule());
        json.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.put("clause", finding.clause());
        json.put("message", finding.message());
        return json;
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
    public void add(Found.Unreadable unreadable) {
        allTrusted = false;
        Problem problem = unreadable.failure().problem();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", unreadable.name());
        json.put("status", "unreadable");
        json.put("what", problem.what());
        json.put("why", problem.why());
        json.put("try", problem.fix());
        results.add(json);
    }
}
