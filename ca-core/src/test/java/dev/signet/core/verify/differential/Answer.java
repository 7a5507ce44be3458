package dev.signet.core.verify.differential;

/**
 * What a verifier says of a case.
 *
 * @param trusted its verdict
 * @param why its words or error number if it is not trusted
 */
record Answer(boolean trusted, String why) {
    static final Answer YES = new Answer(true, "");

    static Answer no(String why) {
        return new Answer(false, why);
    }

    /** Returns this refusal, with the words of another. */
    Answer and(Answer other) {
        return other.trusted || other.why.equals(why) ? this : no(why + "; " + other.why);
    }
}
