package dev.signet.core.verify.client;

import dev.signet.core.verify.Finding;
import java.util.List;

/**
 * What a client would say of a chain.
 *
 * @param client who says it
 * @param findings why it refuses, the most useful first; empty if it accepts
 */
public record ClientAnswer(Client client, List<Finding> findings) {
    public ClientAnswer {
        findings = List.copyOf(findings);
    }

    /** Returns whether the client would go on. */
    public boolean accepts() {
        return findings.isEmpty();
    }

    /** Returns what it says of the chain, in one line for people. */
    public String text() {
        if (accepts()) {
            return "accepts";
        }
        Finding finding = findings.get(0);
        return "refuses, " + finding.text() + "; " + word() + " ("
                + finding.reason().clause() + ")";
    }

    /** Returns the client's own name for what is most wrong; empty if it accepts. */
    public String word() {
        return accepts() ? "" : client.word(findings.get(0).reason());
    }
}
