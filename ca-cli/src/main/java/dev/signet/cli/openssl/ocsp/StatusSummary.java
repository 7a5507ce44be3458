package dev.signet.cli.openssl.ocsp;

import dev.signet.core.ocsp.BasicResponse;
import dev.signet.core.ocsp.CertificateId;
import dev.signet.core.ocsp.SingleResponse;
import dev.signet.core.ocsp.SingleResponse.Good;
import dev.signet.core.ocsp.SingleResponse.Revoked;
import dev.signet.core.text.OcspText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ocsp} prints for each certificate that it was asked about.
 *
 * @param leeway by how many seconds clocks may differ
 * @param age how old an answer may be, in seconds; negative for any age
 */
record StatusSummary(long leeway, long age) {

    /** Appends the status of one certificate; false if the response has none. */
    boolean append(StringBuilder out, String name, CertificateId id, BasicResponse response, Instant now) {
        out.append(name).append(": ");
        SingleResponse single = find(response, id);
        if (single == null) {
            out.append("ERROR: No Status found.\n");
            return false;
        }
        if (!inTime(single, now)) {
            out.append("WARNING: Status times invalid.\n");
        }
        out.append(word(single)).append("\n\tThis Update: ");
        OcspText.appendTime(out, single.thisUpdate());
        if (single.nextUpdate().isPresent()) {
            out.append("\n\tNext Update: ");
            OcspText.appendTime(out, single.nextUpdate().get());
        }
        out.append('\n');
        if (single.status() instanceof Revoked revoked) {
            if (revoked.reason().isPresent()) {
                out.append("\tReason: ")
                        .append(OcspText.reasonWord(revoked.reason().get()))
                        .append('\n');
            }
            out.append("\tRevocation Time: ");
            OcspText.appendTime(out, revoked.at());
            out.append('\n');
        }
        return true;
    }

    private static @Nullable SingleResponse find(BasicResponse response, CertificateId id) {
        for (SingleResponse single : response.responses()) {
            if (single.certificate().equals(id)) {
                return single;
            }
        }
        return null;
    }

    private static String word(SingleResponse single) {
        if (single.status() instanceof Revoked) {
            return "revoked";
        }
        return single.status() instanceof Good ? "good" : "unknown";
    }

    private boolean inTime(SingleResponse single, Instant now) {
        Instant thisUpdate = single.thisUpdate();
        boolean begun = !thisUpdate.isAfter(now.plusSeconds(leeway));
        boolean fresh = age < 0 || !thisUpdate.isBefore(now.minusSeconds(age));
        Instant end = single.nextUpdate().orElse(Instant.MAX);
        return begun && fresh && !end.isBefore(now.minusSeconds(leeway)) && !end.isBefore(thisUpdate);
    }
}
