package dev.signet.cli.trust;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Databases of NSS: Chromium's, Firefox's, and those of other programs that use it. */
final class NssStore implements TrustStore {
    private final Tool certutil = new Tool("certutil", "apt-get install libnss3-tools (dnf install nss-tools)");
    private final List<Path> databases;

    /**
     * @param databases the directories with a {@code cert9.db}
     */
    NssStore(List<Path> databases) {
        this.databases = List.copyOf(databases);
    }

    @Override
    public String title() {
        return "Chromium and Firefox on Linux, and other programs with NSS; close them first";
    }

    @Override
    public List<String> steps(TrustedRoot root) {
        List<String> places = databases.isEmpty()
                ? List.of("sql:$HOME/.pki/nssdb")
                : databases.stream()
                        .map(directory -> ShellWord.of("sql:" + directory))
                        .toList();
        return places.stream()
                .map(place ->
                        "certutil -d " + place + " -A -t C,, -n " + root.alias() + " -i " + ShellWord.of(root.file()))
                .toList();
    }

    @Override
    public String add(TrustedRoot root) {
        requireDatabases();
        for (Path directory : databases) {
            certutil.require(
                    Map.of(),
                    List.of(
                            "-d",
                            "sql:" + directory,
                            "-A",
                            "-t",
                            "C,,",
                            "-n",
                            root.alias(),
                            "-i",
                            root.file().toString()));
        }
        return "put the root into " + names();
    }

    @Override
    public String remove(TrustedRoot root) {
        requireDatabases();
        boolean found = false;
        for (Path directory : databases) {
            String database = "sql:" + directory;
            boolean here = certutil.run(Map.of(), List.of("-d", database, "-L", "-n", root.alias()))
                            .exitCode()
                    == 0;
            if (here) {
                certutil.require(Map.of(), List.of("-d", database, "-D", "-n", root.alias()));
                found = true;
            }
        }
        return found
                ? "removed the root from " + names()
                : "the root is not in " + names() + ", so there is nothing to remove";
    }

    private String names() {
        return String.join(", ", databases.stream().map(Path::toString).toList());
    }

    private void requireDatabases() {
        if (databases.isEmpty()) {
            throw Problem.of(Kind.INPUT, "found no database of NSS")
                    .because("neither ~/.pki/nssdb nor a profile of Firefox is there")
                    .fix("start the browser once, or name the directory with --nss-db")
                    .exception();
        }
        for (Path directory : databases) {
            if (!Files.isRegularFile(directory.resolve("cert9.db"))) {
                throw Problem.of(Kind.INPUT, "there is no database of NSS in " + directory)
                        .because("it has no cert9.db")
                        .fix("make one: certutil -N --empty-password -d " + ShellWord.of("sql:" + directory))
                        .exception();
            }
        }
    }
}
