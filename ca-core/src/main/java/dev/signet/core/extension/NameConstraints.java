package dev.signet.core.extension;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import dev.signet.core.name.GeneralName;
import java.util.ArrayList;
import java.util.List;

/**
 * The names that certificates below a CA may and must not have (RFC 5280 section 4.2.1.10).
 *
 * @param permitted names of a form that stands here must lie in one of its subtrees; other forms stay free
 * @param excluded names that lie in one of these subtrees are refused
 */
public record NameConstraints(List<GeneralName> permitted, List<GeneralName> excluded) {
    private static final int MAX_SUBTREES = 10_000;

    private static final int MINIMUM = Tag.context(0);

    public NameConstraints {
        permitted = List.copyOf(permitted);
        excluded = List.copyOf(excluded);
    }

    /**
     * Reads the value of the extension. Subtrees with a maximum, or with a minimum other than 0, are malformed, as RFC 5280 has
     * them fixed; a minimum of 0 means the same whether it is written, which only DER forbids, or not.
     */
    public static NameConstraints parse(DerNode node) {
        DerReader reader = node.reader(Tag.SEQUENCE, "NameConstraints");
        List<GeneralName> permitted = new ArrayList<>();
        List<GeneralName> excluded = new ArrayList<>();
        reader.nextIf(0xa0).ifPresent(subtrees -> subtrees(subtrees, permitted));
        reader.nextIf(0xa1).ifPresent(subtrees -> subtrees(subtrees, excluded));
        reader.end();
        return new NameConstraints(permitted, excluded);
    }

    private static void subtrees(DerNode node, List<GeneralName> out) {
        for (DerReader reader = node.reader(); reader.hasNext(); ) {
            DerReader subtree = reader.next(Tag.SEQUENCE, "GeneralSubtree").reader();
            out.add(GeneralName.parse(subtree.next()));
            if (subtree.nextIs(MINIMUM)) {
                DerNode minimum = subtree.next();
                if (minimum.integer().signum() != 0) {
                    throw new DerException(minimum.offset(), "a subtree with a minimum other than 0");
                }
            }
            subtree.end();
            if (out.size() > MAX_SUBTREES) {
                throw new DerException(node.offset(), "more than " + MAX_SUBTREES + " subtrees");
            }
        }
    }

    /** Returns whether nothing is constrained. */
    public boolean isEmpty() {
        return permitted.isEmpty() && excluded.isEmpty();
    }

    /** Returns the critical extension. */
    public Extension extension() {
        byte[] value = Der.sequence(subtrees(0, permitted), subtrees(1, excluded));
        return new Extension(ExtensionOids.NAME_CONSTRAINTS, true, value);
    }

    private static byte[] subtrees(int number, List<GeneralName> names) {
        if (names.isEmpty()) {
            return new byte[0];
        }
        return Der.element(
                Tag.contextConstructed(number),
                names.stream().map(name -> Der.sequence(name.encoded())).toArray(byte[][]::new));
    }
}
