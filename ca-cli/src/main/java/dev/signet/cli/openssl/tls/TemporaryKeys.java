package dev.signet.cli.openssl.tls;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.Explanation;
import dev.signet.cli.openssl.io.KeyInput;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.keyfile.KeyType;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.tls.CipherString;
import dev.signet.core.tls.FiniteField;
import dev.signet.core.tls.FiniteFieldKeys;

/** Where {@code s_server} has the group of its temporary Diffie-Hellman keys from: a file of its own, or that of its certificate. */
final class TemporaryKeys {
    /** What is asked for even by security level 0. */
    private static final int LEAST_STRENGTH = 80;

    /** Returns the keys; those of OpenSSL's choice after having said why a file that was named does not give a group. */
    static FiniteFieldKeys of(OptionValues options, Session session, String certificateFile) {
        if (options.has("no_dhe")) {
            return FiniteFieldKeys.NONE;
        }
        String file = options.text("dhparam");
        KeyDocument parameters;
        if (file != null) {
            parameters = KeyInput.parameters(session, file, null, KeyType.DH, "DH parameters");
        } else {
            parameters = options.has("nocert") ? null : KeyInput.parameters(session, certificateFile, null);
        }
        PemBlock block = parameters == null || parameters.type() != KeyType.DH ? null : parameters.parameters();
        return block == null ? FiniteFieldKeys.FITTING : new FiniteFieldKeys(true, FiniteField.parse(block.bytes()));
    }

    /** Returns whether a group is as strong as the security level asks for; false after having said that it is not. */
    static boolean admitted(FiniteField group, OptionValues options, Session session) {
        int level = CipherString.evaluate(options.text("cipher", "DEFAULT"), CipherString.DEFAULT_LEVEL)
                .level();
        if (group.strength() >= Math.max(LEAST_STRENGTH, CipherString.minimumBits(level))) {
            return true;
        }
        session.err().println("Error setting temp DH parameters");
        Explanation.of(
                session, "a prime of " + group.prime().bitLength() + " bits is too short for security level " + level);
        return false;
    }

    private TemporaryKeys() {}
}
