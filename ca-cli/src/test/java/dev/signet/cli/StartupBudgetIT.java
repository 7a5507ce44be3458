package dev.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Keeps the commands that scripts start by the hundred quick, by what they load: a time would say more about the machine.
 *
 * <p>Counted without an archive, on the Java of the tests: with one, newer Javas load all of it at once, whoever asks.
 */
class StartupBudgetIT {
    private static final String LOG = "-Xlog:class+load:stderr";

    /** Each of these costs at least as much as all the rest of such a command. */
    private static final List<String> SLOW = List.of(
            "picocli.",
            "org.bouncycastle.",
            "org.h2.",
            "com.fasterxml.",
            "javax.crypto.",
            "java.security.Signature",
            "java.security.MessageDigest",
            "java.security.SecureRandom",
            "java.util.regex.",
            "java.util.Formatter",
            "java.time.format.",
            "java.lang.invoke.LambdaMetafactory",
            "java.lang.invoke.StringConcatFactory");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "--version, 20",
        "version, 30",
        "x509 -noout -subject -in cert.pem, 75",
        "x509 -noout -text -in cert.pem, 100",
        "pkey -noout -text -in rsa.key, 80",
        "rsa -noout -modulus -in rsa.key, 80",
        "ec -noout -text -in ec.key, 85"
    })
    void a_short_command_loads_few_classes_more_than_an_empty_program(String command, int budget) throws IOException {
        Files.writeString(directory.resolve("cert.pem"), TrainingCertificates.RSA);
        Files.writeString(directory.resolve("rsa.key"), TrainingKeys.RSA);
        Files.writeString(directory.resolve("ec.key"), TrainingKeys.EC);
        Set<String> more = loaded(LOG, command.split(" "));
        // What follows the name of a class are its arguments, so Java runs this one in place of Main.
        more.removeAll(loaded(LOG + " -cp " + emptyProgram() + " " + EmptyProgram.class.getName()));

        assertThat(more).contains("dev.signet.cli.Main");
        assertThat(more).noneMatch(name -> SLOW.stream().anyMatch(name::startsWith));
        assertThat(more).hasSizeLessThanOrEqualTo(budget);
    }

    private Path emptyProgram() throws IOException {
        Path jar = directory.resolve("empty.jar");
        String entry = EmptyProgram.class.getName().replace('.', '/') + ".class";
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream in = EmptyProgram.class.getResourceAsStream("/" + entry)) {
            out.putNextEntry(new JarEntry(entry));
            in.transferTo(out);
        }
        return jar;
    }

    private Set<String> loaded(String javaOptions, String... arguments) {
        Ran ran = Checkout.ofThisBuild()
                .signet()
                .with("SIGNET_JAVA_HOME", System.getProperty("java.home"))
                .with("SIGNET_JAVA_OPTIONS", javaOptions)
                .in(directory)
                .run(arguments);
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        return ran.err()
                .lines()
                .filter(line -> line.contains(" source: "))
                .map(line -> line.substring(line.lastIndexOf(']') + 2, line.indexOf(" source: ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
