package dev.signet.core.key;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.cipher.CipherException;
import dev.signet.core.cipher.DekInfo;
import dev.signet.core.cipher.EncryptedOctets;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.pem.PemException;
import dev.signet.core.pem.PemReader;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads private key files as anybody writes them: PEM or DER; PKCS#8, plain or encrypted; PKCS#1 and SEC 1, plain or with the
 * older encryption inside the PEM.
 */
public final class PrivateKeyFile {
    private static final int MAX_LENGTH = 1 << 20;

    private final String source;
    private final PassphraseSource passphrases;
    private final PrivateKeyReader reader;

    private PrivateKeyFile(String source, PassphraseSource passphrases) {
        this.source = source;
        this.passphrases = passphrases;
        this.reader = new PrivateKeyReader(source);
    }

    /**
     * Returns the first private key of a file; certificates and other things in it are passed over.
     *
     * @param file the content of the file
     * @param source its name, for messages
     * @param passphrases asked once, and only if the key is encrypted
     * @throws SignetException of kind INPUT if there is no private key in it, or it is damaged or of a sort that is not
     *     supported; of kind KEY if the passphrase is wrong or missing, or the numbers do not make a key
     */
    public static PrivateKeyInfo read(byte[] file, String source, PassphraseSource passphrases) {
        return new PrivateKeyFile(source, passphrases).read(file);
    }

