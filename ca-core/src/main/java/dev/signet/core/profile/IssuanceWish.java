package dev.signet.core.profile;

import dev.signet.core.csr.CertificateRequest;
import dev.signet.core.extension.NameConstraints;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.name.DistinguishedName;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What somebody wants a certificate for; a profile decides what of it is granted.
 *
 * @param publicKey the key to be certified
 * @param request the certification request that the key came in
 * @param names the names that the issuing side gives, which a request cannot
 * @param subject a whole subject that the issuing side gives
 * @param validity how long from now, if not as usual
 * @param pathLength how many CAs may follow, if not as usual; for a CA only
 * @param nameConstraints which names certificates below may have; for a CA only
 */
public record IssuanceWish(
        PublicKeyInfo publicKey,
        Optional<CertificateRequest> request,
        RequestedNames names,
        Optional<DistinguishedName> subject,
        Optional<Duration> validity,
        OptionalInt pathLength,
        Optional<NameConstraints> nameConstraints) {
    /** Starts a wish for a key that Signet made itself. */
    public static IssuanceWish forKey(PublicKeyInfo publicKey) {
        return new IssuanceWish(
                publicKey,
                Optional.empty(),
                RequestedNames.NONE,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }

    /** Starts a wish for the key in a request; that the request proves possession of the key is for the caller to check. */
    public static IssuanceWish forRequest(CertificateRequest request) {
        return new IssuanceWish(
                request.publicKey(),
                Optional.of(request),
                RequestedNames.NONE,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }

    /** Returns this wish with names from the issuing side. */
    public IssuanceWish named(RequestedNames wanted) {
        return new IssuanceWish(publicKey, request, wanted, subject, validity, pathLength, nameConstraints);
    }

    /** Returns this wish with a whole subject from the issuing side. */
    public IssuanceWish withSubject(DistinguishedName wanted) {
        return new IssuanceWish(publicKey, request, names, Optional.of(wanted), validity, pathLength, nameConstraints);
    }

    /** Returns this wish with a validity that ends so long from now. */
    public IssuanceWish validFor(Duration wanted) {
        return new IssuanceWish(publicKey, request, names, subject, Optional.of(wanted), pathLength, nameConstraints);
    }

    /** Returns this wish with a path length. */
    public IssuanceWish withPathLength(int wanted) {
        return new IssuanceWish(publicKey, request, names, subject, validity, OptionalInt.of(wanted), nameConstraints);
    }

    /** Returns this wish with name constraints. */
    public IssuanceWish constrainedTo(NameConstraints wanted) {
        return new IssuanceWish(publicKey, request, names, subject, validity, pathLength, Optional.of(wanted));
    }
}
