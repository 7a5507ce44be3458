package dev.signet.core.verify.differential;

import dev.signet.core.asn1.Oid;
import dev.signet.core.verify.PolicyInputs;
import dev.signet.core.verify.Procedure;
import dev.signet.core.verify.RuleBook;
import dev.signet.core.verify.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A case of a class of differences, kept in a file: fields {@code name: value}, one a line, and certificates as base64.
 *
 * @param peer the other implementation
 * @param classes the classes that explain the difference
 * @param ours our verdict; the peer's is the opposite
 */
record KeptCase(String peer, String rules, String classes, boolean ours, ChainCase question) {
    /** Section 6, with the anchor's own constraints and dates, and leaves that are anchors, as libcrypto has it. */
    static final RuleBook PATH_WITH_ANCHORS = new RuleBook(
            "rfc5280-path-anchors",
            "section 6, the anchor's own constraints and dates, and leaves that are anchors",
            Scope.everywhere(RuleBook.RFC5280_PATH.scope().leaf()),
            true,
            RuleBook.RFC5280_PATH.algorithms(),
            RuleBook.RFC5280_PATH.revocation(),
            RuleBook.RFC5280_PATH.interpretation(),
            Procedure.SIGNET);

    /** Writes one example for each single class of a comparison into {@code -Dsignet.differential.keep}, if that is set. */
    static void keep(Comparison comparison) {
        String directory = System.getProperty("signet.differential.keep", "");
        if (!directory.isEmpty()) {
            try {
                writeAll(Path.of(directory), comparison);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static void writeAll(Path directory, Comparison comparison) throws IOException {
        Files.createDirectories(directory);
        for (Comparison.Explained example : comparison.examples().values()) {
            if (!example.classes().contains(" + ")) {
                KeptCase kept = new KeptCase(
                        comparison.peerName(),
                        comparison.rulesName(),
                        example.classes(),
                        example.ours(),
                        example.question());
                Path file = directory.resolve(kept.fileName());
                if (!Files.exists(file)) {
                    Files.writeString(file, kept.text());
                }
            }
        }
    }

    private String fileName() {
        return peer + (rules.equals("private") ? "-default" : "") + (ours ? "-refuses-" : "-accepts-") + classes
                + ".txt";
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        PolicyInputs policies = question.policies();
        field(text, "peer", peer);
        field(text, "rules", rules);
        field(text, "class", classes);
        field(text, "ours", ours ? "trusted" : "refused");
        field(text, "mutations", String.join("; ", question.mutations()));
        field(text, "seed", Long.toString(question.seed()));
        field(text, "at", question.at().toString());
        question.host().ifPresent(host -> field(text, "host", host));
        field(
                text,
                "policies",
                policies.acceptable().stream().map(Oid::toString).sorted().collect(Collectors.joining(" ")));
        field(text, "explicit-policy", Boolean.toString(policies.explicitPolicy()));
        field(text, "inhibit-mapping", Boolean.toString(policies.inhibitMapping()));
        field(text, "inhibit-any-policy", Boolean.toString(policies.inhibitAnyPolicy()));
        question.anchors().forEach(der -> field(text, "anchor", base64(der)));
        question.bag().forEach(der -> field(text, "intermediate", base64(der)));
        field(text, "leaf", base64(question.leaf()));
        return text.toString();
    }

    private static void field(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append('\n');
    }

    private static String base64(byte[] der) {
        return Base64.getEncoder().encodeToString(der);
    }

    static KeptCase read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        Set<Oid> acceptable = all(lines, "policies").stream()
                .flatMap(list -> List.of(list.split(" ", -1)).stream())
                .map(Oid::of)
                .collect(Collectors.toSet());
        PolicyInputs policies = new PolicyInputs(
                acceptable,
                Boolean.parseBoolean(one(lines, "explicit-policy")),
                Boolean.parseBoolean(one(lines, "inhibit-mapping")),
                Boolean.parseBoolean(one(lines, "inhibit-any-policy")));
        ChainCase question = new ChainCase(
                Long.parseLong(one(lines, "seed")),
                List.of(one(lines, "mutations")),
                certificates(lines, "anchor"),
                certificates(lines, "intermediate"),
                certificates(lines, "leaf").get(0),
                Instant.parse(one(lines, "at")),
                all(lines, "host").stream().findFirst(),
                policies);
        return new KeptCase(
                one(lines, "peer"),
                one(lines, "rules"),
                one(lines, "class"),
                one(lines, "ours").equals("trusted"),
                question);
    }

    private static List<byte[]> certificates(List<String> lines, String name) {
        List<byte[]> certificates = new ArrayList<>();
        all(lines, name).forEach(text -> certificates.add(Base64.getDecoder().decode(text)));
        return certificates;
    }

    private static String one(List<String> lines, String name) {
        return all(lines, name).get(0);
    }

    private static List<String> all(List<String> lines, String name) {
        String start = name + ": ";
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .toList();
    }
}
