package dev.signet.core.home;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.certificate.CertificateFile;
import dev.signet.core.file.AtomicFile;
import dev.signet.core.file.FileAccess;
import dev.signet.core.file.InputFile;
import dev.signet.core.issue.Authority;
import dev.signet.core.issue.SealedKey;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.profile.CertificateProfile;
import dev.signet.core.profile.ProfileDirectory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A certification authority in a directory: {@code signet.yaml}, profiles, encrypted keys, certificates and the store.
 *
 * <p>The directory describes itself and can be copied. {@code signet.yaml} is written last when a home is made, so a directory
 * that has it is complete.
 */
public final class Home {
    private static final String CONFIG_FILE = "signet.yaml";
    private static final int MAX_TEXT = 1024 * 1024;
    private static final int MAX_CHAIN = 10;

    private final Path directory;
    private final HomeConfig config;

    private Home(Path directory, HomeConfig config) {
        this.directory = directory;
        this.config = config;
    }

    /** Returns whether a directory holds a certification authority. */
    public static boolean isHome(Path directory) {
        return Files.exists(directory.resolve(CONFIG_FILE));
    }

    /**
     * Opens the certification authority in a directory.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code INPUT} if there is none, or {@code signet.yaml} is wrong
     */
    public static Home open(Path directory) {
        require(directory);
        Path file = directory.resolve(CONFIG_FILE);
        String text = new String(InputFile.read(file, MAX_TEXT), StandardCharsets.UTF_8);
        return new Home(directory, HomeConfigReader.read(text, file.toString()));
    }

    /**
     * Checks that there is a certification authority in a directory.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code INPUT} if there is none
     */
    public static void require(Path directory) {
        if (!isHome(directory)) {
            throw Problem.of(Kind.INPUT, "there is no certification authority in " + directory)
                    .because("the directory has no " + CONFIG_FILE)
                    .fix("make one: signet init --home " + directory)
                    .fix("or name another directory with --home or SIGNET_HOME")
                    .exception();
        }
    }

    /** Writes {@code signet.yaml} anew and returns the home with this configuration. */
    static Home write(Path directory, HomeConfig config) {
        byte[] text = HomeConfigWriter.write(config).getBytes(StandardCharsets.UTF_8);
        Path file = directory.resolve(CONFIG_FILE);
        keepComments(file);
        AtomicFile.write(file, text, FileAccess.PUBLIC);
        return new Home(directory, config);
    }

    /** What people wrote into the file besides settings would be lost, so a file that Signet did not write so is kept. */
    private static void keepComments(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        byte[] old = InputFile.read(file, MAX_TEXT);
        String text = new String(old, StandardCharsets.UTF_8);
        if (!HomeConfigWriter.write(HomeConfigReader.read(text, file.toString()))
                .equals(text)) {
            AtomicFile.write(file.resolveSibling(CONFIG_FILE + ".old"), old, FileAccess.PUBLIC);
        }
    }

    /** Returns the directory. */
    public Path directory() {
        return directory;
    }

    /** Returns what {@code signet.yaml} says. */
    public HomeConfig config() {
        return config;
    }

    /**
     * Returns a profile of this home.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code USAGE} if there is none of this name, of kind
     *     {@code INPUT} if its file is not right
     */
    public CertificateProfile profile(String name) {
        return new ProfileDirectory(directory.resolve("profiles")).profile(name);
    }

    /** Returns the directory for certificates, one directory in it for each name. */
    public Path certificates() {
        return directory.resolve("certs");
    }

    /** Returns the directory of passphrase files that were made with the home. */
    Path secrets() {
        return directory.resolve("secrets");
    }

    /** Returns the directory of keys of certificates that are not delivered yet. */
    Path pendingKeys() {
        return directory.resolve("keys").resolve("pending");
    }

    /** Returns the directory that CRLs and CA certificates are published to. */
    public Path publishDirectory() {
        return directory.resolve(config.publishDirectory());
    }

