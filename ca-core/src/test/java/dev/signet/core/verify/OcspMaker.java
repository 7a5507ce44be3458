package dev.signet.core.verify;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.signet.core.asn1.Oid;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.Extensions;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.key.SignatureAlgorithm;
import dev.signet.core.key.SigningProviders;
import dev.signet.core.ocsp.BasicResponse;
import dev.signet.core.ocsp.CertificateId;
import dev.signet.core.ocsp.OcspResponse;
import dev.signet.core.ocsp.ResponderId;
import dev.signet.core.ocsp.SingleResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes OCSP responses, current ones signed by the issuer unless told otherwise. */
final class OcspMaker {
    private final TestAuthority issuer;
    private final List<SingleResponse> singles = new ArrayList<>();
    private final List<Certificate> certificates = new ArrayList<>();
    private final List<Extension> extensions = new ArrayList<>();
    private Oid hash = HashAlgorithm.SHA1.oid();
    private Instant thisUpdate = TestAuthority.NOW.minus(Duration.ofHours(1));
    private Optional<Instant> nextUpdate = Optional.of(TestAuthority.NOW.plus(Duration.ofDays(3)));
    private Extensions singleExtensions = Extensions.NONE;
    private PrivateKeyInfo key;
    private SignatureAlgorithm algorithm;
    private ResponderId responder;

    OcspMaker(TestAuthority issuer) {
        this.issuer = issuer;
        this.key = issuer.key();
        this.algorithm = SignatureAlgorithm.defaultFor(key.algorithm());
        this.responder = new ResponderId.ByName(issuer.name());
    }

    OcspMaker hash(HashAlgorithm algorithmOfId) {
        hash = algorithmOfId.oid();
        return this;
    }

    OcspMaker updates(Instant thisOne, Instant next) {
        thisUpdate = thisOne;
        nextUpdate = Optional.of(next);
        return this;
    }

    OcspMaker withoutEnd(Instant thisOne) {
        thisUpdate = thisOne;
        nextUpdate = Optional.empty();
        return this;
    }

    /** Extensions of the answers that are added from here on. */
    OcspMaker singleExtensions(Extension extension) {
        singleExtensions = new Extensions(List.of(extension));
        return this;
    }

    @CanIgnoreReturnValue
    OcspMaker extension(Extension extension) {
        extensions.add(extension);
        return this;
    }

    OcspMaker good(Certificate certificate) {
        return says(certificate, new SingleResponse.Good());
    }

    OcspMaker revoked(Certificate certificate, int reason) {
        return says(
                certificate,
                new SingleResponse.Revoked(TestAuthority.NOW.minus(Duration.ofDays(2)), Optional.of(reason)));
    }

    OcspMaker says(Certificate certificate, SingleResponse.Status status) {
        CertificateId id = CertificateId.of(hash, issuer.certificate(), certificate);
        singles.add(new SingleResponse(id, status, thisUpdate, nextUpdate, singleExtensions));
        return this;
    }

    /** Signs as a delegate, whose certificate goes along. */
    OcspMaker by(TestAuthority delegate) {
        certificates.add(delegate.certificate());
        return by(delegate.key(), ResponderId.keyOf(delegate.certificate()));
    }

    OcspMaker by(PrivateKeyInfo signer, ResponderId id) {
        key = signer;
        algorithm = SignatureAlgorithm.defaultFor(signer.algorithm());
        responder = id;
        return this;
    }

    OcspMaker signedWith(SignatureAlgorithm other) {
        algorithm = other;
        return this;
    }

    OcspMaker responder(ResponderId id) {
        responder = id;
        return this;
    }

    BasicResponse basic() {
        return BasicResponse.sign(
                responder,
                thisUpdate,
                singles,
                new Extensions(extensions),
                SigningProviders.standard().signer(key, algorithm),
                certificates);
    }

    byte[] encoded() {
        return new OcspResponse(OcspResponse.SUCCESSFUL, basic().encoded()).encoded();
    }

    OcspEvidence make() {
        return OcspEvidence.of("test", encoded());
    }
}
