package dev.signet.core.home;

import dev.signet.core.home.HomeStatus.Remark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds keys and passphrases of a home that others than their owner could read. */
final class PermissionRemarks {
    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private static final int DEPTH = 3;

    private final Home home;
    private final List<Remark> remarks = new ArrayList<>();

    PermissionRemarks(Home home) {
        this.home = home;
    }

    List<Remark> list() {
        walk(home.directory().resolve("keys"));
        walk(home.secrets());
        for (String name : home.config().authorities().keySet()) {
            home.passphraseFile(name)
                    .filter(file -> !file.startsWith(home.secrets()))
                    .ifPresent(this::check);
        }
        return remarks;
    }

    private void walk(Path directory) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(directory, DEPTH)) {
            tree.sorted().forEach(this::check);
        } catch (IOException unreadable) {
            remarks.add(new Remark(
                    true, "cannot look into " + directory + ": " + unreadable.getMessage(), "check its owner"));
        }
    }

    private void check(Path path) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
            boolean directory = Files.isDirectory(path);
            if (!OWNER.containsAll(permissions)) {
                remarks.add(new Remark(
                        true,
                        path + " is open to others (mode " + PosixFilePermissions.toString(permissions) + ")",
                        "chmod " + (directory ? "700 " : "600 ") + path));
            }
        } catch (IOException missing) {
            remarks.add(new Remark(
                    true, "cannot look at " + path + ": " + missing.getMessage(), "see signet.yaml, which names it"));
        }
    }
}
