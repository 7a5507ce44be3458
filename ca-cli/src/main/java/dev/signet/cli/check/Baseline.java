package dev.signet.cli.check;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import dev.signet.core.verify.Finding;
import dev.signet.core.verify.Reason;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Findings that somebody has looked at and accepts for a while, so that a pipeline fails for what is new.
 *
 * <pre>{@code
 * {"accepted": [
 *   {"subject": "legacy/old.pem", "reason": "expired", "until": "2027-01-31", "comment": "replaced in January"}
 * ]}
 * }</pre>
 *
 * A finding is accepted where the name in the report and the reason are the same, up to the end of the day in UTC; with {@code
 * sha256} only for the certificate with that fingerprint.
 */
public final class Baseline {
    /** The largest file that is read, in bytes. */
    public static final int MAX_LENGTH = 4 * 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<Entry> entries;
    private final Set<Entry> used = new LinkedHashSet<>();

    /** What the file is. */
    record Content(@JsonProperty(required = true) @Nullable List<Entry> accepted) {}

    /** One line of the file. */
    record Entry(
            @JsonProperty(required = true) String subject,
            @JsonProperty(required = true) String reason,
            @JsonProperty(required = true) String until,
            @Nullable String sha256,
            @Nullable String comment) {}

    /**
     * A finding that is accepted.
     *
     * @param finding what was found
     * @param until the last day, in UTC, on which it is accepted
     * @param comment why, in the words of who accepted it; may be empty
     */
    public record Acceptance(Finding finding, LocalDate until, String comment) {}

    private Baseline(List<Entry> entries) {
        this.entries = entries;
    }

    /** Returns the baseline that accepts nothing. */
    public static Baseline none() {
        return new Baseline(List.of());
    }

    /**
     * Reads a file.
     *
     * @param source its name, for messages
     * @throws SignetException of kind {@code INPUT} if it is not right, with line and field
     */
    public static Baseline read(byte[] file, String source) {
        if (file.length > MAX_LENGTH) {
            throw problem(source, "it has more than " + MAX_LENGTH + " bytes").exception();
        }
        try {
            Content content = JSON.readValue(file, Content.class);
            if (content == null || content.accepted() == null) {
                throw problem(source, "it has no list \"accepted\"").exception();
            }
            content.accepted().forEach(entry -> check(entry, source));
            return new Baseline(content.accepted());
        } catch (JsonMappingException wrong) {
            String field = wrong.getPathReference();
            throw new SignetException(
                    problem(source, place(wrong) + wrong.getOriginalMessage() + " (" + field + ")"), wrong);
        } catch (JsonProcessingException malformed) {
            throw new SignetException(problem(source, place(malformed) + malformed.getOriginalMessage()), malformed);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String place(JsonProcessingException failure) {
        return failure.getLocation() == null
                ? ""
                : "line " + failure.getLocation().getLineNr() + ": ";
    }

    private static void check(@Nullable Entry entry, String source) {
        if (entry == null || isNull(entry.subject()) || isNull(entry.reason()) || isNull(entry.until())) {
            throw problem(source, "an entry lacks subject, reason or until").exception();
        }
        if (Arrays.stream(Reason.values()).noneMatch(reason -> reason.id().equals(entry.reason()))) {
            throw problem(source, "there is no reason \"" + entry.reason() + "\"")
                    .fix("take the word from the report of signet check --json, such as expired or missing-issuer")
                    .exception();
        }
        try {
            LocalDate unused = LocalDate.parse(entry.until());
        } catch (DateTimeParseException malformed) {
            throw problem(source, "\"" + entry.until() + "\" is not a day")
                    .fix("write \"until\" as 2027-01-31")
                    .exception();
        }
    }

    /** Jackson fills in null for a null in the file, whatever the type says. */
    private static boolean isNull(@Nullable String value) {
        return value == null;
    }

    private static Problem problem(String source, String why) {
        return Problem.of(Kind.INPUT, source + " is no baseline of accepted findings")
                .because(why)
                .fix(
                        "write {\"accepted\": [{\"subject\": …, \"reason\": …, \"until\": …}]}, or have one written: --write-baseline");
    }

    /** Returns the acceptance of a finding, if there is one and it has not ended. */
    Optional<Acceptance> accepts(String subject, Finding finding, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (Entry entry : entries) {
            if (concerns(entry, subject, finding) && !today.isAfter(LocalDate.parse(entry.until()))) {
                boolean unused = used.add(entry);
                return Optional.of(new Acceptance(
                        finding, LocalDate.parse(entry.until()), entry.comment() == null ? "" : entry.comment()));
            }
        }
        return Optional.empty();
    }

    private static boolean concerns(Entry entry, String subject, Finding finding) {
        return entry.subject().equals(subject)
                && entry.reason().equals(finding.reason().id())
                && (entry.sha256() == null
                        || finding.certificate()
                                .filter(certificate -> certificate.fingerprint().equalsIgnoreCase(entry.sha256()))
                                .isPresent());
    }

    /** Returns, in words, the lines that no finding has used: mended by now, or ended. */
    public List<String> unused(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<String> unused = new ArrayList<>();
        for (Entry entry : entries) {
            if (!used.contains(entry)) {
                boolean over = today.isAfter(LocalDate.parse(entry.until()));
                unused.add(entry.subject() + ", " + entry.reason()
                        + (over ? ": accepted until " + entry.until() + " and no longer" : ": not found any more"));
            }
        }
        return unused;
    }

    /** Returns a baseline that accepts all rejections of some outcomes, as JSON prints it. */
    public static Map<String, Object> accepting(List<Outcome> outcomes, LocalDate until) {
        List<Map<String, Object>> accepted = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            for (Finding finding : outcome.rejections()) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("subject", outcome.subject().name());
                entry.put("reason", finding.reason().id());
                entry.put("until", until);
                finding.certificate().ifPresent(certificate -> entry.put("sha256", certificate.fingerprint()));
                entry.put("comment", finding.text());
                accepted.add(entry);
            }
        }
        return Map.of("accepted", accepted);
    }
}
