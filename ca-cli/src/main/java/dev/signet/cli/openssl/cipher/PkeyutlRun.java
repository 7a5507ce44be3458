package dev.signet.cli.openssl.cipher;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.ByteInput;
import dev.signet.cli.openssl.io.ByteOutput;
import dev.signet.cli.openssl.io.CertificateInput;
import dev.signet.cli.openssl.io.InputFile;
import dev.signet.cli.openssl.io.KeyInput;
import dev.signet.cli.openssl.io.Passphrases;
import dev.signet.core.asn1.DerException;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.cipher.CipherException;
import dev.signet.core.cipher.DigestComputation;
import dev.signet.core.cipher.NamedDigest;
import dev.signet.core.file.FileAccess;
import dev.signet.core.key.AsymmetricKey;
import dev.signet.core.key.KeyOptions;
import dev.signet.core.key.KeyOptions.Use;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.text.CertificateDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** One run of {@code pkeyutl} with a key. */
final class PkeyutlRun {
    private static final String PREFIX = "pkeyutl: ";
    private static final int MAX_HASH = 64;

    private final PkeyutlRequest request;
    private final Session session;
    private final PrintStream err;

    PkeyutlRun(PkeyutlRequest request, Session session) {
        this.request = request;
        this.session = session;
        this.err = session.err();
    }

    int run() {
        AsymmetricKey key = key();
        KeyOptions options = key == null || request.encapsulation() != null ? null : key.options(request.use());
        if (key != null && options != null && key.sort().postQuantum() && request.digestName() != null) {
            err.println(PREFIX + "-digest (prehash) is not supported with " + key.name());
            return 1;
        }
        NamedDigest digest = key == null || options == null ? null : digest(key);
        boolean fits = key != null
                && (key.sort().postQuantum()
                        || (key.sort().signsMessages()
                                ? request.raw() && request.digestName() == null
                                : !request.raw() || digest != null));
        if (key == null || options == null || !fits) {
            err.println(PREFIX + "Error initializing context");
            return 1;
        }
        if (request.raw() && digest != null) {
            options.signDigestOf(digest);
        }
        AsymmetricKey peer = null;
        if (request.peerFile() != null) {
            peer = peer(key);
            if (peer == null) {
                err.println(PREFIX + "Error setting up peer key");
                return 1;
            }
        }
        if (!takeOptions(options)) {
            return 1;
        }
        boolean verifying = request.use() == Use.VERIFY;
        if (verifying != (request.signatureFile() != null)) {
            err.println(PREFIX
                    + (verifying
                            ? "No signature file specified for verify"
                            : "Signature file specified for non verify"));
            return 1;
        }
        return switch (request.use()) {
            case DERIVE -> derive(key, peer);
            case ENCAPSULATE, DECAPSULATE -> new PkeyutlEncapsulation(request, session).run(key);
            default -> transform(key, digest, options);
        };
    }

    /** Returns the key that is named, or null after having said why there is none. */
    @Nullable AsymmetricKey key() {
        boolean needsPrivate = switch (request.use()) {
            case SIGN, DECRYPT, DERIVE, DECAPSULATE -> true;
            default -> false;
        };
        if (needsPrivate && request.keyType() != PkeyutlRequest.KeyType.PRIVATE) {
            err.println("A private key is needed for this operation");
            return null;
        }
        char[] passphrase = null;
        String source = request.passphraseSource();
        if (source != null) {
            passphrase = Passphrases.readOne(session, source);
            if (passphrase == null) {
                err.println("Error getting password");
                return null;
            }
        }
        try {
            return switch (request.keyType()) {
                case PRIVATE -> {
                    KeyDocument key = KeyInput.privateKey(
                            session, request.keyFile(), request.keyFormat(), passphrase, "private key");
                    yield key == null
                            ? null
                            : AsymmetricKey.ofPrivate(
                                    key.pkcs8(), key.publicKey(), key.file().orElse(null), new SecureRandom());
                }
                case PUBLIC -> {
                    KeyDocument key = KeyInput.publicKey(
                            session, request.keyFile(), request.keyFormat(), passphrase, "public key");
                    yield key == null ? null : AsymmetricKey.ofPublic(key.publicKey(), new SecureRandom());
                }
                case CERTIFICATE -> {
                    CertificateDocument certificate =
                            CertificateInput.read(session, request.keyFile(), request.keyFormat(), "Certificate");
                    yield certificate == null
                            ? null
                            : AsymmetricKey.ofPublic(
                                    Certificate.parse(certificate.encoded()).publicKey(), new SecureRandom());
                }
            };
        } catch (CipherException | DerException unusable) {
            return null;
        }
    }

    /** Returns the function that digests raw input, or null if there is none, or none that the key signs. */
    private @Nullable NamedDigest digest(AsymmetricKey key) {
        if (!request.raw() || key.sort().signsMessages()) {
            return null;
        }
        String usual = key.sort() == AsymmetricKey.Sort.SM2 ? "sm3" : "sha256";
        NamedDigest digest = NamedDigest.find(request.digestName() == null ? usual : request.digestName());
        return digest != null && key.signs(digest) ? digest : null;
    }