    /**
     * Checks that a file that is to be written holds no private key yet, which would be lost.
     *
     * @throws SignetException of kind INPUT if it does
     */
    public static void requireNone(Path file) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(MAX_LENGTH), StandardCharsets.ISO_8859_1);
            if (start.contains("PRIVATE KEY-----")) {
                throw Problem.of(Kind.INPUT, "will not overwrite the private key in " + file)
                        .because("a key that is replaced is lost, and with it what was encrypted for it")
                        .fix("name another file")
                        .exception();
            }
        } catch (IOException unreadable) {
            throw Problem.of(Kind.INPUT, "cannot tell what would be lost in " + file)
                    .because("it is there and cannot be read")
                    .fix("name another file")
                    .exception();
        }
    }

    private PrivateKeyInfo read(byte[] file) {
        if (file.length > MAX_LENGTH) {
            throw unreadable("it has " + file.length + " bytes; no more than " + MAX_LENGTH + " are read");
        }
        try {
            return PemReader.looksLikePem(file) ? pem(PemReader.readAll(file)) : der(file);
        } catch (PemException damaged) {
            throw unreadable("line " + damaged.line() + ": " + damaged.getMessage(), damaged);
        } catch (DerException damaged) {
            throw unreadable("byte " + damaged.offset() + ": " + damaged.getMessage(), damaged);
        } catch (CipherException refused) {
            throw unreadable(String.valueOf(refused.getMessage()), refused);
        }
    }

    private PrivateKeyInfo pem(List<PemBlock> blocks) {
        try {
            Optional<byte[]> curve = Optional.empty();
            for (PemBlock block : blocks) {
                if (block.label().equals("EC PARAMETERS")) {
                    curve = Optional.of(block.bytes());
                }
                Optional<PrivateKeyInfo> key = key(block, curve);
                if (key.isPresent()) {
                    return key.get();
                }
            }
        } finally {
            for (PemBlock block : blocks) {
                Arrays.fill(block.bytes(), (byte) 0);
            }
        }
        throw notAKey(
                blocks.isEmpty()
                        ? "nothing that is known"
                        : ForeignDocument.describe(blocks.get(0).label()));
    }

    private Optional<PrivateKeyInfo> key(PemBlock block, Optional<byte[]> curve) {
        return switch (block.label()) {
            case "PRIVATE KEY" -> Optional.of(reader.pkcs8(block.bytes()));
            case "ENCRYPTED PRIVATE KEY" -> Optional.of(encrypted(block.bytes()));
            case "EC PRIVATE KEY", "RSA PRIVATE KEY" -> Optional.of(traditional(block, curve));
            case "DSA PRIVATE KEY", "OPENSSH PRIVATE KEY" -> throw unsupported(block);
            default -> Optional.empty();
        };
    }

    private PrivateKeyInfo traditional(PemBlock block, Optional<byte[]> curve) {
        Optional<DekInfo> encryption = DekInfo.of(block.headers());
        if (encryption.isEmpty()) {
            return traditional(block.label(), block.bytes(), curve);
        }
        return withPassphrase(
                passphrase -> encryption.get().decrypt(block.bytes(), passphrase),
                decrypted -> traditional(block.label(), decrypted, curve));
    }

    private PrivateKeyInfo traditional(String label, byte[] der, Optional<byte[]> curve) {
        return label.equals("RSA PRIVATE KEY") ? reader.pkcs1(der) : reader.sec1(der, curve);
    }

    private PrivateKeyInfo encrypted(byte[] der) {
        EncryptedOctets octets = EncryptedOctets.parse(DerNode.parse(der));
        return withPassphrase(octets::decrypt, reader::pkcs8);
    }

    /**
     * Decrypts and reads. Of 256 wrong passphrases one gives the right padding by chance, so what is not even the start of a
     * structure was decrypted with a wrong one too.
     */
    private PrivateKeyInfo withPassphrase(Decryption decryption, KeyReading reading) {
        char[] passphrase = passphrases.passphrase("the private key in " + source);
        Optional<byte[]> decrypted;
        try {
            decrypted = decryption.decrypt(passphrase);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
        byte[] plain = decrypted.orElseThrow(this::wrongPassphrase);
        try {
            if (!looksLikeDer(plain)) {
                throw wrongPassphrase();
            }
            return reading.read(plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static boolean looksLikeDer(byte[] plain) {
        try {
            return DerNode.parse(plain).constructed();
        } catch (DerException noise) {
            return false;
        }
    }

    private PrivateKeyInfo der(byte[] file) {
        DerNode node = DerNode.parse(file);
        return switch (DerShape.of(node)) {
            case PKCS8 -> reader.pkcs8(file);
            case ENCRYPTED_PKCS8 -> encrypted(file);
            case PKCS1 -> reader.pkcs1(file);
            case SEC1 -> reader.sec1(file, Optional.empty());
            case CERTIFICATE -> throw notAKey(ForeignDocument.describe("CERTIFICATE"));
            case CERTIFICATE_REQUEST -> throw notAKey(ForeignDocument.describe("CERTIFICATE REQUEST"));
            case PUBLIC_KEY -> throw notAKey(ForeignDocument.describe("PUBLIC KEY"));
            case PKCS12 -> throw notAKey("a PKCS#12 file");
            case OTHER -> throw notAKey("neither PEM nor a structure that is known");
        };
    }

    private SignetException notAKey(String found) {
        return Problem.of(Kind.INPUT, "there is no private key in " + source)
                .because("it holds " + found)
                .fix("give the file that has the private key, in PEM or DER")
                .exception();
    }

    private SignetException unsupported(PemBlock block) {
        Problem problem = Problem.of(Kind.INPUT, "cannot read the private key in " + source)
                .because("\"" + block.label() + "\" is not supported");
        return block.label().startsWith("OPENSSH")
                ? problem.fix("convert a copy of it: ssh-keygen -p -m PKCS8 -f COPY")
                        .exception()
                : problem.exception();
    }

    private SignetException wrongPassphrase() {
        return Problem.of(Kind.KEY, "cannot open the private key in " + source)
                .because("the passphrase is wrong, or the file is damaged")
                .exception();
    }

    private SignetException unreadable(String reason) {
        return Problem.of(Kind.INPUT, "cannot read the private key in " + source)
                .because(reason)
                .exception();
    }

    private SignetException unreadable(String reason, Throwable cause) {
        return new SignetException(
                Problem.of(Kind.INPUT, "cannot read the private key in " + source)
                        .because(reason),
                cause);
    }

    @FunctionalInterface
    private interface Decryption {
        Optional<byte[]> decrypt(char[] passphrase);
    }

    @FunctionalInterface
    private interface KeyReading {
        PrivateKeyInfo read(byte[] der);
    }
}
