package dev.signet.core.verify.openssl;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.key.Signer;
import dev.signet.core.text.CertificateListDocument;
import dev.signet.core.text.Decoded;
import dev.signet.core.text.PublicKeyText;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a delta CRL (RFC 5280 section 5.2.4) of what one CRL has and an older one has not: {@code X509_CRL_diff}. */
public final class DeltaList {
    private static final String INDICATOR = "2.5.29.27";

    /**
     * Returns the delta, signed, if the two are of the same issuer and scope, one is newer, and both are signed with the key.
     *
     * @param key the key that {@code signer} signs with
     */
    public static Optional<CertificateListDocument> between(
            ExaminedList base, ExaminedList newer, PublicKeyText key, Signer signer) {
        BigInteger from = base.number();
        BigInteger to = newer.number();
        boolean fit = !base.isDelta()
                && !newer.isDelta()
                && from != null
                && to != null
                && Arrays.equals(base.issuer(), newer.issuer())
                && base.sameExtension(newer, ExaminedList.AUTHORITY_KEY_IDENTIFIER)
                && base.sameExtension(newer, ExaminedList.ISSUING_DISTRIBUTION_POINT)
                && to.compareTo(from) > 0
                && base.isSignedWith(key)
                && newer.isSignedWith(key);
        if (from == null || !fit) {
            return Optional.empty();
        }
        byte[] algorithm = signer.algorithm().identifier();
        byte[] toBeSigned = toBeSigned(base.document(), newer.document(), from, algorithm);
        byte[] encoded = Der.sequence(toBeSigned, algorithm, Der.bitString(signer.sign(toBeSigned)));
        return Optional.of(CertificateListDocument.parse(encoded));
    }

    private static byte[] toBeSigned(
            CertificateListDocument base, CertificateListDocument newer, BigInteger from, byte[] algorithm) {
        Decoded nextUpdate = newer.nextUpdate();
        byte[] entries = addedEntries(base.entries(), newer.entries());
        ByteArrayOutputStream extensions = new ByteArrayOutputStream();
        extensions.writeBytes(
                Der.sequence(Der.oid(Oid.of(INDICATOR)), Der.bool(true), Der.octetString(Der.integer(from))));
        Decoded copied = newer.extensions();
        for (int i = 0; copied != null && i < copied.size(); i++) {
            extensions.writeBytes(copied.get(i).node().encoded());
        }
        return Der.sequence(
                Der.integer(1),
                algorithm,
                newer.issuer().node().encoded(),
                newer.lastUpdate().node().encoded(),
                nextUpdate == null ? new byte[0] : nextUpdate.node().encoded(),
                entries.length == 0 ? entries : Der.sequence(entries),
                Der.explicit(0, Der.sequence(extensions.toByteArray())));
    }

    private static byte[] addedEntries(@Nullable Decoded old, @Nullable Decoded entries) {
        Set<BigInteger> known = new HashSet<>();
        for (int i = 0; old != null && i < old.size(); i++) {
            boolean ignored = known.add(old.get(i).get(0).integer());
        }
        ByteArrayOutputStream added = new ByteArrayOutputStream();
        for (int i = 0; entries != null && i < entries.size(); i++) {
            if (!known.contains(entries.get(i).get(0).integer())) {
                added.writeBytes(entries.get(i).node().encoded());
            }
        }
        return added.toByteArray();
    }

    private DeltaList() {}
}
