package dev.signet.core.lint;

import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.Validity;
import java.time.Instant;

/** Times through 2049 are UTCTime, later ones GeneralizedTime. */
final class ValidityEncodingRule implements Rule {
    @Override
    public String name() {
        return "validity-encoding";
    }

    @Override
    public String clause() {
        return "RFC 5280 section 4.1.2.5";
    }

    @Override
    public void check(Draft draft, Report report) {
        Validity validity = draft.certificate().validity();
        check("start", draft.notBefore(), validity.notBefore(), report);
        check("end", draft.notAfter(), validity.notAfter(), report);
        if (validity.notAfter().getEpochSecond() >= NO_EXPIRATION) {
            report.warning("the certificate never expires, so it can only be got rid of by revocation");
        }
    }

    /** 2050-01-01T00:00:00Z. */
    private static final long YEAR_2050 = 2_524_608_000L;

    /** 9999-12-31T23:59:59Z, which stands for no expiration (RFC 5280 section 4.1.2.5). */
    private static final long NO_EXPIRATION = 253_402_300_799L;

    private static void check(String which, DerNode encoded, Instant time, Report report) {
        boolean late = time.getEpochSecond() >= YEAR_2050;
        int expected = late ? Tag.GENERALIZED_TIME : Tag.UTC_TIME;
        if (encoded.identifier() != expected) {
            report.error("the " + which + " of validity " + time + " is not written as "
                    + (late ? "GeneralizedTime" : "UTCTime"));
        }
    }
}
