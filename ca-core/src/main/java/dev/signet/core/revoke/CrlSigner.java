package dev.signet.core.revoke;

import dev.signet.core.asn1.Der;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.certificate.Validity;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.crl.RevokedCertificate;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.Extensions;
import dev.signet.core.extension.KeyIdentifiers;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.issue.Actor;
import dev.signet.core.issue.Authority;
import dev.signet.core.issue.Event;
import dev.signet.core.issue.SealedKey;
import dev.signet.core.key.KeySigner;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.key.Signer;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Signs the CRLs of one authority (RFC 5280 section 5): number → revocations → build → sign → verify → record → release. The
 * only class that signs CRLs with a CA's key.
 */
public final class CrlSigner implements AutoCloseable {
    /** CRLs date from a little earlier, so that a client whose clock is behind does not refuse a fresh one. */
    private static final Duration BACKDATE = Duration.ofMinutes(5);

    private final Authority authority;
    private final Certificate issuer;
    private final PrivateKeyInfo key;
    private final Signer signer;
    private final RevocationLedger ledger;
    private final Clock clock;

    private CrlSigner(
            Authority authority, Certificate issuer, PrivateKeyInfo key, RevocationLedger ledger, Clock clock) {
        this.authority = authority;
        this.issuer = issuer;
        this.key = key;
        this.signer = KeySigner.of(key);
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Opens an authority's key for signing CRLs.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code KEY} if the passphrase is wrong, of kind {@code POLICY}
     *     if the authority has no certificate that allows it to sign CRLs
     */
    public static CrlSigner open(
            Authority authority, SealedKey sealed, PassphraseSource passphrase, RevocationLedger ledger, Clock clock) {
        Certificate issuer = authority
                .certificate()
                .filter(certificate -> certificate
                        .keyUsage()
                        .map(usages -> usages.contains(KeyUsage.CRL_SIGN))
                        .orElse(true))
                .orElseThrow(() -> Problem.of(Kind.POLICY, authority.name() + " cannot sign CRLs")
                        .because("it has no certificate with the key usage cRLSign (RFC 5280 section 4.2.1.3)")
                        .exception());
        return new CrlSigner(authority, issuer, sealed.open(passphrase, authority.publicKey()), ledger, clock);
    }

    /**
     * Makes the next CRL; it is on record when this returns.
     *
     * @param lifetime how long it is good for; it ends with the authority's certificate at the latest
     * @throws dev.signet.core.problem.SignetException of kind {@code POLICY} if the authority is not valid now
     */
    public CrlRecord sign(Duration lifetime, Actor actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        requireValid(now);
        Instant thisUpdate = later(now.minus(BACKDATE), issuer.validity().notBefore());
        Instant nextUpdate = earlier(now.plus(lifetime), issuer.validity().notAfter());
        // The number comes first: what is revoked after it was drawn may be missing here, but not in the next.
        BigInteger number = ledger.reserveCrlNumber(authority.name());
        // RFC 5280 section 3.3: an entry stays until it was on one regular CRL beyond the certificate's end.
        // A CRL that was made while the clock was ahead must not make entries disappear.
        Instant previous = ledger.latestCrl(authority.name())
                .map(crl -> earlier(crl.thisUpdate(), thisUpdate))
                .orElse(Instant.EPOCH);
        List<Revocation> revocations = ledger.revocations(authority.name(), previous);
        CertificateList list = CertificateList.parse(encode(number, thisUpdate, nextUpdate, revocations));
        if (!list.isSignedBy(authority.publicKey())) {
            throw Problem.of(Kind.BUG, "the signature of a fresh CRL does not verify")
                    .because("the key of " + authority.name() + " or its provider is faulty")
                    .exception();
        }
        CrlRecord crl = new CrlRecord(authority.name(), number, thisUpdate, nextUpdate, list);
        ledger.recordCrl(
                crl,
                new Event(
                        now,
                        actor,
                        "crl",
                        authority.name(),
                        "number " + number + ", " + revocations.size() + " revoked, next by " + nextUpdate));
        return crl;
    }

    private void requireValid(Instant now) {
        Validity own = issuer.validity();
        if (now.isBefore(own.notBefore())) {
            throw Problem.of(Kind.POLICY, "cannot sign a CRL for " + authority.name())
                    .because("its certificate is valid from " + own.notBefore() + ", the clock of this machine says "
                            + now)
                    .fix("set the clock")
                    .exception();
        }
        if (!now.isBefore(own.notAfter())) {
            throw Problem.of(Kind.POLICY, "cannot sign a CRL for " + authority.name())
                    .because("its certificate was valid until " + own.notAfter() + ", it is now " + now)
                    .fix("nothing that it issued is valid any more, so nobody needs one")
                    .exception();
        }
    }

    private byte[] encode(BigInteger number, Instant thisUpdate, Instant nextUpdate, List<Revocation> revocations) {
        List<byte[]> entries = new ArrayList<>(revocations.size());
        for (Revocation revocation : revocations) {
            entries.add(entry(revocation).encoded());
        }
        byte[] identifier = signer.algorithm().identifier();
        byte[] keyIdentifier =
                issuer.subjectKeyIdentifier().orElseGet(() -> issuer.publicKey().keyIdentifier());
        Extensions extensions = new Extensions(List.of(
                KeyIdentifiers.authority(keyIdentifier),
                new Extension(ExtensionOids.CRL_NUMBER, false, Der.integer(number))));
        byte[] tbs = Der.sequence(
                Der.integer(1),
                identifier,
                issuer.subject().encoded(),
                Der.time(thisUpdate),
                Der.time(nextUpdate),
                entries.isEmpty() ? new byte[0] : Der.sequence(entries),
                Der.explicit(0, extensions.encoded()));
        return Der.sequence(tbs, identifier, Der.bitString(signer.sign(tbs)));
    }

    private static RevokedCertificate entry(Revocation revocation) {
        RevokedCertificate entry =
                RevokedCertificate.of(revocation.serialNumber(), revocation.revokedAt(), revocation.reason());
        if (revocation.invalidityDate().isEmpty()) {
            return entry;
        }
        List<Extension> extensions = new ArrayList<>(entry.extensions().list());
        byte[] date = Der.generalizedTime(revocation.invalidityDate().get());
        extensions.add(new Extension(ExtensionOids.INVALIDITY_DATE, false, date));
        return new RevokedCertificate(entry.serialNumber(), entry.revokedAt(), new Extensions(extensions));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Forgets the key. */
    @Override
    public void close() {
        key.destroy();
    }
}