    /**
     * Returns what {@code signet.yaml} says about an authority.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code NO} if there is none of this name
     */
    public AuthorityConfig authorityConfig(String name) {
        AuthorityConfig authority = config.authorities().get(name);
        if (authority == null) {
            throw Problem.of(Kind.NO, "there is no authority \"" + name + "\" in " + directory)
                    .fix("name one of " + String.join(", ", config.authorities().keySet()))
                    .exception();
        }
        return authority;
    }

    /**
     * Returns an authority with the certificates above it.
     *
     * @throws dev.signet.core.problem.SignetException if there is none of this name, or its certificate is still to come
     */
    public Authority authority(String name) {
        AuthorityConfig authority = authorityConfig(name);
        List<Certificate> chain = new ArrayList<>();
        Optional<String> next = Optional.of(name);
        while (next.isPresent() && chain.size() < MAX_CHAIN) {
            AuthorityConfig link = authorityConfig(next.get());
            chain.add(certificate(next.get(), link));
            next = link.issuer();
        }
        Certificate certificate = chain.get(0);
        return new Authority(
                name,
                certificate.subject(),
                certificate.publicKey(),
                chain,
                authority.crlUrls(),
                authority.issuerUrls(),
                authority.ocspUrls());
    }

    private Certificate certificate(String name, AuthorityConfig authority) {
        String file = authority
                .certificate()
                .orElseThrow(() -> Problem.of(Kind.NO, "the authority \"" + name + "\" has no certificate yet")
                        .because("its request waits to be signed by a root that is held elsewhere")
                        .fix(installation(name))
                        .exception());
        Path path = directory.resolve(file);
        return CertificateFile.readAll(InputFile.read(path, MAX_TEXT), path.toString())
                .get(0);
    }

    /** Returns the command that takes in the certificate that an authority waits for. */
    String installation(String name) {
        return name.equals(config.issuingAuthority())
                ? "signet init --intermediate-cert FILE --root-cert FILE"
                : "signet rollover --intermediate-cert FILE";
    }

    /** Returns the file of an authority's certificate. */
    public Path certificateFile(String name) {
        return directory.resolve(authorityConfig(name).certificate().orElse("certs/" + name + ".pem"));
    }

    /**
     * Returns the encrypted key of an authority.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code KEY} if it is held elsewhere
     */
    public SealedKey sealedKey(String name) {
        Path file = keyFile(name);
        return SealedKey.of(InputFile.read(file, MAX_TEXT), file.toString());
    }

    /** Returns the file of an authority's encrypted key. */
    public Path keyFile(String name) {
        String file = authorityConfig(name)
                .key()
                .orElseThrow(() -> Problem.of(Kind.KEY, "the key of \"" + name + "\" is not in this home")
                        .because("signet.yaml names no key file for it; the key is held elsewhere")
                        .fix(
                                "do this where the key is, and bring the result here (import-crl, init --intermediate-cert)")
                        .exception());
        return directory.resolve(file);
    }

    /** Returns the file that holds the passphrase of an authority's key, if {@code signet.yaml} names one. */
    public Optional<Path> passphraseFile(String name) {
        return authorityConfig(name).passphraseFile().map(directory::resolve);
    }

    /** Returns the file of the request of an authority that waits to be signed by a root held elsewhere. */
    public Path requestFile(String name) {
        return requestFile(directory, name);
    }

    static Path requestFile(Path directory, String name) {
        return directory.resolve("certs").resolve(name + ".csr");
    }

    /** Returns the authority whose request waits to be signed by a root held elsewhere. */
    public Optional<String> pendingAuthority() {
        return config.authorities().entrySet().stream()
                .filter(entry -> entry.getValue().key().isPresent()
                        && entry.getValue().certificate().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Returns the authority that has taken over from another, at the end of all successions; itself if none has. */
    public String current(String name) {
        String current = name;
        for (int steps = 0; steps < config.authorities().size(); steps++) {
            AuthorityConfig authority = config.authorities().get(current);
            if (authority == null || authority.successor().isEmpty()) {
                return current;
            }
            current = authority.successor().get();
        }
        return current;
    }

    /** Returns the names of the authorities whose certificates were issued by another one of this home. */
    public List<String> intermediates() {
        return config.authorities().entrySet().stream()
                .filter(entry -> entry.getValue().issuer().isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public String toString() {
        return directory.toString();
    }
}
