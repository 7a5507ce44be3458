package dev.signet.core.lint;

/** Extensions need version 3; certificates without them are of the nineties. */
final class VersionRule implements Rule {
    @Override
    public String name() {
        return "version";
    }

    @Override
    public String clause() {
        return "RFC 5280 section 4.1.2.1";
    }

    @Override
    public void check(Draft draft, Report report) {
        int version = draft.certificate().version();
        boolean extensions = !draft.certificate().extensions().list().isEmpty();
        if (version < 1 || version > 3) {
            report.error("version " + version + " found, and there are only 1, 2 and 3");
        } else if (extensions && version != 3) {
            report.error("version " + version + " found, and extensions need version 3");
        } else if (version != 3) {
            report.warning("version " + version + " found; current programs want version 3 with extensions");
        }
    }
}
