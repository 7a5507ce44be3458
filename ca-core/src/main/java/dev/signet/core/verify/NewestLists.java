package dev.signet.core.verify;

import dev.signet.core.asn1.Oid;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.key.PublicKeyInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Of CRLs of one issuer, scope and key only the newest counts (RFC 5280 section 5.2.3): what an older one still says may have been
 * taken back since. CRLs of different scopes, or signed with different keys, stand beside each other.
 */
final class NewestLists {
    /**
     * A CRL, and the key that it was found to be signed with.
     *
     * @param key the key
     */
    record Signed(RevocationListFacts list, PublicKeyInfo key) {}

    /** Returns those that no other one replaces, whatever the order they come in. */
    static List<Signed> of(List<Signed> lists) {
        List<Signed> newest = new ArrayList<>();
        for (Signed list : lists) {
            boolean replaced = lists.stream()
                    .anyMatch(other -> other.key().equals(list.key())
                            && sameScope(other.list(), list.list())
                            && replaces(other.list(), list.list()));
            if (!replaced) {
                newest.add(list);
            }
        }
        return newest;
    }

    static boolean sameScope(RevocationListFacts left, RevocationListFacts right) {
        return left.list().issuer().matches(right.list().issuer())
                && sameExtension(left, right, ExtensionOids.ISSUING_DISTRIBUTION_POINT);
    }

    static boolean sameExtension(RevocationListFacts left, RevocationListFacts right, Oid oid) {
        return Arrays.equals(value(left, oid), value(right, oid));
    }

    private static byte[] value(RevocationListFacts list, Oid oid) {
        return list.list()
                .extensions()
                .find(oid)
                .map(extension -> extension.value())
                .orElse(new byte[0]);
    }

    /**
     * Returns whether one list is newer than another. Where number and date contradict each other neither is, so that both count
     * and no revocation is lost.
     */
    private static boolean replaces(RevocationListFacts newer, RevocationListFacts older) {
        int dates = newer.list().thisUpdate().compareTo(older.list().thisUpdate());
        int numbers = newer.number.isPresent() && older.number.isPresent()
                ? newer.number.get().compareTo(older.number.get())
                : 0;
        return dates >= 0 && numbers >= 0 && dates + numbers > 0;
    }

    private NewestLists() {}
}
