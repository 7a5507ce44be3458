package dev.signet.cli.openssl.cipher;

import dev.signet.cli.Session;
import dev.signet.core.cipher.CipherException;
import dev.signet.core.key.AsymmetricKey;
import dev.signet.core.key.KeyOptions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Signatures of {@code dgst} with ML-DSA and SLH-DSA: over the files themselves, as OpenSSL 3.5 makes them. */
final class DgstMessages {
    /** Returns what is computed, or null after having said what is wrong. */
    static @Nullable DgstFunction function(AsymmetricKey key, DgstRequest request, Session session) {
        boolean signing = request.keyUse() == DgstRequest.KeyUse.SIGN;
        KeyOptions options = key.options(signing ? KeyOptions.Use.SIGN : KeyOptions.Use.VERIFY);
        if (options == null || request.digest() != null) {
            session.err().println("Error setting context");
            return null;
        }
        for (String pair : request.signatureOptions()) {
            if (!options.take(pair)) {
                session.err().println("Signature parameter error \"" + pair + "\"");
                return null;
            }
        }
        WholeMessage message = new WholeMessage();
        if (signing) {
            return new DgstFunction(
                    message,
                    null,
                    null,
                    key.name(),
                    octets -> message.tooLong() ? null : sign(key, octets, options),
                    null);
        }
        byte[] signature = DgstKeys.signature(Objects.requireNonNull(request.signatureFile()), session);
        return signature == null
                ? null
                : new DgstFunction(
                        message,
                        null,
                        null,
                        key.name(),
                        null,
                        octets -> message.tooLong() ? null : verify(key, octets, signature, options));
    }

    private static byte @Nullable [] sign(AsymmetricKey key, byte[] message, KeyOptions options) {
        try {
            return key.sign(message, options);
        } catch (CipherException refused) {
            return null;
        }
    }

    private static boolean verify(AsymmetricKey key, byte[] message, byte[] signature, KeyOptions options) {
        try {
            return key.verify(message, signature, options);
        } catch (CipherException refused) {
            return false;
        }
    }

    private DgstMessages() {}
}
