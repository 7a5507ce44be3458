package dev.signet.cli.check;

import dev.signet.cli.Session;
import dev.signet.core.file.InputFile;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.keystore.CertificateContainer;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns the arguments of {@code check} into certificates: a file as it is named, each file below a directory that claims to hold
 * some, and what servers send.
 */
public final class Finder {
    private static final int MAX_DEPTH = 32;
    private static final int SERVERS_AT_ONCE = 8;

    private final Session session;
    private final PassphraseSource passphrases;
    private final ServerChain servers;
    private int passedOver;

    /**
     * Prepares to look.
     *
     * @param passphrases asked where a PKCS#12 file is met
     * @param access how servers are reached
     */
    public Finder(Session session, PassphraseSource passphrases, ServerAccess access) {
        this.session = session;
        this.passphrases = passphrases;
        this.servers = new ServerChain(access);
    }

    /** Returns how many files of directories hold no certificate. */
    public int passedOver() {
        return passedOver;
    }

    /** Hands over what each argument leads to, in their order; servers are asked several at once. */
    public void find(List<String> arguments, Consumer<Found> consumer) {
        ExecutorService pool = Executors.newFixedThreadPool(SERVERS_AT_ONCE);
        try {
            List<Future<List<Found>>> all = new ArrayList<>();
            for (String argument : arguments) {
                Optional<Endpoint> server = server(argument);
                // What is no server is read here and now: one file at a time, and in memory only until it is handed
                // over.
                all.add(pool.submit(() -> server.isPresent() ? List.of(ask(server.get())) : List.of()));
            }
            for (int i = 0; i < arguments.size(); i++) {
                List<Found> answers = get(all.get(i));
                if (answers.isEmpty()) {
                    read(arguments.get(i), consumer);
                } else {
                    answers.forEach(consumer);
                }
            }
        } finally {
            List<Runnable> unused = pool.shutdownNow();
        }
    }

    private static List<Found> get(Future<List<Found>> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** A file of that name goes before a server. */
    private Optional<Endpoint> server(String argument) {
        Optional<Endpoint> endpoint = Endpoint.parse(argument);
        return endpoint.filter(server -> !Files.exists(session.file(argument)));
    }

    private Found ask(Endpoint server) {
        try {
            return new Found.Certificates(servers.of(server));
        } catch (SignetException failure) {
            return new Found.Unreadable(server.toString(), failure);
        }
    }

    private void read(String argument, Consumer<Found> consumer) {
        Path path = session.file(argument);
        if (Files.isDirectory(path)) {
            walk(argument, path, consumer);
            return;
        }
        try {
            found(argument, InputFile.read(path, CertificateContainer.MAX_LENGTH))
                    .forEach(consumer);
        } catch (SignetException failure) {
            consumer.accept(new Found.Unreadable(argument, failure));
        }
    }

    private List<Found> found(String name, byte[] bytes) {
        List<Found> found = new ArrayList<>();
        for (CertificateContainer.Chain chain : CertificateContainer.read(bytes, name, passphrases)) {
            String whole = chain.entry().map(entry -> name + "#" + entry).orElse(name);
            found.add(new Found.Certificates(Subject.ofFile(whole, name, chain.certificates())));
        }
        return found;
    }

    /** Goes through a directory, which may be named by a link to it; links below are followed to files alone. */
    private void walk(String name, Path named, Consumer<Found> consumer) {
        Path directory;
        try {
            directory = Files.isSymbolicLink(named) ? named.toRealPath() : named;
        } catch (IOException failure) {
            consumer.accept(new Found.Unreadable(name, unreadable(named, failure)));
            return;
        }
        List<Path> files = new ArrayList<>();
        FileVisitor<Path> visitor = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isDirectory()) {
                    tell(file, tooDeep(file));
                } else if (Files.isRegularFile(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            /** What could be listed of it before is looked at all the same. */
            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) {
                if (failure != null) {
                    tell(visited, unreadable(visited, failure));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                tell(file, unreadable(file, failure));
                return FileVisitResult.CONTINUE;
            }

            private void tell(Path file, SignetException why) {
                consumer.accept(new Found.Unreadable(inside(name, directory, file), why));
            }
        };
        try {
            Path unused = Files.walkFileTree(directory, Set.of(), MAX_DEPTH, visitor);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        files.sort(null);
        files.forEach(file -> readInside(inside(name, directory, file), file, consumer));
    }

    private static String inside(String name, Path directory, Path file) {
        return Path.of(name).resolve(directory.relativize(file).toString()).toString();
    }

    private static SignetException unreadable(Path file, IOException failure) {
        Problem problem = Problem.of(Kind.INPUT, "cannot read " + file);
        if (failure instanceof AccessDeniedException) {
            return new SignetException(
                    problem.because("permission denied")
                            .fix("check who owns it and its mode, or name what can be read"),
                    failure);
        }
        String reason = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        return new SignetException(problem.because(String.valueOf(reason)), failure);
    }

    private static SignetException tooDeep(Path directory) {
        return Problem.of(Kind.INPUT, "cannot look into " + directory)
                .because("it lies more than " + MAX_DEPTH + " directories deep")
                .fix("name it as well")
                .exception();
    }

    private void readInside(String name, Path file, Consumer<Found> consumer) {
        try {
            if (Files.size(file) > CertificateContainer.MAX_LENGTH) {
                passedOver++;
                return;
            }
            byte[] bytes = InputFile.read(file, CertificateContainer.MAX_LENGTH);
            if (CertificateContainer.isMeantToBeOne(bytes)) {
                found(name, bytes).forEach(consumer);
            } else {
                passedOver++;
            }
        } catch (SignetException failure) {
            consumer.accept(new Found.Unreadable(name, failure));
        } catch (IOException failure) {
            consumer.accept(new Found.Unreadable(name, unreadable(file, failure)));
        }
    }
}
