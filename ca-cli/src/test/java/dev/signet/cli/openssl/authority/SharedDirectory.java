package dev.signet.cli.openssl.authority;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Main;
import dev.signet.cli.Program;
import dev.signet.cli.Ran;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A directory of openssl's {@code ca}, in which the real openssl and Signet work in turn as a script says. */
final class SharedDirectory {
    static final String CONFIGURATION = """
            [ca]
            default_ca = here
            [here]
            dir = .
            database = $dir/index.txt
            new_certs_dir = $dir/newcerts
            certificate = $dir/ca.pem
            private_key = $dir/ca.key
            serial = $dir/serial
            crlnumber = $dir/crlnumber
            x509_extensions = leaf
            crl_extensions = list
            default_days = 30
            default_crl_days = 7
            default_md = sha256
            policy = any
            [copying]
            dir = .
            database = $dir/index.txt
            new_certs_dir = $dir/newcerts
            certificate = $dir/ca.pem
            private_key = $dir/ca.key
            serial = $dir/serial
            default_days = 30
            default_md = sha256
            policy = any
            copy_extensions = copy
            [any]
            countryName = optional
            organizationName = optional
            organizationalUnitName = optional
            commonName = optional
            emailAddress = optional
            [leaf]
            basicConstraints = CA:FALSE
            subjectKeyIdentifier = hash
            authorityKeyIdentifier = keyid
            [list]
            authorityKeyIdentifier = keyid:always
            """;

    private final Path directory;
    private String said = "";

    private SharedDirectory(Path directory) {
        this.directory = directory;
    }

    /** Makes an authority of the real openssl, and requests {@code a.csr} to {@code f.csr}. */
    static void prepare(Path directory) throws IOException {
        Files.writeString(directory.resolve("ca.cnf"), CONFIGURATION);
        Files.writeString(directory.resolve("index.txt"), "");
        Files.writeString(directory.resolve("serial"), "1000\n");
        Files.writeString(directory.resolve("crlnumber"), "01\n");
        Path unused = Files.createDirectory(directory.resolve("newcerts"));
        SharedDirectory shared = new SharedDirectory(directory);
        shared.play("""
                openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key -out ca.pem -subj /C=US/O=Shared/CN=Root -days 100
                openssl ecparam -name prime256v1 -genkey -noout -out leaf.key
                """);
        for (char name = 'a'; name <= 'f'; name++) {
            shared.play("openssl req -new -key leaf.key -subj /C=US/O=Shared/CN=" + name + " -out " + name
                    + ".csr -addext subjectAltName=DNS:" + name + ".example\n");
        }
    }

    /** Returns a copy of a prepared directory. */
    static SharedDirectory copy(Path prepared, Path target) throws IOException {
        Path unused = Files.createDirectory(target.resolve("newcerts"));
        try (Stream<Path> files = Files.list(prepared)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                unused = Files.copy(file, target.resolve(file.getFileName()));
            }
        }
        return new SharedDirectory(target);
    }

    /**
     * Plays a script. A line starts with who works: {@code openssl}, {@code signet}, {@code ca} for {@code signet ca -config ca.cnf
     * -batch}, {@code oca} for the same by openssl. An exclamation mark in front expects it to fail; a line with {@code >} tells
     * what it must have said, one with {@code !>} what it must not.
     */
    void play(String script) {
        for (String line : script.lines().toList()) {
            if (line.startsWith("> ")) {
                assertThat(said).contains(line.substring(2));
            } else if (line.startsWith("!> ")) {
                assertThat(said).doesNotContain(line.substring(3));
            } else {
                work(line);
            }
        }
    }

    private void work(String line) {
        boolean fails = line.startsWith("! ");
        List<String> words = new ArrayList<>(List.of((fails ? line.substring(2) : line).split(" ", -1)));
        boolean signet = words.get(0).equals("signet") || words.get(0).equals("ca");
        boolean ca = words.get(0).endsWith("ca");
        words.remove(0);
        if (ca) {
            words.addAll(0, List.of("ca", "-config", "ca.cnf", "-batch"));
        }
        String[] arguments = words.toArray(String[]::new);
        Ran ran = signet
                ? Ran.in(Map.of(), directory, session -> Main.run(arguments, session))
                : Program.of("openssl").with("LC_ALL", "C.UTF-8").in(directory).run(arguments);
        said = ran.out() + ran.err();
        assertThat(ran.exitCode() != 0).as("%s\n%s", line, said).isEqualTo(fails);
    }

    String read(String file) {
        try {
            return new String(Files.readAllBytes(directory.resolve(file)), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void write(String file, String content) throws IOException {
        Files.writeString(directory.resolve(file), content);
    }

    /** Returns what was said last. */
    String said() {
        return said;
    }
}
