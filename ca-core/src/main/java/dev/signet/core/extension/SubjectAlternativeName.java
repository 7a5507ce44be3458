package dev.signet.core.extension;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import dev.signet.core.name.GeneralName;
import java.util.ArrayList;
import java.util.List;

/** The names that a certificate is good for (RFC 5280 section 4.2.1.6). */
public final class SubjectAlternativeName {
    private static final int MAX_NAMES = 10_000;

    /** Reads the value of the extension, also that of an issuer alternative name. */
    public static List<GeneralName> parse(DerNode node) {
        List<GeneralName> names = new ArrayList<>();
        for (DerReader reader = node.reader(Tag.SEQUENCE, "GeneralNames"); reader.hasNext(); ) {
            names.add(GeneralName.parse(reader.next()));
            if (names.size() > MAX_NAMES) {
                throw new DerException(node.offset(), "more than " + MAX_NAMES + " names");
            }
        }
        return List.copyOf(names);
    }

    /**
     * Returns the extension.
     *
     * @param critical true if the subject of the certificate is empty, false otherwise
     */
    public static Extension extension(List<GeneralName> names, boolean critical) {
        return new Extension(
                ExtensionOids.SUBJECT_ALTERNATIVE_NAME,
                critical,
                Der.sequence(names.stream().map(GeneralName::encoded).toList()));
    }

    private SubjectAlternativeName() {}
}
