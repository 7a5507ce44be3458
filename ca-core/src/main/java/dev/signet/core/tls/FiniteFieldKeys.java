package dev.signet.core.tls;

import org.jspecify.annotations.Nullable;

/**
 * A server's temporary Diffie-Hellman keys in finite fields, up to TLS 1.2.
 *
 * @param used whether it has such keys; without them no suite with DHE is chosen
 * @param group their group; null for one that fits the key of the certificate
 */
public record FiniteFieldKeys(boolean used, @Nullable FiniteField group) {
    /** No such keys. */
    public static final FiniteFieldKeys NONE = new FiniteFieldKeys(false, null);

    /** Keys of a group that fits the key of the certificate. */
    public static final FiniteFieldKeys FITTING = new FiniteFieldKeys(true, null);
}
