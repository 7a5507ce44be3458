package dev.signet.cli.openssl.tls;

import dev.signet.core.text.OcspText;
import dev.signet.core.text.PeerText;
import dev.signet.core.tls.HandshakeFacts;

/** Prints the OCSP response that a server stapled to its certificate. */
final class StatusText {
    private static final String RULE = "======================================\n";

    private StatusText() {}

    static String of(HandshakeFacts facts) {
        byte[] response = facts.ocspResponse();
        StringBuilder text = new StringBuilder("OCSP response: ");
        if (response == null) {
            return text.append("no response sent\n").toString();
        }
        if (!OcspText.isResponse(response)) {
            text.append("response parse error\n");
            PeerText.dump(text, response, 4);
            return text.toString();
        }
        text.append('\n').append(RULE);
        OcspText.appendResponse(text, response);
        return text.append(RULE).toString();
    }
}
