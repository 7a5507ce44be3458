package dev.signet.cli.ca;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.signet.cli.Main;
import dev.signet.cli.Ran;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.certificate.CertificateFile;
import dev.signet.core.csr.CertificateRequestBuilder;
import dev.signet.core.extension.Extensions;
import dev.signet.core.extension.SubjectAlternativeName;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.KeySigner;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A home for tests that use it as people do: through the command line, in this process. */
final class CommandHome {
    static final String PASSPHRASE = "a passphrase for tests";

    private final Path directory;
    private final Map<String, String> environment;

    private CommandHome(Path directory) {
        this.directory = directory;
        this.environment = Map.of(
                "SIGNET_HOME", directory.resolve("home").toString(),
                "SIGNET_PASSPHRASE", PASSPHRASE,
                "SIGNET_ROOT_PASSPHRASE", PASSPHRASE);
    }

    /** Returns a place in which there is no home yet; {@code init} makes it. */
    static CommandHome in(Path directory) {
        return new CommandHome(directory);
    }

    /** Makes a home with {@code init}. */
    static CommandHome create(Path directory, String... options) {
        CommandHome home = in(directory);
        String[] arguments = new String[options.length + 1];
        arguments[0] = "init";
        System.arraycopy(options, 0, arguments, 1, options.length);
        home.ok(arguments);
        return home;
    }

    /** Returns the working directory of the commands; the home is in it. */
    Path directory() {
        return directory;
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    /** Runs a command, whatever comes of it. */
    Ran run(String... arguments) {
        return run(Map.of(), arguments);
    }

    /** Runs a command with further variables in its environment; an empty one is as good as none. */
    Ran run(Map<String, String> variables, String... arguments) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(variables);
        return Ran.in(all, directory, session -> Main.run(arguments, session));
    }

    /** Runs a command that has to succeed. */
    @CanIgnoreReturnValue
    Ran ok(String... arguments) {
        Ran ran = run(arguments);
        assertThat(ran.exitCode())
                .as(String.join(" ", arguments) + "\n" + ran.err())
                .isZero();
        return ran;
    }

    /** Returns the first certificate of a file. */
    Certificate certificate(String file) throws IOException {
        return CertificateFile.readAll(Files.readAllBytes(file(file)), file).get(0);
    }

    /** Writes a request with a key of its own. */
    @CanIgnoreReturnValue
    Path request(String file, String dnsName) throws IOException {
        PrivateKeyInfo key = KeyAlgorithm.parse("ec:P-256").generate(new SecureRandom());
        String pem = CertificateRequestBuilder.build(
                        DistinguishedName.parse("CN=" + dnsName),
                        new Extensions(List.of(
                                SubjectAlternativeName.extension(List.of(new GeneralName.Dns(dnsName)), false))),
                        KeySigner.of(key))
                .pem();
        return Files.writeString(file(file), pem);
    }
}
