package dev.signet.core.home;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.file.AtomicFile;
import dev.signet.core.file.FileAccess;
import dev.signet.core.issue.Authority;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import dev.signet.core.profile.Span;
import dev.signet.core.revoke.CrlRecord;
import dev.signet.core.revoke.CrlSigner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Signs new CRLs and writes them, with the CA certificates, to the publication directory: DER for the URLs in certificates,
 * PEM for programs, and bundles of all of them, since a server that checks clients needs the CRL of every CA on the path.
 */
public final class PublishAuthorities {
    private final CertificationAuthority ca;
    private final Function<String, PassphraseSource> passphrases;

    /**
     * @param passphrases where the passphrase of an authority's key comes from, by its name
     */
    public PublishAuthorities(CertificationAuthority ca, Function<String, PassphraseSource> passphrases) {
        this.ca = ca;
        this.passphrases = passphrases;
    }

    /**
     * What was published.
     *
     * @param crls the CRL of each authority that has one, the newly signed ones and the others
     * @param missing the authorities that have none
     * @param directory where the files are
     * @param files the files, in the order of writing
     */
    public record Published(List<CrlRecord> crls, List<String> missing, Path directory, List<Path> files) {
        public Published {
            crls = List.copyOf(crls);
            missing = List.copyOf(missing);
            files = List.copyOf(files);
        }
    }

    /**
     * Signs a new CRL for each of the given authorities, and publishes the newest of all.
     *
     * @param authorities the names of the authorities to sign for
     * @param lifetime how long the new CRLs are good for, if not as {@code signet.yaml} says
     * @param directory where to publish
     */
    public Published run(List<String> authorities, Optional<Duration> lifetime, Path directory) {
        createDirectory(directory);
        for (String name : authorities) {
            CrlRecord signed = sign(name, lifetime);
            assert signed.authority().equals(name);
            ca.observer().reached(Step.CRL_RECORDED);
        }
        return write(directory);
    }

    private CrlRecord sign(String name, Optional<Duration> lifetime) {
        Authority authority = ca.home().authority(name);
        Duration span = lifetime.orElseGet(
                () -> Span.parse(ca.home().authorityConfig(name).crlLifetime()));
        try (CrlSigner signer = CrlSigner.open(
                authority,
                ca.home().sealedKey(name),
                passphrases.apply(name),
                ca.ledgers().revocation(),
                ca.clock())) {
            return signer.sign(span, ca.actor());
        }
    }

    private Published write(Path directory) {
        List<CrlRecord> crls = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        StringBuilder certificates = new StringBuilder();
        StringBuilder lists = new StringBuilder();
        for (Map.Entry<String, AuthorityConfig> entry :
                ca.home().config().authorities().entrySet()) {
            if (entry.getValue().certificate().isEmpty()) {
                continue;
            }
            String name = entry.getKey();
            Certificate certificate = ca.home().authority(name).certificate().orElseThrow();
            write(directory, name + ".crt", certificate.encoded(), files);
            write(directory, name + ".pem", ascii(certificate.pem()), files);
            certificates.append(certificate.pem());
            Optional<CrlRecord> crl = ca.ledgers().revocation().latestCrl(name);
            if (crl.isPresent()) {
                crls.add(crl.get());
                write(directory, name + ".crl", crl.get().list().encoded(), files);
                write(directory, name + ".crl.pem", ascii(crl.get().list().pem()), files);
                lists.append(crl.get().list().pem());
            } else {
                missing.add(name);
            }
        }
        write(directory, "ca-bundle.pem", ascii(certificates.toString()), files);
        if (missing.isEmpty()) {
            write(directory, "crl-bundle.pem", ascii(lists.toString()), files);
            // OpenSSL's programs and Python's ssl read both from one file.
            write(directory, "ca-crl-bundle.pem", ascii(certificates + lists.toString()), files);
        }
        return new Published(crls, missing, directory, files);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void write(Path directory, String name, byte[] content, List<Path> files) {
        Path file = directory.resolve(name);
        AtomicFile.write(file, content, FileAccess.PUBLIC);
        files.add(file);
    }

    private static void createDirectory(Path directory) {
        try {
            Path created = Files.createDirectories(directory);
            assert Files.isDirectory(created);
        } catch (FileAlreadyExistsException taken) {
            throw new SignetException(
                    Problem.of(Kind.INPUT, "cannot create the directory " + directory)
                            .because("there is a file of this name")
                            .fix("name another directory with --out, or move the file away"),
                    taken);
        } catch (IOException failure) {
            throw new SignetException(
                    Problem.of(Kind.INPUT, "cannot create the directory " + directory)
                            .because(String.valueOf(failure.getMessage()))
                            .fix("name another directory with --out"),
                    failure);
        }
    }
}
