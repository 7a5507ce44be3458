package dev.signet.core.verify.openssl;

import java.util.ArrayList;
import java.util.List;

/**
 * The TLSA records of a server, in the order in which they are compared: those that need no authority first, and of each usage and
 * selector the strongest hash first (RFC 7671 sections 5 and 9).
 *
 * @param sorted the records
 * @param nameless whether names do not matter where a DANE-EE record matches, as RFC 7671 section 5.1 has it
 */
public record TlsaRecords(List<TlsaRecord> sorted, boolean nameless) {
    public TlsaRecords {
        sorted = List.copyOf(sorted);
    }

    /** Sorts records; of equal ones the last comes first. */
    public static TlsaRecords of(List<TlsaRecord> records, boolean nameless) {
        List<TlsaRecord> sorted = new ArrayList<>();
        for (TlsaRecord record : records) {
            int at = 0;
            while (at < sorted.size() && precedes(sorted.get(at), record)) {
                at++;
            }
            sorted.add(at, record);
        }
        return new TlsaRecords(sorted, nameless);
    }

    private static boolean precedes(TlsaRecord one, TlsaRecord other) {
        if (one.usage() != other.usage()) {
            return one.usage() > other.usage();
        }
        if (one.selector() != other.selector()) {
            return one.selector() > other.selector();
        }
        return one.matching() > other.matching();
    }

    private boolean has(int usage) {
        return sorted.stream().anyMatch(record -> record.usage() == usage);
    }

    /** Returns whether records name authorities. */
    boolean nameAuthorities() {
        return has(TlsaRecord.PKIX_TA) || has(TlsaRecord.DANE_TA);
    }

    /** Returns whether records make anchors of authorities. */
    boolean nameAnchors() {
        return has(TlsaRecord.DANE_TA);
    }

    /** Returns whether records ask for a chain to an anchor of one's own besides. */
    boolean askForAnchors() {
        return has(TlsaRecord.PKIX_TA) || has(TlsaRecord.PKIX_EE);
    }

    /** Returns the certificates of authorities that the records hold, which servers need not send. */
    List<ExaminedCertificate> authorities() {
        List<ExaminedCertificate> authorities = new ArrayList<>();
        for (TlsaRecord record : sorted) {
            boolean authority = record.usage() == TlsaRecord.PKIX_TA || record.usage() == TlsaRecord.DANE_TA;
            ExaminedCertificate certificate = authority ? record.certificate() : null;
            if (certificate != null) {
                authorities.add(certificate);
            }
        }
        return authorities;
    }
}
