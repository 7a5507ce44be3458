package dev.signet.core.verify;

/**
 * How much work one verification may cause, whatever is put into the certificates; none of these is a rule of a standard.
 *
 * <p>A bag of certificates can be made so that a naive verifier tries more paths than there are atoms, and a name constraint so
 * that it compares for minutes. A verification that reaches a limit
 * ends, and says so.
 *
 * @param signatureChecks signatures that are checked, of certificates and CRLs together
 * @param depth certificates between the leaf and its anchor
 * @param candidates certificates that are tried as an issuer, over all paths
 * @param nameComparisons names that are compared with subtrees of name constraints
 * @param policyNodes nodes in the graph of policies (RFC 9618)
 */
public record Limits(int signatureChecks, int depth, int candidates, int nameComparisons, int policyNodes) {
    /** Wide enough for every chain in use, narrow enough for a fraction of a second. */
    public static final Limits STANDARD = new Limits(150, 20, 1_000, 250_000, 5_000);
}
