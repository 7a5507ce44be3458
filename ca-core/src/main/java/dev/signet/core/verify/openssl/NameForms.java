package dev.signet.core.verify.openssl;

import dev.signet.core.text.CanonicalName;
import dev.signet.core.text.Decoded;
import java.util.Arrays;

/** The forms of general names, by the number of their alternative, and whether two names are the same. */
final class NameForms {
    static final int OTHER = 0;
    static final int EMAIL = 1;
    static final int DNS = 2;
    static final int DIRECTORY = 4;
    static final int URI = 6;
    static final int IP = 7;

    static boolean isDirectory(Decoded name) {
        return name.alternative() == DIRECTORY;
    }

    /** Returns whether two general names are the same: {@code GENERAL_NAME_cmp}. */
    static boolean same(Decoded left, Decoded right) {
        if (left.alternative() != right.alternative()) {
            return false;
        }
        return isDirectory(left)
                ? Arrays.equals(CanonicalName.encode(left.chosen()), CanonicalName.encode(right.chosen()))
                : Arrays.equals(left.node().encoded(), right.node().encoded());
    }

    private NameForms() {}
}
