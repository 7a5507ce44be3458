package dev.signet.core.keyfile;

import dev.signet.core.asn1.Der;
import dev.signet.core.text.NumberText;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * How parameters of DSA or Diffie-Hellman were made, so that others can make them again (FIPS 186-4 appendix A.1).
 *
 * @param seed what the primes were derived from; null if it is not known
 * @param counter at which try the prime was found; -1 if it is not known
 * @param index which of the generators that the seed leads to was taken; -1 if it was another one
 * @param base what the generator is a power of; 0 if it is not known
 */
@SuppressWarnings("ArrayRecordComponent")
record SubgroupProof(byte @Nullable [] seed, int counter, int index, int base) {
    /** Appends what is known of it. */
    void append(StringBuilder out) {
        if (seed != null) {
            out.append("SEED:\n");
            NumberText.octets(out, seed, 4);
        }
        if (index >= 0) {
            out.append("gindex: ").append(index).append('\n');
        }
        if (counter >= 0) {
            out.append("pcounter: ").append(counter).append('\n');
        }
        if (base > 0) {
            out.append("h: ").append(base).append('\n');
        }
    }

    /** Returns {@code ValidationParms} (RFC 3279 section 2.3.3), or nothing where they are not known. */
    byte[] encoded() {
        return seed == null || counter < 0
                ? new byte[0]
                : Der.sequence(Der.bitString(seed), Der.integer(BigInteger.valueOf(counter)));
    }
}
