package dev.signet.core.verify.openssl;

import dev.signet.core.text.Decoded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 3779 section 2.3 and 3.3: no certificate has addresses or autonomous system numbers that its issuer has not. */
final class NumberResources {
    private static final int IPV4 = 1;
    private static final int IPV6 = 2;

    private final ChainVerification verification;
    private final List<ExaminedCertificate> chain;

    private NumberResources(ChainVerification verification) {
        this.verification = verification;
        this.chain = verification.links();
    }

    static boolean check(ChainVerification verification) {
        NumberResources resources = new NumberResources(verification);
        return resources.checkSystemNumbers() && resources.checkAddresses();
    }

    private boolean fail(int index, ChainError error) {
        return verification.fail(chain.get(index), index, error);
    }

    /** libcrypto counts on before it looks at the anchor again. */
    private boolean failAboveTop() {
        return verification.fail(chain.get(chain.size() - 1), chain.size(), ChainError.UNNESTED_RESOURCE);
    }

    private boolean checkSystemNumbers() {
        Decoded leaf = chain.get(0).traits().systemNumbers();
        if (leaf == null) {
            return true;
        }
        @Nullable NumberRanges[] needed = {numbers(leaf, 0), numbers(leaf, 1)};
        if (!canonical(needed) && !fail(0, ChainError.INVALID_EXTENSION)) {
            return false;
        }
        for (int i = 1; i < chain.size(); i++) {
            Decoded extension = chain.get(i).traits().systemNumbers();
            if (extension == null) {
                boolean any = isList(needed[0]) || isList(needed[1]);
                if (any && !fail(i, ChainError.UNNESTED_RESOURCE)) {
                    return false;
                }
                continue;
            }
            @Nullable NumberRanges[] held = {numbers(extension, 0), numbers(extension, 1)};
            if (!canonical(held) && !fail(i, ChainError.INVALID_EXTENSION)) {
                return false;
            }
            for (int kind = 0; kind < 2; kind++) {
                if (!checkNumbers(needed, held[kind], kind, i)) {
                    return false;
                }
            }
        }
        return anchorInheritsNothing();
    }

    private boolean checkNumbers(@Nullable NumberRanges[] needed, @Nullable NumberRanges held, int kind, int index) {
        NumberRanges wanted = needed[kind];
        if (held == null && isList(wanted)) {
            needed[kind] = null;
            return fail(index, ChainError.UNNESTED_RESOURCE);
        }
        if (held == null || held.inherited()) {
            return true;
        }
        if (wanted == null || held.contains(wanted)) {
            needed[kind] = held;
            return true;
        }
        return fail(index, ChainError.UNNESTED_RESOURCE);
    }

    private boolean anchorInheritsNothing() {
        int top = chain.size() - 1;
        Decoded extension = chain.get(top).traits().systemNumbers();
        for (int kind = 0; extension != null && kind < 2; kind++) {
            NumberRanges numbers = numbers(extension, kind);
            if (numbers != null && numbers.inherited() && !failAboveTop()) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable NumberRanges numbers(Decoded extension, int kind) {
        return NumberRanges.ofSystemNumbers(extension.has(kind) ? extension.get(kind) : null);
    }

    private static boolean isList(@Nullable NumberRanges numbers) {
        return numbers != null && !numbers.inherited();
    }

    private static boolean canonical(@Nullable NumberRanges[] kinds) {
        for (NumberRanges numbers : kinds) {
            if (numbers != null && !numbers.canonical()) {
                return false;
            }
        }
        return true;
    }

    /** The addresses of one family. */
    private record Family(byte[] identifier, NumberRanges addresses) {
        boolean sameAs(Family other) {
            return Arrays.equals(identifier, other.identifier);
        }
    }

    private static List<Family> families(@Nullable Decoded blocks) {
        List<Family> families = new ArrayList<>();
        for (int i = 0; blocks != null && i < blocks.size(); i++) {
            byte[] identifier = blocks.get(i).get(0).octets();
            int number = identifier.length < 2 ? 0 : (identifier[0] & 0xff) << 8 | identifier[1] & 0xff;
            int length = number == IPV4 ? 4 : number == IPV6 ? 16 : 0;
            families.add(new Family(
                    identifier, NumberRanges.ofAddresses(blocks.get(i).get(1), length)));
        }
        return families;
    }

    private static boolean canonical(List<Family> families) {
        for (int i = 0; i < families.size(); i++) {
            Family family = families.get(i);
            boolean lengthMatters = families.size() > 1 || !family.addresses().inherited();
            boolean wrongLength = family.identifier().length < 2 || family.identifier().length > 3;
            boolean disordered =
                    i > 0 && Arrays.compareUnsigned(families.get(i - 1).identifier(), family.identifier()) >= 0;
            if (lengthMatters && wrongLength
                    || disordered
                    || !family.addresses().canonical()) {
                return false;
            }
        }
        return true;
    }

    private boolean checkAddresses() {
        if (chain.get(0).traits().addressBlocks() == null) {
            return true;
        }
        List<Family> needed = families(chain.get(0).traits().addressBlocks());
        if (!canonical(needed) && !fail(0, ChainError.INVALID_EXTENSION)) {
            return false;
        }
        for (int i = 1; i < chain.size(); i++) {
            List<Family> held = families(chain.get(i).traits().addressBlocks());
            if (!canonical(held) && !fail(i, ChainError.INVALID_EXTENSION)) {
                return false;
            }
            if (!checkAddresses(needed, held, i)) {
                return false;
            }
        }
        int top = chain.size() - 1;
        for (Family family : families(chain.get(top).traits().addressBlocks())) {
            boolean inherits = family.addresses().inherited() && find(needed, family) != null;
            if (inherits && !failAboveTop()) {
                return false;
            }
        }
        return true;
    }

    private boolean checkAddresses(List<Family> needed, List<Family> held, int index) {
        for (int j = 0; j < needed.size(); j++) {
            Family family = needed.get(j);
            Family parent = find(held, family);
            if (parent == null) {
                if (!family.addresses().inherited()) {
                    return fail(index, ChainError.UNNESTED_RESOURCE);
                }
                continue;
            }
            if (parent.addresses().inherited()) {
                continue;
            }
            if (parent.addresses().contains(family.addresses())) {
                needed.set(j, parent);
            } else if (!fail(index, ChainError.UNNESTED_RESOURCE)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Family find(List<Family> families, Family wanted) {
        for (Family family : families) {
            if (family.sameAs(wanted)) {
                return family;
            }
        }
        return null;
    }
}
