package dev.signet.core.tls;

/**
 * A key that both peers know beforehand.
 *
 * @param identity what it is called, a character for each octet
 * @param key the key
 */
@SuppressWarnings("ArrayRecordComponent")
public record SharedKey(String identity, byte[] key) {
    /** Shows nothing of the key. */
    @Override
    public String toString() {
        return "SharedKey[" + identity + "]";
    }
}
