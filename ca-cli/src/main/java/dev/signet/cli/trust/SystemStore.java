package dev.signet.cli.trust;

import dev.signet.core.file.AtomicFile;
import dev.signet.core.file.FileAccess;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The store of a Linux distribution: a directory for the certificates that its administrator trusts, and a program that puts
 * them in the places where other programs look.
 */
final class SystemStore implements TrustStore {
    private final String title;
    private final Path directory;
    private final String suffix;
    private final Tool tool;
    private final List<String> arguments;
    private final List<String> afterRemoval;

    SystemStore(
            String title, Path directory, String suffix, Tool tool, List<String> arguments, List<String> afterRemoval) {
        this.title = title;
        this.directory = directory;
        this.suffix = suffix;
        this.tool = tool;
        this.arguments = List.copyOf(arguments);
        this.afterRemoval = List.copyOf(afterRemoval);
    }

    /** The store of Debian, Ubuntu and their relatives. */
    static SystemStore debian() {
        return debian(Path.of("/usr/local/share/ca-certificates"), List.of());
    }

    /**
     * @param arguments where the program finds and puts things, if elsewhere
     */
    static SystemStore debian(Path directory, List<String> arguments) {
        List<String> fresh = new ArrayList<>(arguments);
        fresh.add("--fresh");
        return new SystemStore(
                "Debian, Ubuntu: curl, wget, git, Python, Ruby, Go; Java too if it is Debian's",
                directory,
                ".crt", // files that are called otherwise are passed over
                new Tool("update-ca-certificates", "apt-get install ca-certificates, if this is Debian or Ubuntu"),
                arguments,
                fresh);
    }

    /** The store of RHEL, Fedora and their relatives. */
    static SystemStore rhel() {
        return new SystemStore(
                "RHEL, Fedora, Alma, Rocky: curl, wget, git, Python, Go, Java",
                Path.of("/etc/pki/ca-trust/source/anchors"),
                ".pem",
                new Tool("update-ca-trust", "dnf install ca-certificates, if this is RHEL or Fedora"),
                List.of("extract"),
                List.of("extract"));
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<String> steps(TrustedRoot root) {
        return List.of(
                "sudo cp " + ShellWord.of(root.file()) + " " + file(root),
                "sudo " + tool.name() + (arguments.isEmpty() ? "" : " " + String.join(" ", arguments)));
    }

    private Path file(TrustedRoot root) {
        return directory.resolve(root.alias() + suffix);
    }

    @Override
    public String add(TrustedRoot root) {
        Path file = file(root);
        requireDirectory();
        AtomicFile.write(file, root.certificate().pem().getBytes(StandardCharsets.US_ASCII), FileAccess.PUBLIC);
        tool.require(Map.of(), arguments);
        return "put the root into " + file + " and ran " + tool.name();
    }

    @Override
    public String remove(TrustedRoot root) {
        Path file = file(root);
        requireDirectory();
        try {
            if (!Files.deleteIfExists(file)) {
                return "the root is not in " + directory + ", so there is nothing to remove";
            }
        } catch (IOException denied) {
            throw new SignetException(
                    Problem.of(Kind.INPUT, "cannot remove " + file)
                            .because(String.valueOf(denied.getMessage()))
                            .fix("do it as root, with sudo"),
                    denied);
        }
        tool.require(Map.of(), afterRemoval);
        return "removed " + file + " and ran " + tool.name();
    }

    private void requireDirectory() {
        if (!Files.isDirectory(directory)) {
            throw Problem.of(Kind.INPUT, "there is no " + directory)
                    .because("this system keeps what it trusts elsewhere")
                    .fix("see what fits it: signet trust")
                    .exception();
        }
        if (!Files.isWritable(directory)) {
            throw Problem.of(Kind.INPUT, "cannot write to " + directory)
                    .because("permission denied")
                    .fix("do it as root: sudo signet trust --apply … --home …")
                    .exception();
        }
    }
}
