package dev.signet.cli.openssl.cipher;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.ByteInput;
import dev.signet.cli.openssl.io.ByteOutput;
import dev.signet.cli.openssl.io.Passphrases;
import dev.signet.cli.openssl.io.SystemWords;
import dev.signet.core.cipher.AlgorithmParameters;
import dev.signet.core.cipher.AlgorithmParameters.Outcome;
import dev.signet.core.cipher.CipherException;
import dev.signet.core.cipher.DigestComputation;
import dev.signet.core.cipher.HmacComputation;
import dev.signet.core.cipher.MacAlgorithm;
import dev.signet.core.cipher.NamedDigest;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One run of {@code dgst}: sets up what is computed, then computes it for each file. */
final class DgstRun {
    private static final int BUFFER = 1 << 16;

    private final DgstRequest request;
    private final Session session;
    private final PrintStream err;
    private final boolean legacy;

    DgstRun(DgstRequest request, Session session, boolean legacy) {
        this.request = request;
        this.session = session;
        this.err = session.err();
        this.legacy = legacy;
    }

    /** Does all of it and returns the exit code. */
    int run() {
        boolean verifying = request.keyUse() == DgstRequest.KeyUse.VERIFY
                || request.keyUse() == DgstRequest.KeyUse.VERIFY_WITH_PRIVATE_KEY;
        if (verifying && request.signatureFile() == null) {
            err.println("No signature to verify: use the -signature option");
            return 1;
        }
        char[] passphrase = null;
        String source = request.passphraseSource();
        if (source != null) {
            passphrase = Passphrases.readOne(session, source);
            if (passphrase == null) {
                err.println("Error getting password");
                return 1;
            }
        }
        try (ByteOutput out = ByteOutput.open(session, request.output())) {
            if (out == null) {
                return 1;
            }
            int ways = (request.macName() == null ? 0 : 1)
                    + (request.keyUse() == DgstRequest.KeyUse.NONE ? 0 : 1)
                    + (request.hmacKey() == null ? 0 : 1);
            if (ways > 1) {
                err.println("MAC and signing key cannot both be specified");
                return 1;
            }
            DgstFunction function = function(passphrase);
            if (function == null || !lengthFits(function)) {
                return 1;
            }
            int exitCode = digestAll(function, out);
            return out.commit() ? exitCode : 1;
        }
    }

    private @Nullable DgstFunction function(char @Nullable [] passphrase) {
        if (request.keyUse() != DgstRequest.KeyUse.NONE) {
            return DgstKeys.function(request, session, passphrase);
        }
        String macName = request.macName();
        if (macName != null) {
            return mac(macName);
        }
        NamedDigest digest = request.digest();
        String printedName = digest == null ? "SHA256" : digest.printedName();
        NamedDigest used = digest == null ? Objects.requireNonNull(NamedDigest.find("sha256")) : digest;
        String hmacKey = request.hmacKey();
        if (hmacKey != null) {
            if (used.extendable() || used.ofSignature() || used.legacy() && !legacy) {
                err.println("Error setting context");
                return null;
            }
            DigestComputation hmac = new HmacComputation(used, hmacKey.getBytes(StandardCharsets.UTF_8));
            return DgstFunction.code(hmac, "HMAC", printedName, used);
        }
        if (used.legacy() && !legacy) {
            err.println("Error setting digest");
            if (session.explains()) {
                err.println("  why: it is broken, and OpenSSL 3 has moved it to its legacy provider");
                err.println("  try: the same with -provider legacy -provider default");
            }
            return null;
        }
        return DgstFunction.digest(used.start(), printedName, used);
    }

