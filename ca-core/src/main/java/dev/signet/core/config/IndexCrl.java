package dev.signet.core.config;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.Extensions;
import dev.signet.core.key.Signer;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the revocation list of the revoked rows of an index file (RFC 5280 section 5.1). */
public final class IndexCrl {
    private static final Oid HOLD_INSTRUCTION = Oid.of("2.5.29.23");
    private static final byte[] ABSENT = {};

    /** Shorter numbers come first, as openssl sorts them. */
    private static final Comparator<byte[]> ORDER =
            Comparator.<byte[]>comparingInt(octets -> octets.length).thenComparing(Arrays::compareUnsigned);

    private final List<byte[]> entries;
    private final boolean reasons;

    private IndexCrl(List<byte[]> entries, boolean reasons) {
        this.entries = entries;
        this.reasons = reasons;
    }

    /**
     * Takes the revoked rows of a file, in which {@link IndexFile#defect} finds nothing wrong.
     *
     * @param objects finds an object identifier by any of its names; null for what it does not know
     */
    public static IndexCrl of(IndexFile index, Function<String, @Nullable Oid> objects) {
        Map<byte[], byte[]> sorted = new TreeMap<>(ORDER);
        boolean reasons = false;
        for (IndexRow row : index.rows()) {
            if (row.letter() == 'R'
                    && RevocationEntry.parse(row.revocation(), objects) instanceof RevocationEntry.Sound sound) {
                BigInteger serial = new BigInteger(row.serial(), 16);
                byte[] key = serial.signum() == 0 ? ABSENT : magnitude(serial);
                byte[] ignored = sorted.put(key, encode(serial, sound.entry()));
                reasons |= sound.entry().word() != null;
            }
        }
        return new IndexCrl(List.copyOf(sorted.values()), reasons);
    }

    private static byte[] magnitude(BigInteger number) {
        byte[] octets = number.abs().toByteArray();
        return octets[0] == 0 ? Arrays.copyOfRange(octets, 1, octets.length) : octets;
    }

    private static byte[] encode(BigInteger serial, RevocationEntry entry) {
        List<Extension> extensions = new ArrayList<>();
        if (entry.word() != null) {
            byte[] reason = Der.enumerated(entry.word().code());
            extensions.add(new Extension(ExtensionOids.REASON_CODE, false, reason));
        }
        if (entry.invalidSince() != null) {
            byte[] since = entry.invalidSince().encoded();
            extensions.add(new Extension(ExtensionOids.INVALIDITY_DATE, false, since));
        }
        if (entry.holdInstruction() != null) {
            extensions.add(new Extension(HOLD_INSTRUCTION, false, Der.oid(entry.holdInstruction())));
        }
        byte[] encoded = extensions.isEmpty() ? ABSENT : new Extensions(extensions).encoded();
        return Der.sequence(Der.integer(serial), entry.at().encoded(), encoded);
    }

    /**
     * Signs the list.
     *
     * @param issuer the DER of the authority's name
     * @param thisUpdate the DER of a time
     * @param nextUpdate the DER of a time
     * @param extensions those of the list as a whole
     * @param version2 whether it is of version 2 even if nothing in it needs that
     * @return the DER of the list
     */
    public byte[] sign(
            byte[] issuer,
            byte[] thisUpdate,
            byte[] nextUpdate,
            List<Extension> extensions,
            boolean version2,
            Signer signer) {
        byte[] algorithm = signer.algorithm().identifier();
        byte[] tbs = Der.sequence(
                version2 || reasons ? Der.integer(1) : ABSENT,
                algorithm,
                issuer,
                thisUpdate,
                nextUpdate,
                entries.isEmpty() ? ABSENT : Der.sequence(entries),
                extensions.isEmpty() ? ABSENT : Der.explicit(0, new Extensions(extensions).encoded()));
        return Der.sequence(tbs, algorithm, Der.bitString(signer.sign(tbs)));
    }
}
