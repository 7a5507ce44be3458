package dev.signet.store.h2;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import dev.signet.store.jdbc.Dialect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import org.h2.api.ErrorCode;
import org.h2.jdbc.JdbcException;

/** H2's ways. */
final class H2Dialect implements Dialect {
    private final Path file;

    H2Dialect(Path file) {
        this.file = file;
    }

    @Override
    public Map<String, String> words() {
        // Never BLOB: see CrlParts. A row holds up to a mebibyte.
        return Map.of("bytes", "VARBINARY");
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        connection.commit();
        // With WRITE_DELAY=0 the commit has written the file; this is the fsync.
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    @Override
    public boolean isDuplicate(SQLException failure) {
        return failure.getErrorCode() == ErrorCode.DUPLICATE_KEY_1;
    }

    @Override
    public SignetException problem(SQLException failure) {
        return new SignetException(describe(failure), failure);
    }

    private Problem describe(SQLException failure) {
        String reasons = reasons(failure);
        if (reasons.contains("no space left") || reasons.contains("disk quota exceeded")) {
            return Problem.of(Kind.STORE, "cannot write the store " + file)
                    .because("the file system is full")
                    .fix("make room and try again; what was on record before still is");
        }
        return switch (failure.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                Problem.of(Kind.STORE, "cannot open the store " + file)
                        .because("a program other than Signet has the file open")
                        .fix("close it there and try again");
            case ErrorCode.DATABASE_IS_READ_ONLY ->
                Problem.of(Kind.STORE, "cannot write the store " + file)
                        .because("the file or its file system is read-only")
                        .fix("make it writable, or use commands that only read");
            case ErrorCode.FILE_CORRUPTED_1,
                    ErrorCode.FILE_VERSION_ERROR_1,
                    ErrorCode.GENERAL_ERROR_1,
                    ErrorCode.WRONG_USER_OR_PASSWORD,
                    ErrorCode.FILE_ENCRYPTION_ERROR_1,
                    ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
                    ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1,
                    ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2 ->
                Problem.of(Kind.STORE, "cannot read the store " + file)
                        .because("it is damaged, or is no store of Signet: " + message(failure))
                        .fix("restore the file from a backup; the damaged one is left as it is");
            default ->
                Problem.of(Kind.STORE, "the store " + file + " failed")
                        .because(message(failure))
                        .fix("check the disk and the permissions of the file, and try again");
        };
    }

    private static String reasons(Throwable failure) {
        StringBuilder reasons = new StringBuilder();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            reasons.append(cause.getMessage()).append('\n');
            cause = cause.getCause();
        }
        return reasons.toString().toLowerCase(Locale.ROOT);
    }

    /** The message without the SQL text, which says nothing to people and may hold what they wrote. */
    private static String message(SQLException failure) {
        String message = failure instanceof JdbcException h2 ? h2.getOriginalMessage() : failure.getMessage();
        return String.valueOf(message).replace('\n', ' ').strip();
    }
}
