package dev.signet.core.text;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change to the trust information that OpenSSL keeps beside a certificate.
 *
 * @param clearTrusted whether to forget what the certificate is trusted for
 * @param clearRejected whether to forget what it is rejected for
 * @param alias its new alias, or null to keep the old one
 * @param trusted purposes that it is also trusted for from now on
 * @param rejected purposes that it is also rejected for from now on
 */
public record TrustChange(
        boolean clearTrusted,
        boolean clearRejected,
        @Nullable String alias,
        List<Oid> trusted,
        List<Oid> rejected) {
    private static final byte[] ABSENT = {};

    public TrustChange {
        trusted = List.copyOf(trusted);
        rejected = List.copyOf(rejected);
    }

    /** Returns the encoded information after the change; empty if there was none and nothing was added. */
    byte[] apply(@Nullable Decoded trust) {
        if (trust == null && alias == null && trusted.isEmpty() && rejected.isEmpty()) {
            return ABSENT;
        }
        return Der.sequence(
                purposes(trust, 0, clearTrusted, trusted),
                retagged(purposes(trust, 1, clearRejected, rejected)),
                alias != null ? Der.utf8String(alias) : kept(trust, 2),
                kept(trust, 3),
                kept(trust, 4));
    }

    private static byte[] purposes(@Nullable Decoded trust, int field, boolean clear, List<Oid> added) {
        List<byte[]> purposes = new ArrayList<>();
        Decoded kept = trust != null && trust.has(field) && !clear ? trust.get(field) : null;
        for (int i = 0; kept != null && i < kept.size(); i++) {
            purposes.add(Encodings.der(kept.get(i)));
        }
        for (Oid purpose : added) {
            purposes.add(Der.oid(purpose));
        }
        return kept != null || !purposes.isEmpty() ? Der.sequence(purposes) : ABSENT;
    }

    private static byte[] retagged(byte[] purposes) {
        return purposes.length == 0 ? ABSENT : Der.implicit(Tag.contextConstructed(0), purposes);
    }

    private static byte[] kept(@Nullable Decoded trust, int field) {
        return trust != null && trust.has(field) ? trust.get(field).node().encoded() : ABSENT;
    }
}
