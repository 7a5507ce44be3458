package dev.signet.cli;

import dev.signet.core.csr.CertificateRequestBuilder;
import dev.signet.core.extension.Extensions;
import dev.signet.core.extension.SubjectAlternativeName;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.KeySigner;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A script of command lines and what they print.
 *
 * <p>A line {@code $ signet …} is a command; words are parted by blanks, and quoted with {@code '}. Below it stands what it wrote to
 * standard output, then, each line behind {@code err| }, to standard error, then {@code exit N} unless N is 0. What differs from
 * run to run is masked: {@code SERIAL}, {@code TIME}, {@code DATE}, {@code SPAN}, {@code SHA256}, {@code SIZE}, {@code DIR}, and
 * {@code PEM} for the lines of a PEM block. Lines with {@code #} and empty ones are for people. Further commands:
 *
 * <ul>
 *   <li>{@code $ home} puts a new CA into the directory {@code home}
 *   <li>{@code $ set NAME=VALUE} and {@code $ unset NAME} change the environment
 *   <li>{@code $ write FILE TEXT}, {@code $ copy FROM TO}, {@code $ truncate FILE LENGTH}, {@code $ grow FILE LENGTH},
 *       {@code $ remove FILE}, {@code $ request FILE DNS-NAME}, {@code $ spoil FILE} (changes the last octet inside the PEM)
 *   <li>{@code $ files DIRECTORY} lists modes and names
 * </ul>
 */
final class Script {
    private static final String PASSPHRASE = "a passphrase for scripts";

    private final Path directory;
    private final Path template;
    private final Map<String, String> environment = new HashMap<>();

    /**
     * @param directory the working directory of the commands
     * @param template where a new CA is kept for the next script, as making one takes long
     */
    Script(Path directory, Path template) {
        this.directory = directory;
        this.template = template;
        environment.put("SIGNET_HOME", directory.resolve("home").toString());
        environment.put("SIGNET_PASSPHRASE", PASSPHRASE);
        environment.put("SIGNET_ROOT_PASSPHRASE", PASSPHRASE);
        environment.put("SIGNET_EXPORT_PASSPHRASE", PASSPHRASE);
    }

    /** Runs the commands of a script, and returns it with what they printed in the place of what stood there. */
    List<String> run(List<String> script) throws IOException {
        List<String> answered = new ArrayList<>();
        boolean blank = true;
        for (String line : script) {
            if (line.startsWith("$ ")) {
                separate(answered, blank);
                answered.add(line);
                answered.addAll(answer(words(line.substring(2))));
                blank = false;
            } else if (line.startsWith("#")) {
                separate(answered, blank);
                answered.add(line);
                blank = true;
            } else if (line.isEmpty()) {
                separate(answered, blank);
                blank = true;
            }
        }
        return answered;
    }

    /** Puts an empty line before what is new, unless it belongs to the comment above. */
    private static void separate(List<String> answered, boolean belongs) {
        if (!belongs
                && !answered.isEmpty()
                && !answered.get(answered.size() - 1).isEmpty()) {
            answered.add("");
        }
    }

    private List<String> answer(List<String> words) throws IOException {
        switch (words.get(0)) {
            case "signet" -> {
                return signet(words.subList(1, words.size()));
            }
            case "files" -> {
                return files(file(words.get(1)));
            }
            case "home" -> home();
            case "set" -> {
                String[] variable = words.get(1).split("=", 2);
                environment.put(variable[0], variable[1]);
            }
            case "unset" -> environment.remove(words.get(1));
            case "write" -> Files.writeString(file(words.get(1)), words.get(2) + "\n");
            case "copy" -> Files.copy(file(words.get(1)), file(words.get(2)));
            case "remove" -> Files.delete(file(words.get(1)));
            case "truncate" -> {
                Path file = file(words.get(1));
                Files.write(file, Arrays.copyOf(Files.readAllBytes(file), Integer.parseInt(words.get(2))));
            }
            case "grow" -> {
                byte[] content = new byte[Integer.parseInt(words.get(2))];
                Arrays.fill(content, (byte) 'A');
                Files.write(file(words.get(1)), content);
            }
            case "request" -> request(file(words.get(1)), words.get(2));
            case "spoil" -> spoil(file(words.get(1)));
            default -> throw new IllegalArgumentException("a script knows no command " + words.get(0));
        }
        return List.of();
    }

    private Path file(String name) {
        return directory.resolve(name);
    }

    private List<String> signet(List<String> arguments) {
        Ran ran = Ran.in(environment, directory, session -> Main.run(arguments.toArray(new String[0]), session));
        List<String> lines = new ArrayList<>(masked(ran.out()));
        masked(ran.err()).forEach(line -> lines.add("err| " + line));
        if (ran.exitCode() != 0) {
            lines.add("exit " + ran.exitCode());
        }
        return lines;
    }

    private void home() throws IOException {
        if (!Files.exists(template)) {
            String[] init = {"init", "--home", template.toString(), "--name", "Example"};
            Ran made = Ran.in(environment, directory, session -> Main.run(init, session));
            if (made.exitCode() != 0) {
                throw new IllegalStateException(made.err());
            }
        }
        copyTree(template, file("home"));
    }

    private static void copyTree(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(visited)));
                Files.setPosixFilePermissions(
                        to.resolve(from.relativize(visited)), Files.getPosixFilePermissions(visited));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static List<String> files(Path directory) throws IOException {
        List<String> lines = new ArrayList<>();
        try (var list = Files.list(directory)) {
            for (Path file : list.sorted().toList()) {
                String mode =
                        java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                lines.add(mode + " " + file.getFileName());
            }
        }
        return lines;
    }

    private static void request(Path file, String dnsName) throws IOException {
        String pem = CertificateRequestBuilder.build(
                        DistinguishedName.parse("CN=" + dnsName),
                        new Extensions(List.of(
                                SubjectAlternativeName.extension(List.of(new GeneralName.Dns(dnsName)), false))),
                        KeySigner.of(KeyAlgorithm.parse("ec:P-256").generate(new SecureRandom())))
                .pem();
        Files.writeString(file, pem);
    }

    /** Changes an octet near the end of the DER, which is one of the signature in requests and certificates. */
    private static void spoil(Path file) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        int end = 0;
        while (!lines.get(end).startsWith("-----END")) {
            end++;
        }
        StringBuilder base64 = new StringBuilder();
        lines.subList(1, end).forEach(base64::append);
        byte[] der = java.util.Base64.getDecoder().decode(base64.toString());
        der[der.length - 3] ^= 1;
        lines.subList(1, end).clear();
        lines.add(1, java.util.Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der));
        Files.write(file, lines, StandardCharsets.US_ASCII);
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean started = false;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == '\'') {
                quoted = !quoted;
                started = true;
            } else if (character == ' ' && !quoted) {
                if (started || word.length() > 0) {
                    words.add(word.toString());
                }
                word.setLength(0);
                started = false;
            } else {
                word.append(character);
            }
        }
        if (started || word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }

    private List<String> masked(String text) {
        // CSV has line ends of its own.
        String masked = text.replace("\r\n", "\n").replace(directory.toString(), "DIR");
        for (Map.Entry<Pattern, String> mask : MASKS) {
            masked = mask.getKey().matcher(masked).replaceAll(mask.getValue());
        }
        return masked.isEmpty() ? List.of() : List.of(masked.stripTrailing().split("\n", -1));
    }

    private static final List<Map.Entry<Pattern, String>> MASKS = List.of(
            mask("(?s)-----BEGIN ([A-Z ]+)-----.*?-----END \\1-----", "-----PEM $1-----"),
            mask("\\\\n?-----PEM", "-----PEM"),
            mask("\\b[0-9a-f]{64}\\b|\\b(?:[0-9A-F]{2}:){31}[0-9A-F]{2}", "SHA256"),
            mask("\\b(?:[0-9A-Fa-f]{2}:){19}[0-9A-Fa-f]{2}\\b|\\b[0-9a-fA-F]{40}\\b", "KEYID"),
            mask("\\b[0-9A-Fa-f]{30,36}\\b", "SERIAL"),
            mask("\\b\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z", "TIME"),
            mask("\\b\\d{4}-\\d\\d-\\d\\d(?: \\d\\d:\\d\\d(?::\\d\\d)?(?: UTC)?)?", "DATE"),
            mask("\\bin \\d+ (?:days?|hours?|minutes?|years?)|\\b\\d+ (?:days?|hours?|minutes?|years?) ago", "SPAN"),
            mask("\\b\\d+ (?:KiB|MiB|bytes)\\b", "SIZE"),
            mask("\"(storeBytes)\" : \\d+", "\"$1\" : SIZE"),
            mask("\"(user|host)\" : \"[^\"]*\"", "\"$1\" : \"WHO\""),
            mask("[\\w.-]+@[\\w.-]+ \\(cli\\)", "WHO (cli)"),
            mask("root-ca-[0-9a-f]{8}", "root-ca-HASH"),
            mask("(DATE, SPAN) +", "$1  "),
            mask("\\(pid \\d+\\)", "(pid PID)"));

    private static Map.Entry<Pattern, String> mask(String pattern, String replacement) {
        return Map.entry(Pattern.compile(pattern), replacement);
    }
}
