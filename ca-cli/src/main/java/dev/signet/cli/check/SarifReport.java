package dev.signet.cli.check;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.signet.cli.SignetVersion;
import dev.signet.cli.io.JsonPrinter;
import dev.signet.core.file.AtomicFile;
import dev.signet.core.file.FileAccess;
import dev.signet.core.lint.LintFinding;
import dev.signet.core.verify.Finding;
import dev.signet.core.verify.client.Client;
import dev.signet.core.verify.client.ClientAnswer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answers in SARIF 2.1.0 (OASIS), which code scanning dashboards take. */
public final class SarifReport implements Report {
    private final Path file;
    private final Map<String, Map<String, Object>> rules = new LinkedHashMap<>();
    private final List<Map<String, Object>> results = new ArrayList<>();

    /** Starts a report that {@link #end} writes to a file. */
    public SarifReport(Path file) {
        this.file = file;
    }

    @Override
    public void add(Outcome outcome) {
        Subject subject = outcome.subject();
        outcome.wrongKey()
                .ifPresent(why -> result("wrong-key", "a certificate of another key", "", "error", why, subject));
        for (Finding finding : outcome.rejections()) {
            String text = finding.text() + ". Needed: " + finding.needed()
                    + (finding.fix().isEmpty() ? "" : ". Try: " + finding.fix());
            result(
                    finding.reason().id(),
                    finding.reason().description(),
                    finding.reason().clause(),
                    "error",
                    text,
                    subject);
        }
        for (Finding finding : outcome.checked().warnings()) {
            result(
                    finding.reason().id(),
                    finding.reason().description(),
                    finding.reason().clause(),
                    "warning",
                    finding.text(),
                    subject);
        }
        for (ClientAnswer answer : outcome.refusals()) {
            Client client = answer.client();
            String rule = "as-" + client.id();
            String description = "a chain that " + client.title() + ", " + client.releases() + ", refuses";
            result(rule, description, "", "error", client.id() + " " + answer.text(), subject);
        }
        for (Baseline.Acceptance accepted : outcome.accepted()) {
            Finding finding = accepted.finding();
            Map<String, Object> result = result(
                    finding.reason().id(),
                    finding.reason().description(),
                    finding.reason().clause(),
                    "error",
                    finding.text(),
                    subject);
            Map<String, Object> suppression = new LinkedHashMap<>();
            suppression.put("kind", "external");
            suppression.put("justification", ("until " + accepted.until() + " " + accepted.comment()).strip());
            result.put("suppressions", List.of(suppression));
        }
        if (outcome.status() == Outcome.Status.ENDING) {
            outcome.checked()
                    .ending()
                    .forEach(certificate -> result(
                            "ending-soon",
                            "a certificate that ends within the time asked for",
                            "",
                            "warning",
                            certificate.subject() + " ends on "
                                    + certificate.validity().notAfter(),
                            subject));
        }
        for (LintFinding finding : outcome.lint()) {
            result(
                    "lint-" + finding.rule(),
                    "lint rule " + finding.rule(),
                    finding.clause(),
                    finding.isError() ? "error" : "warning",
                    finding.message(),
                    subject);
        }
    }

    @Override
    public void add(Found.Unreadable unreadable) {
        String text = unreadable.failure().problem().what() + ": "
                + String.join("; ", unreadable.failure().problem().why());
        Subject subject = Subject.ofFile(unreadable.name(), unreadable.name(), List.of());
        result("unreadable", "certificates that cannot be read", "", "error", text, subject);
    }

    @CanIgnoreReturnValue
    private Map<String, Object> result(
            String rule, String description, String clause, String level, String text, Subject subject) {
        rules.computeIfAbsent(rule, id -> {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", id);
            json.put("shortDescription", Map.of("text", description));
            if (!clause.isEmpty()) {
                json.put("fullDescription", Map.of("text", description + " (" + clause + ")"));
            }
            return json;
        });
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", rule);
        result.put("level", level);
        result.put("message", Map.of("text", messageText(text)));
        result.put("locations", List.of(location(subject)));
        results.add(result);
        return result;
    }

    /** Without arguments and links: braces would stand for the former (section 3.11.5), brackets for the latter (3.11.6). */
    private static String messageText(String text) {
        return text.replace("{", "{{")
                .replace("}", "}}")
                .replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("]", "\\]");
    }

    private static Map<String, Object> location(Subject subject) {
        if (subject.file().isEmpty()) {
            Map<String, Object> place = new LinkedHashMap<>();
            place.put("fullyQualifiedName", subject.name());
            place.put("kind", "resource");
            return Map.of("logicalLocations", List.of(place));
        }
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("artifactLocation", Map.of("uri", uri(subject.file().get())));
        place.put("region", Map.of("startLine", 1));
        return Map.of("physicalLocation", place);
    }

    private static String uri(String path) {
        // What follows two slashes would be an authority, and what ends with the first colon a scheme (RFC 3986,
        // section 4.2).
        String single = path.replaceFirst("^/+", "/");
        int colon = single.indexOf(':');
        boolean first = colon >= 0 && single.lastIndexOf('/', colon) < 0;
        try {
            return new URI(null, null, first ? "./" + single : single, null).getRawPath();
        } catch (URISyntaxException strange) {
            return path;
        }
    }

    @Override
    public void end() {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Signet");
        driver.put("version", SignetVersion.NUMBER);
        driver.put("rules", rules.values());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("results", results);
        Map<String, Object> sarif = new LinkedHashMap<>();
        sarif.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        sarif.put("version", "2.1.0");
        sarif.put("runs", List.of(run));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonPrinter.print(new PrintStream(bytes, true, StandardCharsets.UTF_8), sarif);
        AtomicFile.write(file, bytes.toByteArray(), FileAccess.PUBLIC);
    }
}
