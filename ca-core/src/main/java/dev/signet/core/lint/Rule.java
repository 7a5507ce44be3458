package dev.signet.core.lint;

/** One rule about certificates; each is a class of its own, without state. */
interface Rule {
    /** Returns the name of the rule: small letters and hyphens. */
    String name();

    /** Returns where the rule is written. */
    String clause();

    /** Looks at a certificate, and reports what breaks the rule. */
    void check(Draft draft, Report report);

    /** Takes findings. */
    interface Report {
        void finding(Severity severity, String message);

        default void error(String message) {
            finding(Severity.ERROR, message);
        }

        default void warning(String message) {
            finding(Severity.WARNING, message);
        }

        default void notice(String message) {
            finding(Severity.NOTICE, message);
        }
    }
}
