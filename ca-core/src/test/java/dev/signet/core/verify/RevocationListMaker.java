package dev.signet.core.verify;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.crl.RevocationReason;
import dev.signet.core.crl.RevokedCertificate;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.Extensions;
import dev.signet.core.extension.KeyIdentifiers;
import dev.signet.core.key.SignatureAlgorithm;
import dev.signet.core.key.SigningProviders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes CRLs, current ones unless told otherwise. */
final class RevocationListMaker {
    private final TestAuthority issuer;
    private final List<RevokedCertificate> revoked = new ArrayList<>();
    private final Map<Oid, Extension> extensions = new LinkedHashMap<>();
    private SignatureAlgorithm algorithm;
    private Instant thisUpdate = TestAuthority.NOW.minus(Duration.ofDays(1));
    private byte[] version = Der.integer(1);
    private boolean longDates;
    private boolean emptyEntries;
    private boolean damagedEntry;
    private Instant nextUpdate = TestAuthority.NOW.plus(Duration.ofDays(6));

    RevocationListMaker(TestAuthority issuer) {
        this.issuer = issuer;
        this.algorithm = SignatureAlgorithm.defaultFor(issuer.key().algorithm());
        extension(KeyIdentifiers.authority(issuer.key().publicKey().keyIdentifier()));
        number(7);
    }

    @CanIgnoreReturnValue
    RevocationListMaker extension(Extension extension) {
        extensions.put(extension.oid(), extension);
        return this;
    }

    @CanIgnoreReturnValue
    RevocationListMaker without(Oid extension) {
        extensions.remove(extension);
        return this;
    }

    @CanIgnoreReturnValue
    RevocationListMaker number(int number) {
        return extension(new Extension(ExtensionOids.CRL_NUMBER, false, Der.integer(number)));
    }

    RevocationListMaker deltaTo(int base) {
        return extension(new Extension(ExtensionOids.DELTA_CRL_INDICATOR, true, Der.integer(base)));
    }

    RevocationListMaker issuingDistributionPoint(byte[]... fields) {
        return extension(new Extension(ExtensionOids.ISSUING_DISTRIBUTION_POINT, true, Der.sequence(fields)));
    }

    @CanIgnoreReturnValue
    RevocationListMaker updates(Instant thisOne, Instant next) {
        thisUpdate = thisOne;
        nextUpdate = next;
        return this;
    }

    RevocationListMaker revoking(Certificate certificate, RevocationReason reason) {
        return revoking(
                certificate,
                RevokedCertificate.of(certificate.serialNumber(), thisUpdate, reason)
                        .extensions());
    }

    @CanIgnoreReturnValue
    RevocationListMaker revoking(Certificate certificate, Extensions entryExtensions) {
        SerialNumber serialNumber = certificate.serialNumber();
        revoked.add(new RevokedCertificate(serialNumber, thisUpdate, entryExtensions));
        return this;
    }

    /** Without the field that says which version it is. */
    @CanIgnoreReturnValue
    RevocationListMaker withoutVersion() {
        version = new byte[0];
        return this;
    }

    /** All its dates as GeneralizedTime. */
    @CanIgnoreReturnValue
    RevocationListMaker longDates() {
        longDates = true;
        return this;
    }

    @CanIgnoreReturnValue
    RevocationListMaker withoutNextUpdate() {
        nextUpdate = null;
        return this;
    }

    /** With a list of entries that has none. */
    @CanIgnoreReturnValue
    RevocationListMaker emptyEntries() {
        emptyEntries = true;
        return this;
    }

    /** With an entry that says nothing but a number, at the end. */
    RevocationListMaker damagedEntry() {
        damagedEntry = true;
        return this;
    }

    private byte[] time(Instant instant) {
        return longDates ? CertificateMaker.longTime(instant) : Der.time(instant);
    }

    RevocationListMaker signedWith(SignatureAlgorithm other) {
        algorithm = other;
        return this;
    }

    CertificateList make() {
        return CertificateList.parse(encoded());
    }

    /** Returns the same as bytes, which need not be such as can be read. */
    byte[] encoded() {
        List<byte[]> all = new ArrayList<>(
                revoked.stream().map(RevokedCertificate::encoded).toList());
        if (damagedEntry) {
            all.add(Der.sequence(Der.integer(1)));
        }
        byte[] entries = Der.sequence(all);
        byte[] tbs = Der.sequence(
                version,
                algorithm.identifier(),
                issuer.name().encoded(),
                time(thisUpdate),
                nextUpdate == null ? new byte[0] : time(nextUpdate),
                all.isEmpty() && !emptyEntries ? new byte[0] : entries,
                Der.explicit(0, new Extensions(List.copyOf(extensions.values())).encoded()));
        byte[] signature =
                SigningProviders.standard().signer(issuer.key(), algorithm).sign(tbs);
        return Der.sequence(tbs, algorithm.identifier(), Der.bitString(signature));
    }
}
