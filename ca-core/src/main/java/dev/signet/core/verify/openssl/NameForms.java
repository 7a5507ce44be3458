package dev.signet.core.verify.openssl;

import dev.signet.core.text.CanonicalName;
import dev.signet.core.text.Decoded;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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

    /** Returns the first full name of distribution points that is an address by HTTP; null for none. */
    static @Nullable String firstHttp(@Nullable Decoded points) {
        for (int i = 0; points != null && i < points.size(); i++) {
            Decoded point = points.get(i);
            boolean whole = point.has(0) && point.get(0).alternative() == 0;
            for (int j = 0; whole && j < point.get(0).chosen().size(); j++) {
                Decoded name = point.get(0).chosen().get(j);
                if (name.alternative() == URI) {
                    String address = new String(name.chosen().octets(), StandardCharsets.ISO_8859_1);
                    if (address.regionMatches(true, 0, "http://", 0, 7)) {
                        return address;
                    }
                }
            }
        }
        return null;
    }

    private NameForms() {}
}
