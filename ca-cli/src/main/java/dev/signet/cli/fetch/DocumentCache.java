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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Documents that were fetched, in files of a directory of the user's, each under the digest of what was asked for.
 *
 * <p>How long one is good is told by its modification time, which is set to the end. All that can go wrong with a cache makes a
 * command slower, and nothing else. What is in it proves nothing: it is verified each time, as if it had just come.
 */
public final class DocumentCache {
    private static final Duration LONGEST = Duration.ofDays(7);

    /** What all documents together may come to. */
    static final long MAX_BYTES = 64L * 1024 * 1024;

    /** Part of the digest: what was stored under another one, whoever did it, had not been verified. */
    private static final String FORMAT = "verified ";

    private record Stored(Path file, Instant end, long length) {}

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
        if (!end.isAfter(clock.instant()) || answer.length > MAX_BYTES) {
            return;
        }
        try {
            AtomicFile.createPrivateDirectory(directory);
            makeRoom(answer.length);
            Path file = file(question);
            AtomicFile.write(file, answer, FileAccess.PRIVATE);
            Path unused = Files.setLastModifiedTime(file, FileTime.from(end));
        } catch (IOException | SignetException unwritable) {
            return;
        }
    }

    /** Forgets the answer to a question. */
    void drop(String question) {
        try {
            boolean unused = Files.deleteIfExists(file(question));
        } catch (IOException undeletable) {
            return;
        }
    }

    /** Drops what has ended, and then what ends soonest, until there is room. */
    private void makeRoom(long length) throws IOException {
        List<Stored> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.fetched")) {
            for (Path file : files) {
                all.add(new Stored(file, Files.getLastModifiedTime(file).toInstant(), Files.size(file)));
            }
        }
        all.sort(Comparator.comparing(Stored::end));
        long together = all.stream().mapToLong(Stored::length).sum();
        for (Stored stored : all) {
            if (together + length <= MAX_BYTES && stored.end().isAfter(clock.instant())) {
                break;
            }
            boolean unused = Files.deleteIfExists(stored.file());
            together -= stored.length();
        }
    }

    private Path file(String question) {
        byte[] digest = HashAlgorithm.SHA256.digest((FORMAT + question).getBytes(StandardCharsets.UTF_8));
        return directory.resolve(HexFormat.of().formatHex(digest) + ".fetched");
    }
}
