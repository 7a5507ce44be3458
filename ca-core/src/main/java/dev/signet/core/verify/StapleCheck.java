package dev.signet.core.verify;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * RFC 7633 section 4.2.3: a TLS server whose certificate names the feature {@code status_request} sends a current OCSP response
 * along. Certificates from files are nobody's server.
 */
final class StapleCheck {
    private static final BigInteger STATUS_REQUEST = BigInteger.valueOf(5);
    private static final BigInteger STATUS_REQUEST_V2 = BigInteger.valueOf(17);

    static void check(Path path, Verification verification, Findings findings) {
        Optional<List<OcspEvidence>> stapled = verification.request().stapled();
        boolean asked = stapled.isPresent()
                && verification.request().rules().enforces(Reason.STAPLE_MISSING)
                && verification.request().revocation() != RevocationMode.OFF;
        if (!asked || path.isTrustedLeaf() || !demanded(path.leaf()) || !SignatureCheck.holds(path, verification)) {
            return;
        }
        RevocationStatus status = new ResponseStatus(verification, stapled.get()).status(path, 0);
        if (!status.known()) {
            findings.add(
                    path.leaf(),
                    Reason.STAPLE_MISSING,
                    stapled.get().isEmpty()
                            ? "it demands that its server staples an OCSP response, and the server staples none"
                            : "it demands that its server staples an OCSP response, and the one stapled is of no use: "
                                    + status.explanation(),
                    "a current OCSP response for it in the handshake",
                    "turn stapling on in the server (nginx: ssl_stapling on; Apache: SSLUseStapling on), and let it reach the"
                            + " responder");
        }
    }

    /** What cannot be read demands nothing: the extension is no business of RFC 5280. */
    private static boolean demanded(Facts facts) {
        Optional<Extension> extension = facts.certificate().extensions().find(ExtensionOids.TLS_FEATURE);
        if (extension.isEmpty()) {
            return false;
        }
        try {
            DerReader features = extension.get().node().reader(Tag.SEQUENCE, "Features");
            while (features.hasNext()) {
                BigInteger feature = features.next(Tag.INTEGER, "a TLS feature").integer();
                if (feature.equals(STATUS_REQUEST) || feature.equals(STATUS_REQUEST_V2)) {
                    return true;
                }
            }
            return false;
        } catch (DerException damaged) {
            return false;
        }
    }

    private StapleCheck() {}
}
