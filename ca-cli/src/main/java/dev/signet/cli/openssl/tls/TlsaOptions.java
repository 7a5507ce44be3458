package dev.signet.cli.openssl.tls;

import dev.signet.cli.Session;
import dev.signet.core.verify.openssl.TlsaRecord;
import dev.signet.core.verify.openssl.TlsaRecords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of {@code -dane_tlsa_rrdata}, for the domain of {@code -dane_tlsa_domain}. */
final class TlsaOptions {
    /**
     * What the options come to.
     *
     * @param ok whether they can be used; if not, what is wrong was said
     * @param records the records; null if none are wanted
     */
    record Loaded(boolean ok, @Nullable TlsaRecords records) {}

    static Loaded of(ClientRequest request, Session session) {
        boolean wanted = request.options().has("dane_tlsa_domain");
        List<String> texts = request.tlsaRecords();
        if (!wanted) {
            return texts.isEmpty()
                    ? new Loaded(true, null)
                    : fail(session, "DANE TLSA authentication requires the -dane_tlsa_domain option.");
        }
        if (texts.isEmpty()) {
            return fail(session, "DANE TLSA authentication requires at least one -dane_tlsa_rrdata option.");
        }
        List<TlsaRecord> records = new ArrayList<>();
        for (String text : texts) {
            TlsaRecord.Reading reading = TlsaRecord.parse(text);
            if (reading.record() != null) {
                records.add(reading.record());
            } else if (reading.badField().isEmpty()) {
                session.err().println("s_client: warning: unusable TLSA rrdata: " + text);
            } else {
                session.err().println("s_client: warning: bad TLSA " + reading.badField() + " field in: " + text);
            }
        }
        return records.isEmpty()
                ? fail(session, "Failed to import any TLSA records.")
                : new Loaded(true, TlsaRecords.of(records, request.options().has("dane_ee_no_namechecks")));
    }

    private static Loaded fail(Session session, String what) {
        session.err().println("s_client: " + what);
        return new Loaded(false, null);
    }

    private TlsaOptions() {}
}
