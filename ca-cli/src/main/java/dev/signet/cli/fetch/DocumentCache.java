package dev.signet.cli.fetch;

import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.file.AtomicFile;
import dev.signet.core.file.FileAccess;
import dev.signet.core.file.InputFile;
import dev.signet.core.problem.SignetException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Documents that were fetched, in files of a directory of the user's, each under the digest of what was asked for.
 *
 * <p>How long one is good is told by its modification time, which is set to the end. All that can go wrong with a cache makes a
 * command slower, and nothing else. What is in it proves nothing: it is verified each time, as if it had just come.
 */
public final class DocumentCache {
    private static final Duration LONGEST = Duration.ofDays(7);

    private final Path directory;
    private final InstantSource clock;

    /**
     * Uses a directory, which need not be there.
     *
     * @param clock tells what has ended
     */
    public DocumentCache(Path directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Returns what was stored for a question, unless it has ended. */
    Optional<byte[]> find(String question, int most) {
        Path file = file(question);
        try {
            if (!Files.isRegularFile(file)
                    || !Files.getLastModifiedTime(file).toInstant().isAfter(clock.instant())) {
                return Optional.empty();
            }
            return Optional.of(InputFile.read(file, most));
        } catch (IOException | SignetException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Stores the answer to a question.
     *
     * @param until when it ends; a week is the most that is granted
     */
    void store(String question, byte[] answer, Instant until) {
        Instant latest = clock.instant().plus(LONGEST);
        Instant end = until.isBefore(latest) ? until : latest;
        if (!end.isAfter(clock.instant())) {
            return;
        }
        try {
            AtomicFile.createPrivateDirectory(directory);
            dropEnded();
            Path file = file(question);
            AtomicFile.write(file, answer, FileAccess.PRIVATE);
            Path unused = Files.setLastModifiedTime(file, FileTime.from(end));
        } catch (IOException | SignetException unwritable) {
            return;
        }
    }

    private void dropEnded() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.fetched")) {
            for (Path file : files) {
                if (!Files.getLastModifiedTime(file).toInstant().isAfter(clock.instant())) {
                    boolean unused = Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path file(String question) {
        byte[] digest = HashAlgorithm.SHA256.digest(question.getBytes(StandardCharsets.UTF_8));
        return directory.resolve(HexFormat.of().formatHex(digest) + ".fetched");
    }
}
