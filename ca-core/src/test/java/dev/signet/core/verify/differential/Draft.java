package dev.signet.core.verify.differential;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.extension.Extension;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.key.SignatureAlgorithm;
import dev.signet.core.key.SigningProviders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A certificate that is not signed yet; every part of it can be replaced by any octets. */
final class Draft {
    final PrivateKeyInfo key;
    byte[] version = Der.explicit(0, Der.integer(2));
    byte[] serialNumber;
    byte[] subject;
    byte[] notBefore = Times.utc("250101000000Z");
    byte[] notAfter = Times.utc("300101000000Z");
    byte[] uniqueIdentifiers = {};
    final List<Extension> extensions = new ArrayList<>();
    final List<byte[]> rawExtensions = new ArrayList<>();
    Optional<byte[]> issuer = Optional.empty();
    Optional<PrivateKeyInfo> signer = Optional.empty();
    Optional<byte[]> algorithm = Optional.empty();
    Optional<byte[]> outerAlgorithm = Optional.empty();
    UnaryOperator<byte[]> onSignature = UnaryOperator.identity();
    UnaryOperator<byte[]> onSigned = UnaryOperator.identity();
    UnaryOperator<byte[]> onCertificate = UnaryOperator.identity();

    Draft(PrivateKeyInfo key, byte[] subject, long serialNumber) {
        this.key = key;
        this.subject = subject;
        this.serialNumber = Der.integer(serialNumber);
    }

    /** Adds an extension in place of one of the same type. */
    @CanIgnoreReturnValue
    Draft with(Extension extension) {
        int at = indexOf(extension.oid());
        if (at < 0) {
            extensions.add(extension);
        } else {
            extensions.set(at, extension);
        }
        return this;
    }

    @CanIgnoreReturnValue
    Draft with(Oid oid, boolean critical, byte[] value) {
        return with(new Extension(oid, critical, value));
    }

    void without(Oid oid) {
        extensions.removeIf(extension -> extension.oid().equals(oid));
    }

    Optional<Extension> find(Oid oid) {
        int at = indexOf(oid);
        return at < 0 ? Optional.empty() : Optional.of(extensions.get(at));
    }

    private int indexOf(Oid oid) {
        for (int i = 0; i < extensions.size(); i++) {
            if (extensions.get(i).oid().equals(oid)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the certificate, signed by another one or, if that is the same, by itself. */
    byte[] sign(Draft parent) {
        PrivateKeyInfo signingKey = signer.orElse(parent.key);
        SignatureAlgorithm scheme = SignatureAlgorithm.defaultFor(signingKey.algorithm());
        byte[] inner = algorithm.orElseGet(scheme::identifier);
        List<byte[]> all = new ArrayList<>();
        extensions.forEach(extension -> all.add(extension.encoded()));
        all.addAll(rawExtensions);
        byte[] tbs = onSigned.apply(Der.sequence(
                version,
                serialNumber,
                inner,
                issuer.orElse(parent.subject),
                Der.sequence(notBefore, notAfter),
                subject,
                key.publicKey().encoded(),
                uniqueIdentifiers,
                all.isEmpty() ? new byte[0] : Der.explicit(3, Der.sequence(all))));
        byte[] signature =
                SigningProviders.standard().signer(signingKey, scheme).sign(tbs);
        return onCertificate.apply(
                Der.sequence(tbs, outerAlgorithm.orElse(inner), onSignature.apply(Der.bitString(signature))));
    }
}
