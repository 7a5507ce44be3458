package dev.signet.core.verify.differential;

/**
 * A kind of difference between our verdict and a peer's: what it is, and why it is not ours to mend.
 *
 * @param id a short name
 * @param clause where the rule stands that one of the two applies and the other does not
 * @param why what the peer does instead
 */
record DifferenceClass(String id, String clause, String why) {
    @Override
    public String toString() {
        return id;
    }
}
