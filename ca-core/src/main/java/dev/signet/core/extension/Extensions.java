package dev.signet.core.extension;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The extensions of a certificate, a request or a CRL, in order.
 *
 * @param list each extension once or, in a malformed document that was read, more often
 */
public record Extensions(List<Extension> list) {
    /** More extensions than this are taken for an attack. */
    private static final int MAX_EXTENSIONS = 1000;

    /** No extensions. */
    public static final Extensions NONE = new Extensions(List.of());

    public Extensions {
        list = List.copyOf(list);
    }

    /**
     * Reads an Extensions sequence.
     *
     * @throws DerException if it is malformed; the values inside the extensions are not looked at
     */
    public static Extensions parse(DerNode node) {
        List<Extension> list = new ArrayList<>();
        for (DerReader reader = node.reader(Tag.SEQUENCE, "Extensions"); reader.hasNext(); ) {
            list.add(Extension.parse(reader.next()));
            if (list.size() > MAX_EXTENSIONS) {
                throw new DerException(node.offset(), "more than " + MAX_EXTENSIONS + " extensions");
            }
        }
        return new Extensions(list);
    }

    /** Returns the first extension of a type. */
    public Optional<Extension> find(Oid oid) {
        for (Extension extension : list) {
            if (extension.oid().equals(oid)) {
                return Optional.of(extension);
            }
        }
        return Optional.empty();
    }

    /** Returns a type that stands here more than once, which RFC 5280 section 4.2 forbids. */
    public Optional<Oid> duplicate() {
        Set<Oid> seen = new HashSet<>();
        for (Extension extension : list) {
            if (!seen.add(extension.oid())) {
                return Optional.of(extension.oid());
            }
        }
        return Optional.empty();
    }

    /** Returns the DER of the sequence. */
    public byte[] encoded() {
        return Der.sequence(list.stream().map(Extension::encoded).toList());
    }
}
