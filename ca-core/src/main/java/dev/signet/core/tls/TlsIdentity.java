package dev.signet.core.tls;

import java.util.List;

/**
 * What a peer proves itself with.
 *
 * @param certificates its certificates in DER, its own first
 * @param privateKey the key of the first, as an unencrypted PKCS#8 structure
 */
@SuppressWarnings("ArrayRecordComponent")
public record TlsIdentity(List<byte[]> certificates, byte[] privateKey) {
    public TlsIdentity {
        certificates = List.copyOf(certificates);
    }

    /** Returns the same key with another chain. */
    public TlsIdentity with(List<byte[]> chain) {
        return new TlsIdentity(chain, privateKey);
    }

    /** Shows nothing of the key. */
    @Override
    public String toString() {
        return "TlsIdentity[" + certificates.size() + " certificates]";
    }
}
