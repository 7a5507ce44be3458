package dev.signet.core.extension;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.name.GeneralName;
import java.util.ArrayList;
import java.util.List;

/** The list of names that several extensions have in them (RFC 5280 section 4.2.1.6). */
final class GeneralNames {
    private static final int MAX_NAMES = 10_000;

    /** Reads the names inside an element, whatever its tag is: it may be implicit. */
    static List<GeneralName> parse(DerNode node) {
        List<GeneralName> names = new ArrayList<>();
        for (DerReader reader = node.reader(); reader.hasNext(); ) {
            names.add(GeneralName.parse(reader.next()));
            if (names.size() > MAX_NAMES) {
                throw new DerException(node.offset(), "more than " + MAX_NAMES + " names");
            }
        }
        if (names.isEmpty()) {
            throw new DerException(node.offset(), "a list of names without a name");
        }
        return List.copyOf(names);
    }

    private GeneralNames() {}
}
