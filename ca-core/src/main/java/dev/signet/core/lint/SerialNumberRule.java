package dev.signet.core.lint;

import java.math.BigInteger;

/** A serial number is positive, has at most 20 octets, and nobody can guess it. */
final class SerialNumberRule implements Rule {
    @Override
    public String name() {
        return "serial-number";
    }

    @Override
    public String clause() {
        return "RFC 5280 section 4.1.2.2";
    }

    @Override
    public void check(Draft draft, Report report) {
        BigInteger value = draft.certificate().serialNumber().value();
        int octets = draft.serialNumber().contentLength();
        if (value.signum() <= 0) {
            report.error(
                    "the serial number is " + (value.signum() == 0 ? "zero" : "negative") + ", and must be positive");
        }
        if (octets > MOST_OCTETS) {
            report.error("the serial number has " + octets + " octets, and at most " + MOST_OCTETS + " are allowed");
        }
        if (octets != value.bitLength() / 8 + 1) {
            report.error("the serial number has superfluous leading octets, which DER forbids");
        }
        if (value.signum() > 0 && value.bitLength() < LEAST_BITS) {
            report.warning("the serial number has " + value.bitLength() + " bits, and " + LEAST_BITS
                    + " random ones are needed against collisions");
        }
    }

    private static final int MOST_OCTETS = 20;

    /** CA/Browser Forum Baseline Requirements 7.1: 64 random bits; of which the first few can be zero by chance. */
    private static final int LEAST_BITS = 56;
}
