package dev.signet.core.home;

import dev.signet.core.csr.CertificateRequestFile;
import dev.signet.core.file.AtomicFile;
import dev.signet.core.file.FileAccess;
import dev.signet.core.file.InputFile;
import dev.signet.core.issue.SealedKey;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Changes the passphrase of an authority's key, and of the file that holds the passphrase.
 *
 * <p>Two files cannot be replaced in one step. So the key file is first replaced by one that both passphrases open, then the
 * passphrase file, then the key file by one that only the new passphrase opens. Wherever that breaks off, the passphrase file
 * opens the key; doing it again completes it.
 */
public final class ChangePassphrase {
    private static final int MAX_FILE = 1024 * 1024;

    private final CertificationAuthority ca;
    private final Home home;

    public ChangePassphrase(CertificationAuthority ca) {
        this.ca = ca;
        this.home = ca.home();
    }

    /**
     * What was changed.
     *
     * @param keyFile the key that has another passphrase now
     * @param passphraseFile the file that has the new passphrase, if there was one with the old
     */
    public record Changed(Path keyFile, Optional<Path> passphraseFile) {}

    /**
     * Changes the passphrase.
     *
     * @param old opens the key now
     * @param fresh is to open it from now on; both must give the same passphrase each time
     * @throws dev.signet.core.problem.SignetException of kind {@code KEY} if the old passphrase is wrong or the key is not here,
     *     of kind {@code USAGE} if both are the same, of kind {@code INPUT} if a file cannot be written; the old passphrase then still opens the key
     */
    public Changed run(String authority, PassphraseSource old, PassphraseSource fresh) {
        Path keyFile = home.keyFile(authority);
        Optional<Path> passphraseFile = passphraseFile(authority);
        byte[] line = line(fresh);
        try {
            requireOther(authority, old, line);
            SealedKey.Resealed resealed =
                    home.sealedKey(authority).reseal(old, fresh, publicKey(authority), ca.random());
            // On record before it happens: an unrecorded change is worse than a recorded one that broke off.
            ca.ledgers().issuance().recordEvent(ca.event("passphrase", authority, "of the key in " + keyFile));
            AtomicFile.write(keyFile, resealed.openedByBoth(), FileAccess.PRIVATE);
            ca.observer().reached(Step.KEY_OPENED_BY_BOTH);
            passphraseFile.ifPresent(file -> writeFirstLine(file, line));
            ca.observer().reached(Step.PASSPHRASE_WRITTEN);
            AtomicFile.write(keyFile, resealed.openedByNew(), FileAccess.PRIVATE);
            ca.observer().reached(Step.KEY_OPENED_BY_NEW);
            return new Changed(keyFile, passphraseFile);
        } finally {
            Arrays.fill(line, (byte) 0);
        }
    }

    /** The same passphrase again makes sense only to complete a change that broke off. */
    private void requireOther(String authority, PassphraseSource old, byte[] line) {
        byte[] oldLine = line(old);
        boolean same = Arrays.equals(oldLine, line);
        Arrays.fill(oldLine, (byte) 0);
        if (same && !home.sealedKey(authority).isBetweenPassphrases()) {
            throw Problem.of(Kind.USAGE, "the new passphrase is the old one")
                    .fix("choose another")
                    .exception();
        }
    }

    private PublicKeyInfo publicKey(String authority) {
        if (home.authorityConfig(authority).certificate().isPresent()) {
            return home.authority(authority).publicKey();
        }
        Path request = home.requestFile(authority);
        return CertificateRequestFile.read(InputFile.read(request, MAX_FILE), request.toString())
                .publicKey();
    }

    /** Returns the file that signet.yaml names, or the one that was made with the home. */
    private Optional<Path> passphraseFile(String authority) {
        Optional<Path> named = home.passphraseFile(authority);
        List<String> sharing = home.config().authorities().keySet().stream()
                .filter(other -> !other.equals(authority)
                        && named.isPresent()
                        && home.passphraseFile(other).equals(named))
                .toList();
        if (!sharing.isEmpty()) {
            throw Problem.of(Kind.INPUT, "will not change the passphrase in " + named.get())
                    .because("it opens the key of " + String.join(", ", sharing) + " too")
                    .fix("give each authority a passphrase-file of its own in signet.yaml")
                    .exception();
        }
        return named.or(() -> Optional.of(home.secrets().resolve(authority + ".passphrase")))
                .filter(Files::exists);
    }

    private static byte[] line(PassphraseSource source) {
        char[] passphrase = source.passphrase("the key");
        try {
            for (char character : passphrase) {
                if (character == '\n' || character == '\r') {
                    throw Problem.of(Kind.KEY, "a passphrase has more than one line")
                            .because("passphrase files hold it in their first line")
                            .exception();
                }
            }
            ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
            byte[] line = new byte[encoded.remaining()];
            encoded.get(line);
            return line;
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    /** Replaces the first line and keeps what follows it. */
    private static void writeFirstLine(Path file, byte[] line) {
        byte[] old = InputFile.read(file, MAX_FILE);
        int end = 0;
        while (end < old.length && old[end] != '\n') {
            end++;
        }
        byte[] rest = end < old.length ? Arrays.copyOfRange(old, end, old.length) : new byte[] {'\n'};
        byte[] content = Arrays.copyOf(line, line.length + rest.length);
        System.arraycopy(rest, 0, content, line.length, rest.length);
        AtomicFile.write(file, content, FileAccess.PRIVATE);
        Arrays.fill(old, (byte) 0);
        Arrays.fill(content, (byte) 0);
    }
}
