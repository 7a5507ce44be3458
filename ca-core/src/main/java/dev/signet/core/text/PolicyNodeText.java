package dev.signet.core.text;

import org.jspecify.annotations.Nullable;

/** Prints a policy that is valid for a chain: {@code X509_POLICY_NODE_print}. */
public final class PolicyNodeText {
    private static final int INDENT = 2;

    /**
     * Appends a policy.
     *
     * @param policy its object identifier
     * @param qualifiers its qualifiers, as an extension of certificate policies has them
     */
    public static void append(StringBuilder out, String policy, boolean critical, @Nullable Decoded qualifiers) {
        String name = ObjectNames.longName(policy);
        HexText.indent(out, INDENT);
        out.append("Policy: ").append(name == null ? policy : name).append('\n');
        HexText.indent(out, INDENT + 2);
        out.append(critical ? "Critical\n" : "Non Critical\n");
        if (qualifiers == null) {
            HexText.indent(out, INDENT + 2);
            out.append("No Qualifiers\n");
        } else {
            PolicyText.appendQualifiers(out, qualifiers, INDENT + 2);
            out.append('\n');
        }
    }

    private PolicyNodeText() {}
}
