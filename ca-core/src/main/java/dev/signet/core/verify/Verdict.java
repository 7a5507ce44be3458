package dev.signet.core.verify;

import dev.signet.core.certificate.Certificate;
import java.util.List;
import java.util.function.Function;

/** The answer of a {@link Verifier}. */
public sealed interface Verdict {
    /** Handles both cases; adding a third one breaks every caller at compile time. */
    <R> R fold(Function<Trusted, R> onTrusted, Function<Rejected, R> onRejected);

    /** Returns whether the leaf is trusted. */
    default boolean isTrusted() {
        return fold(trusted -> true, rejected -> false);
    }

    /** A leaf that is trusted, with the path that shows it; only a {@link Verifier} makes one. */
    final class Trusted implements Verdict {
        private final List<Certificate> path;
        private final TrustAnchor anchor;
        private final List<Finding> warnings;

        Trusted(List<Certificate> path, TrustAnchor anchor, List<Finding> warnings) {
            this.path = List.copyOf(path);
            this.anchor = anchor;
            this.warnings = List.copyOf(warnings);
        }

        /** Returns the leaf and the certificates above it, without the anchor; the leaf alone if it is the anchor itself. */
        public List<Certificate> path() {
            return path;
        }

        /** Returns the leaf. */
        public Certificate leaf() {
            return path.get(0);
        }

        /** Returns who is trusted. */
        public TrustAnchor anchor() {
            return anchor;
        }

        /** Returns what could not be found out and is let pass: certificates of unknown status, with {@link RevocationMode#SOFT}. */
        public List<Finding> warnings() {
            return warnings;
        }

        @Override
        public <R> R fold(Function<Trusted, R> onTrusted, Function<Rejected, R> onRejected) {
            return onTrusted.apply(this);
        }

        @Override
        public String toString() {
            return "trusted by " + anchor.name();
        }
    }

    /**
     * A leaf that is not trusted.
     *
     * @param attempts the paths that were tried, the most promising one first, with what is wrong with each; never empty
     */
    record Rejected(List<Attempt> attempts) implements Verdict {
        public Rejected {
            attempts = List.copyOf(attempts);
        }

        /** Returns what is wrong with the most promising path, the most useful first; never empty. */
        public List<Finding> findings() {
            return attempts.get(0).findings();
        }

        /** Returns the most useful of all findings. */
        public Finding headline() {
            return findings().get(0);
        }

        @Override
        public <R> R fold(Function<Trusted, R> onTrusted, Function<Rejected, R> onRejected) {
            return onRejected.apply(this);
        }

        @Override
        public String toString() {
            return "rejected: " + headline().text();
        }
    }

    /**
     * A path that was tried.
     *
     * @param path the leaf and the certificates above it, as far as they were found, without the anchor
     * @param findings what is wrong, the most useful first
     */
    record Attempt(List<Certificate> path, List<Finding> findings) {
        public Attempt {
            path = List.copyOf(path);
            findings = findings.stream().sorted().toList();
        }
    }
}
