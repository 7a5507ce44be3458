package dev.signet.core.file;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads files whole, with a limit, and says what is wrong in words. */
public final class InputFile {
    /**
     * Returns the content of a file; never more than {@code maximum} bytes are held.
     *
     * @param maximum the largest accepted size in bytes
     * @throws SignetException of kind {@code INPUT} if it cannot be read or is larger
     */
    public static byte[] read(Path file, int maximum) {
        if (Files.isDirectory(file)) {
            throw problem(file, "it is a directory", "name a file in it");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(maximum);
            if (in.read() >= 0) {
                throw problem(
                        file,
                        "it is larger than " + maximum + " bytes, the limit for this kind of file",
                        "check the name");
            }
            return content;
        } catch (NoSuchFileException missing) {
            throw problem(file, "no such file", "check the path; signet looks in the current directory");
        } catch (AccessDeniedException denied) {
            throw problem(file, "permission denied", "check who owns the file and its mode");
        } catch (FileSystemException failure) {
            throw problem(file, String.valueOf(failure.getReason()), "check the path");
        } catch (IOException failure) {
            throw new SignetException(
                    Problem.of(Kind.INPUT, "cannot read " + file).because(String.valueOf(failure.getMessage())),
                    failure);
        }
    }

    private static SignetException problem(Path file, String why, String fix) {
        return Problem.of(Kind.INPUT, "cannot read " + file)
                .because(why)
                .fix(fix)
                .exception();
    }

    private InputFile() {}
}
