package dev.signet.core.file;

import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Who may read a file that is written. */
public enum FileAccess {
    /** Anyone: certificates, CRLs (mode 0644). */
    PUBLIC("rw-r--r--"),
    /** The owner alone: keys, passphrases (mode 0600). */
    PRIVATE("rw-------");

    private final String permissions;

    FileAccess(String permissions) {
        this.permissions = permissions;
    }

    Set<PosixFilePermission> permissions() {
        return PosixFilePermissions.fromString(permissions);
    }
}
