package dev.signet.core.cms;

import dev.signet.core.cipher.CipherComputation;
import dev.signet.core.cipher.CipherException;
import java.util.Arrays;

/** Encryptions of octets that are all there. */
final class Computations {
    static byte[] all(CipherComputation computation, byte[] octets) {
        try {
            byte[] head = computation.update(octets, 0, octets.length);
            byte[] tail = computation.finish();
            byte[] whole = Arrays.copyOf(head, head.length + tail.length);
            System.arraycopy(tail, 0, whole, head.length, tail.length);
            return whole;
        } catch (CipherException wrong) {
            throw new CmsException("bad decrypt");
        }
    }

    private Computations() {}
}