    private @Nullable AsymmetricKey peer(AsymmetricKey key) {
        KeyDocument document = KeyInput.publicKey(session, request.peerFile(), request.peerFormat(), null, "peer key");
        if (document == null) {
            err.println("Error reading peer key " + request.peerFile());
            return null;
        }
        try {
            AsymmetricKey peer = AsymmetricKey.ofPublic(document.publicKey(), new SecureRandom());
            return key.canAgreeWith(peer) ? peer : null;
        } catch (CipherException unusable) {
            return null;
        }
    }

    private boolean takeOptions(KeyOptions options) {
        for (String pair : request.pairs()) {
            if (!options.take(pair)) {
                err.println(PREFIX + "Can't set parameter \"" + pair + "\":");
                return false;
            }
        }
        for (String pair : request.passphrasePairs()) {
            String full = PassphrasePairs.read(pair, session);
            if (full == null) {
                return false;
            }
            if (!options.take(full)) {
                err.println(PREFIX + "Can't set parameter \"" + full.substring(0, full.indexOf(':')) + "\":");
                return false;
            }
        }
        return true;
    }

    private int derive(AsymmetricKey key, @Nullable AsymmetricKey peer) {
        try (ByteOutput out = ByteOutput.open(session, request.output(), FileAccess.PRIVATE)) {
            if (out == null) {
                return 1;
            }
            if (peer == null) {
                err.println("Key derivation failed");
                return 1;
            }
            KeyResult.write(key.derive(peer), request.form(), out);
            return out.commit() ? 0 : 1;
        } catch (CipherException unfit) {
            err.println("Key derivation failed");
            return 1;
        }
    }

    private int transform(AsymmetricKey key, @Nullable NamedDigest digest, KeyOptions options) {
        try (InputStream in = ByteInput.open(session, request.input());
                ByteOutput out = in == null ? null : ByteOutput.open(session, request.output())) {
            if (in == null || out == null) {
                return 1;
            }
            byte[] signature = null;
            if (request.signatureFile() != null) {
                signature = signature(request.signatureFile());
                if (signature == null) {
                    return 1;
                }
            }
            DigestComputation computation = digest == null ? null : key.startDigest(digest, options);
            byte[] input = input(in, computation, key.sort().postQuantum());
            if (input == null) {
                return 1;
            }
            return signature == null ? finish(key, input, options, out) : verify(key, input, signature, options, out);
        } catch (IOException unreadable) {
            err.println(request.raw() ? "Error reading raw input data" : "Error reading input Data");
            return 1;
        }
    }

    private byte @Nullable [] signature(String file) {
        try (InputStream in = ByteInput.open(session.file(file).toFile())) {
            return in.readNBytes(1 << 16);
        } catch (IOException unreadable) {
            err.println("Can't open signature file " + file);
            return null;
        }
    }

    /**
     * Returns what to sign, verify, encrypt or decrypt, or null after having said what is wrong.
     *
     * @param message whether it is a message of any length, without having been called raw
     */
    private byte @Nullable [] input(InputStream in, @Nullable DigestComputation computation, boolean message)
            throws IOException {
        if (computation != null) {
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                computation.update(buffer, 0, count);
            }
            return computation.finish();
        }
        if (request.raw() && request.input() == null) {
            err.println("Error: unable to determine file size for oneshot operation");
            err.println(request.use() == Use.SIGN ? "Public Key operation error" : "");
            return null;
        }
        byte[] input = in.readNBytes(InputFile.MAX_OCTETS);
        if (request.reversed()) {
            input = reversed(input);
        }
        boolean signing = request.use() == Use.SIGN || request.use() == Use.VERIFY;
        if (!request.raw() && !message && signing && input.length > MAX_HASH) {
            err.println("Error: The input data looks too long to be a hash");
            return null;
        }
        return input;
    }

    static byte[] reversed(byte[] octets) {
        byte[] reversed = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            reversed[i] = octets[octets.length - 1 - i];
        }
        return reversed;
    }

    private static int verify(AsymmetricKey key, byte[] input, byte[] signature, KeyOptions options, ByteOutput out) {
        boolean right;
        try {
            right = key.verify(input, signature, options);
        } catch (CipherException malformed) {
            right = false;
        }
        out.print(right ? "Signature Verified Successfully\n" : "Signature Verification Failure\n");
        return out.commit() && right ? 0 : 1;
    }

    private int finish(AsymmetricKey key, byte[] input, KeyOptions options, ByteOutput out) {
        try {
            KeyResult.write(transformed(key, input, options), request.form(), out);
        } catch (CipherException refused) {
            err.println("Public Key operation error");
            return 1;
        }
        return out.commit() ? 0 : 1;
    }

    /** Returns what becomes of the input, whatever the use but verification and derivation. */
    static byte[] transformed(AsymmetricKey key, byte[] input, KeyOptions options) {
        return switch (options.use()) {
            case SIGN -> key.sign(input, options);
            case VERIFY_RECOVER -> key.recover(input, options);
            case ENCRYPT -> key.encrypt(input, options);
            default -> key.decrypt(input, options);
        };
    }
}
