package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.RequestInput;
import dev.signet.cli.openssl.io.VerificationIdentity;
import dev.signet.core.text.RequestDocument;
import dev.signet.core.text.RequestText;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request that {@code x509 -req} makes a certificate of, whose signature has to be that of its own key. */
final class VerifiedRequest {
    /** Reads a request; null after having said that it cannot be read, or that its signature is wrong. */
    static @Nullable RequestDocument read(X509Request request, X509MakerArguments arguments, Session session) {
        RequestDocument source =
                RequestInput.read(session, request.input(), request.inputFormat(), "certificate request input");
        if (source == null) {
            return null;
        }
        if (!source.publicKeyLoads()) {
            session.err().println("Error unpacking public key from CSR");
            return null;
        }
        byte[] identity = VerificationIdentity.of(arguments.verificationOptions, session);
        Boolean verified = identity == null ? null : RequestSignature.verify(source, null, identity);
        if (verified == null || !verified) {
            session.err()
                    .println(
                            verified == null
                                    ? "Error while verifying certificate request self-signature"
                                    : "Certificate request self-signature did not match the contents");
            return null;
        }
        session.err().println("Certificate request self-signature ok");
        StringBuilder name = new StringBuilder();
        new RequestText(name, source).subject(request.names());
        byte[] octets = name.toString().getBytes(StandardCharsets.ISO_8859_1);
        session.err().write(octets, 0, octets.length);
        return source;
    }

    private VerifiedRequest() {}
}
