package dev.signet.cli.openssl.io;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** The words that the operating system has for what went wrong with a file, which OpenSSL repeats. */
public final class SystemWords {
    /** Returns the reason of a failure, such as {@code No such file or directory}. */
    public static String of(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "No such file or directory";
        }
        if (failure instanceof AccessDeniedException) {
            return "Permission denied";
        }
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof FileSystemException system) {
            String reason = system.getReason();
            return reason == null ? message : reason;
        }
        // Java writes "NAME (REASON)".
        int open = message.lastIndexOf('(');
        return open >= 0 && message.endsWith(")") ? message.substring(open + 1, message.length() - 1) : message;
    }

    /** Returns why a file that does not open for reading does not. */
    static String ofUnreadable(File file) {
        return file.exists() ? "Permission denied" : "No such file or directory";
    }

    private SystemWords() {}
}
