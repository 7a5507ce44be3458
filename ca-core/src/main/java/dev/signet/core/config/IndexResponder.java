package dev.signet.core.config;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.cipher.NamedDigest;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.Extensions;
import dev.signet.core.ocsp.CertificateId;
import dev.signet.core.ocsp.OcspRequest;
import dev.signet.core.ocsp.SingleResponse;
import dev.signet.core.ocsp.SingleResponse.Good;
import dev.signet.core.ocsp.SingleResponse.Revoked;
import dev.signet.core.ocsp.SingleResponse.Status;
import dev.signet.core.ocsp.SingleResponse.Unknown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers OCSP requests from an index file, for the certificates of one authority or several with the same file.
 *
 * <p>As with openssl, nothing at all is said of a certificate that is marked as expired.
 *
 * @param index the rows
 * @param authorities whose certificates they are
 * @param answerHash the digest of the identifiers in answers, or null for that of each question
 * @param objects finds an object identifier by any of its names; null for what it does not know
 */
public record IndexResponder(
        IndexFile index,
        List<Certificate> authorities,
        @Nullable Oid answerHash,
        Function<String, @Nullable Oid> objects) {
    private static final Oid HOLD_INSTRUCTION = Oid.of("2.5.29.23");

    public IndexResponder {
        authorities = List.copyOf(authorities);
    }

    /**
     * Returns the answers to a request, or null if it cannot be answered: a digest is not known, or a row makes no sense.
     *
     * @param thisUpdate now
     * @param nextUpdate until when there will be newer word
     */
    public @Nullable List<SingleResponse> answers(
            OcspRequest request, Instant thisUpdate, Optional<Instant> nextUpdate) {
        List<SingleResponse> answers = new ArrayList<>();
        for (CertificateId asked : request.certificates()) {
            if (NamedDigest.find(asked.hash().dotted()) == null) {
                return null;
            }
            Certificate authority = authorityOf(asked);
            IndexRow row = authority == null ? null : index.withSerial(NumberFile.digits(asked.serialNumber()));
            CertificateId id = authority == null || answerHash == null
                    ? asked
                    : CertificateId.of(answerHash, authority, asked.serialNumber());
            char letter = row == null ? 0 : row.letter();
            if (row != null && letter == 'R') {
                SingleResponse revoked = revoked(id, row, thisUpdate, nextUpdate);
                if (revoked == null) {
                    return null;
                }
                answers.add(revoked);
            } else if (row == null || letter == 'V') {
                Status status = letter == 'V' ? new Good() : new Unknown();
                answers.add(new SingleResponse(id, status, thisUpdate, nextUpdate, Extensions.NONE));
            }
        }
        return answers;
    }

    private @Nullable Certificate authorityOf(CertificateId asked) {
        for (Certificate authority : authorities) {
            if (Boolean.TRUE.equals(asked.isFrom(authority))) {
                return authority;
            }
        }
        return null;
    }

    private @Nullable SingleResponse revoked(
            CertificateId id, IndexRow row, Instant thisUpdate, Optional<Instant> nextUpdate) {
        if (!(RevocationEntry.parse(row.revocation(), objects) instanceof RevocationEntry.Sound sound)) {
            return null;
        }
        RevocationEntry entry = sound.entry();
        Extensions extensions = Extensions.NONE;
        if (entry.invalidSince() != null) {
            byte[] since = entry.invalidSince().encoded();
            extensions = new Extensions(List.of(new Extension(ExtensionOids.INVALIDITY_DATE, false, since)));
        } else if (entry.holdInstruction() != null) {
            byte[] instruction = Der.oid(entry.holdInstruction());
            extensions = new Extensions(List.of(new Extension(HOLD_INSTRUCTION, false, instruction)));
        }
        RevocationWord word = entry.word();
        Status status = new Revoked(entry.at().moment(), word == null ? Optional.empty() : Optional.of(word.code()));
        return new SingleResponse(id, status, thisUpdate, nextUpdate, extensions);
    }
}
