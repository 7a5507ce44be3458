package dev.signet.store.jdbc;

import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;

/** That a certificate is not on record. */
final class UnknownCertificate {
    static Problem problem(String authority, SerialNumber serialNumber) {
        return Problem.of(
                        Kind.NO,
                        "no certificate of authority \"" + authority + "\" has the serial number " + serialNumber.hex())
                .fix("look it up with `signet list`");
    }

    private UnknownCertificate() {}
}
