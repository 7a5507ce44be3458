package dev.signet.core.home;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.verify.Finding;
import dev.signet.core.verify.TrustAnchor;
import java.util.List;
import java.util.Optional;

/**
 * The answer of {@link CheckChain}.
 *
 * @param leaf the certificate in question
 * @param path it and the certificates above it, with the anchor's; of a rejected one as far as they were found
 * @param anchor who is trusted; empty if no path to anyone was found
 * @param findings why it is rejected, the most useful first; empty if it is trusted
 * @param ending the certificates of the path that end too soon
 * @param added the certificates of the path that did not come with the leaf
 * @param warnings what could not be found out and is let pass
 */
public record CheckedChain(
        Certificate leaf,
        List<Certificate> path,
        Optional<TrustAnchor> anchor,
        List<Finding> findings,
        List<Certificate> ending,
        List<Certificate> added,
        List<Finding> warnings) {
    public CheckedChain {
        path = List.copyOf(path);
        findings = List.copyOf(findings);
        ending = List.copyOf(ending);
        added = List.copyOf(added);
        warnings = List.copyOf(warnings);
    }

    /** What the answer comes to. */
    public enum Status {
        TRUSTED,
        /** Trusted, and not for as long as was asked for. */
        ENDING,
        REJECTED
    }

    /** Returns what the answer comes to. */
    public Status status() {
        if (!findings.isEmpty()) {
            return Status.REJECTED;
        }
        return ending.isEmpty() ? Status.TRUSTED : Status.ENDING;
    }
}
