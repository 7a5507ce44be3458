package dev.signet.core.verify;

import dev.signet.core.asn1.DerNode;
import java.math.BigInteger;
import java.util.List;

/** RFC 5280 section 4.1.2: what the profile says of the fields of a certificate beyond their syntax. */
final class FieldProfile {
    private static final int MAX_SERIAL_OCTETS = 20;
    private static final int VERSION = 0xa0;
    private static final int ISSUER_UNIQUE_ID = 0x81;
    private static final int SUBJECT_UNIQUE_ID = 0x82;

    static void check(Link link, VerificationRequest request, Findings findings) {
        serialNumber(link, findings);
        Facts facts = link.facts();
        List<DerNode> fields = DerNode.parse(facts.certificate().tbs()).children();
        // The version, which one of version 1 does not have, the serial number, the algorithm and the issuer stand
        // before.
        int validity = fields.get(0).is(VERSION) ? 4 : 3;
        times(facts, fields.get(validity), findings);
        if (fields.stream().anyMatch(field -> field.is(ISSUER_UNIQUE_ID) || field.is(SUBJECT_UNIQUE_ID))) {
            findings.add(facts, Reason.UNIQUE_IDENTIFIER, "a unique identifier beside its names", "none of these", "");
        }
    }

    /** That of an anchor tells it apart from nothing, and real roots have had the number 0. */
    private static void serialNumber(Link link, Findings findings) {
        BigInteger serial = link.facts().certificate().serialNumber().value();
        if (link.isAnchor()) {
            return;
        }
        if (serial.signum() <= 0) {
            findings.add(link.facts(), Reason.SERIAL_NUMBER, "serial number " + serial, "a positive number", "");
        }
        int octets = serial.bitLength() / 8 + 1;
        if (octets > MAX_SERIAL_OCTETS) {
            findings.add(
                    link.facts(),
                    Reason.SERIAL_NUMBER,
                    "a serial number of " + octets + " octets",
                    "at most " + MAX_SERIAL_OCTETS,
                    "");
        }
    }

    private static void times(Facts facts, DerNode validity, Findings findings) {
        validity.children().stream()
                .flatMap(date -> TimeForm.defect(date).stream())
                .findFirst()
                .ifPresent(defect -> findings.add(
                        facts,
                        Reason.TIME_FORM,
                        "a date of its validity is " + defect,
                        "UTCTime up to 2049 and GeneralizedTime from 2050 on",
                        ""));
    }

    private FieldProfile() {}
}
