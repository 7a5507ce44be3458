package dev.signet.cli.fetch;

import dev.signet.core.verify.Retrieval;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What came of the questions of a run; of long documents the latest. */
final class Answers {
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    /**
     * A document.
     *
     * @param kept whether it comes from the cache
     */
    record Document(byte[] bytes, boolean kept) {}

    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final Map<String, String> failures = new HashMap<>();
    private long bytes;

    synchronized Optional<Document> document(String question) {
        return Optional.ofNullable(documents.get(question));
    }

    synchronized Optional<Retrieval<byte[]>> find(String question) {
        String failure = failures.get(question);
        return failure == null
                ? document(question).map(document -> new Retrieval.Found<>(document.bytes()))
                : Optional.of(new Retrieval.Missing<>(failure));
    }

    synchronized void add(String question, Document document) {
        remove(question);
        documents.put(question, document);
        bytes += document.bytes().length;
        while (bytes > MOST_BYTES) {
            remove(documents.keySet().iterator().next());
        }
    }

    synchronized void addFailure(String question, String why) {
        failures.put(question, why);
    }

    synchronized void remove(String question) {
        Document old = documents.remove(question);
        if (old != null) {
            bytes -= old.bytes().length;
        }
    }
}
