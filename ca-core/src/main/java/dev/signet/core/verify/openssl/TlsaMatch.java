package dev.signet.core.verify.openssl;

import dev.signet.core.text.PublicKeyText;
import org.jspecify.annotations.Nullable;

/** What of a chain matches the TLSA records of its server (RFC 6698, RFC 7671), found out while the chain is built. */
public final class TlsaMatch {
    private final TlsaRecords records;
    private @Nullable TlsaRecord record;
    private int depth = -1;
    private boolean anchored;
    private boolean signedByKey;

    TlsaMatch(TlsaRecords records) {
        this.records = records;
    }

    TlsaRecords records() {
        return records;
    }

    /** Returns whether a record has matched. */
    boolean found() {
        return depth >= 0;
    }

    /** Returns whether the chain leads to an anchor of one's own. */
    boolean anchored() {
        return anchored;
    }

    /** Notes that the chain leads to an anchor of one's own; returns whether it is to be trusted with that. */
    boolean anchor() {
        anchored = true;
        return found();
    }

    /** Returns whether the top of the chain was signed with a key that a record holds, and which no certificate has. */
    boolean isSignedByKey() {
        return signedByKey;
    }

    /**
     * Compares a certificate of the chain with the records.
     *
     * @param at its depth
     * @param trusted whether it comes from the trust store, of which a DANE-TA record does not tell
     * @return whether the peer is authenticated; one that is yet to be so by an anchor of one's own is noted
     */
    boolean matches(ExaminedCertificate certificate, int at, boolean trusted) {
        int strongest = -1;
        TlsaRecord previous = null;
        for (TlsaRecord candidate : records.sorted()) {
            boolean pkix = candidate.usage() <= TlsaRecord.PKIX_EE;
            boolean leaf = candidate.usage() == TlsaRecord.PKIX_EE || candidate.usage() == TlsaRecord.DANE_EE;
            if (leaf != (at == 0) || trusted && !pkix || pkix && found()) {
                continue;
            }
            boolean sameKind = previous != null
                    && previous.usage() == candidate.usage()
                    && previous.selector() == candidate.selector();
            strongest = sameKind ? strongest : candidate.matching();
            previous = candidate;
            // Of several hashes the strongest counts alone, so that who can break the other wins nothing (RFC 7671
            // section 9).
            boolean outdone = candidate.matching() != 0 && candidate.matching() < strongest;
            if (!outdone && candidate.fits(certificate)) {
                record = candidate;
                depth = at;
                return !pkix;
            }
        }
        return false;
    }

    /** Looks for a key among the records that has signed a certificate without an issuer. */
    boolean signed(ExaminedCertificate certificate, int at) {
        for (TlsaRecord candidate : records.sorted()) {
            PublicKeyText key = candidate.usage() == TlsaRecord.DANE_TA ? candidate.key() : null;
            if (key != null && certificate.isSignedWith(key)) {
                record = candidate;
                depth = at;
                signedByKey = true;
                return true;
            }
        }
        return false;
    }

    /** Returns what OpenSSL tells of it; empty if nothing has matched. */
    public String text() {
        if (record == null) {
            return "";
        }
        String what = signedByKey
                ? "signed the certificate"
                : depth > 0 ? "matched TA certificate" : "matched EE certificate";
        return "DANE TLSA " + record.text() + " " + what + " at depth " + depth;
    }

    /** Returns whether the names of the leaf were of no interest. */
    public boolean isNameless() {
        return records.nameless() && record != null && record.usage() == TlsaRecord.DANE_EE;
    }
}