    private @Nullable DgstFunction mac(String name) {
        MacAlgorithm algorithm = MacAlgorithm.find(name);
        boolean known = algorithm == MacAlgorithm.HMAC
                || algorithm == MacAlgorithm.CMAC
                || algorithm == MacAlgorithm.POLY1305
                || algorithm == MacAlgorithm.SIPHASH;
        if (algorithm == null || !known) {
            err.println("Error initializing " + name + " context");
            return null;
        }
        AlgorithmParameters parameters = algorithm.newParameters();
        for (String pair : request.macOptions()) {
            boolean settable = pair.startsWith("key:")
                    || pair.startsWith("hexkey:")
                    || algorithm == MacAlgorithm.CMAC && pair.startsWith("cipher:");
            if (!settable || parameters.take(pair) != Outcome.TAKEN || !sound(algorithm, parameters)) {
                err.println("MAC parameter error \"" + pair + "\"");
                return null;
            }
        }
        if (!parameters.has("key")) {
            err.println("dgst: Error generating " + name + " key");
            return null;
        }
        NamedDigest digest = request.digest();
        if (algorithm == MacAlgorithm.HMAC) {
            if (digest == null || parameters.take("digest:" + digest) != Outcome.TAKEN) {
                err.println("Error setting context");
                return null;
            }
        }
        try {
            return DgstFunction.code(
                    algorithm.start(parameters),
                    algorithm.name(),
                    digest == null ? null : digest.printedName(),
                    digest);
        } catch (CipherException incomplete) {
            err.println("Error setting context");
            return null;
        }
    }

    private static boolean sound(MacAlgorithm algorithm, AlgorithmParameters parameters) {
        try {
            algorithm.check(parameters);
            return true;
        } catch (CipherException wrong) {
            return false;
        }
    }

    private boolean lengthFits(DgstFunction function) {
        if (request.length() == 0) {
            return true;
        }
        NamedDigest digest = function.digest();
        if (digest == null || !digest.extendable()) {
            err.println("Length can only be specified for XOF");
            return false;
        }
        if (function.keyed()) {
            err.println("Signing key cannot be specified for XOF");
            return false;
        }
        return true;
    }

    private int digestAll(DgstFunction function, ByteOutput out) {
        byte[] buffer = new byte[BUFFER];
        if (request.files().isEmpty()) {
            return digest(function, session.in(), "stdin", null, buffer, out) ? 0 : 1;
        }
        int exitCode = 0;
        for (String file : request.files()) {
            try (InputStream in = ByteInput.open(session.file(file).toFile())) {
                boolean done = digest(function, in, file, function.keyName(), buffer, out);
                exitCode = done ? exitCode : 1;
            } catch (IOException failure) {
                err.println(file + ": " + SystemWords.of(failure));
                exitCode = 1;
            }
        }
        return exitCode;
    }

    private boolean digest(
            DgstFunction function,
            InputStream in,
            String name,
            @Nullable String keyName,
            byte[] buffer,
            ByteOutput out) {
        try {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                function.computation().update(buffer, 0, count);
            }
        } catch (IOException unreadable) {
            err.println("Read error in " + name);
            byte[] unused = function.computation().finish();
            return false;
        }
        DgstFunction.Check check = function.check();
        if (check != null) {
            Boolean right = check.verify(function.computation().finish());
            if (right == null) {
                err.println("Error verifying data");
                return false;
            }
            out.print(right ? "Verified OK\n" : "Verification failure\n");
            return right;
        }
        byte[] value = value(function);
        if (value == null) {
            err.println("Error signing data");
            return false;
        }
        if (request.binary()) {
            out.write(value);
        } else if (request.form() == DgstRequest.Form.REVERSED) {
            String escaped = name.replace("\n", "\\n");
            out.print((escaped.equals(name) ? "" : "\\") + hex(value, false) + " *" + escaped + "\n");
        } else {
            out.print(label(function, keyName) + "(" + name + ")= "
                    + hex(value, request.form() == DgstRequest.Form.COLONS) + "\n");
        }
        return true;
    }

    private byte @Nullable [] value(DgstFunction function) {
        if (request.length() > 0) {
            return function.computation().finish(request.length());
        }
        byte[] value = function.computation().finish();
        return function.sign(value);
    }

    private static String label(DgstFunction function, @Nullable String keyName) {
        String digestName = function.digestName();
        if (keyName == null) {
            return digestName == null ? "" : digestName;
        }
        return digestName == null ? keyName : keyName + "-" + digestName;
    }

    private static String hex(byte[] octets, boolean colons) {
        StringBuilder text = new StringBuilder(3 * octets.length);
        for (int i = 0; i < octets.length; i++) {
            if (colons && i > 0) {
                text.append(':');
            }
            text.append(Character.forDigit(octets[i] >> 4 & 15, 16)).append(Character.forDigit(octets[i] & 15, 16));
        }
        return text.toString();
    }
}
