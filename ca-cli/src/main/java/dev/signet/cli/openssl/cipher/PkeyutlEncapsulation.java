package dev.signet.cli.openssl.cipher;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.ByteInput;
import dev.signet.cli.openssl.io.ByteOutput;
import dev.signet.core.cipher.CipherException;
import dev.signet.core.file.FileAccess;
import dev.signet.core.key.AsymmetricKey;
import dev.signet.core.key.KeyOptions.Use;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Arrays;

/** {@code pkeyutl -encap} and {@code -decap}, as OpenSSL 3.5 has them. */
final class PkeyutlEncapsulation {
    private static final int MAX_ENCAPSULATED = 1 << 16;

    private final PkeyutlRequest request;
    private final Session session;
    private final PrintStream err;

    PkeyutlEncapsulation(PkeyutlRequest request, Session session) {
        this.request = request;
        this.session = session;
        this.err = session.err();
    }

    int run(AsymmetricKey key) {
        try {
            return request.use() == Use.ENCAPSULATE ? encapsulate(key) : decapsulate(key);
        } catch (CipherException unfit) {
            err.println(request.use() == Use.ENCAPSULATE ? "Key encapsulation failed" : "Key decapsulation failed");
            return 1;
        }
    }

    private int encapsulate(AsymmetricKey key) {
        if (request.secretFile() == null) {
            err.println("pkeyutl: Encapsulation requires '-secret' argument");
            return 1;
        }
        AsymmetricKey.Encapsulation made = key.encapsulate();
        byte[] secret = made.secret();
        try (ByteOutput secretOut = ByteOutput.open(session, request.secretFile(), FileAccess.PRIVATE);
                ByteOutput out = secretOut == null ? null : ByteOutput.open(session, request.output())) {
            if (secretOut == null || out == null) {
                return 1;
            }
            secretOut.write(secret);
            KeyResult.write(made.encapsulated(), request.form(), out);
            return secretOut.commit() && out.commit() ? 0 : 1;
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** The secret goes to {@code -secret}, or to where results go. */
    private int decapsulate(AsymmetricKey key) {
        byte[] encapsulated;
        try (InputStream in = ByteInput.open(session, request.input())) {
            if (in == null) {
                return 1;
            }
            encapsulated = in.readNBytes(MAX_ENCAPSULATED);
        } catch (IOException unreadable) {
            err.println("Error reading input Data");
            return 1;
        }
        byte[] secret = key.decapsulate(encapsulated);
        String file = request.secretFile() == null ? request.output() : request.secretFile();
        try (ByteOutput out = ByteOutput.open(session, file, FileAccess.PRIVATE)) {
            if (out == null) {
                return 1;
            }
            KeyResult.write(secret, request.form(), out);
            return out.commit() ? 0 : 1;
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
