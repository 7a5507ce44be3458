package dev.signet.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/**
 * A directory with Signet's sources.
 *
 * @param root the directory
 */
public record Checkout(Path root) {
    private static final Set<String> NOT_COPIED = Set.of("target", "lib", ".git", ".idea");

    /** Returns the checkout that this test belongs to, whose jar the build has just made. */
    public static Checkout ofThisBuild() {
        return new Checkout(Path.of("").toAbsolutePath().getParent());
    }

    /** Returns the launcher. */
    public Program signet() {
        return Program.of(launcher());
    }

    /** Returns the path of the launcher. */
    public Path launcher() {
        return root.resolve("bin/signet");
    }

    Path jar() {
        return root.resolve("lib/signet.jar");
    }

    /** Copies what a fresh clone would have: all but what builds make. */
    Checkout copyTo(Path target) {
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                        throws IOException {
                    if (NOT_COPIED.contains(directory.getFileName().toString())) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    Files.createDirectories(target.resolve(root.relativize(directory)));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.copy(file, target.resolve(root.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Checkout(target);
    }
}
