package dev.signet.core.home;

import dev.signet.core.issue.CertificateRecord;
import java.nio.file.Path;
import java.util.List;

/**
 * A certificate whose files are where they were asked for.
 *
 * @param issued what is on record about it
 * @param notices what was dropped or shortened, and warnings of the linter
 * @param directory the directory of the files
 * @param files the files, in the order of writing
 */
public record Delivered(CertificateRecord issued, List<String> notices, Path directory, List<Path> files) {
    public Delivered {
        notices = List.copyOf(notices);
        files = List.copyOf(files);
    }
}
