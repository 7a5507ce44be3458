package dev.signet.cli.check;

import dev.signet.core.problem.SignetException;

/** What an argument of {@code check} led to: certificates, or the reason why there are none. */
public sealed interface Found {
    /** Returns what reports call it. */
    String name();

    /** Certificates to check. */
    record Certificates(Subject subject) implements Found {
        @Override
        public String name() {
            return subject.name();
        }
    }

    /** Something that was named, or claims to hold certificates, and cannot be read. */
    record Unreadable(String name, SignetException failure) implements Found {}
}
