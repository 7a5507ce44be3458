package dev.signet.cli.openssl.tls;

import dev.signet.core.tls.HandshakeFacts;

/** Prints the OCSP response that a server stapled to its certificate. */
final class StatusText {
    private StatusText() {}

    static String of(HandshakeFacts facts) {
        byte[] response = facts.ocspResponse();
        StringBuilder text = new StringBuilder("OCSP response: ");
        if (response == null) {
            return text.append("no response sent\n").toString();
        }
        return text.toString();
    }
}
