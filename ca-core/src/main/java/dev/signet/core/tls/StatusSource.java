package dev.signet.core.tls;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where a server gets the OCSP response that it staples (RFC 6066 section 8) when a client asks for one. */
public interface StatusSource {
    /**
     * Returns the response about a certificate, in DER; null if there is none, and the handshake goes on without.
     *
     * @param certificate the server's own certificate, in DER
     * @throws IOException if the handshake has to fail
     */
    byte @Nullable [] response(byte[] certificate) throws IOException;
}
