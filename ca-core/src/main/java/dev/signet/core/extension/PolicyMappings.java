package dev.signet.core.extension;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import java.util.ArrayList;
import java.util.List;

/**
 * Which policies of the issuer's and of the subject's domain are held for the same (RFC 5280 section 4.2.1.5).
 *
 * @param pairs the equations, in order
 */
public record PolicyMappings(List<Pair> pairs) {
    private static final int MAX_PAIRS = 10_000;

    /** One equation of two policies. */
    public record Pair(Oid issuerDomainPolicy, Oid subjectDomainPolicy) {}

    public PolicyMappings {
        pairs = List.copyOf(pairs);
    }

    /**
     * Reads the value of the extension.
     *
     * @throws DerException if it is malformed
     */
    public static PolicyMappings parse(DerNode node) {
        List<Pair> pairs = new ArrayList<>();
        for (DerReader reader = node.reader(Tag.SEQUENCE, "PolicyMappings"); reader.hasNext(); ) {
            DerReader pair = reader.next(Tag.SEQUENCE, "a policy mapping").reader();
            Oid issuerDomain =
                    pair.next(Tag.OBJECT_IDENTIFIER, "issuerDomainPolicy").oid();
            Oid subjectDomain =
                    pair.next(Tag.OBJECT_IDENTIFIER, "subjectDomainPolicy").oid();
            pair.end();
            pairs.add(new Pair(issuerDomain, subjectDomain));
            if (pairs.size() > MAX_PAIRS) {
                throw new DerException(node.offset(), "more than " + MAX_PAIRS + " policy mappings");
            }
        }
        if (pairs.isEmpty()) {
            throw new DerException(node.offset(), "policy mappings without a mapping");
        }
        return new PolicyMappings(pairs);
    }
}
