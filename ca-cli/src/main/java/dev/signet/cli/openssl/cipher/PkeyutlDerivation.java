package dev.signet.cli.openssl.cipher;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.ByteOutput;
import dev.signet.core.cipher.AlgorithmParameters;
import dev.signet.core.cipher.AlgorithmParameters.Outcome;
import dev.signet.core.cipher.CipherException;
import dev.signet.core.cipher.KdfAlgorithm;
import dev.signet.core.file.FileAccess;
import dev.signet.core.text.ObjectIdentifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code pkeyutl -kdf}: the older way to what {@code kdf} does, with names of its own for the parameters. */
final class PkeyutlDerivation {
    private static final String PREFIX = "pkeyutl: ";

    private final PkeyutlRequest request;
    private final Session session;

    PkeyutlDerivation(PkeyutlRequest request, Session session) {
        this.request = request;
        this.session = session;
    }

    int run() {
        KdfAlgorithm algorithm = algorithm(Objects.requireNonNull(request.derivation()));
        if (algorithm == null) {
            session.err().println(PREFIX + "Error initializing context");
            return 1;
        }
        AlgorithmParameters parameters = algorithm.newParameters();
        List<String> pairs = new ArrayList<>(request.pairs());
        for (String pair : request.passphrasePairs()) {
            String full = PassphrasePairs.read(pair, session);
            if (full == null) {
                return 1;
            }
            pairs.add(full);
        }
        for (String pair : pairs) {
            if (parameters.take(renamed(pair)) != Outcome.TAKEN) {
                session.err().println(PREFIX + "Can't set parameter \"" + pair + "\":");
                return 1;
            }
        }
        return derive(algorithm, parameters);
    }

    private @Nullable KdfAlgorithm algorithm(String name) {
        boolean known = name.equals("HKDF")
                || name.equals("hkdf")
                || name.equals("TLS1-PRF")
                || name.equals("tls1-prf")
                || name.equals("id-scrypt")
                || name.equals("scrypt");
        if (known) {
            return KdfAlgorithm.find(name);
        }
        if (ObjectIdentifiers.find(name).isEmpty()) {
            session.err().println("The given KDF \"" + name + "\" is unknown.");
        }
        return null;
    }

    private static String renamed(String pair) {
        if (pair.startsWith("md:")) {
            return "digest" + pair.substring(2);
        }
        return pair.startsWith("N:") ? "n" + pair.substring(1) : pair;
    }

    private int derive(KdfAlgorithm algorithm, AlgorithmParameters parameters) {
        try (ByteOutput out = ByteOutput.open(session, request.output(), FileAccess.PRIVATE)) {
            if (out == null) {
                return 1;
            }
            KeyResult.write(algorithm.derive(parameters, request.derivedLength()), request.form(), out);
            return out.commit() ? 0 : 1;
        } catch (CipherException failure) {
            session.err().println("Key derivation failed");
            return 1;
        }
    }
}
