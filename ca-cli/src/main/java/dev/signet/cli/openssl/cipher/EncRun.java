package dev.signet.cli.openssl.cipher;

import dev.signet.cli.Session;
import dev.signet.core.cipher.CipherComputation;
import dev.signet.core.cipher.CipherException;
import dev.signet.core.cipher.NamedCipher;
import dev.signet.core.cipher.OpenSslKeyDerivation;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** One encryption or decryption: makes the key, then passes the octets through the cipher. */
final class EncRun {
    private static final byte[] MAGIC = "Salted__".getBytes(StandardCharsets.US_ASCII);
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final EncRequest request;
    private final Session session;
    private final PrintStream err;
    private final InputStream source;
    private final EncTarget target;
    private final boolean legacy;
    private byte @Nullable [] salt;
    private byte @Nullable [] key;
    private byte @Nullable [] iv;

    EncRun(EncRequest request, Session session, InputStream source, EncTarget target, boolean legacy) {
        this.request = request;
        this.session = session;
        this.err = session.err();
        this.source = source;
        this.target = target;
        this.legacy = legacy;
    }

    /**
     * Does all of it; false after having said what is wrong.
     *
     * @param passphrase null if the key is given instead
     */
    boolean run(byte @Nullable [] passphrase) throws IOException {
        NamedCipher cipher = request.cipher();
        if (cipher == null) {
            copy();
            return true;
        }
        if (passphrase != null && !derive(cipher, passphrase) || !takeVector(cipher, passphrase) || !takeKey(cipher)) {
            return false;
        }
        byte[] usedKey = key == null ? new byte[cipher.keyLength()] : key;
        byte[] usedIv = iv == null ? new byte[cipher.ivLength()] : iv;
        if (cipher.legacy() && !legacy) {
            err.println("Error setting cipher " + cipher.printedName());
            if (session.explains()) {
                err.println("  why: it is weak, and OpenSSL 3 has moved it to its legacy provider");
                err.println("  try: the same with -provider legacy -provider default");
            }
            return false;
        }
        CipherComputation computation;
        try {
            computation = cipher.start(!request.decrypting(), usedKey, usedIv, request.padded());
        } catch (CipherException noStream) {
            err.println("Error setting cipher " + cipher.printedName());
            return false;
        }
        if (request.printed()) {
            print(usedKey, usedIv);
            if (request.onlyPrinted()) {
                return true;
            }
        }
        return process(computation, cipher.mode() == NamedCipher.Mode.WRAP);
    }

    private boolean derive(NamedCipher cipher, byte[] passphrase) throws IOException {
        if (request.salted() && !findSalt()) {
            return false;
        }
        byte[] usedSalt = salt == null ? new byte[0] : salt;
        int length = cipher.keyLength() + cipher.ivLength();
        byte[] derived;
        if (request.pbkdf2()) {
            if (request.digest().extendable()) {
                err.println("PKCS5_PBKDF2_HMAC failed");
                return false;
            }
            derived = OpenSslKeyDerivation.pbkdf2(request.digest(), passphrase, usedSalt, request.iterations(), length);
        } else {
            err.println("*** WARNING : deprecated key derivation used.");
            err.println("Using -iter or -pbkdf2 would be better.");
            derived = OpenSslKeyDerivation.hashedOnce(request.digest(), passphrase, usedSalt, length);
        }
        key = Arrays.copyOf(derived, cipher.keyLength());
        iv = Arrays.copyOfRange(derived, cipher.keyLength(), length);
        Arrays.fill(derived, (byte) 0);
        Arrays.fill(passphrase, (byte) 0);
        return true;
    }

    private boolean findSalt() throws IOException {
        String given = request.salt();
        if (given != null) {
            salt = HexArgument.read(given, request.saltLength(), err);
            if (salt == null) {
                err.println("invalid hex salt value");
            }
            return salt != null;
        }
        if (!request.decrypting()) {
            byte[] fresh = new byte[request.saltLength()];
            new SecureRandom().nextBytes(fresh);
            salt = fresh;
            if (!request.onlyPrinted()) {
                target.write(MAGIC);
                target.write(fresh);
            }
            return true;
        }
        byte[] magic = source.readNBytes(MAGIC.length);
        if (magic.length == MAGIC.length && !Arrays.equals(magic, MAGIC)) {
            err.println("bad magic number");
            explainDerivation("the input does not begin with a salt, as what openssl enc writes does");
            return false;
        }
        byte[] read = source.readNBytes(request.saltLength());
        if (magic.length < MAGIC.length || read.length < request.saltLength()) {
            err.println("error reading input file");
            return false;
        }
        salt = read;
        return true;
    }

    private boolean takeVector(NamedCipher cipher, byte @Nullable [] passphrase) {
        String given = request.iv();
        if (given == null) {
            if (passphrase == null && cipher.ivLength() > 0) {
                err.println("iv undefined");
                return false;
            }
            return true;
        }
        if (cipher.ivLength() == 0) {
            err.println("warning: iv not used by this cipher");
            return true;
        }
        iv = HexArgument.read(given, cipher.ivLength(), err);
        if (iv == null) {
            err.println("invalid hex iv value");
        }
        return iv != null;
    }

    private boolean takeKey(NamedCipher cipher) {
        String given = request.key();
        if (given == null) {
            return true;
        }
        key = HexArgument.read(given, cipher.keyLength(), err);
        if (key == null) {
            err.println("invalid hex key value");
        }
        return key != null;
    }

    /** A salt is shown only if there is one; OpenSSL shows what was in its memory. */
    private void print(byte[] usedKey, byte[] usedIv) {
        target.flush();
        if (salt != null) {
            session.out().println("salt=" + HEX.formatHex(salt));
        }
        if (usedKey.length > 0) {
            session.out().println("key=" + HEX.formatHex(usedKey));
        }
        if (usedIv.length > 0) {
            session.out().println("iv =" + HEX.formatHex(usedIv));
        }
    }

    private void copy() throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int count = source.read(buffer); count >= 0; count = source.read(buffer)) {
            target.write(Arrays.copyOf(buffer, count));
        }
    }

    /** Key wrapping fails while octets are written, the others at the end. */
    private boolean process(CipherComputation computation, boolean wrapping) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try {
            for (int count = source.read(buffer); count >= 0; count = source.read(buffer)) {
                target.write(computation.update(buffer, 0, count));
            }
            target.write(computation.finish());
            return true;
        } catch (CipherException wrong) {
            err.println(wrapping ? "error writing output file" : request.decrypting() ? "bad decrypt" : "bad encrypt");
            explainDerivation("the key, the passphrase or the way from one to the other is not that of the encryption");
            return false;
        } finally {
            Arrays.fill(buffer, (byte) 0);
        }
    }

    /** The way from the passphrase to the key is nowhere in the file, and its default changed with OpenSSL 1.1.0. */
    private void explainDerivation(String why) {
        if (!session.explains() || !request.decrypting() || request.key() != null) {
            return;
        }
        err.println("  why: " + why);
        String digest = request.digest().oldName();
        err.println(
                request.pbkdf2()
                        ? "  used: PBKDF2 with " + request.iterations() + " rounds of HMAC-" + digest
                        : "  used: one round of " + digest);
        err.println(
                request.pbkdf2()
                        ? "  try: other numbers with -iter, or without -pbkdf2 what was encrypted without it"
                        : "  try: -md md5 for what OpenSSL before 1.1.0 encrypted, or -pbkdf2");
    }
}
