package dev.signet.core.config;

import dev.signet.core.asn1.Oid;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The content of {@code index.txt}: a row for every certificate that was issued, its fields between tabs.
 *
 * <p>A tab inside a field has a backslash before it. Lines that start with {@code #} are comments, which do not survive a change,
 * as they do not with openssl. A last line without its line break counts here, where openssl drops it.
 */
public final class IndexFile {
    private static final int FIELDS = 6;

    /** What openssl's database calls two rows with the same key. */
    private static final int CLASH = 2;

    private final List<IndexRow> rows;
    private final Map<String, Integer> bySerial = new HashMap<>();

    private IndexFile(List<IndexRow> rows) {
        this.rows = rows;
        for (int i = 0; i < rows.size(); i++) {
            Integer ignored = bySerial.putIfAbsent(rows.get(i).serialKey(), i);
        }
    }

    /** Returns the rows of a file, or null if a line does not have six fields. */
    public static @Nullable IndexFile parse(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        List<IndexRow> rows = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int lineBreak = text.indexOf('\n', start);
            int end = lineBreak < 0 ? text.length() : lineBreak;
            if (text.charAt(start) != '#') {
                IndexRow row = row(text, start, end);
                if (row == null) {
                    return null;
                }
                rows.add(row);
            }
            start = end + 1;
        }
        return new IndexFile(rows);
    }

    private static @Nullable IndexRow row(String text, int start, int end) {
        String[] fields = new String[FIELDS];
        int count = 0;
        StringBuilder field = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char character = text.charAt(i);
            if (character != '\t') {
                field.append(character);
            } else if (i > start && text.charAt(i - 1) == '\\') {
                field.setCharAt(field.length() - 1, character);
            } else if (count == FIELDS - 1) {
                return null;
            } else {
                fields[count++] = field.toString();
                field.setLength(0);
            }
        }
        fields[count++] = field.toString();
        return count == FIELDS ? new IndexRow(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]) : null;
    }

    /** Returns the content of the file. */
    public byte[] encoded() {
        StringBuilder text = new StringBuilder(rows.size() * 96);
        for (IndexRow row : rows) {
            append(text, row.status(), '\t');
            append(text, row.expiry(), '\t');
            append(text, row.revocation(), '\t');
            append(text, row.serial(), '\t');
            append(text, row.file(), '\t');
            append(text, row.subject(), '\n');
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void append(StringBuilder text, String field, char end) {
        for (int i = 0; i < field.length(); i++) {
            char character = field.charAt(i);
            if (character == '\t') {
                text.append('\\');
            }
            text.append(character);
        }
        text.append(end);
    }

    /** Returns all rows, in the order of the file. */
    public List<IndexRow> rows() {
        return List.copyOf(rows);
    }

    /** Returns the row of a serial number in upper-case hexadecimal, with or without leading zeros, or null. */
    public @Nullable IndexRow withSerial(String serial) {
        Integer found = bySerial.get(IndexRow.valid("", serial, "").serialKey());
        return found == null ? null : rows.get(found);
    }

    /** Returns the row of a valid certificate with this subject, or null. */
    public @Nullable IndexRow validWithSubject(String subject) {
        for (IndexRow row : rows) {
            if (row.letter() == 'V' && row.subject().equals(subject)) {
                return row;
            }
        }
        return null;
    }

    /** Adds a row, whose serial number must be new. */
    public void add(IndexRow row) {
        if (bySerial.putIfAbsent(row.serialKey(), rows.size()) != null) {
            throw new IllegalArgumentException("the serial number " + row.serial() + " is there already");
        }
        rows.add(row);
    }

    /** Puts a row in the place of the one with the same serial number. */
    public void replace(IndexRow row) {
        Integer found = bySerial.get(row.serialKey());
        if (found == null) {
            throw new IllegalArgumentException("there is no serial number " + row.serial());
        }
        rows.set(found, row);
    }

    /** Marks what ended up to a moment as expired, and returns the rows that this changed. */
    public List<IndexRow> expire(Instant now) {
        List<IndexRow> changed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            IndexRow row = rows.get(i);
            TimeArgument expiry = row.letter() == 'V' ? TimeArgument.parse(row.expiry()) : null;
            if (expiry != null && !expiry.moment().isAfter(now)) {
                rows.set(i, row.expired());
                changed.add(row.expired());
            }
        }
        return changed;
    }

    /**
     * Returns what openssl says of two rows that must not stand together, or null: those with the same serial number and, where
     * subjects are unique, valid ones with the same subject.
     */
    public @Nullable String clash(boolean uniqueSubjects) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Integer first = seen.put(rows.get(i).serialKey(), i);
            if (first != null) {
                return "Error creating serial number index:(" + CLASH + "," + first + "," + i + ")";
            }
        }
        seen.clear();
        for (int i = 0; uniqueSubjects && i < rows.size(); i++) {
            if (rows.get(i).letter() != 'V') {
                continue;
            }
            Integer first = seen.put(rows.get(i).subject(), i);
            if (first != null) {
                return "Error creating name index:(" + CLASH + "," + first + "," + i + ")";
            }
        }
        return null;
    }

    /**
     * Returns what openssl says of the first row whose fields do not make sense, or null.
     *
     * @param objects finds an object identifier by any of its names; null for what it does not know
     */
    public @Nullable String defect(Function<String, @Nullable Oid> objects) {
        for (int i = 0; i < rows.size(); i++) {
            String defect = defect(rows.get(i), i + 1, objects);
            if (defect != null) {
                return defect;
            }
        }
        return null;
    }

    private static @Nullable String defect(IndexRow row, int number, Function<String, @Nullable Oid> objects) {
        if (row.letter() != 'R' && !row.revocation().isEmpty()) {
            return "entry " + number + ": not revoked yet, but has a revocation date";
        }
        if (row.letter() == 'R'
                && RevocationEntry.parse(row.revocation(), objects) instanceof RevocationEntry.Unsound unsound) {
            return unsound.message() + "\n in entry " + number;
        }
        if (TimeArgument.parse(row.expiry()) == null) {
            return "entry " + number + ": invalid expiry date";
        }
        String digits = row.serial().startsWith("-") ? row.serial().substring(1) : row.serial();
        if (digits.length() % 2 != 0 || digits.length() < 2) {
            return "entry " + number + ": bad serial number length (" + digits.length() + ")";
        }
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            if (digit > 'f' || Character.digit(digit, 16) < 0) {
                return "entry " + number + ": bad char 0" + Integer.toOctalString(digit) + " '" + digit
                        + "' in serial number";
            }
        }
        return null;
    }
}
