package dev.signet.core.verify.openssl;

import dev.signet.core.text.Decoded;
import dev.signet.core.text.PolicyNodeText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The policies that are valid for a chain.
 *
 * @param explicitRequired whether one is required
 * @param authority those that all authorities of the chain agree on; null if none were computed
 * @param user those of them that were asked for; null if there are none
 */
public record ValidPolicies(
        boolean explicitRequired,
        @Nullable List<Policy> authority,
        @Nullable List<Policy> user) {
    static final ValidPolicies NONE = new ValidPolicies(false, null, null);

    /**
     * A valid policy.
     *
     * @param identifier in dotted form
     * @param qualifiers as the extension of the lowest certificate has them
     */
    public record Policy(
            String identifier, boolean critical, @Nullable Decoded qualifiers) {}

    /** Returns what OpenSSL's commands print of them. */
    public String text() {
        StringBuilder text = new StringBuilder("Require explicit Policy: ");
        text.append(explicitRequired ? "True\n" : "False\n");
        append(text, "Authority", authority);
        append(text, "User", user);
        return text.toString();
    }

    private static void append(StringBuilder text, String name, @Nullable List<Policy> policies) {
        text.append(name).append(" Policies:");
        if (policies == null) {
            text.append(" <empty>\n");
            return;
        }
        text.append('\n');
        for (Policy policy : policies) {
            PolicyNodeText.append(text, policy.identifier(), policy.critical(), policy.qualifiers());
        }
    }
}
